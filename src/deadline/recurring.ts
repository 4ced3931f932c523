import type { Named } from './clause.ts'
import type { Repeat } from './meaning.ts'
import type { Doubt } from './problems.ts'
import type { Entry } from './years.ts'

/** The calendar point a date without a year stands for when it comes round: `--05`, `../--09-01`, `---10`. */
export function recurring({ bound, first, last }: Entry): string {
  if (last !== undefined) return range(startPoint(first), endPoint(last))
  if (bound.kind === 'until') return `../${lastPoint(first)}`
  if (bound.kind === 'from' || bound.kind === 'after') return `${startPoint(first)}/..`
  if (first.unit === 'month' && first.part === undefined) return point(first.from.month)
  return range(startPoint(first), endPoint(first))
}

function range(start: string, end: string): string {
  return start === end ? start : `${start}/${end}`
}

const two = (number: number) => String(number).padStart(2, '0')

function point(month: number, day?: number): string {
  if (month === 0) return `---${two(day ?? 1)}`
  return day === undefined ? `--${two(month)}` : `--${two(month)}-${two(day)}`
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whole months are named by the month, anything else by its day. */
function startPoint({ from, to }: Named): string {
  return from.day === 1 && to.day === 31 && from.month > 0 ? point(from.month) : point(from.month, from.day)
}

function endPoint(named: Named): string {
  const { from, to } = named
  return from.day === 1 && to.day === 31 && from.month > 0 ? point(to.month) : lastPoint(named)
}

function lastPoint({ to, unit }: Named): string {
  const last = unit === 'day' ? to.day : Math.min(to.day, longest[to.month - 1] ?? 31)
  return point(to.month, last)
}

/** What is unclear about a date beside a repetition of some length. */
export function recurringDoubts({ first }: Entry, every: Repeat['every']): readonly Doubt[] {
  const isLong = every === 'year' || every === 'school-year' || every === 'quarter' || every === 'half-year'
  if (first.unit !== 'month-day') return isLong ? [] : ['repeat-month']
  if (every === 'month') return []
  return [isLong ? 'repeat-day-first' : 'repeat-day']
}
