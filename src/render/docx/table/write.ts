import type { TableBlock } from '../../../layout/layout.ts'
import { escapeXml } from '../../xml-text.ts'
import type { Lists } from '../lists.ts'
import { gridTableStyle } from '../style/style-sheet.ts'
import { twips, twipsOfAll } from '../units.ts'
import { cellXml } from './cell.ts'
import type { SetRow } from './rows.ts'
import { WrittenTable } from './written-table.ts'

/** Rows as a table of Word's, everything in the order the schema wants. */
export function writeTable(rows: readonly SetRow[], { columns, name }: TableBlock, lists: Lists): WrittenTable {
  const widths = twipsOfAll(columns.map(({ width }) => width))
  const said = escapeXml(name)
  const properties =
    `<w:tblStyle w:val="${gridTableStyle}"/><w:tblW w:type="dxa" w:w="${sum(widths)}"/><w:tblLayout w:type="fixed"/>` +
    // For screen readers.
    `<w:tblCaption w:val="${said}"/><w:tblDescription w:val="${said}"/>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const written = rows.map((row) => rowXml(row, widths, lists)).join('')
  return new WrittenTable(`<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written}</w:tbl>`)
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
