import type { Draft, Range, Rows, SheetRow } from '../sheet.ts'

/** The rows of the first table's header, or undefined where there is no table. */
export function headerOf(rows: Rows<Draft>): Range | undefined {
  return rangeOf(rows, ({ kind }) => kind === 'header' || kind === 'repeated')
}

/** At the head of every page stands the header of the table, or a part of it; long pages of text have a strip of white there. */
export function repeatedOf(rows: Rows<Draft>): Range | undefined {
  const [first] = rows
  return (
    rangeOf(rows, ({ kind }) => kind === 'repeated') ?? (first?.kind === 'strip' ? { start: 0, end: 1 } : undefined)
  )
}

/** The first rows of a kind that stand together. */
function rangeOf(rows: Rows<Draft>, isOfKind: (row: Draft) => boolean): Range | undefined {
  let start: number | undefined
  let end = 0
  for (const row of rows) {
    if (isOfKind(row)) start ??= end
    else if (start !== undefined) break
    end++
  }
  return start === undefined ? undefined : { start, end }
}

/**
 * A long sheet without rows to repeat is taken for a table whose header was forgotten, and a title repeated over running text
 * reads oddly: so what is repeated there is a strip that nobody sees.
 */
export function withStrip(rows: readonly SheetRow[]): readonly SheetRow[] {
  if (rows.length <= longestWithout || headerOf(rows) !== undefined) return rows
  return [{ kind: 'strip', cells: [], space: strip, keepsNext: true, height: strip }, ...rows]
}

/** In rows. */
const longestWithout = 40
/** In points. */
const strip = 3

/** In points. */
export function heightOfRows(rows: readonly SheetRow[], { start, end }: Range): number {
  return rows.slice(start, end).reduce((sum, { height }) => sum + height, 0)
}
