import type { Cell, Paragraph, Row, TableBlock } from '../../layout/layout.ts'

/** A table without joined cells: every row has all its words. */
export interface FlatTable {
  /** A name for each column: the storeys of its header, from the top. */
  readonly header: readonly string[]
  readonly rows: readonly FlatRow[]
}

export interface FlatRow {
  readonly row: Row
  readonly cells: readonly string[]
}

export function flatTable({ header, rows, columns }: TableBlock): FlatTable {
  return {
    header: headerOf(header, columns.length),
    rows: spread(rows, columns.length).map((cells, index) => ({
      row: rows[index] as Row,
      cells: cells.map((cell, column) =>
        cell === undefined || (cell.columnSpan > 1 && cell.column !== column) ? '' : wordsOf(cell),
      ),
    })),
  }
}

/** A name for each column. */
export function headerOf(header: readonly Row[], width: number): string[] {
  const storeys = spread(
    header.filter(({ kind }) => kind === 'header'),
    width,
  )
  return Array.from({ length: width }, (_, column) => nameOf(storeys.map((cells) => cells[column])))
}

/** What stands in every place: a joined cell stands in all that it covers. */
function spread(rows: readonly Row[], width: number): (Cell | undefined)[][] {
  const places = rows.map((): (Cell | undefined)[] => Array.from({ length: width }, () => undefined))
  for (const [index, { cells }] of rows.entries())
    for (const cell of cells)
      for (const row of places.slice(index, index + cell.rowSpan))
        row.fill(cell, cell.column, cell.column + cell.columnSpan)
  return places
}

function nameOf(storeys: readonly (Cell | undefined)[]): string {
  return [...new Set(storeys)]
    .map((cell) => (cell === undefined ? '' : wordsOf(cell).replace(/\s+/g, ' ')))
    .filter((words) => words !== '')
    .join(' / ')
}

function wordsOf({ paragraphs }: Cell): string {
  return paragraphs.map(lineOf).join('\n')
}

function lineOf({ text, item }: Paragraph): string {
  return item === undefined ? text : `${' '.repeat(item.level * 2)}${item.mark} ${text}`
}
