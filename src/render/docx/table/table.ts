import { HeightRule, TableLayoutType, TableRow, WidthType } from 'docx'
import { bug } from '../../../bug.ts'
import type { Row, TableBlock } from '../../../layout/layout.ts'
import { xmlText } from '../../xml-text.ts'
import type { Setting } from '../setting.ts'
import { gridTableStyle } from '../style/style-sheet.ts'
import { twips, twipsOfAll } from '../units.ts'
import { type CellSetting, renderCell } from './cell.ts'
import { DescribedTable } from './described-table.ts'
import { fitOf } from './fit.ts'
import { filledRows, type Place } from './grid.ts'
import { headerHeights } from './height.ts'

/** An estimate may be a little short: a row that only just fits is allowed to break. */
const safeShare = 0.97
/** A header higher than this share of the page is not repeated: nothing would be left for the rows. */
const highestHeader = 0.5

export function renderTable(table: TableBlock, setting: Setting): DescribedTable {
  const widths = twipsOfAll(table.columns.map((column) => column.width))
  const heights = headerHeights(table.header, table)
  const isRepeated = sum(heights) <= setting.height * highestHeader
  const room = (setting.height - (isRepeated ? sum(heights) : 0)) * safeShare

  setting.tableSizes.add(table.fontSize)
  const head = filledRows(table.header, widths.length).map((places, index) => {
    const row = rowAt(table.header, index)
    return new TableRow({
      ...(isRepeated && { tableHeader: true }),
      ...(isMerged(table.header) && leastHeight(heights[index] ?? 0)),
      cantSplit: true,
      keepNext: true,
      children: cellsOf(places, row, widths, { fontSize: table.fontSize, lists: setting.lists, keepsLines: false }),
    })
  })
  const body = filledRows(table.rows, widths.length).map((places, index) => {
    const row = rowAt(table.rows, index)
    const isLast = index === table.rows.length - 1
    const { fontSize, isWhole, keepsLines } = fitOf(table, index, room)
    setting.tableSizes.add(fontSize)
    return new TableRow({
      ...(isWhole && { cantSplit: true }),
      ...((row.kind === 'section' || (isLast && setting.keptLines > 0)) && { keepNext: true }),
      children: cellsOf(places, row, widths, { fontSize, lists: setting.lists, keepsLines }),
    })
  })

  return new DescribedTable(
    {
      style: gridTableStyle,
      layout: TableLayoutType.FIXED,
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: widths,
      rows: [...head, ...body],
    },
    xmlText(table.name),
  )
}

function cellsOf(places: readonly Place[], row: Row, widths: readonly number[], setting: CellSetting) {
  return places.map((place) => {
    const { column, columnSpan } = place.cell
    const width = sum(widths.slice(column, column + columnSpan))
    return renderCell(place, row.kind, width, setting)
  })
}

function isMerged(rows: readonly Row[]): boolean {
  return rows.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1))
}

function leastHeight(millimetres: number) {
  return { height: { value: twips(millimetres), rule: HeightRule.ATLEAST } }
}

function rowAt(rows: readonly Row[], index: number): Row {
  return rows[index] ?? bug(`a table has no row ${index}`)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
