import type { Cell as BookCell, Border, Font, Style, Workbook, Worksheet } from 'exceljs'
import type { Page } from '../../../layout/layout.ts'
import type { Look, Sheet, SheetCell, SheetRow } from '../sheet.ts'
import { cellText } from './cell-text.ts'

export const fontName = 'Times New Roman'

/** Of empty cells, and the unit of column widths. */
export const defaultPoints = 12

/** One sheet into the workbook. */
export function writeSheet(book: Workbook, sheet: Sheet, isActive: boolean): void {
  const worksheet = book.addWorksheet(sheet.name, {
    properties: { defaultRowHeight: 15.75, outlineLevelRow: sheet.frozen ? 1 : 0 },
    views: [viewOf(sheet, isActive)],
    headerFooter: { differentFirst: sheet.opensPart, oddHeader: `&C&"${fontName},Regular"&${defaultPoints}&P` },
    pageSetup: pageSetupOf(sheet),
  })
  worksheet.columns = sheet.columns.map((width) => ({ width: characters(width) }))
  for (const [index, row] of sheet.rows.entries()) writeRow(worksheet, row, index + 1)
  // A break of exceljs stands behind its row.
  for (const row of sheet.breaks) worksheet.getRow(row).addPageBreak()
  if (sheet.frozen) foldable(worksheet, sheet.header?.start ?? 0)
}

/** What is frozen above the header can be folded away on a small screen, and still prints. */
function foldable(worksheet: Worksheet, count: number): void {
  for (let row = 1; row <= count; row++) worksheet.getRow(row).outlineLevel = 1
}

/**
 * Excel counts widths in digits of the default font, at 96 dots an inch (ECMA-376 part 1, 18.3.1.13). A digit of Times New Roman
 * is half an em: 8 pixels at 12 points, and as whole a number in LibreOffice, so that both make the same columns.
 */
function characters(millimetres: number): number {
  const pixels = Math.floor((millimetres / 25.4) * 96)
  return pixels / 8
}

type View = Worksheet['views'][number]

function viewOf({ header, frozen }: Sheet, isActive: boolean): View {
  const base = { showGridLines: false, tabSelected: isActive }
  if (header === undefined || !frozen) return { ...base, state: 'normal' } as View
  return { ...base, state: 'frozen', xSplit: 0, ySplit: header.end, activeCell: `A${header.end + 1}` } as View
}

function pageSetupOf(sheet: Sheet): Partial<Worksheet['pageSetup']> {
  const { page, repeated, rows, columns, opensPart } = sheet
  return {
    paperSize: 9, // A4
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: marginsOf(page),
    // exceljs puts a dollar before the column only.
    printArea: `A$1:${columnLetters(columns.length)}$${Math.max(rows.length, 1)}`,
    ...(opensPart ? { firstPageNumber: 1 } : {}),
    ...(repeated === undefined ? {} : { printTitlesRow: `${repeated.start + 1}:${repeated.end}` }),
  }
}

/** In inches. The page number stands half-way in the upper margin. */
function marginsOf({ margins: { left, right, top, bottom } }: Page): Worksheet['pageSetup']['margins'] & object {
  const inches = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000
  return {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(top / 2),
    footer: inches(bottom / 2),
  }
}

function columnLetters(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26))
  return number > 26 ? columnLetters(Math.floor((number - 1) / 26)) + letter : letter
}

function writeRow(worksheet: Worksheet, { cells, height }: SheetRow, number: number): void {
  worksheet.getRow(number).height = height
  for (const cell of cells) writeCell(worksheet, cell, number)
}

function writeCell(worksheet: Worksheet, cell: SheetCell, top: number): void {
  const bottom = top + cell.rowSpan - 1
  const left = cell.column + 1
  const right = cell.column + cell.columnSpan
  const style = styleOf(cell)
  // Every cell under a merged one has the borders, or its outer sides are not drawn.
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) worksheet.getCell(row, column).style = style
  setValue(worksheet.getCell(top, left), cell)
  if (bottom > top || right > left) worksheet.mergeCellsWithoutStyle(top, left, bottom, right)
}

/** A string is written as a string, whatever it begins with: only an object would be a formula. */
function setValue(target: BookCell, { text, lead, number, look }: SheetCell): void {
  if (number !== undefined) target.value = number.value
  else if (lead !== undefined) target.value = { richText: runsOf(lead, text, look) }
  else if (text !== '') target.value = cellText(text)
}

function runsOf(lead: string, text: string, look: Look): { text: string; font: Partial<Font> }[] {
  const runs = [
    { text: cellText(lead), font: fontOf({ ...look, bold: true }) },
    { text: cellText(text), font: fontOf(look) },
  ]
  return runs.filter((run) => run.text !== '')
}

function styleOf({ look, number, goesOn }: SheetCell): Partial<Style> {
  return {
    font: fontOf(look),
    alignment: { horizontal: look.align, vertical: look.vertical, ...fitOf(number) },
    ...(look.border ? { border: bordersOf(goesOn) } : {}),
    ...(number === undefined ? {} : { numFmt: number.format }),
  }
}

/** What wraps does not shrink. */
function fitOf(number: SheetCell['number']): Partial<Style['alignment']> {
  return number?.shrinks === true ? { shrinkToFit: true } : { wrapText: true }
}

function bordersOf({ above, below }: SheetCell['goesOn']): Partial<Style['border']> {
  const side: Partial<Border> = { style: 'thin' }
  return { left: side, right: side, ...(above ? {} : { top: side }), ...(below ? {} : { bottom: side }) }
}

/** Family 1 is «Roman», charset 204 Cyrillic. */
function fontOf({ points, bold }: Look): Partial<Font> {
  return { name: fontName, family: 1, charset: 204, size: points, ...(bold ? { bold } : {}) }
}
