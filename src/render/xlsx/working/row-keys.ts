import type { PreviousRow } from '../previous/workbook.ts'
import type { Draft, SheetCell } from '../sheet.ts'
import { textCell } from './cells.ts'
import { working } from './looks.ts'

/**
 * A hidden column at the right end of a sheet that people write in: what each row is, however it is called next time and
 * wherever it is moved. The next build finds by it what has been written. Its head names the sheets that are made here.
 */

const head = 'dorkarta'
/** No sheet may have it in its name. */
const parting = ':'

/** In the first row of the sheet. */
export function withKeyHead(rows: readonly Draft[], sheets: readonly string[], column: number): Draft[] {
  const named = keyCell([head, ...sheets].join(parting), column)
  return rows.map((row, index) => (index === 0 ? { ...row, cells: [...row.cells, named] } : row))
}

export function keyCell(key: string, column: number): SheetCell {
  return textCell(key, column, working.key)
}

export interface KeyColumn {
  readonly column: number
  readonly sheets: readonly string[]
}

/** The column, where this is the row of its head. */
export function keyColumnIn(row: PreviousRow): KeyColumn | undefined {
  for (const [column, value] of row) {
    if (!('text' in value) || !value.text.startsWith(head + parting)) continue
    return { column, sheets: value.text.split(parting).slice(1) }
  }
  return undefined
}

/** Empty for a row that people have added. */
export function keyOf(row: PreviousRow, { column }: KeyColumn): string {
  const value = row.get(column)
  return value !== undefined && 'text' in value ? value.text : ''
}

/** Whether something stands behind the tables, where only people write. */
export function isWrittenBeyond(row: PreviousRow, { column }: KeyColumn): boolean {
  return [...row.keys()].some((each) => each > column)
}
