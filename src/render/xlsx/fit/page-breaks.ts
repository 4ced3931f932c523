import type { SheetRow } from '../sheet.ts'
import { heightOfRows, repeatedOf } from './header.ts'

/** How rows fall on pages. */
export interface Pages {
  /** Rows that must begin a page, so that a heading does not stay alone at the foot of the page before. */
  readonly breaks: readonly number[]
  /** Of the last page, in points. */
  readonly used: number
}

/**
 * Pages are filled as the programs do it: row by row, under the repeated header. `page` is the height of a page's text in
 * points.
 */
export function pagesOf(rows: readonly SheetRow[], page: number): Pages {
  const breaks: number[] = []
  let start = 0
  let used = 0
  for (let index = 0; index < rows.length; index++) {
    used += rows[index]?.height ?? 0
    if (used <= page || index === start) continue
    start = firstKept(rows, start, index)
    if (start < index) breaks.push(start)
    used = repeatedHeight(rows, start) + heightOfRows(rows, { start, end: index + 1 })
  }
  return { breaks, used }
}

/** The first of the rows that go to the next page together with this one. */
function firstKept(rows: readonly SheetRow[], start: number, index: number): number {
  let first = index
  while (first > start && rows[first - 1]?.keepsNext === true) first--
  return first > start ? first : index
}

function repeatedHeight(rows: readonly SheetRow[], start: number): number {
  const repeated = repeatedOf(rows)
  return repeated === undefined || repeated.end > start ? 0 : heightOfRows(rows, repeated)
}
