import { daysInMonth } from '../calendar/date.ts'
import type { Repeat, RepeatUnit } from './meaning.ts'

/** The months units longer than a month are made of, from the one they begin with. */
const spans: Partial<Record<RepeatUnit, { readonly length: number; readonly months: readonly number[] }>> = {
  quarter: { length: 3, months: [1, 4, 7, 10] },
  'half-year': { length: 6, months: [1, 7] },
  year: { length: 12, months: [1] },
  'school-year': { length: 12, months: [9] },
}

/**
 * «ежеквартально до 10 числа» names no month: the day falls in the first one of every quarter, as a report on the quarter
 * before does. Of what comes more often («4 раза в год до 10 числа») the months are evenly apart.
 */
export function withFirstMonths(repeat: Repeat): Repeat {
  const span = spans[repeat.every]
  if (span === undefined || !repeat.on.some(isOfAnyMonth)) return repeat
  const parts = Math.min(span.length, Math.ceil(repeat.times / repeat.on.length))
  const steps = Array.from({ length: parts }, (_, index) => Math.floor((index * span.length) / parts))
  const starts = span.months.filter((_, index) => index % repeat.interval === 0)
  const months = starts.flatMap((first) => steps.map((step) => ((first - 1 + step) % 12) + 1))
  const on = months.flatMap((month) => repeat.on.filter(isOfAnyMonth).map((point) => inMonth(point, month)))
  return { ...repeat, on: [...repeat.on.filter((point) => !isOfAnyMonth(point)), ...on] }
}

function isOfAnyMonth(point: string): boolean {
  return point.includes('---')
}

/** Of no year in particular: 29 February comes round too. */
const leapYear = 2024

/** `../---10` of April as `../--04-10`. */
function inMonth(point: string, month: number): string {
  const last = daysInMonth(leapYear, month)
  return point.replace(/---(\d\d)/g, (_, day: string) => `--${two(month)}-${two(Math.min(Number(day), last))}`)
}

const two = (number: number) => String(number).padStart(2, '0')
