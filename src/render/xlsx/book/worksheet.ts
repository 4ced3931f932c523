import type { Workbook, Worksheet } from 'exceljs'
import type { Typography } from '../../../layout/layout.ts'
import type { Area, Highlight, Sheet } from '../sheet.ts'
import { areaAddress, cellAddress } from './address.ts'
import { addInputs } from './inputs.ts'
import { pageNumbersOf, pageSetupOf, type SheetPlace } from './page.ts'
import { highlightStyle } from './styles.ts'

/** A sheet of the workbook with all but its rows. */
export function addWorksheet(book: Workbook, sheet: Sheet, place: SheetPlace, typography: Typography): Worksheet {
  const worksheet = book.addWorksheet(sheet.name, {
    properties: { defaultRowHeight: 15.75, dyDescent: 0.25, outlineLevelRow: isFoldable(sheet, 0) ? 1 : 0 },
    views: [viewOf(sheet, place.isActive)],
    pageSetup: pageSetupOf(sheet, everything(sheet), place, typography),
    headerFooter: pageNumbersOf(sheet, place, typography),
  })
  const { hiddenFrom = sheet.columns.length } = sheet
  worksheet.columns = sheet.columns.map((width, column) => ({
    width: characters(width),
    ...(column >= hiddenFrom && { hidden: true }),
  }))
  // A break stands behind its row; the library's own last column is none of the format.
  for (const row of sheet.breaks) worksheet.getRow(row).addPageBreak(0, lastColumn)
  if (sheet.filter !== undefined) worksheet.autoFilter = areaAddress(sheet.filter)
  if (sheet.isProtected) protect(worksheet)
  for (const [index, highlight] of sheet.highlights.entries()) addHighlight(worksheet, highlight, index + 1)
  addInputs(worksheet, sheet.inputs)
  return worksheet
}

/** Of a sheet, counted from 1. */
const lastColumn = 16_384

/** All cells of the sheet: what is printed. */
export function everything({ rows, columns }: Sheet): Area {
  return { rows: { start: 0, end: Math.max(rows.length, 1) }, columns: { start: 0, end: Math.max(columns.length, 1) } }
}

/** What is frozen above the header can be folded away on a small screen, and still prints. */
export function isFoldable({ foldable, frozen, header }: Sheet, row: number): boolean {
  return foldable && frozen && row < (header?.start ?? 0)
}

type View = Worksheet['views'][number]

/** The types of the library want every setting to be named. */
function viewOf({ header, frozen, frozenColumns }: Sheet, isActive: boolean): View {
  const base = { showGridLines: false, tabSelected: isActive }
  const rows = frozen ? (header?.end ?? 0) : 0
  if (rows === 0 && frozenColumns === 0) return { ...base, state: 'normal' } as View
  const activeCell = cellAddress(rows, frozenColumns)
  return { ...base, state: 'frozen', xSplit: frozenColumns, ySplit: rows, activeCell } as View
}

/**
 * Widths are counted in digits of the default font, at 96 dots an inch (18.3.1.13). A digit of Times New Roman is half an em:
 * 8 pixels at 12 points, and as whole a number in LibreOffice, so that both make the same columns.
 */
function characters(millimetres: number): number {
  const pixels = Math.floor((millimetres / 25.4) * 96)
  return pixels / 8
}

/** Without a password nothing is waited for. */
function protect(worksheet: Worksheet): void {
  const allowed = { formatColumns: true, formatRows: true, autoFilter: true }
  void worksheet.protect('', { objects: false, scenarios: false, ...allowed })
}

function addHighlight(worksheet: Worksheet, highlight: Highlight, priority: number): void {
  const { area, formula } = highlight
  worksheet.addConditionalFormatting({
    ref: areaAddress(area),
    rules: [{ type: 'expression', priority, formulae: [formula], style: highlightStyle(highlight) }],
  })
}
