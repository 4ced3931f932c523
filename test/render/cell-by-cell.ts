import ExcelJS, {
  type Cell,
  type CellFormulaValue,
  type CellSharedFormulaValue,
  type Style,
  type Worksheet,
} from 'exceljs'
import { bug } from '../../src/bug.ts'
import type { Layout } from '../../src/layout/layout.ts'
import type { RenderMeta } from '../../src/render/meta.ts'
import { areaAddress, cellAddress } from '../../src/render/xlsx/book/address.ts'
import { cellText } from '../../src/render/xlsx/book/cell-text.ts'
import { Styles } from '../../src/render/xlsx/book/styles.ts'
import { addWorksheet, isFoldable } from '../../src/render/xlsx/book/worksheet.ts'
import type { SharedFormula, Sheet, SheetCell } from '../../src/render/xlsx/sheet.ts'
import { sheetsOf } from '../../src/render/xlsx/xlsx.ts'

/** The same sheets with their rows written by the library, a cell at a time: what our text of them has to read like. */
export async function bookByLibrary(layout: Layout, meta: RenderMeta): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const { sheets, active } = sheetsOf(layout, meta)
  for (const [index, sheet] of sheets.entries()) {
    const place = { isActive: index === active, isFirst: index === 0 }
    writeCells(addWorksheet(book, sheet, place, layout.typography), sheet, new Looks(layout.typography.font))
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Looks in the words of the library. */
class Looks {
  readonly styles: Styles
  private readonly all: Partial<Style>[] = []

  constructor(font: string) {
    this.styles = new Styles(font, { addStyleModel: (style) => this.all.push(style) - 1, xml: '' })
  }

  of(cell: SheetCell): Partial<Style> {
    return this.all[this.styles.numberOf(cell)] ?? bug('a look without a number')
  }
}

function writeCells(worksheet: Worksheet, sheet: Sheet, looks: Looks): void {
  let top = 0
  for (const { cells, height } of sheet.rows) {
    const row = worksheet.getRow(top + 1)
    row.height = height
    if (isFoldable(sheet, top)) row.outlineLevel = 1
    top++
    for (const cell of cells) writeCell(worksheet, cell, top, looks)
  }
}

function writeCell(worksheet: Worksheet, cell: SheetCell, top: number, looks: Looks): void {
  const bottom = top + cell.rowSpan - 1
  const left = cell.column + 1
  const right = cell.column + cell.columnSpan
  const style = looks.of(cell)
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) worksheet.getCell(row, column).style = style
  setValue(worksheet.getCell(top, left), cell, looks)
  if (bottom > top || right > left) worksheet.mergeCellsWithoutStyle(top, left, bottom, right)
}

function setValue(target: Cell, cell: SheetCell, { styles }: Looks): void {
  const { text, lead, number, formula } = cell
  if (formula !== undefined) target.value = formulaValue(formula, target, number?.value ?? cellText(text))
  else if (number !== undefined) target.value = number.value
  else if (lead !== undefined) target.value = { richText: styles.runsOf(lead, cell) }
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
