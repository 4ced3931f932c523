import { type CalendarDate, calendarDate, daysInMonth } from '../calendar/date.ts'
import type { Named, NamedUnit, YearSaid } from './clause.ts'

/** The year a named stretch begins in, out of what was said; `reference` and nothing said give none. */
export function beginningYear(named: Named, said: YearSaid): number | undefined {
  if (said.kind === 'reference') return undefined
  if (said.kind === 'years' || (named.unit === 'school-year' && named.part === undefined)) return said.first
  return named.from.month >= 9 ? said.first : said.first + 1
}

export function startIn(named: Named, year: number): CalendarDate {
  return { year, month: named.from.month, day: named.from.day }
}

/** The last day of a stretch that begins in the year: in the next one where the stretch runs over New Year. */
export function endIn(named: Named, year: number): CalendarDate {
  const { month, day } = named.to
  const ends = month < named.from.month ? year + 1 : year
  return { year: ends, month, day: named.unit === 'day' ? day : Math.min(day, daysInMonth(ends, month)) }
}

/** Whether the calendar has the days of a stretch, in the year where it is known. */
export function exists(named: Named, year: number | undefined): boolean {
  const { from, to, unit } = named
  if (unit === 'month-day' || (unit === 'decade' && from.month === 0)) return from.day >= 1 && from.day <= 31
  if (from.month < 1 || to.month < 1 || from.month > 12 || to.month > 12) return false
  if (year !== undefined && (year < 1950 || year > 2099)) return false
  return unit !== 'day' || calendarDate(year ?? 2024, from.month, from.day) !== undefined
}

const widths: Readonly<Record<NamedUnit, number>> = {
  number: 0,
  day: 0,
  'month-day': 0,
  week: 1,
  decade: 2,
  'half-month': 3,
  month: 4,
  season: 5,
  quarter: 5,
  'half-year': 6,
  year: 7,
  'school-year': 7,
}

/** Whether a date without a year lies in a stretch by its months and days. */
export function covers(outer: Named, inner: Named): boolean {
  const [start, end] = [outer.from.month * 100 + outer.from.day, outer.to.month * 100 + outer.to.day]
  return start <= inner.from.month * 100 + inner.from.day && inner.to.month * 100 + inner.to.day <= end
}

export function isWider(a: Named, b: Named): boolean {
  return widths[a.unit] > widths[b.unit]
}
