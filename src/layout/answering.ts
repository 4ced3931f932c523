import { Addressees } from '../model/extract/addressees.ts'
import type { Assignment, Event, OrderItem, Party, Roadmap, Section } from '../model/roadmap.ts'

type Part = Event | Section | OrderItem

/** Who answers for what as extracts see it: a group's task is each member's, a section's is that of all inside it. */
export class Answering {
  /** In the order they are first met. */
  readonly names: string[] = []
  private readonly addressees: Addressees['all']
  private readonly above: ReadonlyMap<Part, readonly Assignment[]>
  private readonly places = new Map<unknown, number>()
  /** By party of the register or by words: an assignment is looked up once. */
  private readonly known = new Map<Party | string, readonly number[]>()

  constructor(roadmap: Roadmap) {
    this.addressees = new Addressees(roadmap).all
    this.above = assignmentsAbove(roadmap)
  }

  indexesFor(part: Part): number[] {
    const all = [...part.responsible, ...(this.above.get(part) ?? [])]
    return [...new Set(all.flatMap((assignment) => this.indexesOf(assignment)))]
  }

  private indexesOf(assignment: Assignment): readonly number[] {
    const key = assignment.party ?? assignment.text
    const known = this.known.get(key)
    if (known !== undefined) return known
    const meant = this.addressees.filter((each) => each.isMeantBy(assignment))
    const named = assignment.party?.name ?? assignment.text.replace(/\s+/g, ' ').trim()
    const found =
      meant.length > 0
        ? meant.map((each) => this.place(each, each.name))
        : [named].filter((name) => name !== '').map((name) => this.place(name, name))
    this.known.set(key, found)
    return found
  }

  private place(key: unknown, name: string): number {
    const known = this.places.get(key)
    if (known !== undefined) return known
    this.places.set(key, this.names.length)
    return this.names.push(name) - 1
  }
}

/** What is said of everything around a part. */
function assignmentsAbove(roadmap: Roadmap): Map<Part, readonly Assignment[]> {
  const found = new Map<Part, readonly Assignment[]>()
  const addEvents = (events: readonly Event[], above: readonly Assignment[]) => {
    for (const event of events) {
      found.set(event, above)
      addEvents(event.events, [...above, ...event.responsible])
    }
  }
  const addSections = (sections: readonly Section[], above: readonly Assignment[]) => {
    for (const section of sections) {
      found.set(section, above)
      const inside = [...above, ...section.responsible]
      addEvents(section.events, inside)
      addSections(section.sections, inside)
    }
  }
  addEvents(roadmap.ownEvents, [])
  addSections(roadmap.sections, [])
  return found
}
