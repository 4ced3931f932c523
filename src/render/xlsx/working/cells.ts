import { type CalendarDate, dayNumber, toDotted } from '../../../calendar/date.ts'
import type { Draft, Look, SheetCell } from '../sheet.ts'

/** Cells of the sheets people work in: one column wide unless said otherwise. */

const nowhere = { above: false, below: false }

export function textCell(text: string, column: number, look: Look, columnSpan = 1, rowSpan = 1): SheetCell {
  return { column, columnSpan, rowSpan, lead: undefined, text: fitting(text), number: undefined, goesOn: nowhere, look }
}

/** A cell of a table of work holds a part of a text that is longer than any cell; the document beside it has the whole. */
function fitting(text: string): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Excel's limit is 32 767. */
const most = 32_000

export function numberCell(value: number, format: string, column: number, look: Look): SheetCell {
  return { ...textCell('', column, look), number: { value, format, shrinks: true } }
}

/** A real date; a day before the calendar of workbooks begins stays text. */
export function dateCell(date: CalendarDate, column: number, look: Look): SheetCell {
  const serial = serialOf(dayNumber(date))
  return serial < firstSerial
    ? textCell(toDotted(date), column, look)
    : { ...textCell('', column, look), number: { value: serial, format: 'dd.mm.yyyy', shrinks: false } }
}

/** Days as workbooks count them. They take 1900 for a leap year: their days are right from 1 March 1900 on. */
export function serialOf(day: number): number {
  return day + 25_569
}

export const firstSerial = 61

/** What a formula counts; `shown` is what it gives on the day of the document. */
export function formulaCell(formula: string, shown: number | string, column: number, look: Look): SheetCell {
  return typeof shown === 'string'
    ? { ...textCell(shown, column, look), formula }
    : { ...numberCell(shown, '0', column, look), formula }
}

export function draft(cells: readonly SheetCell[], kind: Draft['kind'] = 'plain', space = 0): Draft {
  return { kind, cells, space, keepsNext: kind !== 'plain' }
}
