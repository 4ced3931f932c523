import { bug } from '../bug.ts'
import type { Located } from '../diagnostic/place.ts'
import { once } from './once.ts'
import type { Assignment, Due, Event, Indicator, OrderItem, Roadmap, Section } from './roadmap.ts'

/** What makes a part of a roadmap the same part in its next version. Places in the file and printed numbers do not count. */
export interface Identity {
  /** Its kind with its own code or, without one, its title. */
  readonly name: string
  /** What tells it from others of that name, in words. */
  readonly traits: Traits
  /** Where all of that is the same: which of how many it is, from 1. */
  readonly twin: { readonly number: number; readonly of: number }
  /** No other part has it: the name alone where that is enough, else with as many traits as it takes. */
  readonly key: string
}

export interface Traits {
  /** What it is part of, outermost first: by codes or titles; empty for parts of the roadmap itself. */
  readonly place: string
  readonly parties: string
  /** Its deadlines; of an indicator its unit and base. */
  readonly terms: string
  /** Whatever else it says. */
  readonly rest: string
}

type Part = Event | Section | OrderItem | Indicator

/** Of a part of an extract the identity is that which it has in the whole. */
export function identityIn(roadmap: Roadmap, part: Part): Identity {
  const { extractOf } = roadmap
  const found =
    extractOf === undefined
      ? identitiesOf(roadmap).get(part)
      : identitiesOf(extractOf.whole).get(extractOf.originalOf(part))
  return found ?? bug('a part that is not of this roadmap')
}

const identitiesOf = once((roadmap: Roadmap): ReadonlyMap<object, Identity> => {
  const drafts = [
    ...orderItems(roadmap.orderItems, []),
    ...eventsIn(roadmap.ownEvents, []),
    ...indicatorsIn(roadmap.indicators, []),
    ...roadmap.sections.flatMap((section) => sectionIn(section, [])),
  ]
  return new Map(withKeys(drafts, 0))
})

interface Draft {
  readonly part: Part
  readonly name: string
  readonly traits: Traits
}

function orderItems(items: readonly OrderItem[], above: readonly string[]): Draft[] {
  return items.flatMap((part): Draft[] => {
    const title = onOneLine(part.text)
    const traits = { place: joined(above), parties: partiesOf(part), terms: termsOf(part), rest: '' }
    return [{ part, name: `order\n${title}`, traits }, ...orderItems(part.items, [...above, title])]
  })
}

function sectionIn(part: Section, above: readonly string[]): Draft[] {
  const { written } = part
  const inside = [...above, labelOf(part)]
  const rest = joined((written.result ?? []).map(({ value }) => value))
  const traits = { place: joined(above), parties: partiesOf(part), terms: termsOf(part), rest }
  return [
    { part, name: `section\n${onOneLine(part.title)}`, traits },
    ...eventsIn(part.events, inside),
    ...indicatorsIn(part.indicators, inside),
    ...part.sections.flatMap((section) => sectionIn(section, inside)),
  ]
}

function eventsIn(events: readonly Event[], above: readonly string[]): Draft[] {
  return events.flatMap((part): Draft[] => {
    const { result = [], document = [], place = [], note = [], time, id } = part.written
    const rest = joined([...result, ...document, ...place, ...note, ...(time === undefined ? [] : [time])].map(wordsOf))
    const traits = { place: joined(above), parties: partiesOf(part), terms: termsOf(part), rest }
    const name = id === undefined ? `title\n${onOneLine(part.title)}` : `id\n${id.value}`
    return [{ part, name, traits }, ...eventsIn(part.events, [...above, labelOf(part)])]
  })
}

/** A part of an indicator is called by the whole as well: «в школах» alone says nothing. */
function indicatorsIn(indicators: readonly Indicator[], above: readonly string[]): Draft[] {
  const partsOf = (part: Indicator, wholes: readonly string[], outer: string): Draft[] => {
    const { id, unit: own, baseline } = part.written
    const unit = own?.value ?? outer
    const base = baseline === undefined ? '' : (('at' in baseline ? baseline.value?.value : baseline.value) ?? '')
    const rest = joined(part.targets.flatMap(({ key, value }) => [key.value, value.value]))
    const traits = { place: joined(above), parties: partiesOf(part), terms: joined([unit, base]), rest }
    const name = id === undefined ? joined(['title', ...wholes, onOneLine(part.title)]) : `id\n${id.value}`
    const inside = [...wholes, labelOf(part)]
    return [
      { part, name: `indicator ${name}`, traits },
      ...part.breakdown.flatMap((each) => partsOf(each, inside, unit)),
    ]
  }
  return indicators.flatMap((part) => partsOf(part, [], ''))
}

/** A code outlasts a title. */
function labelOf({ written: { id }, title }: Event | Section | Indicator): string {
  return id === undefined ? onOneLine(title) : `код ${id.value}`
}

/** In any order; one of the register by its code, if it has one. */
function partiesOf({ responsible }: { readonly responsible: readonly Assignment[] }): string {
  return joined(responsible.map(({ text, party }) => party?.id?.value ?? party?.name ?? text).sort())
}

function termsOf({ due }: { readonly due: readonly Due[] }): string {
  return joined(due.map(({ phrase }) => phrase.value))
}

function joined(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n')
}

function onOneLine(texts: readonly Located<string>[]): string {
  return texts.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim()
}

function wordsOf({ value }: Located<string>): string {
  return value
}

const order = ['place', 'parties', 'terms', 'rest'] as const

/** Those that the first so many traits do not tell apart are told apart by the next one; at last, by their order. */
function withKeys(drafts: readonly Draft[], traits: number): [Part, Identity][] {
  const alike = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const key = keyOf(draft, traits)
    const known = alike.get(key)
    if (known === undefined) alike.set(key, [draft])
    else known.push(draft)
  }
  return [...alike].flatMap(([key, same]): [Part, Identity][] => {
    if (same.length > 1 && traits < order.length) return withKeys(same, traits + 1)
    return same.map(({ part, ...draft }, index) => {
      const twin = { number: index + 1, of: same.length }
      return [part, { ...draft, twin, key: twin.of === 1 ? key : `${key}\n${twin.number}` }]
    })
  })
}

function keyOf({ name, traits }: Draft, count: number): string {
  return count === 0 ? name : `${name}\n${JSON.stringify(order.slice(0, count).map((trait) => traits[trait]))}`
}
