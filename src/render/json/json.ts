import { toIso } from '../../calendar/date.ts'
import type { Period } from '../../calendar/window.ts'
import { deadlineJson } from '../../deadline/json.ts'
import type { Place } from '../../diagnostic/place.ts'
import { positionAt } from '../../diagnostic/source.ts'
import {
  type Assignment,
  type Due,
  type Event,
  everySection,
  type Indicator,
  type OrderItem,
  type Party,
  type Roadmap,
  type Section,
  type Target,
} from '../../model/roadmap.ts'
import { fieldsOf } from './words.ts'

/** A roadmap for programs, as schemas/document.schema.json says: the words as written, their meaning and their places. */
export function renderJson(roadmap: Roadmap): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(documentOf(roadmap), null, 2)}\n`)
}

function documentOf(roadmap: Roadmap) {
  const { written, period, approved, events } = roadmap
  const sections = everySection(roadmap)
  const indicators = indicatorsOf(roadmap, sections)
  const inSections = placesIn(sections, (section) => section.sections)
  const inEvents = placesIn(events, (event) => event.events)
  return {
    version: 1,
    file: roadmap.source.name,
    title: written.title?.value.trim() ?? '',
    period: period === undefined ? null : periodOf(period.value),
    approved: approved === undefined ? null : toIso(approved.value),
    requisites: requisitesOf(roadmap),
    parties: roadmap.parties.map(partyOf),
    sections: sections.map((section) => sectionOf(section, inSections)),
    events: events.map((event) => eventOf(event, inEvents, inSections)),
    indicators: indicators.map(({ indicator, parent, section }) => indicatorOf(indicator, parent, section)),
  }
}

/** What has a list of its own in the document, or is about its looks. */
const elsewhere = [
  'dorkarta',
  'include',
  'title',
  'parties',
  'sections',
  'events',
  'indicators',
  'layout',
  'typography',
]

/** Everything around the table; the items of the order with their numbers and deadlines. */
function requisitesOf({ written, orderItems }: Roadmap) {
  const { order } = written
  const fields = fieldsOf(written, [...elsewhere, 'order'])
  if (order === undefined) return fields
  return { ...fields, order: { ...fieldsOf(order, ['items', 'control']), items: orderItems.map(orderItemOf) } }
}

type OrderItemJson = ReturnType<typeof bareItemOf> & { readonly items: readonly OrderItemJson[] }

function orderItemOf(item: OrderItem): OrderItemJson {
  return { ...bareItemOf(item), items: item.items.map(orderItemOf) }
}

function bareItemOf({ number, text, due, responsible }: OrderItem) {
  return {
    number,
    text: text.map(({ value }) => value),
    due: due.map(dueOf),
    responsible: responsible.map(assignmentOf),
  }
}

function partyOf({ written, at, name }: Party) {
  return { ...fieldsOf(written, ['name']), name, at: positionOf(at) }
}

/** Where things stand in their list, and where that stands which holds them. */
interface Places<T> {
  readonly index: ReadonlyMap<T, number>
  readonly parent: ReadonlyMap<T, number>
}

function placesIn<T>(all: readonly T[], inside: (each: T) => readonly T[]): Places<T> {
  return {
    index: new Map(all.map((each, index) => [each, index])),
    parent: new Map(all.flatMap((each, index) => inside(each).map((inner) => [inner, index] as const))),
  }
}

function sectionOf(section: Section, { parent }: Places<Section>) {
  const { written, at, number, title, level, period, due, responsible } = section
  const own = ['number', 'title', 'period', 'due', 'responsible', 'events', 'sections', 'indicators']
  return {
    number,
    title: joined(title),
    level,
    parent: parent.get(section) ?? null,
    at: positionOf(at),
    period: period === undefined ? null : periodOf(period.value),
    due: due.map(dueOf),
    responsible: responsible.map(assignmentOf),
    ...fieldsOf(written, own),
  }
}

function eventOf(event: Event, { parent }: Places<Event>, sections: Places<Section>) {
  const { written, at, number, title, level, section, due, responsible, targets, fact } = event
  const own = ['number', 'title', 'due', 'responsible', 'targets', 'fact', 'events']
  return {
    number,
    title: joined(title),
    level,
    section: (section && sections.index.get(section)) ?? null,
    parent: parent.get(event) ?? null,
    at: positionOf(at),
    due: due.map(dueOf),
    responsible: responsible.map(assignmentOf),
    targets: targets.map(targetOf),
    fact: fact.map(targetOf),
    ...fieldsOf(written, own),
  }
}

interface PlacedIndicator {
  readonly indicator: Indicator
  readonly parent: number | null
  readonly section: number | null
}

/** Those of the roadmap, then those of its sections, parts after the whole. */
function indicatorsOf(roadmap: Roadmap, sections: readonly Section[]): PlacedIndicator[] {
  const all: PlacedIndicator[] = []
  const add = (indicator: Indicator, parent: number | null, section: number | null): void => {
    const index = all.push({ indicator, parent, section }) - 1
    for (const part of indicator.breakdown) add(part, index, section)
  }
  for (const indicator of roadmap.indicators) add(indicator, null, null)
  for (const [index, section] of sections.entries()) for (const each of section.indicators) add(each, null, index)
  return all
}

function indicatorOf(indicator: Indicator, parent: number | null, section: number | null) {
  const { written, at, number, title, level, targets, fact, responsible } = indicator
  const own = ['number', 'title', 'targets', 'fact', 'responsible', 'breakdown']
  return {
    number,
    title: joined(title),
    level,
    section,
    parent,
    at: positionOf(at),
    targets: targets.map(targetOf),
    fact: fact.map(targetOf),
    responsible: responsible.map(assignmentOf),
    ...fieldsOf(written, own),
  }
}

/** `value` is the number that the words stand for, if one does. */
function targetOf({ key, value, amount, when }: Target) {
  return {
    key: key.value,
    text: value.value,
    value: amount.kind === 'quantity' ? amount.value : null,
    start: when?.start === undefined ? null : toIso(when.start),
    end: when?.end === undefined ? null : toIso(when.end),
  }
}

/** `party` is the name in the register of who is meant. */
function assignmentOf({ text, party, lead, agreed }: Assignment) {
  return { text, party: party?.name ?? null, lead, agreed }
}

function dueOf({ phrase, deadline, remarks }: Due) {
  return deadlineJson({ deadline: { ...deadline, text: phrase.value }, remarks })
}

function periodOf({ start, end }: Period) {
  return { start: toIso(start), end: toIso(end) }
}

function positionOf({ source, start }: Place) {
  return { file: source.name, ...positionAt(source, start) }
}

function joined(title: readonly { readonly value: string }[]): string {
  return title.map(({ value }) => value.trim()).join('\n')
}
