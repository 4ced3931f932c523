import { type Located, type Path, pointerOf } from '../../diagnostic/place.ts'
import { withoutInvisible } from '../../language/invisible.ts'
import { once } from '../once.ts'
import { type PartyName, readName, spellingOf } from '../party-name.ts'
import { namesOf } from '../register.ts'
import type { Party, Roadmap } from '../roadmap.ts'
import { textsOf } from '../texts.ts'

/** A party named in words; an id of the register is no spelling. */
export interface Mention {
  readonly text: Located<string>
  /** Persons are written differently under an act, in a contact and in a cell. */
  readonly where: 'cell' | 'register' | 'order' | 'signature' | 'contact'
  /** The party of the register that has this name among its own. */
  readonly party: Party | undefined
  /** Named under the key that refers to the register, which does not know it. */
  readonly isUnknownReference: boolean
  /** A short name or another spelling the author allowed. */
  readonly isAllowed: boolean
  /** JSON pointer of the key it stands under, alone or in a list. */
  readonly cell: string
}

const positions: ReadonlyMap<string, Mention['where']> = new Map([
  ['event.responsible', 'cell'],
  ['section.responsible', 'cell'],
  ['indicator.responsible', 'cell'],
  ['assignment.party', 'cell'],
  ['party.name', 'register'],
  ['orderItem.responsible', 'order'],
  ['signature.name', 'signature'],
  ['stamp.name', 'signature'],
  ['contact.name', 'contact'],
  ['order.executor', 'contact'],
  ['order.executor.name', 'contact'],
])

export interface Mentions {
  readonly mentions: readonly Mention[]
  /** The cells in which each party of the register is named by its id, one for each time. */
  readonly uses: ReadonlyMap<Party, readonly string[]>
}

/** The name read: several rules look at its words. */
export const nameOf: (mention: Mention) => PartyName = once(({ text }) => readName(text.value))

/** Every party named in words. */
export const mentionsOf: (roadmap: Roadmap) => Mentions = once(gathered)

function gathered(roadmap: Roadmap): Mentions {
  const byId = new Map(
    roadmap.parties.flatMap((party) => (party.id ? [[withoutInvisible(party.id.value), party]] : [])),
  )
  const byName = new Map<string, Party>()
  const allowed = new Set<string>()
  for (const party of roadmap.parties) {
    for (const name of namesOf(party)) byName.set(spellingOf(name.value), party)
    for (const name of namesOf(party)) if (name !== party.written.name) allowed.add(spellingOf(name.value))
  }
  const mentions: Mention[] = []
  const uses = new Map<Party, string[]>()
  for (const { text, field } of textsOf(roadmap)) {
    const where = positions.get(field)
    if (where === undefined) continue
    const used = where === 'register' ? undefined : byId.get(withoutInvisible(text.value))
    const cell = cellOf(text.place.path, field)
    const cells = used === undefined ? undefined : uses.get(used)
    if (cells !== undefined) cells.push(cell)
    else if (used !== undefined) uses.set(used, [cell])
    else {
      const spelling = spellingOf(text.value)
      const party = byName.get(spelling)
      const isUnknownReference = field === 'assignment.party' && party === undefined
      mentions.push({ text, where, party, isUnknownReference, isAllowed: allowed.has(spelling), cell })
    }
  }
  return { mentions, uses }
}

function cellOf(path: Path, field: string): string {
  const item = field === 'assignment.party' ? path.slice(0, -1) : path
  return pointerOf(typeof item.at(-1) === 'number' ? item.slice(0, -1) : item)
}
