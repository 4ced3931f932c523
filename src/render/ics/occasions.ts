import { type CalendarDate, compareDates, toIso } from '../../calendar/date.ts'
import type { ScheduledDue } from '../../layout/layout.ts'
import { seriesOf } from './rule.ts'

/** A stretch of whole days in a calendar, both ends included; its last day is a control point, and so is each it comes round to. */
export interface Occasion {
  readonly start: CalendarDate
  readonly end: CalendarDate
  /** RFC 5545, without `RRULE:`. */
  readonly rule: string | undefined
}

/** What a deadline is in a calendar; nothing where it has no day to be controlled on. */
export function occasionsOf(due: ScheduledDue): Occasion[] {
  const { windows, repeat, points, isWholePeriod } = due
  if (isWholePeriod) return []
  if (repeat !== undefined) {
    const ends = windows.flatMap(({ end }) => (end === undefined ? [] : [end]))
    return seriesOf(repeat, points, ends).map(({ first, rule }) => ({ start: first, end: first, rule }))
  }
  const stretches = windows.flatMap(({ start, end }) =>
    end === undefined ? [] : [{ start: start ?? end, end, rule: undefined }],
  )
  return distinct(stretches).sort((a, b) => compareDates(a.end, b.end))
}

function distinct(occasions: readonly Occasion[]): Occasion[] {
  return [...new Map(occasions.map((each) => [`${toIso(each.start)} ${toIso(each.end)}`, each])).values()]
}
