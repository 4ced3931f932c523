import { escapeXml } from '../../xml-text.ts'
import type { Sheet, SheetCell } from '../sheet.ts'
import { areaAddress, columnLetters } from './address.ts'
import { cellText } from './cell-text.ts'
import type { Setting } from './setting.ts'

/** A cell that goes down over the rows below, up to `end`. */
interface Covering {
  readonly cell: SheetCell
  readonly end: number
}

/** Rows from left to right, as the format wants them, and the areas that are one cell. */
export function rowsXml(sheet: Sheet, setting: Setting): { rows: string[]; merged: string[] } {
  const letters = sheet.columns.map((_, column) => columnLetters(column))
  const merged: string[] = []
  let covering: Covering[] = []
  const rows = sheet.rows.map(({ cells, height }, row) => {
    const above = covering.map(({ cell }) => cell)
    const across = above.length === 0 ? cells : [...above, ...cells].sort((a, b) => a.column - b.column)
    for (const cell of cells) {
      if (cell.rowSpan > 1) covering.push({ cell, end: row + cell.rowSpan })
      if (cell.rowSpan > 1 || cell.columnSpan > 1) merged.push(areaOf(cell, row))
    }
    covering = covering.filter(({ end }) => end > row + 1)
    let inner = ''
    for (const cell of across) inner += cellXml(cell, row, !above.includes(cell), letters, setting)
    const open = `<row r="${row + 1}" ht="${height}" customHeight="1"${isFoldable(sheet, row) ? ' outlineLevel="1"' : ''}`
    return inner === '' ? `${open}/>` : `${open}>${inner}</row>`
  })
  return { rows, merged }
}

/** What is frozen above the header can be folded away on a small screen, and still prints. */
export function isFoldable({ foldable, frozen, header }: Sheet, row: number): boolean {
  return foldable && frozen && row < (header?.start ?? 0)
}

function areaOf({ column, columnSpan, rowSpan }: SheetCell, row: number): string {
  return areaAddress({ rows: { start: row, end: row + rowSpan }, columns: { start: column, end: column + columnSpan } })
}

/** Every cell under a merged one has the style too, or its outer sides are not drawn. */
function cellXml(cell: SheetCell, row: number, isFirst: boolean, letters: readonly string[], setting: Setting): string {
  const style = setting.styles.of(cell)
  const { column, columnSpan } = cell
  const address = (at: number) => `r="${letters[at]}${row + 1}" s="${style}"`
  let xml = isFirst ? valueXml(cell, address(column), setting) : `<c ${address(column)}/>`
  for (let at = column + 1; at < column + columnSpan; at++) xml += `<c ${address(at)}/>`
  return xml
}

/** A text is written as text, whatever it begins with. */
function valueXml({ text, lead, number, formula, look }: SheetCell, open: string, setting: Setting): string {
  const { strings, styles } = setting
  if (formula !== undefined) {
    const shown = number === undefined ? escapeXml(cellText(text)) : number.value
    return `<c ${open}${number === undefined ? ' t="str"' : ''}><f>${escapeXml(formula)}</f><v>${shown}</v></c>`
  }
  if (number !== undefined) return `<c ${open}><v>${number.value}</v></c>`
  if (lead !== undefined) {
    const runs = [
      { text: lead, properties: styles.runProperties({ ...look, bold: true }) },
      { text, properties: styles.runProperties(look) },
    ].filter((run) => run.text !== '')
    return `<c ${open} t="s"><v>${strings.indexOfRuns(runs)}</v></c>`
  }
  return text === '' ? `<c ${open}/>` : `<c ${open} t="s"><v>${strings.indexOf(text)}</v></c>`
}
