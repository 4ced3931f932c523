import type { Draft, RowRange, SheetRow } from '../sheet.ts'

/** The rows of the first table's header, or undefined where there is no table. */
export function headerOf(rows: readonly Draft[]): RowRange | undefined {
  const start = rows.findIndex(({ kind }) => kind === 'header')
  if (start < 0) return undefined
  const length = rows.slice(start).findIndex(({ kind }) => kind !== 'header')
  return { start, end: length < 0 ? rows.length : start + length }
}

/** At the head of every page stands the header of the table; on pages of text, the first line of the title with its gap. */
export function repeatedOf(rows: readonly Draft[]): RowRange | undefined {
  const title = rows.findIndex(({ kind }) => kind === 'title')
  const end = rows[title + 1]?.cells.length === 0 ? title + 2 : title + 1
  return headerOf(rows) ?? (title < 0 ? undefined : { start: title, end })
}

/** In points. */
export function heightOfRows(rows: readonly SheetRow[], { start, end }: RowRange): number {
  return rows.slice(start, end).reduce((sum, { height }) => sum + height, 0)
}
