import { type CalendarDate, compareDates } from '../calendar/date.ts'
import { closed, type Period } from '../calendar/window.ts'
import { type Assignment, type Due, type Event, everySection, type Roadmap, type Section } from '../model/roadmap.ts'
import type { Schedule, ScheduledEvent } from './layout.ts'
import { namesOf } from './names.ts'
import { titleOf } from './sections.ts'

/** The events of a roadmap as a calendar: when, by whom, what – in the words of the table and in its order. */
export function scheduleOf(roadmap: Roadmap): Schedule {
  const parties = new Parties()
  const periods = [roadmap, ...everySection(roadmap)].flatMap(({ period }) =>
    period === undefined ? [] : [period.value],
  )
  const trails = trailsOf(roadmap.sections, [])
  const events = roadmap.events.map((event) => scheduled(event, { parties, periods, trails, roadmap }))
  return { span: roadmap.period?.value ?? spanOf(events), parties: parties.names, events }
}

interface Around {
  readonly parties: Parties
  /** Of the roadmap and of its sections. */
  readonly periods: readonly Period[]
  readonly trails: ReadonlyMap<Section, readonly string[]>
  readonly roadmap: Roadmap
}

function scheduled(event: Event, { parties, periods, trails, roadmap }: Around): ScheduledEvent {
  const { written } = event
  const sections = (event.section && trails.get(event.section)) ?? []
  return {
    id: written.id?.value,
    number: event.number,
    title: lines(event.title),
    section: sections.at(-1) ?? '',
    sections,
    level: event.level,
    due: event.due.map(({ phrase, deadline }) => ({
      ...deadline,
      text: phrase.value,
      isWholePeriod: isWholePeriod(deadline, periods),
    })),
    parties: [...new Set(event.responsible.map((assignment) => parties.indexOf(assignment)))],
    leads: event.responsible.filter(({ lead }) => lead).map((assignment) => parties.indexOf(assignment)),
    responsible: namesOf(event.responsible).join(roadmap.form.separator),
    result: lines(written.result ?? []),
    document: lines(written.document ?? []),
    time: written.time?.value.trim() ?? '',
    place: lines(written.place ?? []),
    note: lines(written.note ?? []),
  }
}

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
