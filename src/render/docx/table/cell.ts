import type { Cell } from '../../../layout/layout.ts'
import { textWidth } from '../../../layout/measure.ts'
import { hangingIndent, indentXml, type Lists, numberingOf } from '../lists.ts'
import { type Mark, marksOf } from '../marks.ts'
import { runsXml, tabXml } from '../runs.ts'
import { cellStyle } from '../style/table-looks.ts'
import type { Place } from './grid.ts'
import type { SetRow } from './rows.ts'

const mergeXml = { none: '', start: '<w:vMerge w:val="restart"/>', continued: '<w:vMerge w:val="continue"/>' } as const

/** `width` in twips. Everything in the order the schema wants. */
export function cellXml({ cell, merge }: Place, width: number, row: SetRow, lists: Lists): string {
  const isHead = row.kind === 'header' || row.kind === 'columnNumbers'
  const properties =
    `<w:tcW w:type="dxa" w:w="${width}"/>${cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : ''}` +
    `${mergeXml[merge]}${row.isOpen ? '<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>' : ''}` +
    `${isHead ? '<w:vAlign w:val="center"/>' : ''}`
  const paragraphs = merge === 'continued' ? [] : cell.paragraphs
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphsXml(paragraphs, cell.align, row, lists)}</w:tc>`
}

function paragraphsXml(
  paragraphs: Cell['paragraphs'],
  align: Cell['align'],
  { kind, fontSize, keepsNext, keepsLines }: SetRow,
  lists: Lists,
): string {
  const look = `<w:pStyle w:val="${cellStyle(kind, align, fontSize)}"/>${keepsNext ? '<w:keepNext/>' : ''}`
  if (paragraphs.length === 0) return `<w:p><w:pPr>${look}</w:pPr></w:p>`
  const kept = keepsLines ? '<w:keepLines/>' : ''
  // Most cells of a long table have no list.
  if (paragraphs.every(({ item }) => item === undefined))
    return paragraphs.map(({ text }) => `<w:p><w:pPr>${look}${kept}</w:pPr>${runsXml(text)}</w:p>`).join('')
  const marks = marksOf(paragraphs)
  const hanging = hangingOf(marks, fontSize)
  return paragraphs
    .map(({ text }, index) => {
      const mark = marks[index]
      return `<w:p><w:pPr>${look}${kept}${itemXml(mark, lists, hanging)}</w:pPr>${markXml(mark)}${runsXml(text)}</w:p>`
    })
    .join('')
}

function itemXml(mark: Mark | undefined, lists: Lists, hanging: number): string {
  if (mark === undefined) return ''
  const numbering = numberingOf(mark, 'cell', lists)
  if (numbering === undefined) return indentXml(hangingIndent(mark.level, hanging))
  return `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`
}

function markXml(mark: Mark | undefined): string {
  return mark === undefined || !isText(mark) ? '' : runsXml(mark.text) + tabXml
}

function isText(mark: Mark): boolean {
  return !mark.isBullet && mark.counter === undefined
}

/** Room for the widest mark that is set as text, in whole millimetres. */
function hangingOf(marks: readonly (Mark | undefined)[], fontSize: number): number {
  const widths = marks.map((mark) => (mark !== undefined && isText(mark) ? textWidth(mark.text, fontSize) : 0))
  return Math.ceil(Math.max(...widths) + 1.5)
}
