import { bug } from '../../../bug.ts'
import type { TextInPieces } from '../../zip.ts'
import type { SharedFormula, Sheet, SheetCell, SheetRow } from '../sheet.ts'
import { areaAddress, columnLetters } from './address.ts'
import { cellText, writtenText } from './cell-text.ts'
import { replaced } from './package.ts'
import type { Strings } from './strings.ts'
import type { Styles } from './styles.ts'
import { everything, isFoldable } from './worksheet.ts'

/** The rows of a sheet, written while the file is packed: nobody holds all of them. */

/** What the library has written of a sheet, with its rows. */
export function* withRows(xml: string, sheet: Sheet, styles: Styles, strings: Strings): TextInPieces {
  const [, head, foot, rest] = parted.exec(xml) ?? bug('a sheet without a place for rows')
  const rows = new RowsXml(sheet, styles, strings)
  yield replaced(head ?? '', /<dimension [^>]*>/, `<dimension ref="${areaAddress(everything(sheet))}"/>`)
  yield '<sheetData>'
  for (const row of sheet.rows) yield rows.next(row)
  yield `</sheetData>${foot}`
  yield rows.merged()
  yield rest ?? ''
}

/** Rows without cells are those that a page ends with. Merged areas stand behind the filter, which stands behind the rows (18.3.1.99). */
const parted = /^(.*)<sheetData(?:\/>|>.*<\/sheetData>)((?:<sheetProtection [^>]*>)?(?:<autoFilter [^>]*>)?)(.*)$/s

/** A cell that goes down over the rows below, up to `end`. */
interface Covering {
  readonly cell: SheetCell
  readonly end: number
}

/** Rows one after the other, cells from left to right, as the format wants them. */
class RowsXml {
  private readonly sheet: Sheet
  private readonly styles: Styles
  private readonly strings: Strings
  private readonly letters: readonly string[]
  private readonly shared: SharedFormula[] = []
  private readonly areas: string[] = []
  private covering: Covering[] = []
  private row = 0

  constructor(sheet: Sheet, styles: Styles, strings: Strings) {
    this.sheet = sheet
    this.styles = styles
    this.strings = strings
    this.letters = sheet.columns.map((_, at) => columnLetters(at))
  }

  next({ cells, height }: SheetRow): string {
    const { row } = this
    const above = this.covering.map(({ cell }) => cell)
    const across = above.length === 0 ? cells : [...above, ...cells].sort((a, b) => a.column - b.column)
    for (const cell of cells) {
      if (cell.rowSpan > 1) this.covering.push({ cell, end: row + cell.rowSpan })
      if (cell.rowSpan > 1 || cell.columnSpan > 1) this.areas.push(areaOf(cell, row))
    }
    if (this.covering.length > 0) this.covering = this.covering.filter(({ end }) => end > row + 1)
    let xml = `<row r="${row + 1}" ht="${height}" customHeight="1"${spansOf(across)} x14ac:dyDescent="0.25"`
    if (isFoldable(this.sheet, row)) xml += ' outlineLevel="1"'
    xml += across.length === 0 ? '/>' : '>'
    for (const cell of across) xml += this.cellXml(cell, !above.includes(cell))
    if (across.length > 0) xml += '</row>'
    this.row++
    return xml
  }

  /** Areas that are one cell. */
  merged(): string {
    if (this.areas.length === 0) return ''
    const cells = this.areas.map((area) => `<mergeCell ref="${area}"/>`)
    return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`
  }

  /** Every cell under a merged one has the style too, or its outer sides are not drawn. */
  private cellXml(cell: SheetCell, isFirst: boolean): string {
    const { column, columnSpan } = cell
    const style = this.styles.numberOf(cell)
    const open = (at: number) => `<c r="${this.letters[at]}${this.row + 1}" s="${style}"`
    let xml = open(column) + (isFirst ? this.valueXml(cell) : '/>')
    for (let at = column + 1; at < column + columnSpan; at++) xml += `${open(at)}/>`
    return xml
  }

  /** A text is written as text, whatever it begins with. */
  private valueXml(cell: SheetCell): string {
    const { lead, text, number, formula } = cell
    if (formula !== undefined) {
      const shown = number === undefined ? writtenText(cellText(text)) : number.value
      return `${number === undefined ? ' t="str"' : ''}>${this.formulaXml(formula)}<v>${shown}</v></c>`
    }
    if (number !== undefined) return `><v>${number.value}</v></c>`
    if (lead !== undefined) return ` t="s"><v>${this.strings.placeOfRuns(this.styles.runsOf(lead, cell))}</v></c>`
    return text === '' ? '/>' : ` t="s"><v>${this.strings.placeOf(text)}</v></c>`
  }

  /** A shared one has a number; its words stand in its first cell (18.3.1.40). */
  private formulaXml(formula: string | SharedFormula): string {
    if (typeof formula === 'string') return `<f>${writtenText(formula)}</f>`
    const known = this.shared.indexOf(formula)
    if (known >= 0) return `<f t="shared" si="${known}"/>`
    const number = this.shared.push(formula) - 1
    return `<f t="shared" ref="${areaAddress(formula.area)}" si="${number}">${writtenText(formula.text)}</f>`
  }
}

/** From which column to which a row goes, counted from 1: a hint for readers. */
function spansOf(cells: readonly SheetCell[]): string {
  const [first, last] = [cells[0], cells.at(-1)]
  return first === undefined || last === undefined
    ? ''
    : ` spans="${first.column + 1}:${last.column + last.columnSpan}"`
}

function areaOf({ column, columnSpan, rowSpan }: SheetCell, row: number): string {
  return areaAddress({ rows: { start: row, end: row + rowSpan }, columns: { start: column, end: column + columnSpan } })
}
