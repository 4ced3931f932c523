import type { TableBlock } from '../../../layout/layout.ts'
import { escapeXml } from '../../xml-text.ts'
import type { Lists } from '../lists.ts'
import { gridTableStyle } from '../style/style-sheet.ts'
import { twips, twipsOfAll } from '../units.ts'
import { cellXml } from './cell.ts'
import type { SetRow } from './rows.ts'
import { WrittenTable } from './written-table.ts'

/** Rows as a table of Word's, everything in the order the schema wants. */
export function writeTable(rows: readonly SetRow[], table: TableBlock, lists: Lists): WrittenTable {
  return new WrittenTable([...tableXml(rows, table, lists), '</w:tbl>'])
}

/** The same with a last row as wide as the table, for what follows up to `closedTable`: no lines or margins around it. */
export function writeOpenTable(rows: readonly SetRow[], table: TableBlock, lists: Lists): WrittenTable {
  const widths = twipsOfAll(table.columns.map(({ width }) => width))
  const borders = ['left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`).join('')
  const margins = ['left', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')
  const cell =
    `<w:tcW w:type="dxa" w:w="${sum(widths)}"/>${widths.length > 1 ? `<w:gridSpan w:val="${widths.length}"/>` : ''}` +
    `<w:tcBorders>${borders}</w:tcBorders><w:tcMar>${margins}</w:tcMar>`
  return new WrittenTable([
    ...tableXml(rows, table, lists),
    `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>${cell}</w:tcPr>`,
  ])
}

export function closedTable(): WrittenTable {
  return new WrittenTable(['</w:tc></w:tr></w:tbl>'])
}

function tableXml(rows: readonly SetRow[], { columns, name }: TableBlock, lists: Lists): string[] {
  const widths = twipsOfAll(columns.map(({ width }) => width))
  const said = escapeXml(name)
  const properties =
    `<w:tblStyle w:val="${gridTableStyle}"/><w:tblW w:type="dxa" w:w="${sum(widths)}"/><w:tblLayout w:type="fixed"/>` +
    // For screen readers.
    `<w:tblCaption w:val="${said}"/><w:tblDescription w:val="${said}"/>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const opening = `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
  return [opening, ...rows.map((row) => rowXml(row, widths, lists))]
}

function rowXml(row: SetRow, widths: readonly number[], lists: Lists): string {
  const properties = [
    row.isWhole ? '<w:cantSplit/>' : '',
    row.isRepeated ? '<w:tblHeader/>' : '',
    row.leastHeight === undefined ? '' : `<w:trHeight w:val="${twips(row.leastHeight)}" w:hRule="atLeast"/>`,
  ].join('')
  const cells = row.places.map((place) => {
    const { column, columnSpan } = place.cell
    return cellXml(place, sum(widths.slice(column, column + columnSpan)), row, lists)
  })
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
