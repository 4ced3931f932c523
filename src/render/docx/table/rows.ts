import { bug } from '../../../bug.ts'
import type { Row, TableBlock } from '../../../layout/layout.ts'
import { rowFits } from './fit.ts'
import { filledRows, type Place } from './grid.ts'
import { headerHeights, rowLines } from './height.ts'

/** A row as it is set: what it holds and how it falls on pages. */
export interface SetRow {
  readonly kind: Row['kind']
  readonly places: readonly Place[]
  readonly fontSize: number
  readonly isRepeated: boolean
  /** It stays on one page. */
  readonly isWhole: boolean
  readonly keepsNext: boolean
  /** Its paragraphs are not divided between two pages, as far as a page can hold them. */
  readonly keepsLines: boolean
  /** In millimetres; undefined where the text decides. */
  readonly leastHeight: number | undefined
  /** It has no line below it: the table goes on in the next one. */
  readonly isOpen: boolean
}

/** What of a table falls on its pages, and how. */
export interface Fall {
  /** The height of a page, in millimetres. */
  readonly page: number
  /** So many last lines, in whole rows, go with what follows the table to the next page; 0 for none. */
  readonly keptLines: number
}

/** An estimate may be a little short: a row that only just fits is allowed to break. */
const safeShare = 0.97
/** A header higher than this share of the page is not repeated: nothing would be left for the rows. */
const highestHeader = 0.5

export function setRows(table: TableBlock, fall: Fall): { readonly head: SetRow[]; readonly body: SetRow[] } {
  const heights = headerHeights(table.header, table)
  const firstRepeated = firstRepeatedRow(table, heights, fall)
  const room = (fall.page - sum(heights.slice(firstRepeated))) * safeShare
  return { head: headRows(table, heights, firstRepeated), body: bodyRows(table, room, fall) }
}

/** The rows from this one on are repeated; none where it lies behind the last. */
function firstRepeatedRow({ header, repeatedFrom }: TableBlock, heights: readonly number[], { page }: Fall): number {
  return sum(heights.slice(repeatedFrom)) <= page * highestHeader ? repeatedFrom : header.length
}

function headRows(table: TableBlock, heights: readonly number[], firstRepeated: number): SetRow[] {
  const { header, columns, fontSize } = table
  const isMerged = header.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1))
  return filledRows(header, columns.length).map((places, index) => ({
    kind: rowAt(header, index).kind,
    places,
    fontSize,
    isRepeated: index >= firstRepeated,
    isWhole: true,
    keepsNext: true,
    keepsLines: false,
    leastHeight: isMerged ? heights[index] : undefined,
    isOpen: false,
  }))
}

function bodyRows(table: TableBlock, room: number, { keptLines }: Fall): SetRow[] {
  const { rows, columns } = table
  const fits = rowFits(table, room)
  const firstKept = firstKeptRow(table, keptLines)
  return filledRows(rows, columns.length).map((places, index) => {
    const { kind } = rowAt(rows, index)
    return {
      ...(fits[index] ?? bug(`a table has no row ${index}`)),
      kind,
      places,
      isRepeated: false,
      keepsNext: kind === 'section' || index >= firstKept,
      leastHeight: undefined,
      isOpen: false,
    }
  })
}

/** None where it lies behind the last. */
function firstKeptRow(table: TableBlock, keptLines: number): number {
  let lines = 0
  let index = table.rows.length
  while (index > 0 && lines < keptLines) {
    index -= 1
    lines += rowLines(rowAt(table.rows, index), table)
  }
  return index
}

function rowAt(rows: readonly Row[], index: number): Row {
  return rows[index] ?? bug(`a table has no row ${index}`)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
