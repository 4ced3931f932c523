import { compareDates, toIso } from '../../calendar/date.ts'
import type { ScheduledEvent } from '../../layout/layout.ts'

/** Days from `start` to `end`, both included, in ISO 8601; open to the side that is undefined. */
export interface Interval {
  readonly start: string | undefined
  readonly end: string | undefined
}

/** When something of an event takes place: its windows, and its control points that lie outside them. None, if nothing is dated. */
export function intervalsOf({ due }: ScheduledEvent): Interval[] {
  return due.flatMap(({ windows, points }) => {
    const apart = points.filter(
      (point) =>
        !windows.some(
          ({ start, end }) =>
            (start === undefined || compareDates(start, point) <= 0) &&
            (end === undefined || compareDates(point, end) <= 0),
        ),
    )
    // «до 1 мая» happens on that day as far as a calendar can tell.
    const spans = windows.map(({ start, end }) => ({ start: start ?? end, end: end ?? undefined }))
    return [...spans, ...apart.map((point) => ({ start: point, end: point }))].map(({ start, end }) => ({
      start: start === undefined ? undefined : toIso(start),
      end: end === undefined ? undefined : toIso(end),
    }))
  })
}
