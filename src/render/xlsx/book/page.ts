import type { HeaderFooter, PageSetup } from 'exceljs'
import type { Page, Typography } from '../../../layout/layout.ts'
import type { Area, Sheet } from '../sheet.ts'
import { cellAddress, columnLetters } from './address.ts'

export interface SheetPlace {
  readonly isActive: boolean
  /** It is the first of the workbook. */
  readonly isFirst: boolean
}

/** Paper, margins, and what is printed: all cells, some of them on every page. */
export function pageSetupOf(sheet: Sheet, all: Area, place: SheetPlace, typography: Typography): Partial<PageSetup> {
  const { page, repeated, frozenColumns, pagesAcross } = sheet
  return {
    paperSize: a4,
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: pagesAcross,
    fitToHeight: 0,
    margins: marginsOf(page),
    printArea: printArea(all),
    ...(countsFromOne(sheet, place, typography) ? { firstPageNumber: 1 } : {}),
    ...(frozenColumns === 0 ? {} : { printTitlesColumn: `A:${columnLetters(frozenColumns - 1)}` }),
    ...(repeated === undefined ? {} : { printTitlesRow: `${repeated.start + 1}:${repeated.end}` }),
  }
}

const a4 = 9

/** The library puts a dollar before the columns only. */
function printArea({ rows, columns }: Area): string {
  const withFixedRow = (row: number, column: number) => cellAddress(row, column).replace(/\d+/, '$$$&')
  return `${withFixedRow(rows.start, columns.start)}:${withFixedRow(rows.end - 1, columns.end - 1)}`
}

/** In inches. The page number stands half-way in its margin. */
function marginsOf({ margins: { left, right, top, bottom } }: Page): PageSetup['margins'] {
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

function countsFromOne({ pageNumbers }: Sheet, { isFirst }: SheetPlace, typography: Typography): boolean {
  return pageNumbers !== 'goOn' && (isFirst || typography.pageNumbers.counting === 'each')
}

/** In points. */
const numberSize = 12

export function pageNumbersOf(sheet: Sheet, place: SheetPlace, typography: Typography): Partial<HeaderFooter> {
  const { pageNumbers, font } = typography
  if (pageNumbers.place === 'none') return {}
  const isBlank = sheet.pageNumbers === 'opensPart' && countsFromOne(sheet, place, typography) && !pageNumbers.onFirst
  // Quotation marks end the name of the font, a comma its style.
  const number = `&"${font.replace(/[",&]/g, ' ')},Regular"&${numberSize}&P`
  return {
    differentFirst: isBlank,
    ...(pageNumbers.place === 'bottom-center'
      ? { oddFooter: `&C${number}` }
      : { oddHeader: `${pageNumbers.place === 'top-right' ? '&R' : '&C'}${number}` }),
  }
}
