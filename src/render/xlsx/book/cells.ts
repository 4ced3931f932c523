import type { Cell, Font, Worksheet } from 'exceljs'
import type { Sheet, SheetCell } from '../sheet.ts'
import { cellText } from './cell-text.ts'
import type { Styles } from './styles.ts'
import { isFoldable } from './worksheet.ts'

/** The rows of a sheet, cell by cell. */
export function writeCells(worksheet: Worksheet, sheet: Sheet, styles: Styles): void {
  for (const [index, { cells, height }] of sheet.rows.entries()) {
    const row = worksheet.getRow(index + 1)
    row.height = height
    if (isFoldable(sheet, index)) row.outlineLevel = 1
    for (const cell of cells) writeCell(worksheet, cell, index + 1, styles)
  }
}

function writeCell(worksheet: Worksheet, cell: SheetCell, top: number, styles: Styles): void {
  const bottom = top + cell.rowSpan - 1
  const left = cell.column + 1
  const right = cell.column + cell.columnSpan
  const style = styles.of(cell)
  // Every cell under a merged one has the style too, or its outer sides are not drawn.
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) worksheet.getCell(row, column).style = style
  setValue(worksheet.getCell(top, left), cell, styles)
  if (bottom > top || right > left) worksheet.mergeCellsWithoutStyle(top, left, bottom, right)
}

/** A string is written as a string, whatever it begins with: only an object is a formula. */
export function setValue(target: Cell, cell: SheetCell, styles: Styles): void {
  const { text, lead, number, formula } = cell
  if (formula !== undefined) target.value = { formula, result: number?.value ?? cellText(text), date1904: false }
  else if (number !== undefined) target.value = number.value
  else if (lead !== undefined) target.value = { richText: runsOf(lead, cell, styles) }
  else if (text !== '') target.value = cellText(text)
}

function runsOf(lead: string, { text, look }: SheetCell, styles: Styles): { text: string; font: Partial<Font> }[] {
  const runs = [
    { text: cellText(lead), font: styles.fontOf({ ...look, bold: true }) },
    { text: cellText(text), font: styles.fontOf(look) },
  ]
  return runs.filter((run) => run.text !== '')
}
