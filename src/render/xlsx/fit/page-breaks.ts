import type { SheetRow } from '../sheet.ts'
import { heightOfRows, repeatedOf } from './header.ts'

/**
 * Rows that must begin a page, so that a heading does not stay alone at the foot of the page before. Pages are filled as
 * the programs do it: row by row, under the repeated header. `page` is the height of a page's text in points.
 */
export function pageBreaks(rows: readonly SheetRow[], page: number): number[] {
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
  return breaks
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
