import type { Cell, Row, TableBlock } from '../../../layout/layout.ts'
import { linesIn } from '../../../layout/measure.ts'
import { listIndentOf } from '../../../layout/paragraphs.ts'
import { cellMargins } from '../style/style-sheet.ts'
import { isBold } from '../style/table-looks.ts'

/** How high rows come out, in millimetres: an estimate, for what has to be decided before Word sets the page. */

/** Of a line of Times New Roman, as a share of the type size. */
const lineHeight = 1.15
const millimetresPerPoint = 25.4 / 72

export function tableHeight(table: TableBlock): number {
  return [...table.header, ...table.rows].reduce((sum, row) => sum + rowHeight(row, table), 0)
}

export function rowHeight(row: Row, table: TableBlock): number {
  const heights = row.cells.filter((cell) => cell.rowSpan === 1).map((cell) => cellHeight(cell, row.kind, table))
  return Math.max(0, ...heights)
}

/**
 * Least heights of the rows of a header. LibreOffice gives a repeated header the height of its one-row cells and cuts
 * what is merged downwards: the rows must be high enough by themselves.
 */
export function headerHeights(rows: readonly Row[], table: TableBlock): number[] {
  const heights = rows.map((row) => rowHeight(row, table))
  for (const [first, row] of rows.entries()) {
    for (const cell of row.cells.filter(({ rowSpan }) => rowSpan > 1)) {
      const last = Math.min(first + cell.rowSpan, rows.length) - 1
      const own = heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0)
      const missing = Math.max(0, cellHeight(cell, row.kind, table) - own)
      heights[last] = (heights[last] ?? 0) + missing
    }
  }
  return heights
}

export function rowLines(row: Row, table: TableBlock): number {
  const lines = row.cells.filter((cell) => cell.rowSpan === 1).map((cell) => cellLines(cell, row.kind, table))
  return Math.max(1, ...lines)
}

function cellHeight(cell: Cell, kind: Row['kind'], table: TableBlock): number {
  const lines = cellLines(cell, kind, table)
  return lines * table.fontSize * lineHeight * millimetresPerPoint + cellMargins.top + cellMargins.bottom
}

function cellLines(cell: Cell, kind: Row['kind'], { columns, fontSize }: TableBlock): number {
  const spanned = columns.slice(cell.column, cell.column + cell.columnSpan)
  const width = spanned.reduce((sum, column) => sum + column.width, 0) - 2 * cellMargins.side
  return cell.paragraphs.reduce((sum, paragraph) => {
    const room = Math.max(width - listIndentOf(paragraph), 1)
    return sum + linesIn(paragraph.text, room, fontSize, isBold(kind))
  }, 0)
}
