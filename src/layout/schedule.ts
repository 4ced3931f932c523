import { type CalendarDate, compareDates } from '../calendar/date.ts'
import { closed, type Period } from '../calendar/window.ts'
import { identityIn } from '../model/identities.ts'
import {
  type Assignment,
  type Due,
  type Event,
  everyOrderItem,
  everySection,
  type OrderItem,
  type Roadmap,
  type Section,
} from '../model/roadmap.ts'
import { Answering } from './answering.ts'
import type { Schedule, ScheduledEvent } from './layout.ts'
import { namesOf } from './names.ts'
import { titleOf } from './sections.ts'

/** What is to be done, as a calendar: when, by whom, what – in the words of the table and in its order. */
export function scheduleOf(roadmap: Roadmap): Schedule {
  const parties = new Parties()
  const periods = [roadmap, ...everySection(roadmap)].flatMap(({ period }) =>
    period === undefined ? [] : [period.value],
  )
  const answering = new Answering(roadmap)
  const around = { parties, answering, periods, trails: trailsOf(roadmap.sections, []), roadmap }
  const events = subjectsOf(roadmap).map((subject) => scheduled(subject, around))
  const span = roadmap.period?.value ?? spanOf(events)
  return { span, parties: parties.names, answering: answering.names, events }
}

/** The place of each event, and of each section under control, in the schedule. */
export function placesInSchedule(roadmap: Roadmap): ReadonlyMap<Event | Section, number> {
  return new Map(
    subjectsOf(roadmap).flatMap((subject, index) => (subject.kind === 'order' ? [] : [[subject.of, index] as const])),
  )
}

/** What may have a deadline and somebody who answers for it. */
type Subject =
  | { readonly kind: 'order'; readonly of: OrderItem }
  | { readonly kind: 'section'; readonly of: Section }
  | { readonly kind: 'event'; readonly of: Event }

/** The order is no part of an extract. */
function subjectsOf(roadmap: Roadmap): Subject[] {
  return [
    ...(roadmap.extractFor === undefined ? everyOrderItem(roadmap) : [])
      .filter(isUnderControl)
      .map((of) => ({ kind: 'order' as const, of })),
    ...subjectsIn(roadmap.ownEvents),
    ...everySection(roadmap).flatMap((section): Subject[] => [
      ...(isUnderControl(section) ? [{ kind: 'section' as const, of: section }] : []),
      ...subjectsIn(section.events),
    ]),
  ]
}

function subjectsIn(events: readonly Event[]): Subject[] {
  return events.flatMap((event): Subject[] => [{ kind: 'event', of: event }, ...subjectsIn(event.events)])
}

function isUnderControl({ due, responsible }: Section | OrderItem): boolean {
  return due.length + responsible.length > 0
}

interface Around {
  readonly parties: Parties
  readonly answering: Answering
  /** Of the roadmap and of its sections. */
  readonly periods: readonly Period[]
  readonly trails: ReadonlyMap<Section, readonly string[]>
  readonly roadmap: Roadmap
}

function scheduled(subject: Subject, { parties, answering, periods, trails, roadmap }: Around): ScheduledEvent {
  const { due, responsible } = subject.of
  const indexes = responsible.map((assignment) => parties.indexOf(assignment))
  return {
    kind: subject.kind,
    identity: identityIn(roadmap, subject.of),
    ...wordsOf(subject, trails, roadmap),
    due: due.map(({ phrase, deadline }) => ({
      ...deadline,
      text: phrase.value,
      isWholePeriod: isWholePeriod(deadline, periods),
    })),
    parties: [...new Set(indexes)],
    answering: answering.indexesFor(subject.of),
    leads: indexes.filter((_, index) => responsible[index]?.lead),
    responsible: namesOf(responsible).join(roadmap.form.separator),
  }
}

type Words = Omit<ScheduledEvent, 'kind' | 'identity' | 'due' | 'parties' | 'answering' | 'leads' | 'responsible'>

function wordsOf(subject: Subject, trails: Around['trails'], { written: { order } }: Roadmap): Words {
  const none = { level: 1, result: '', document: '', time: '', place: '', note: '' }
  if (subject.kind === 'order') {
    const { number, text } = subject.of
    const act = actNames[order?.kind?.value ?? 'order']
    return { ...none, number, title: lines(text), section: act, sections: [act] }
  }
  if (subject.kind === 'section') {
    const { number, title, written } = subject.of
    const sections = trails.get(subject.of) ?? []
    const result = lines(written.result ?? [])
    return { ...none, number, title: lines(title), section: sections.at(-1) ?? '', sections, result }
  }
  const { written, number, title, section, level } = subject.of
  const sections = (section && trails.get(section)) ?? []
  return {
    number,
    title: lines(title),
    section: sections.at(-1) ?? '',
    sections,
    level,
    result: lines(written.result ?? []),
    document: lines(written.document ?? []),
    time: written.time?.value.trim() ?? '',
    place: lines(written.place ?? []),
    note: lines(written.note ?? []),
  }
}

const actNames = {
  order: 'Приказ',
  directive: 'Распоряжение',
  resolution: 'Постановление',
  decision: 'Решение',
} as const

/** The titles above each section and its own, outermost first. */
function trailsOf(sections: readonly Section[], above: readonly string[]): Map<Section, readonly string[]> {
  return new Map(
    sections.flatMap((section) => {
      const own = titleOf(section).map(({ text }) => text)
      const trail = [...above, own.join('\n')]
      return [[section, trail] as const, ...trailsOf(section.sections, trail)]
    }),
  )
}

function isWholePeriod({ ongoing, repeat, windows }: Due['deadline'], periods: readonly Period[]): boolean {
  const [only] = windows
  if (!ongoing || repeat !== undefined || windows.length !== 1) return false
  const ends = closed(only ?? { start: undefined, end: undefined })
  return (
    ends !== undefined &&
    periods.some(({ start, end }) => compareDates(start, ends.start) === 0 && compareDates(end, ends.end) === 0)
  )
}

function lines(texts: readonly { readonly value: string }[]): string {
  return texts.map(({ value }) => value.trim()).join('\n')
}

/** Parties in the order they are first named. One of the register is one, however it is spelt. */
class Parties {
  readonly names: string[] = []
  private readonly indexes = new Map<unknown, number>()

  indexOf({ text, party }: Assignment): number {
    const name = party?.name ?? text.replace(/\s+/g, ' ').trim()
    // Only the first letter may differ: a name that opens a cell is written with a capital.
    const key = party ?? name.slice(0, 1).toLowerCase() + name.slice(1)
    const known = this.indexes.get(key)
    if (known !== undefined) return known
    this.indexes.set(key, this.names.length)
    return this.names.push(name) - 1
  }
}

/** From the first day that is named to the last. */
function spanOf(events: readonly ScheduledEvent[]): Period | undefined {
  const days = events
    .flatMap(({ due }) =>
      due.flatMap(({ windows, points }) => [...windows.flatMap(({ start, end }) => [start, end]), ...points]),
    )
    .filter((day) => day !== undefined)
  return closed({ start: extreme(days, -1), end: extreme(days, 1) })
}

/** A loop, as a roadmap may have more days than a function takes arguments. */
function extreme(days: readonly CalendarDate[], side: -1 | 1): CalendarDate | undefined {
  let found: CalendarDate | undefined
  for (const day of days) if (found === undefined || compareDates(day, found) * side > 0) found = day
  return found
}
