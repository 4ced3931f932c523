import { type CalendarDate, compareDates } from '../../../calendar/date.ts'
import type { Schedule, ScheduledDue, ScheduledEvent } from '../../../layout/layout.ts'

/** A day on which an event is to be looked at, or an event that names no day. */
export interface ControlPoint {
  readonly event: ScheduledEvent
  readonly due: ScheduledDue | undefined
  readonly day: CalendarDate | undefined
}

/**
 * In the order of the document. Every event has a row, and every deadline of it that names no day; of a section and of an item
 * of the order it is their deadlines that are looked at.
 */
export function controlPointsOf({ events }: Schedule): ControlPoint[] {
  return events.flatMap((event) => {
    const rows = event.due.flatMap((due): ControlPoint[] => {
      const days = due.isWholePeriod ? [] : due.points
      return days.length === 0 ? [{ event, due, day: undefined }] : days.map((day) => ({ event, due, day }))
    })
    return rows.length === 0 && event.kind === 'event' ? [{ event, due: undefined, day: undefined }] : rows
  })
}

/** The places of the points in the order of time, those without a day last. */
export function inTime(points: readonly ControlPoint[]): number[] {
  return points
    .map((_, index) => index)
    .sort((a, b) => {
      const [first, second] = [points[a]?.day, points[b]?.day]
      if (first === undefined || second === undefined)
        return Number(first === undefined) - Number(second === undefined) || a - b
      return compareDates(first, second) || a - b
    })
}

/** Why there is no day. */
export function withoutDay(due: ScheduledDue | undefined): string {
  if (due === undefined) return 'срока нет'
  if (due.ongoing) return 'постоянно'
  return due.trigger === undefined ? 'без даты' : 'по условию'
}
