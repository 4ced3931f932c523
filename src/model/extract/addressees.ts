import { closestAmong } from '../../language/closest.ts'
import { fold } from '../../language/fold.ts'
import { spellingOf } from '../party-name.ts'
import { nearestIn } from '../party-names/nearest.ts'
import { namesOf } from '../register.ts'
import { type Assignment, everyIndicator, everySection, type Party, type Roadmap } from '../roadmap.ts'

/** Whom an extract can be made for: a party of the register, or one that is only named in the cells. */
export interface Addressee {
  /** Its id or, where it has none, its name: what its files are called by. */
  readonly label: string
  readonly name: string
  /** Is it meant by this name in a cell, itself or among others? */
  isMeantBy(assignment: Assignment): boolean
}

/**
 * The parties of a roadmap as addressees. A task of a group is a task of each of its members, and what a body's people and
 * roles answer for is the body's; a member's task is not the group's, nor a body's task its people's.
 */
export class Addressees {
  /** Those of the register first, the others as they are first named. */
  readonly all: readonly Addressee[]
  private readonly roadmap: Roadmap
  private readonly registered: ReadonlyMap<Party, Addressee>
  /** By spelling. */
  private readonly unregistered: ReadonlyMap<string, Addressee>
  /** The register by id and by name, as written and folded. */
  private readonly index = new Map<string, Party>()

  constructor(roadmap: Roadmap) {
    this.roadmap = roadmap
    for (const party of roadmap.parties) {
      const spellings = namesOf(party).map(({ value }) => spellingOf(value))
      const ids = party.id === undefined ? [] : [party.id.value.trim()]
      for (const id of ids.flatMap((each) => [each, fold(each)])) this.remember(`id ${id}`, party)
      for (const name of spellings.flatMap((each) => [each, fold(each)])) this.remember(`name ${name}`, party)
    }
    this.registered = new Map(roadmap.parties.map((party) => [party, this.ofRegister(party)]))
    this.unregistered = this.ofCells()
    this.all = [...this.registered.values(), ...this.unregistered.values()]
  }

  /** By id, or by name as it is written somewhere; case, quotes and spaces do not count. */
  find(asked: string): Addressee | undefined {
    const party = this.partyOf(asked)
    if (party !== undefined) return this.registered.get(party)
    const spelling = spellingOf(asked)
    const folded = [...this.unregistered].find(([known]) => fold(known) === fold(spelling))
    return this.unregistered.get(spelling) ?? folded?.[1]
  }

  nearest(asked: string): string | undefined {
    const names = [...this.unregistered.values()].map(({ name }) => name)
    return nearestIn(this.roadmap.parties)(asked) ?? closestAmong(names)(asked)
  }

  private remember(key: string, party: Party): void {
    if (!this.index.has(key)) this.index.set(key, party)
  }

  private partyOf(asked: string): Party | undefined {
    const spelling = spellingOf(asked)
    const keys = [`id ${asked.trim()}`, `id ${fold(asked.trim())}`, `name ${spelling}`, `name ${fold(spelling)}`]
    return keys.map((key) => this.index.get(key)).find((party) => party !== undefined)
  }

  private ofRegister(party: Party): Addressee {
    const meant = new Set([...this.withGroups(party), ...this.withPeople(party)])
    const spellings = new Set([...meant].flatMap((each) => namesOf(each).map(({ value }) => spellingOf(value))))
    return {
      label: party.id?.value ?? party.name,
      name: party.name,
      isMeantBy: (assignment) =>
        assignment.party === undefined
          ? namesIn(assignment).some((name) => spellings.has(spellingOf(name)))
          : meant.has(assignment.party),
    }
  }

  private ofCells(): Map<string, Addressee> {
    const found = new Map<string, Addressee>()
    for (const assignment of assignmentsOf(this.roadmap)) {
      if (assignment.party !== undefined) continue
      for (const name of namesIn(assignment)) {
        const spelling = spellingOf(name)
        if (spelling === '' || found.has(spelling) || this.partyOf(name) !== undefined) continue
        const isMeantBy = (other: Assignment) =>
          other.party === undefined && namesIn(other).some((each) => spellingOf(each) === spelling)
        found.set(spelling, { label: name, name, isMeantBy })
      }
    }
    return found
  }

  /** The party and the groups it is in, however deep. */
  private withGroups(party: Party, found = new Set<Party>()): Set<Party> {
    if (found.has(party)) return found
    found.add(party)
    for (const group of this.roadmap.parties) {
      const members = group.written.members ?? []
      if (members.some(({ value }) => this.partyOf(value) === party)) this.withGroups(group, found)
    }
    return found
  }

  /** The party and the people and roles in it, however deep. */
  private withPeople(party: Party, found = new Set<Party>()): Set<Party> {
    if (found.has(party)) return found
    found.add(party)
    for (const each of this.roadmap.parties) {
      const { body } = each.written
      if (body !== undefined && this.partyOf(body.value) === party) this.withPeople(each, found)
    }
    return found
  }
}

function assignmentsOf(roadmap: Roadmap): Assignment[] {
  return [...everySection(roadmap), ...roadmap.events, ...everyIndicator(roadmap)].flatMap(
    ({ responsible }) => responsible,
  )
}

/** Several names in one line are one name to the reader of the table, and a task for each of them. */
function namesIn({ text }: Assignment): string[] {
  const hidden = text.replace(/«[^«»]*»|"[^"]*"|\([^()]*\)/g, ({ length }) => 'х'.repeat(length))
  const names: string[] = []
  let start = 0
  for (const { 0: separator, index } of hidden.matchAll(/;|\n\s*(?=\p{Lu})|\s\/\s/gu)) {
    names.push(text.slice(start, index))
    start = index + separator.length
  }
  return [...names, text.slice(start)].map((name) => name.replace(/\s+/g, ' ').trim()).filter((name) => name !== '')
}
