import { type IParagraphOptions, Paragraph, TableCell, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx'
import type { Cell, Row } from '../../../layout/layout.ts'
import { textWidth } from '../../../layout/measure.ts'
import { hangingIndent, type Lists, numberingOf } from '../lists.ts'
import { type Mark, marksOf } from '../marks.ts'
import { runsOf, tabRun } from '../runs.ts'
import { cellStyle } from '../style/table-looks.ts'
import type { Place } from './grid.ts'

const mergeTypes = {
  none: undefined,
  start: VerticalMergeType.RESTART,
  continued: VerticalMergeType.CONTINUE,
} as const

/** What a cell needs to know of its row and table. */
export interface CellSetting {
  readonly fontSize: number
  readonly lists: Lists
  /** Its paragraphs are not divided between two pages, as far as a page can hold them. */
  readonly keepsLines: boolean
}

/** `width` in twips. */
export function renderCell({ cell, merge }: Place, kind: Row['kind'], width: number, setting: CellSetting): TableCell {
  const verticalMerge = mergeTypes[merge]
  const isHead = kind === 'header' || kind === 'columnNumbers'
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(verticalMerge !== undefined && { verticalMerge }),
    ...(isHead && { verticalAlign: VerticalAlignTable.CENTER }),
    children: cellParagraphs(merge === 'continued' ? { ...cell, paragraphs: [] } : cell, kind, setting),
  })
}

function cellParagraphs(cell: Cell, kind: Row['kind'], { fontSize, lists, keepsLines }: CellSetting): Paragraph[] {
  const style = cellStyle(kind, cell.align, fontSize)
  if (cell.paragraphs.length === 0) return [new Paragraph({ style })]
  const marks = marksOf(cell.paragraphs)
  const hanging = hangingOf(marks, fontSize)
  return cell.paragraphs.map(({ text }, index) => {
    const mark = marks[index]
    return new Paragraph({
      style,
      ...(keepsLines && { keepLines: true }),
      ...itemOptions(mark, lists, hanging),
      children: [...markRuns(mark), ...runsOf(text)],
    })
  })
}

function itemOptions(mark: Mark | undefined, lists: Lists, hanging: number): IParagraphOptions {
  if (mark === undefined) return {}
  const numbering = numberingOf(mark, 'cell', lists)
  return numbering === undefined ? { indent: hangingIndent(mark.level, hanging) } : { numbering }
}

function markRuns(mark: Mark | undefined) {
  return mark === undefined || !isText(mark) ? [] : [...runsOf(mark.text), tabRun()]
}

function isText(mark: Mark): boolean {
  return !mark.isBullet && mark.counter === undefined
}

/** Room for the widest mark that is set as text, in whole millimetres. */
function hangingOf(marks: readonly (Mark | undefined)[], fontSize: number): number {
  const widths = marks.map((mark) => (mark !== undefined && isText(mark) ? textWidth(mark.text, fontSize) : 0))
  return Math.ceil(Math.max(...widths) + 1.5)
}
