import { type CalendarDate, toDotted, toIso } from '../../../calendar/date.ts'
import type { Schedule, ScheduledDue, ScheduledEvent } from '../../../layout/layout.ts'
import { firstSerial, serialOf } from '../serial.ts'
import { tokenOf } from './found-again.ts'
import { type PointKey, phraseOf } from './point-keys.ts'
import { wordsOf } from './row-keys.ts'

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
  const keys = points.map(({ due, day }) => ({
    day: day === undefined ? '-' : toIso(day),
    phrase: phraseOf(due?.text ?? ''),
  }))
  const totals = new Map<string, number>()
  for (const { day, phrase } of keys) totals.set(`${day} ${phrase}`, (totals.get(`${day} ${phrase}`) ?? 0) + 1)
  const counts = new Map<string, number>()
  return points.map(({ event, due, day: date }, index) => {
    const { day = '-', phrase = '' } = keys[index] ?? {}
    const count = (counts.get(`${day} ${phrase}`) ?? 0) + 1
    counts.set(`${day} ${phrase}`, count)
    const twin = `${count}/${totals.get(`${day} ${phrase}`)}`
    return { event, due, day: date, key: { token, day, phrase, twin, words: shownBy({ event, due, day: date }) } }
  })
}

/** As the cells of its row say it. */
function shownBy({ event, due, day }: Omit<ControlPoint, 'key'>): string {
  const serial = day === undefined ? 0 : serialOf(day)
  const shown = day === undefined ? withoutDay(due) : toDotted(day)
  return wordsOf([
    { text: event.title },
    { text: event.responsible },
    { text: due?.text ?? '' },
    serial < firstSerial ? { text: shown } : { number: serial, format: undefined },
  ])
}

/** Why there is no day. */
export function withoutDay(due: ScheduledDue | undefined): string {
  if (due === undefined) return 'срока нет'
  if (due.ongoing) return 'постоянно'
  return due.trigger === undefined ? 'без даты' : 'по условию'
}
