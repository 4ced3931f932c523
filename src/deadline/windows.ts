import { addDays, type CalendarDate, compareDates, isBefore } from '../calendar/date.ts'
import type { Period, Window } from '../calendar/window.ts'
import type { Named, YearSaid } from './clause.ts'
import type { Doubt } from './problems.ts'
import { beginningYear, endIn, exists, isWider, startIn } from './stretch.ts'
import { type Entry, isYear } from './years.ts'

/** What one date of a list comes to. */
export type Placed =
  | { readonly kind: 'windows'; readonly windows: readonly Window[]; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'no-year' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'reversed'; readonly start: CalendarDate; readonly end: CalendarDate }

/** The windows of a date with its years; without a year, the period may hold it exactly once. */
export function place(entry: Entry, period: Period | undefined): Placed {
  const { first, last } = entry
  const end = last ?? first
  if ([first, end].some(lacksMonth))
    return { kind: exists({ ...first, unit: 'month-day' }, undefined) ? 'unclear' : 'impossible' }
  const pairs = yearPairs(first, end)
  if (!exists(first, pairs?.[0]?.[0]) || !exists(end, pairs?.[0]?.[1])) return { kind: 'impossible' }
  if (pairs === undefined) return placeByPeriod(entry, period)
  const windows: Window[] = []
  for (const [from, to] of pairs) {
    if (!exists(first, from) || !exists(end, to)) return { kind: 'impossible' }
    const [startDay, endDay] = [startIn(first, from), endIn(end, to)]
    if (isBefore(endDay, startDay)) return { kind: 'reversed', start: startDay, end: endDay }
    windows.push(bounded(entry, startDay, endDay))
  }
  const each: readonly Doubt[] = pairs.length > 1 ? ['years-each'] : []
  return { kind: 'windows', windows, doubts: [...each, ...boundDoubts(entry)] }
}

/** «10 числа», «I декада»: of which month, nobody has said. */
function lacksMonth({ unit, from }: Named): boolean {
  return unit === 'month-day' || (unit === 'decade' && from.month === 0)
}

/** The year the start lies in and the year the end stretch begins in: one pair a window; none where a year lacks. */
function yearPairs(first: Named, last: Named): readonly (readonly [number, number])[] | undefined {
  if (first.year === undefined || last.year === undefined) return undefined
  const [start, end] = [beginningYear(first, first.year), beginningYear(last, lastOf(last, last.year))]
  if (start === undefined || end === undefined) return undefined
  const count = isYear(first) || isYear(last) ? 1 : yearsIn(first.year)
  return Array.from({ length: count }, (_, index) => [start + index, end + index] as const)
}

function yearsIn(said: YearSaid): number {
  return said.kind === 'reference' ? 1 : Math.min(said.last - said.first + 1, 50)
}

/** Of years named as a range the year itself ends in the last; anything shorter is counted from the first. */
function lastOf(named: Named, said: YearSaid): YearSaid {
  if (said.kind === 'reference' || !isYear(named)) return said
  return { ...said, first: said.last }
}

function bounded({ bound, last }: Entry, start: CalendarDate, end: CalendarDate): Window {
  if (last !== undefined || bound.kind === 'within') return { start, end }
  if (bound.kind === 'until') return { start: undefined, end }
  return { start: bound.kind === 'after' ? addDays(end, 1) : start, end: undefined }
}

/** What is unclear about a preposition before this kind of stretch. */
export function boundDoubts({ bound, first, last }: Entry): readonly Doubt[] {
  if (last !== undefined) return []
  const { part } = first
  const long = part !== undefined && isWider(first, { ...first, unit: 'month' })
  const school = first.unit === 'school-year' && part === 'end'
  if (bound.kind === 'after') return ['after']
  if (bound.kind === 'within') return long ? ['long-part'] : []
  if (bound.kind === 'from') return long && part !== 'start' ? ['long-part'] : []
  if (part !== undefined) return part !== 'end' ? ['until-part'] : school ? ['school-part'] : []
  return bound.exact || first.unit === 'day' || first.unit === 'month-day' ? [] : ['until-stretch']
}

/** Looks for the one year in which the whole stretch lies inside the period. */
function placeByPeriod(entry: Entry, period: Period | undefined): Placed {
  if (period === undefined) return { kind: 'no-year' }
  const { first, last = first } = entry
  const inside: Window[] = []
  let touching = 0
  for (let year = period.start.year - 1; year <= period.end.year; year++) {
    const ends = last === first || !runsOver(first, last) ? year : year + 1
    if (!exists(first, year) || !exists(last, ends)) continue
    const [start, end] = [startIn(first, year), endIn(last, ends)]
    if (isBefore(end, start) || isBefore(end, period.start) || isBefore(period.end, start)) continue
    touching++
    if (!isBefore(start, period.start) && !isBefore(period.end, end)) inside.push(bounded(entry, start, end))
  }
  if (inside.length !== 1) return { kind: 'no-year' }
  const partly: readonly Doubt[] = touching > 1 ? ['partly'] : []
  const shifted: readonly Doubt[] = isShifted(first) || isShifted(last) ? ['other-year'] : []
  const halves: readonly Doubt[] = first.unit === 'half-year' && isSchoolYear(period) ? ['school-half'] : []
  return { kind: 'windows', windows: inside, doubts: [...boundDoubts(entry), ...shifted, ...partly, ...halves] }
}

function isShifted({ year }: Named): boolean {
  return year?.kind === 'reference' && year.shifted
}

/** A period over one school year, in which «I полугодие» may well be that of the school. */
function isSchoolYear({ start, end }: Period): boolean {
  return start.month >= 8 && start.month <= 9 && end.year === start.year + 1 && end.month >= 5 && end.month <= 8
}

function runsOver(first: Named, last: Named): boolean {
  const a = { year: 0, ...first.from }
  return compareDates(a, { year: 0, ...last.to }) > 0
}
