import { type CalendarDate, compareDates, dayNumber, toIso } from '../../calendar/date.ts'
import type { ScheduledDue } from '../../layout/layout.ts'
import { seriesOf } from './rule.ts'

/** A stretch of whole days in a calendar, both ends included; its last day is a control point, and so is each it comes round to. */
export interface Occasion {
  readonly start: CalendarDate
  readonly end: CalendarDate
  /** RFC 5545, without `RRULE:`. */
  readonly rule: string | undefined
}

/** What a deadline is in a calendar; nothing where it has no day to be controlled on. A stretch longer than so many days is its last one. */
export function occasionsOf(due: ScheduledDue, longest = Number.POSITIVE_INFINITY): Occasion[] {
  const { windows, repeat, points, isWholePeriod } = due
  if (isWholePeriod) return []
  if (repeat !== undefined) {
    const ends = windows.flatMap(({ end }) => (end === undefined ? [] : [end]))
    return seriesOf(repeat, points, ends).map(({ first, rule }) => ({ start: first, end: first, rule }))
  }
  const stretches = windows.flatMap(({ start, end }) =>
    end === undefined ? [] : [{ start: shownFrom(start ?? end, end, longest), end, rule: undefined }],
  )
  return distinct(stretches).sort((a, b) => compareDates(a.end, b.end))
}

function shownFrom(start: CalendarDate, end: CalendarDate, longest: number): CalendarDate {
  return dayNumber(end) - dayNumber(start) + 1 > longest ? end : start
}

function distinct(occasions: readonly Occasion[]): Occasion[] {
  return [...new Map(occasions.map((each) => [`${toIso(each.start)} ${toIso(each.end)}`, each])).values()]
}
