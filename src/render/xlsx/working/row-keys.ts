import type { Layout } from '../../../layout/layout.ts'
import { digestOf } from '../../digest.ts'
import type { CellValue } from '../previous/cell-value.ts'
import type { PreviousRow } from '../previous/workbook.ts'
import type { Draft, SheetCell } from '../sheet.ts'
import { textCell } from './cells.ts'
import { working } from './looks.ts'

/**
 * A hidden column at the right end of a sheet that people write in: what each row is, however it is called next time and
 * wherever it is moved. The next build finds by it what has been written. Its head names the sheets that are made here.
 */

const head = 'dorkarta'
/** No sheet may have them in its name. */
const parting = ':'
const signed = '*'

/** In the first row of the sheet: which roadmap's it is, and the sheets. */
export function withKeyHead(
  rows: readonly Draft[],
  signs: Layout['signs'],
  sheets: readonly string[],
  column: number,
): Draft[] {
  const named = keyCell([head, signed + signsIn(signs).join(signed), ...sheets].join(parting), column)
  return rows.map((row, index) => (index === 0 ? { ...row, cells: [...row.cells, named] } : row))
}

/** The name of the file does not count: a book is the same whatever its source is called. */
function signsIn({ title, act }: Layout['signs']): string[] {
  return [title, act].map((sign) => (sign === undefined ? '' : wordsOf([{ text: sign }])))
}

/** Whether a book was made of another roadmap: one of another title under another act. Either may change in the same one. */
export function isOfAnother({ signs: before }: KeyColumn, signs: Layout['signs']): boolean {
  return signsIn(signs).every((sign, index) => {
    const known = before[index] ?? ''
    return sign !== '' && known !== '' && sign !== known
  })
}

export function keyCell(key: string, column: number): SheetCell {
  return textCell(key, column, working.key)
}

export interface KeyColumn {
  readonly column: number
  readonly sheets: readonly string[]
  /** Of the roadmap, as digests. */
  readonly signs: readonly string[]
}

/** The column, where this is the row of its head. */
export function keyColumnIn(row: PreviousRow): KeyColumn | undefined {
  for (const [column, value] of row) {
    if (!('text' in value) || !value.text.startsWith(head + parting)) continue
    const parts = value.text.split(parting).slice(1)
    const [signs = '', ...sheets] = parts[0]?.startsWith(signed) === true ? parts : ['', ...parts]
    return { column, sheets, signs: signs.split(signed).slice(1) }
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

/** What people read in a row, as a digest. */
export function wordsOf(cells: readonly (CellValue | undefined)[]): string {
  return digestOfWords(cells.map(wordsIn))
}

/** The same of what its cells say. */
export function digestOfWords(words: readonly string[]): string {
  return digestOf(words, 8)
}

/** Programs may change spaces and signs; days are numbers. */
export function wordsIn(cell: CellValue | undefined): string {
  if (cell === undefined) return ''
  return 'text' in cell ? plain(cell.text) : String(Math.floor(cell.number))
}

/** So many signs of a long text go into a cell for certain. */
const most = 30_000

function plain(text: string): string {
  return text.slice(0, most).replace(/[^\p{L}\p{N}%]+/gu, '')
}
