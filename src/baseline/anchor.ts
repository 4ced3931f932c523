import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Path, pointerOf } from '../diagnostic/place.ts'
import { everyIndicator, everySection, nameOf, type Roadmap } from '../model/roadmap.ts'

/** Names what a diagnostic is about, whatever line it stands on. */
export type Anchor = (diagnostic: Diagnostic) => string

/**
 * What diagnostics of a roadmap hang on: the innermost event, section, indicator or party, by its id or, without one, by
 * its name; outside of these, the key itself. Lines may move and events may be reordered.
 */
export function anchorsOf(roadmap: Roadmap | undefined): Anchor {
  const names = new Map<string, string>()
  const remember = (at: Path, name: string) => names.set(pointerOf(at.slice(0, -1)), name)
  if (roadmap !== undefined) {
    for (const thing of [...everySection(roadmap), ...roadmap.events, ...everyIndicator(roadmap)])
      remember(thing.at.path, thing.written.id?.value ?? nameOf(thing))
    for (const party of roadmap.parties) remember(party.at.path, party.id?.value ?? party.name)
  }
  return ({ place }) => {
    for (let length = place.path.length; length > 0; length--) {
      const name = names.get(pointerOf(place.path.slice(0, length)))
      if (name !== undefined) return name
    }
    return pointerOf(place.path)
  }
}
