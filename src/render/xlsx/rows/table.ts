import type { Cell, Row, TableBlock } from '../../../layout/layout.ts'
import { type Grid, placeOf } from '../grid.ts'
import { rowLook } from '../looks.ts'
import type { Draft, SheetCell } from '../sheet.ts'
import { paragraphText } from './paragraph.ts'

export function tableRows(table: TableBlock, grid: Grid): Draft[] {
  const draft = (row: Row, kind: Draft['kind']): Draft => ({
    kind,
    cells: cellsOf(row, table, grid),
    space: 0,
    keepsNext: row.kind !== 'body',
  })
  return [...table.header.map((row) => draft(row, 'header')), ...table.rows.map((row) => draft(row, 'plain'))]
}

function cellsOf(row: Row, table: TableBlock, grid: Grid): SheetCell[] {
  const look = rowLook(row.kind, table)
  return row.cells.map((cell) => {
    const column = placeOf(grid, table, cell.column)
    return {
      column,
      columnSpan: placeOf(grid, table, cell.column + cell.columnSpan) - column,
      rowSpan: cell.rowSpan,
      lead: undefined,
      text: cell.paragraphs.map(paragraphText).join('\n'),
      number: numberIn(cell),
      goesOn: { above: false, below: false },
      look: { ...look, align: cell.align },
    }
  })
}

/** Excel keeps fifteen digits: a longer number stays text, so that none is lost. */
function numberIn({ number, paragraphs }: Cell): SheetCell['number'] {
  if (number === undefined || !Number.isSafeInteger(Math.round(number.value * 10 ** number.decimals))) return undefined
  const isGrouped = paragraphs.some(({ text }) => /\d[ \u00a0\u202f]\d{3}/.test(text))
  const whole = isGrouped ? '#,##0' : '0'
  return { value: number.value, format: number.decimals === 0 ? whole : `${whole}.${'0'.repeat(number.decimals)}` }
}
