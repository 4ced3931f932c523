import type { Row, TableBlock } from '../../../layout/layout.ts'
import { type Grid, placeOf, widthOf } from '../grid.ts'
import { rowLook } from '../looks.ts'
import type { Draft, SheetCell } from '../sheet.ts'
import { numberIn } from './number.ts'
import { paragraphText } from './paragraph.ts'

export function tableRows(table: TableBlock, grid: Grid): Draft[] {
  const draft = (row: Row, kind: Draft['kind']): Draft => ({
    kind,
    cells: cellsOf(row, table, grid),
    space: 0,
    keepsNext: row.kind !== 'body',
  })
  const header = table.header.map((row, index) => draft(row, index < table.repeatedFrom ? 'header' : 'repeated'))
  return [...header, ...table.rows.map((row) => draft(row, 'plain'))]
}

function cellsOf(row: Row, table: TableBlock, grid: Grid): SheetCell[] {
  const look = rowLook(row.kind, table)
  const looks = { left: { ...look, align: 'left' }, center: { ...look, align: 'center' } } as const
  return row.cells.map((cell) => {
    const column = placeOf(grid, table, cell.column)
    const columnSpan = placeOf(grid, table, cell.column + cell.columnSpan) - column
    return {
      column,
      columnSpan,
      rowSpan: cell.rowSpan,
      lead: undefined,
      text: cell.paragraphs.map(paragraphText).join('\n'),
      number: numberIn(cell, widthOf(grid, column, columnSpan), look.points),
      goesOn: { above: false, below: false },
      look: looks[cell.align],
    }
  })
}
