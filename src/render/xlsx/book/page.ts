import type { Page, Typography } from '../../../layout/layout.ts'
import { escapeXml } from '../../xml-text.ts'
import type { Sheet } from '../sheet.ts'

/** Margins, paper, page numbers and breaks, in the order of the format. `isFirst` – the sheet is the first of the workbook. */
export function pageXml(sheet: Sheet, isFirst: boolean, { pageNumbers, font }: Typography): string {
  const { page, breaks, pagesAcross } = sheet
  const countsFromOne = sheet.pageNumbers !== 'goOn' && (isFirst || pageNumbers.counting === 'each')
  const isBlank = sheet.pageNumbers === 'opensPart' && countsFromOne && !pageNumbers.onFirst
  const setup =
    `<pageSetup paperSize="${a4}" fitToWidth="${pagesAcross}" fitToHeight="0"${countsFromOne ? ' firstPageNumber="1"' : ''}` +
    ` orientation="${page.orientation}"${countsFromOne ? ' useFirstPageNumber="1"' : ''}/>`
  return marginsXml(page) + setup + numbersXml(pageNumbers.place, font, isBlank) + breaksXml(breaks)
}

const a4 = 9

/** In inches. The page number stands half-way in its margin. */
function marginsXml({ margins: { left, right, top, bottom } }: Page): string {
  const inches = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000
  const sides = { left, right, top, bottom, header: top / 2, footer: bottom / 2 }
  return `<pageMargins ${Object.entries(sides)
    .map(([side, width]) => `${side}="${inches(width)}"`)
    .join(' ')}/>`
}

/** In points. */
const numberSize = 12

function numbersXml(place: Typography['pageNumbers']['place'], font: string, isBlank: boolean): string {
  if (place === 'none') return ''
  // Quotation marks end the name of the font, a comma its style.
  const number = `&"${font.replace(/[",&]/g, ' ')},Regular"&${numberSize}&P`
  const [element, code] =
    place === 'bottom-center' ? ['oddFooter', '&C'] : ['oddHeader', place === 'top-right' ? '&R' : '&C']
  return `<headerFooter${isBlank ? ' differentFirst="1"' : ''}><${element}>${escapeXml(code + number)}</${element}></headerFooter>`
}

/** A break stands behind its row. */
function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return ''
  const counts = `count="${breaks.length}" manualBreakCount="${breaks.length}"`
  return `<rowBreaks ${counts}>${breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')}</rowBreaks>`
}
