import type { Table, TableCell, TableRow } from 'mdast'
import type { Cell, Paragraph, Row, TableBlock } from '../../layout/layout.ts'
import { strong, withTags } from './phrasing.ts'

/**
 * Markdown joins no cells: words of a joined cell stand in its first place, the others are left blank. The first row of the
 * header is the table's, the rest of it follows in bold, as sections do.
 */
export function tableOf({ header, rows, columns }: TableBlock): Table {
  return {
    type: 'table',
    align: columns.map(() => null),
    children: [...header, ...rows].map((row, index) => rowOf(row, columns, index > 0 && row.kind !== 'body')),
  }
}

function rowOf({ kind, cells }: Row, columns: TableBlock['columns'], isBold: boolean): TableRow {
  const homes = new Map(cells.map((cell) => [kind === 'header' ? cell.column : homeOf(cell, columns), cell]))
  const children = columns.map((_, column): TableCell => {
    const words = withTags(homes.get(column)?.paragraphs.map(lineOf) ?? [])
    return { type: 'tableCell', children: isBold ? strong(words) : words }
  })
  return { type: 'tableRow', children }
}

/** The widest of the columns a cell takes: a section's title would stretch the column of numbers. */
function homeOf({ column, columnSpan }: Cell, columns: TableBlock['columns']): number {
  const widths = columns.slice(column, column + columnSpan).map(({ width }) => width)
  return column + Math.max(0, widths.indexOf(Math.max(...widths)))
}

function lineOf({ text, item }: Paragraph): string {
  return item === undefined ? text : `${'\u00a0'.repeat(item.level * 4)}${item.mark} ${text}`
}
