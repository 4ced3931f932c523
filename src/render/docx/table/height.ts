import type { Cell, Row, TableBlock } from '../../../layout/layout.ts'
import { linesIn } from '../../../layout/measure.ts'
import { cellMargins } from '../style/style-sheet.ts'
import { isBold } from '../style/table-looks.ts'

/** How high rows come out, in millimetres: an estimate, for what has to be decided before Word sets the page. */

/** Of a line of Times New Roman, as a share of the type size. */
const lineHeight = 1.15
const millimetresPerPoint = 25.4 / 72
/** What a list takes off the width of its text. */
const listIndent = 7

export function rowHeight(row: Row, table: TableBlock): number {
  const heights = row.cells.filter((cell) => cell.rowSpan === 1).map((cell) => cellHeight(cell, row.kind, table))
  return Math.max(0, ...heights)
}

export function rowsHeight(rows: readonly Row[], table: TableBlock): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, table), 0)
}

function cellHeight(cell: Cell, kind: Row['kind'], { columns, fontSize }: TableBlock): number {
  const spanned = columns.slice(cell.column, cell.column + cell.columnSpan)
  const width = spanned.reduce((sum, column) => sum + column.width, 0) - 2 * cellMargins.side
  const lines = cell.paragraphs.reduce((sum, { text, item }) => {
    const indent = item === undefined ? 0 : listIndent * (item.level + 1)
    return sum + linesIn(text, Math.max(width - indent, 1), fontSize, isBold(kind))
  }, 0)
  return lines * fontSize * lineHeight * millimetresPerPoint + cellMargins.top + cellMargins.bottom
}
