import { escapeXml } from '../../xml-text.ts'
import type { Area, Highlight, Sheet } from '../sheet.ts'
import { areaAddress, cellAddress } from './address.ts'
import { inputsXml } from './inputs.ts'
import { declaration, mainNames, relationNames } from './names.ts'
import { pageXml } from './page.ts'
import { isFoldable, rowsXml } from './rows.ts'
import type { Setting } from './setting.ts'
import type { StyleSheet } from './style-sheet.ts'

export interface SheetPlace {
  readonly isActive: boolean
  readonly isFirst: boolean
}

/** One sheet as its part of the package; the order of the elements is that of the format (18.3.1.99). */
export function worksheetXml(sheet: Sheet, place: SheetPlace, setting: Setting): string {
  const { rows, merged } = rowsXml(sheet, setting)
  const protection = sheet.isProtected
    ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>'
    : ''
  return [
    `${declaration}<worksheet xmlns="${mainNames}" xmlns:r="${relationNames}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${areaAddress(everything(sheet))}"/>`,
    viewXml(sheet, place.isActive),
    `<sheetFormatPr defaultRowHeight="15.75" customHeight="1"${isFoldable(sheet, 0) ? ' outlineLevelRow="1"' : ''}/>`,
    `<cols>${sheet.columns.map(columnXml).join('')}</cols>`,
    '<sheetData>',
    ...rows,
    '</sheetData>',
    protection,
    sheet.filter === undefined ? '' : `<autoFilter ref="${areaAddress(sheet.filter)}"/>`,
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`,
    ...sheet.highlights.map((highlight, index) => highlightXml(highlight, index, setting.styles)),
    inputsXml(sheet.inputs),
    pageXml(sheet, place.isFirst, setting.typography),
    // «1» in a column of numbers is meant as text: no green corners.
    `<ignoredErrors><ignoredError sqref="${areaAddress(everything(sheet))}" numberStoredAsText="1"/></ignoredErrors>`,
    sheet.charts.length === 0 ? '' : '<drawing r:id="rId1"/>',
    '</worksheet>',
  ].join('')
}

/** All cells of the sheet: what is printed. */
export function everything({ rows, columns }: Sheet): Area {
  return { rows: { start: 0, end: Math.max(rows.length, 1) }, columns: { start: 0, end: Math.max(columns.length, 1) } }
}

function viewXml({ header, frozen, frozenColumns }: Sheet, isActive: boolean): string {
  const selected = isActive ? ' tabSelected="1"' : ''
  const open = `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0">`
  const rows = frozen ? (header?.end ?? 0) : 0
  if (rows === 0 && frozenColumns === 0) return `${open}</sheetView></sheetViews>`
  const corner = cellAddress(rows, frozenColumns)
  const splits = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  const panes = [
    ...(frozenColumns > 0 && rows > 0 ? ['topRight', 'bottomLeft'] : []),
    frozenColumns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight',
  ]
  const selections = panes.map((pane, index) =>
    index === panes.length - 1
      ? `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
      : `<selection pane="${pane}"/>`,
  )
  return `${open}<pane${splits} topLeftCell="${corner}" activePane="${panes.at(-1)}" state="frozen"/>${selections.join('')}</sheetView></sheetViews>`
}

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${characters(width)}" customWidth="1"/>`
}

/**
 * Widths are counted in digits of the default font, at 96 dots an inch (18.3.1.13). A digit of Times New Roman is half an em:
 * 8 pixels at 12 points, and as whole a number in LibreOffice, so that both make the same columns.
 */
function characters(millimetres: number): number {
  const pixels = Math.floor((millimetres / 25.4) * 96)
  return pixels / 8
}

function highlightXml(highlight: Highlight, index: number, styles: StyleSheet): string {
  return (
    `<conditionalFormatting sqref="${areaAddress(highlight.area)}">` +
    `<cfRule type="expression" dxfId="${styles.ofHighlight(highlight)}" priority="${index + 1}">` +
    `<formula>${escapeXml(highlight.formula)}</formula></cfRule></conditionalFormatting>`
  )
}
