import { type CalendarDate, toDotted } from '../../../calendar/date.ts'
import type { CellValue } from '../previous/cell-value.ts'
import { dayFormat, firstSerial, serialOf } from '../serial.ts'
import type { Draft, Look, SharedFormula, SheetCell, SheetNumber } from '../sheet.ts'

/** Cells of the sheets people work in: one column wide unless said otherwise. */

const nowhere = { above: false, below: false }

export function textCell(text: string, column: number, look: Look, columnSpan = 1, rowSpan = 1): SheetCell {
  return cellOf(column, look, fitting(text), undefined, undefined, columnSpan, rowSpan)
}

/** All cells are made here, and in one piece: copies that get something added outlive their rows, a million at a time. */
function cellOf(
  column: number,
  look: Look,
  text: string,
  number: SheetNumber | undefined,
  formula: SheetCell['formula'],
  columnSpan = 1,
  rowSpan = 1,
): SheetCell {
  return { column, columnSpan, rowSpan, lead: undefined, text, number, formula, goesOn: nowhere, look }
}

/** A cell of a table of work holds a part of a text that is longer than any cell; the document beside it has the whole. */
function fitting(text: string): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Excel's limit is 32 767. */
const most = 32_000

export function numberCell(value: number, format: string, column: number, look: Look): SheetCell {
  return cellOf(column, look, '', { value, format, shrinks: true }, undefined)
}

/** A real date; a day before the calendar of workbooks begins stays text. */
export function dateCell(date: CalendarDate, column: number, look: Look): SheetCell {
  const serial = serialOf(date)
  return serial < firstSerial
    ? textCell(toDotted(date), column, look)
    : cellOf(column, look, '', { value: serial, format: dayFormat, shrinks: false }, undefined)
}

/** What a formula counts; `shown` is what it gives on the day of the document. */
export function formulaCell(
  formula: string | SharedFormula,
  shown: number | string,
  column: number,
  look: Look,
  format = '0',
): SheetCell {
  return typeof shown === 'string'
    ? cellOf(column, look, fitting(shown), undefined, formula)
    : cellOf(column, look, '', { value: shown, format, shrinks: true }, formula)
}

/** What people have written, as it was shown. */
export function writtenCell(value: CellValue | undefined, column: number, look: Look): SheetCell {
  if (value === undefined) return textCell('', column, look)
  return 'text' in value
    ? textCell(value.text, column, look)
    : numberCell(value.number, value.format ?? look.format ?? 'General', column, look)
}

export function draft(cells: readonly SheetCell[], kind: Draft['kind'] = 'plain', space = 0): Draft {
  return { kind, cells, space, keepsNext: kind !== 'plain' }
}
