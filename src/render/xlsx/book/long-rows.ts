import { bug } from '../../../bug.ts'
import { escapeXml } from '../../xml-text.ts'
import type { TextInPieces } from '../../zip.ts'
import type { SharedFormula, Sheet, SheetCell, SheetRow } from '../sheet.ts'
import { areaAddress, columnLetters } from './address.ts'
import { cellText } from './cell-text.ts'
import { replaced } from './package.ts'
import { hasTwoFonts, Prototypes, type WrittenLook } from './prototypes.ts'
import type { Strings } from './strings.ts'
import type { Styles } from './styles.ts'
import { everything, isFoldable } from './worksheet.ts'

/**
 * The rows of a long sheet as text: the library's tree of cells takes many times as long and as much memory. They are gone
 * through twice: for looks and texts before the library writes, and once more while the file is packed.
 */

/** What the library and the list of strings have to know of the rows. */
export function prototypesOf({ drafts }: Sheet, styles: Styles, strings: Strings): Prototypes {
  const prototypes = new Prototypes(styles)
  for (const { cells } of drafts)
    for (const cell of cells) {
      prototypes.add(cell)
      if (isText(cell)) strings.add(cell.text)
    }
  return prototypes
}

function isText(cell: SheetCell): boolean {
  return cell.formula === undefined && cell.number === undefined && cell.text !== '' && !hasTwoFonts(cell)
}

/** What the library has written, with the rows in the place of the prototypes. `stringOf` – the place of a text in the list. */
export function* withRows(
  xml: string,
  sheet: Sheet,
  prototypes: Prototypes,
  stringOf: (text: string) => number,
): TextInPieces {
  const [, head, data, foot, rest] = parted.exec(xml) ?? bug('a sheet without rows')
  const rows = new RowsXml(sheet, prototypes.in(data ?? ''), stringOf)
  yield replaced(head ?? '', /<dimension [^>]*>/, `<dimension ref="${areaAddress(everything(sheet))}"/>`)
  for (const row of sheet.rows) yield rows.next(row)
  yield foot ?? ''
  yield rows.merged()
  yield rest ?? ''
}

/** Merged areas stand behind the filter, which stands behind the rows (18.3.1.99). */
const parted = /^(.*<sheetData>)(.*)(<\/sheetData>(?:<sheetProtection [^>]*>)?(?:<autoFilter [^>]*>)?)(.*)$/s

/** A cell that goes down over the rows below, up to `end`. */
interface Covering {
  readonly cell: SheetCell
  readonly end: number
}

/** Rows one after the other, cells from left to right, as the format wants them. */
class RowsXml {
  private readonly sheet: Sheet
  private readonly lookOf: (cell: SheetCell) => WrittenLook
  private readonly stringOf: (text: string) => number
  private readonly letters: readonly string[]
  private readonly shared: SharedFormula[] = []
  private readonly areas: string[] = []
  private covering: Covering[] = []
  private row = 0

  constructor(sheet: Sheet, lookOf: (cell: SheetCell) => WrittenLook, stringOf: (text: string) => number) {
    this.sheet = sheet
    this.lookOf = lookOf
    this.stringOf = stringOf
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
    let xml = `<row r="${row + 1}" ht="${height}" customHeight="1"${isFoldable(this.sheet, row) ? ' outlineLevel="1"' : ''}`
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
    const look = this.lookOf(cell)
    const { column, columnSpan } = cell
    const open = (at: number) => `<c r="${this.letters[at]}${this.row + 1}"${look.style}`
    let xml = open(column) + (isFirst ? this.valueXml(cell, look) : '/>')
    for (let at = column + 1; at < column + columnSpan; at++) xml += `${open(at)}/>`
    return xml
  }

  /** A text is written as text, whatever it begins with. */
  private valueXml(cell: SheetCell, { content }: WrittenLook): string {
    const { text, number, formula } = cell
    if (formula !== undefined) {
      const shown = number === undefined ? escapeXml(cellText(text)) : number.value
      return `${number === undefined ? ' t="str"' : ''}>${this.formulaXml(formula)}<v>${shown}</v></c>`
    }
    if (number !== undefined) return `><v>${number.value}</v></c>`
    return isText(cell) ? ` t="s"><v>${this.stringOf(text)}</v></c>` : content
  }

  /** A shared one has a number; its words stand in its first cell (18.3.1.40). */
  private formulaXml(formula: string | SharedFormula): string {
    if (typeof formula === 'string') return `<f>${escapeXml(formula)}</f>`
    const known = this.shared.indexOf(formula)
    if (known >= 0) return `<f t="shared" si="${known}"/>`
    const number = this.shared.push(formula) - 1
    return `<f t="shared" ref="${areaAddress(formula.area)}" si="${number}">${escapeXml(formula.text)}</f>`
  }
}

function areaOf({ column, columnSpan, rowSpan }: SheetCell, row: number): string {
  return areaAddress({ rows: { start: row, end: row + rowSpan }, columns: { start: column, end: column + columnSpan } })
}
