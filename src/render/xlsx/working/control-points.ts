import { type CalendarDate, toIso } from '../../../calendar/date.ts'
import type { Schedule, ScheduledDue, ScheduledEvent } from '../../../layout/layout.ts'

/** A day on which an event is to be looked at, or an event that names no day. */
export interface ControlPoint {
  readonly event: ScheduledEvent
  readonly due: ScheduledDue | undefined
  readonly day: CalendarDate | undefined
  /** What makes it the same point in the next version of the roadmap: its event and its day. */
  readonly key: string
}

/**
 * In the order of the document. Every event has a row, and every deadline of it that names no day; of a section and of an item
 * of the order it is their deadlines that are looked at. `uids` are those of the events, one each.
 */
export function controlPointsOf({ events }: Schedule, uids: readonly string[]): ControlPoint[] {
  return events.flatMap((event, index) => {
    const rows = event.due.flatMap((due): Omit<ControlPoint, 'key'>[] => {
      const days = daysOf(due)
      return days.length === 0 ? [{ event, due, day: undefined }] : days.map((day) => ({ event, due, day }))
    })
    const all = rows.length === 0 && event.kind === 'event' ? [{ event, due: undefined, day: undefined }] : rows
    return withKeys(all, uids[index] ?? '')
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

/** Points of one event on one day are told apart by their order. */
function withKeys(points: readonly Omit<ControlPoint, 'key'>[], uid: string): ControlPoint[] {
  const counts = new Map<string, number>()
  return points.map(({ event, due, day }) => {
    const key = `${uid} ${day === undefined ? '-' : toIso(day)}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return { event, due, day, key: count === 1 ? key : `${key} ${count}` }
  })
}

/** Why there is no day. */
export function withoutDay(due: ScheduledDue | undefined): string {
  if (due === undefined) return 'срока нет'
  if (due.ongoing) return 'постоянно'
  return due.trigger === undefined ? 'без даты' : 'по условию'
}
