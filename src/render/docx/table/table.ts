import { TableLayoutType, TableRow, WidthType } from 'docx'
import type { Row, TableBlock } from '../../../layout/layout.ts'
import { xmlText } from '../../xml-text.ts'
import type { Setting } from '../setting.ts'
import { gridTableStyle } from '../style/style-sheet.ts'
import { twipsOfAll } from '../units.ts'
import { renderCell } from './cell.ts'
import { DescribedTable } from './described-table.ts'
import { filledRows, type Place } from './grid.ts'
import { rowHeight, rowsHeight } from './height.ts'

/** An estimated height may be wrong by so much: a row that just fits is allowed to break. */
const safeShare = 0.92
/** A header higher than this share of the page is not repeated: nothing would be left for the rows. */
const highestHeader = 0.5

export function renderTable(table: TableBlock, setting: Setting): DescribedTable {
  const widths = twipsOfAll(table.columns.map((column) => column.width))
  const headerHeight = rowsHeight(table.header, table)
  const isRepeated = headerHeight <= setting.height * highestHeader
  const room = (setting.height - (isRepeated ? headerHeight : 0)) * safeShare

  const render = (rows: readonly Row[], isLast: boolean) =>
    filledRows(rows, widths.length).map((places, index) => {
      const row = rows[index] as Row
      const isKept = keepsNext(row) || (isLast && setting.keptLines > 0 && index === rows.length - 1)
      return new TableRow({
        ...(isHead(row) && isRepeated && { tableHeader: true }),
        ...(rowHeight(row, table) <= room && { cantSplit: true }),
        ...(isKept && { keepNext: true }),
        children: cellsOf(places, row, widths, table, setting),
      })
    })

  return new DescribedTable(
    {
      style: gridTableStyle,
      layout: TableLayoutType.FIXED,
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: widths,
      rows: [...render(table.header, table.rows.length === 0), ...render(table.rows, true)],
    },
    xmlText(table.name),
  )
}

function cellsOf(places: readonly Place[], row: Row, widths: readonly number[], table: TableBlock, { lists }: Setting) {
  return places.map((place) => {
    const { column, columnSpan } = place.cell
    const width = sum(widths.slice(column, column + columnSpan))
    return renderCell(place, row.kind, width, table, lists)
  })
}

/** A header or the heading of a section is never the last thing on a page. */
function keepsNext(row: Row): boolean {
  return row.kind !== 'body'
}

function isHead(row: Row): boolean {
  return row.kind === 'header' || row.kind === 'columnNumbers'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
