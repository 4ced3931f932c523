import { escapeXml } from '../../xml-text.ts'
import type { Area, Sheet } from '../sheet.ts'
import { areaAddress, fixedArea, sheetReference } from './address.ts'
import { replaced } from './package.ts'

/** What exceljs has no words for, written into its XML. */

/** Of empty cells, and the measure of column widths, whatever font the texts have: the first font of the list. */
export function withDefaultFont(styles: string): string {
  const font = '<font><sz val="12"/><name val="Times New Roman"/><family val="1"/><charset val="204"/></font>'
  return replaced(styles, /<font>.*?<\/font>/, font)
}

/** In thousandths of the width of the window; the rest is for the scroll bar. */
export function withRoomForTabs(workbook: string): string {
  return replaced(workbook, '<workbookView ', '<workbookView tabRatio="850" ')
}

/** Excel keeps what a filter stands over as a hidden name, too. */
export function addFilters(workbook: string, sheets: readonly Sheet[]): string {
  return sheets.reduce((xml, { name, filter }, index) => {
    if (filter === undefined) return xml
    const place = escapeXml(`${sheetReference(name)}!${fixedArea(filter)}`)
    const defined = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${place}</definedName>`
    return replaced(xml, '</definedNames>', `${defined}</definedNames>`)
  }, workbook)
}

/** What a sheet ends with, behind its page breaks (18.3.1.99). */
export function withEnd(sheet: string, all: Area, hasCharts: boolean): string {
  // «1» in a column of numbers is meant as text: no green corners.
  const ignored = `<ignoredErrors><ignoredError sqref="${areaAddress(all)}" numberStoredAsText="1"/></ignoredErrors>`
  const drawing = hasCharts ? '<drawing r:id="rId1"/>' : ''
  return replaced(unfolded(sheet), '</worksheet>', `${ignored}${drawing}</worksheet>`)
}

/** exceljs says of every row that can be folded that it is. */
function unfolded(sheet: string): string {
  return sheet.replaceAll(' collapsed="1"', '')
}
