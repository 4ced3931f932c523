import type { Row, TableBlock } from '../../../layout/layout.ts'
import { type Grid, placesOf, widthOf } from '../grid.ts'
import { rowLook } from '../looks.ts'
import type { Draft, Look, SheetCell } from '../sheet.ts'
import { numberIn } from './number.ts'
import { paragraphText } from './paragraph.ts'

export function tableRows(table: TableBlock, grid: Grid): Draft[] {
  const place = { places: placesOf(grid, table), grid, looks: new Map() }
  const draft = (row: Row, kind: Draft['kind']): Draft => ({
    kind,
    cells: cellsOf(row, table, place),
    space: 0,
    keepsNext: row.kind !== 'body',
  })
  const header = table.header.map((row, index) => draft(row, index < table.repeatedFrom ? 'header' : 'repeated'))
  return [...header, ...table.rows.map((row) => draft(row, 'plain'))]
}

/** What is the same for all rows of a table. */
interface Place {
  readonly grid: Grid
  /** Of its columns on the sheet, and behind the last of them. */
  readonly places: readonly number[]
  readonly looks: Map<Row['kind'], Looks>
}

type Looks = Readonly<Record<'left' | 'center', Look>>

function looksOf(kind: Row['kind'], table: TableBlock): Looks {
  const look = rowLook(kind, table)
  return { left: { ...look, align: 'left' }, center: { ...look, align: 'center' } }
}

function cellsOf(row: Row, table: TableBlock, { grid, places, looks: known }: Place): SheetCell[] {
  const looks = known.get(row.kind) ?? looksOf(row.kind, table)
  known.set(row.kind, looks)
  return row.cells.map((cell) => {
    const column = places[cell.column] ?? 0
    const columnSpan = (places[cell.column + cell.columnSpan] ?? 0) - column
    return {
      column,
      columnSpan,
      rowSpan: cell.rowSpan,
      lead: undefined,
      text: cell.paragraphs.map(paragraphText).join('\n'),
      number: numberIn(cell, widthOf(grid, column, columnSpan), looks.left.points),
      goesOn: { above: false, below: false },
      look: looks[cell.align],
    }
  })
}
