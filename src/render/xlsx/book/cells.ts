import type { Cell, CellFormulaValue, CellSharedFormulaValue, Font, Worksheet } from 'exceljs'
import type { SharedFormula, Sheet, SheetCell } from '../sheet.ts'
import { areaAddress, cellAddress } from './address.ts'
import { cellText } from './cell-text.ts'
import type { Styles } from './styles.ts'
import { isFoldable } from './worksheet.ts'

/** The rows of a sheet, cell by cell. */
export function writeCells(worksheet: Worksheet, sheet: Sheet, styles: Styles): void {
  let top = 0
  for (const { cells, height } of sheet.rows) {
    const row = worksheet.getRow(top + 1)
    row.height = height
    if (isFoldable(sheet, top)) row.outlineLevel = 1
    top++
    for (const cell of cells) writeCell(worksheet, cell, top, styles)
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
  if (formula !== undefined) target.value = formulaValue(formula, target, number?.value ?? cellText(text))
  else if (number !== undefined) target.value = number.value
  else if (lead !== undefined) target.value = { richText: runsOf(lead, cell, styles) }
  else if (text !== '') target.value = cellText(text)
}

/** The library shares formulas, but its types do not name all that it needs to be told. */
interface FirstOfShared extends CellFormulaValue {
  readonly shareType: 'shared'
  readonly ref: string
}

function formulaValue(
  formula: string | SharedFormula,
  { address }: Cell,
  result: number | string,
): CellFormulaValue | FirstOfShared | CellSharedFormulaValue {
  if (typeof formula === 'string') return { formula, result, date1904: false }
  const { text, area } = formula
  const first = cellAddress(area.rows.start, area.columns.start)
  return address === first
    ? { formula: text, result, date1904: false, shareType: 'shared', ref: areaAddress(area) }
    : { sharedFormula: first, result, date1904: false }
}

function runsOf(lead: string, { text, look }: SheetCell, styles: Styles): { text: string; font: Partial<Font> }[] {
  const runs = [
    { text: cellText(lead), font: styles.fontOf({ ...look, bold: true }) },
    { text: cellText(text), font: styles.fontOf(look) },
  ]
  return runs.filter((run) => run.text !== '')
}
