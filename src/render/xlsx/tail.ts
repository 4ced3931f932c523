import type { Block } from '../../layout/layout.ts'
import { pagesOf } from './fit/page-breaks.ts'
import { spread } from './fit/spread.ts'
import type { Grid } from './grid.ts'
import { rowsBelow, rowsOfAll } from './rows/rows.ts'
import type { Draft, SheetRow } from './sheet.ts'

/**
 * The tail is what stands below the last table: notes, contacts, a signature. It is never on a page without the table: the
 * table's header is repeated there, above text it says nothing about. `page` is the height of a page's text, in points.
 */

/** Behind the last table; where there is none, nothing is a tail. */
export function endOfTables(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex(({ kind }) => kind === 'table')
  return last < 0 ? blocks.length : last + 1
}

/** How many of the blocks stay on the sheet: a short tail, or as much of it as the page that the table ends on can take. */
export function endWithTail(blocks: readonly Block[], grid: Grid, page: number, table: readonly SheetRow[]): number {
  const start = endOfTables(blocks)
  const tail = tailOf(blocks, grid)
  const heights = heightsOf(tail, grid, page)
  if (isShort(heights, page)) return blocks.length
  let free = page - pagesOf(table, page).used
  const fitting = heights.findIndex((height) => {
    free -= height
    return free < 0
  })
  if (fitting < 0) return blocks.length
  let kept = fitting
  while (kept > 0 && (tail[kept - 1]?.at(-1)?.keepsNext === true || blocks.slice(start + kept).every(isClosing))) kept--
  return start + kept
}

/** A short tail takes the last row of the table with it to the next page. */
export function rowsWithTail(blocks: readonly Block[], grid: Grid, page: number): Draft[] {
  const start = endOfTables(blocks)
  const tail = tailOf(blocks, grid)
  if (tail.length === 0 || !isShort(heightsOf(tail, grid, page), page)) return rowsOfAll(blocks, grid)
  const table = rowsOfAll(blocks.slice(0, start), grid)
  const rows = [...table, ...tail.flat()]
  return rows.map((row, index) =>
    index >= table.length - 1 && index < rows.length - 1 ? { ...row, keepsNext: true } : row,
  )
}

/** As a share of the page. */
const shortTail = 0.25

function isShort(heights: readonly number[], page: number): boolean {
  return heights.reduce((sum, height) => sum + height, 0) <= page * shortTail
}

function heightsOf(tail: readonly Draft[][], grid: Grid, page: number): number[] {
  return tail.map((drafts) => spread(drafts, grid, page).reduce((sum, { height }) => sum + height, 0))
}

/** The rows of every block of it. */
function tailOf(blocks: readonly Block[], grid: Grid): Draft[][] {
  const start = endOfTables(blocks)
  return blocks.slice(start).map((block, index) => rowsBelow(blocks[start + index - 1], block, grid))
}

/** It does not stand alone on a page. */
function isClosing(block: Block): boolean {
  return block.kind === 'signature' || block.kind === 'visas' || (block.kind === 'lines' && block.style === 'executor')
}
