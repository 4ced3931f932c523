import { type CalendarDate, compareDates, daysInMonth } from '../../../calendar/date.ts'
import type { Period } from '../../../calendar/window.ts'

/** A calendar as columns: months, quarters or years, whichever can still be read side by side. */
export interface Scale {
  readonly unit: 'month' | 'quarter' | 'year'
  readonly columns: readonly Stretch[]
  /** Above the columns, from the top; the last of them are the columns themselves. */
  readonly storeys: readonly (readonly { readonly label: string; readonly span: number }[])[]
}

export interface Stretch extends Period {
  readonly label: string
  readonly year: number
  readonly quarter: number
}

const most = { month: 24, quarter: 40, year: 60 } as const
const monthsIn = { month: 1, quarter: 3, year: 12 } as const

const monthNames = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const quarterNames = ['I', 'II', 'III', 'IV']

/** Undefined where the span is too long to be shown. */
export function scaleOf(span: Period): Scale | undefined {
  for (const unit of ['month', 'quarter', 'year'] as const) {
    const columns = columnsOf(span, unit)
    if (columns.length <= most[unit]) return { unit, columns, storeys: storeysOf(columns, unit) }
  }
  return undefined
}

function columnsOf({ start, end }: Period, unit: Scale['unit']): Stretch[] {
  const length = monthsIn[unit]
  const columns: Stretch[] = []
  let { year } = start
  let month = start.month - ((start.month - 1) % length)
  while (compareDates({ year, month, day: 1 }, end) <= 0 && columns.length <= most[unit]) {
    const last = month + length - 1
    const quarter = Math.ceil(month / 3)
    columns.push({
      start: { year, month, day: 1 },
      end: { year, month: last, day: daysInMonth(year, last) },
      label: labelOf(unit, year, month),
      year,
      quarter,
    })
    month += length
    if (month > 12) {
      month = 1
      year += 1
    }
  }
  return columns
}

function labelOf(unit: Scale['unit'], year: number, month: number): string {
  if (unit === 'year') return String(year)
  return (unit === 'month' ? monthNames[month - 1] : quarterNames[Math.ceil(month / 3) - 1]) ?? ''
}

function storeysOf(columns: readonly Stretch[], unit: Scale['unit']): Scale['storeys'] {
  const own = columns.map(({ label }) => ({ label, span: 1 }))
  const years = joined(columns.map(({ year }) => String(year)))
  if (unit === 'year') return [own]
  if (unit === 'quarter') return [years, own]
  const quarters = joined(columns.map(({ year, quarter }) => `${quarterNames[quarter - 1]} кв. ${year}`))
  return [years, quarters.map(({ label, span }) => ({ label: label.split(' ')[0] ?? '', span })), own]
}

/** Neighbours of one label under one head. */
function joined(labels: readonly string[]): { label: string; span: number }[] {
  const found: { label: string; span: number }[] = []
  for (const label of labels) {
    const last = found.at(-1)
    if (last?.label === label) last.span += 1
    else found.push({ label, span: 1 })
  }
  return found
}

export function holds({ start, end }: Period, day: CalendarDate): boolean {
  return compareDates(start, day) <= 0 && compareDates(day, end) <= 0
}

export function meet(a: Period, b: Period): boolean {
  return compareDates(a.start, b.end) <= 0 && compareDates(b.start, a.end) <= 0
}
