import type { Profile } from '../model/profile.ts'
import type { Cell, Row } from './layout.ts'
import { plainParagraph } from './paragraphs.ts'

/** The head of one column: its header and the storeys above it, from the top. */
export interface ColumnHead {
  readonly header: string
  readonly groups: readonly string[]
}

/** The header rows of a table: neighbours under the same storey share its cell, a low header reaches down to the bottom. */
export function headerRows(columns: readonly ColumnHead[], withNumbers: boolean): Row[] {
  const depth = Math.max(...columns.map(({ groups }) => groups.length), 0) + 1
  const rows = Array.from({ length: depth }, (_, storey) => storeyRow(columns, storey, depth))
  return withNumbers ? [...rows, numbersRow(columns.length)] : rows
}

/** What of a header is repeated: all of it, or the row of column numbers where there is one. */
export function repeatedFrom(header: readonly Row[], repeat: Profile['repeat']): number {
  return repeat === 'numbers'
    ? Math.max(
        0,
        header.findIndex(({ kind }) => kind === 'columnNumbers'),
      )
    : 0
}

function storeyRow(columns: readonly ColumnHead[], storey: number, depth: number): Row {
  const cells: Cell[] = []
  for (let column = 0; column < columns.length; column++) {
    const head = columns[column] as ColumnHead
    if (storey > head.groups.length) continue
    if (storey === head.groups.length) cells.push(headerCell(head.header, column, 1, depth - storey))
    else if (column === 0 || !sharesStorey(columns[column - 1], head, storey)) {
      let span = 1
      while (sharesStorey(head, columns[column + span], storey)) span++
      cells.push(headerCell(head.groups[storey] ?? '', column, span, 1))
    }
  }
  return { kind: 'header', event: undefined, cells }
}

function sharesStorey(a: ColumnHead | undefined, b: ColumnHead | undefined, storey: number): boolean {
  if (a === undefined || b === undefined || b.groups.length <= storey) return false
  return b.groups.slice(0, storey + 1).every((group, index) => group === a.groups[index])
}

function headerCell(text: string, column: number, columnSpan: number, rowSpan: number): Cell {
  const paragraphs = text.split('\n').map(plainParagraph)
  return { column, columnSpan, rowSpan, align: 'center', paragraphs, number: undefined }
}

function numbersRow(count: number): Row {
  const cells = Array.from({ length: count }, (_, column) => headerCell(String(column + 1), column, 1, 1))
  return { kind: 'columnNumbers', event: undefined, cells }
}
