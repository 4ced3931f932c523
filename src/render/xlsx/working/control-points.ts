import { bug } from '../../../bug.ts'
import { type CalendarDate, toDotted, toIso } from '../../../calendar/date.ts'
import type { Schedule, ScheduledDue, ScheduledEvent } from '../../../layout/layout.ts'
import { firstSerial, serialOf } from '../serial.ts'
import { tokenOf } from './found-again.ts'
import { type PointKey, phraseOf } from './point-keys.ts'
import { digestOfWords, wordsIn } from './row-keys.ts'

/** A day on which an event is to be looked at, or an event that names no day. */
export interface ControlPoint {
  readonly event: ScheduledEvent
  readonly due: ScheduledDue | undefined
  readonly day: CalendarDate | undefined
  /** What makes it the same point in the next version of the roadmap: its event, its day and its deadline. */
  readonly key: PointKey
}

/**
 * In the order of the document. Every event has a row, and every deadline of it that names no day; of a section and of an item
 * of the order it is their deadlines that are looked at.
 */
export function controlPointsOf({ events }: Schedule): ControlPoint[] {
  return events.flatMap((event) => {
    const rows = event.due.flatMap((due): Omit<ControlPoint, 'key'>[] => {
      const days = daysOf(due)
      return days.length === 0 ? [{ event, due, day: undefined }] : days.map((day) => ({ event, due, day }))
    })
    return withKeys(rows.length === 0 && event.kind === 'event' ? [{ event, due: undefined, day: undefined }] : rows)
  })
}

function daysOf(due: ScheduledDue): readonly CalendarDate[] {
  if (due.isWholePeriod) return []
  return due.repeat === undefined ? due.points : withoutCrowds(due.points)
}

/** A week has one day in a month five times at most. */
const mostInMonth = 5

/** What is repeated more often than once a week is looked at once a month, on the last day that it has there. */
function withoutCrowds(days: readonly CalendarDate[]): readonly CalendarDate[] {
  const byMonth = new Map<number, CalendarDate[]>()
  for (const day of days) {
    const month = day.year * 12 + day.month
    const known = byMonth.get(month)
    if (known === undefined) byMonth.set(month, [day])
    else known.push(day)
  }
  const months = [...byMonth.values()]
  if (months.every(({ length }) => length <= mostInMonth)) return days
  return months.flatMap((each) => each.slice(-1))
}

/** Points of one event with one day and one deadline are told apart by their order. */
function withKeys(points: readonly Omit<ControlPoint, 'key'>[]): ControlPoint[] {
  const [first] = points
  if (first === undefined) return []
  const token = tokenOf(first.event.identity)
  const said = new EventWords(first.event)
  const keys = points.map(({ due, day: date }) => {
    const day = date === undefined ? '-' : toIso(date)
    const phrase = said.phraseOf(due)
    return { day, phrase, both: `${day} ${phrase}` }
  })
  const totals = new Map<string, number>()
  for (const { both } of keys) totals.set(both, (totals.get(both) ?? 0) + 1)
  const counts = new Map<string, number>()
  return keys.map(({ day, phrase, both }, index) => {
    const point = points[index] ?? bug('a key without a point')
    const count = (counts.get(both) ?? 0) + 1
    counts.set(both, count)
    const key = { token, day, phrase, twin: `${count}/${totals.get(both)}`, words: said.shownBy(point) }
    return { event: point.event, due: point.due, day: point.day, key }
  })
}

/** What the rows of one event say, read once for all of them: an event that comes round has a row every month. */
class EventWords {
  private readonly event: readonly string[]
  private readonly phrases = new Map<ScheduledDue | undefined, { readonly digest: string; readonly words: string }>()

  constructor({ title, responsible }: ScheduledEvent) {
    this.event = [wordsIn({ text: title }), wordsIn({ text: responsible })]
  }

  phraseOf(due: ScheduledDue | undefined): string {
    return this.phrase(due).digest
  }

  /** As the cells of its row say it. */
  shownBy({ due, day }: Omit<ControlPoint, 'key'>): string {
    const serial = day === undefined ? 0 : serialOf(day)
    const shown = day === undefined ? withoutDay(due) : toDotted(day)
    const last = serial < firstSerial ? { text: shown } : { number: serial, format: undefined }
    return digestOfWords([...this.event, this.phrase(due).words, wordsIn(last)])
  }

  private phrase(due: ScheduledDue | undefined) {
    const known = this.phrases.get(due)
    if (known !== undefined) return known
    const text = due?.text ?? ''
    const found = { digest: phraseOf(text), words: wordsIn({ text }) }
    this.phrases.set(due, found)
    return found
  }
}

/** Why there is no day. */
export function withoutDay(due: ScheduledDue | undefined): string {
  if (due === undefined) return 'срока нет'
  if (due.ongoing) return 'постоянно'
  return due.trigger === undefined ? 'без даты' : 'по условию'
}
