import type { Worksheet } from 'exceljs'
import { bug } from '../../../bug.ts'
import { escapeXml } from '../../xml-text.ts'
import type { Area, Sheet, SheetCell } from '../sheet.ts'
import { areaAddress, columnLetters } from './address.ts'
import { cellText } from './cell-text.ts'
import { setValue } from './cells.ts'
import { replaced } from './package.ts'
import type { Strings } from './strings.ts'
import type { Styles } from './styles.ts'
import { isFoldable } from './worksheet.ts'

/**
 * The rows of a long sheet as text: the library's tree of cells takes many times as long and as much memory. How cells look
 * stays the library's business: it writes one prototype of each look, and says by that what number it gave it.
 */
export interface RowsAsText {
  /** Looks are numbers of prototypes, texts are numbers in the list of strings: both are known once the library has written. */
  readonly rows: readonly string[]
  readonly merged: readonly string[]
  readonly prototypes: readonly SheetCell[]
}

/** A cell that goes down over the rows below, up to `end`. */
interface Covering {
  readonly cell: SheetCell
  readonly end: number
}

/** Rows from left to right, as the format wants them, and the areas that are one cell. */
export function longRows(sheet: Sheet, styles: Styles, strings: Strings): RowsAsText {
  const setting = {
    prototypes: new Prototypes(styles),
    strings,
    letters: sheet.columns.map((_, at) => columnLetters(at)),
  }
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
    const inner = across.map((cell) => cellXml(cell, row, !above.includes(cell), setting))
    const open = `<row r="${row + 1}" ht="${height}" customHeight="1"${isFoldable(sheet, row) ? ' outlineLevel="1"' : ''}`
    // Joined at once: a text that is still in pieces takes many times the memory.
    return inner.length === 0 ? `${open}/>` : [open, '>', ...inner, '</row>'].join('')
  })
  return { rows, merged, prototypes: setting.prototypes.list }
}

interface Setting {
  readonly prototypes: Prototypes
  readonly strings: Strings
  readonly letters: readonly string[]
}

class Prototypes {
  readonly list: SheetCell[] = []
  private readonly styles: Styles
  private readonly indexes = new Map<object, number>()

  constructor(styles: Styles) {
    this.styles = styles
  }

  /** A cell in two fonts is its own prototype: the library writes all of it. */
  indexOf(cell: SheetCell): number {
    const look = hasTwoFonts(cell) ? cell : this.styles.of(cell)
    const known = this.indexes.get(look)
    if (known !== undefined) return known
    this.indexes.set(look, this.list.length)
    return this.list.push(cell) - 1
  }
}

function hasTwoFonts({ lead, number, formula }: SheetCell): boolean {
  return lead !== undefined && number === undefined && formula === undefined
}

function areaOf({ column, columnSpan, rowSpan }: SheetCell, row: number): string {
  return areaAddress({ rows: { start: row, end: row + rowSpan }, columns: { start: column, end: column + columnSpan } })
}

/** Every cell under a merged one has the style too, or its outer sides are not drawn. */
function cellXml(cell: SheetCell, row: number, isFirst: boolean, { prototypes, strings, letters }: Setting): string {
  const look = prototypes.indexOf(cell)
  const { column, columnSpan } = cell
  const open = (at: number) => `<c r="${letters[at]}${row + 1}" s="${look}"`
  let xml = open(column) + (isFirst ? valueXml(cell, strings) : '/>')
  for (let at = column + 1; at < column + columnSpan; at++) xml += `${open(at)}/>`
  return xml
}

/** A text is written as text, whatever it begins with. */
function valueXml(cell: SheetCell, strings: Strings): string {
  const { text, number, formula } = cell
  if (formula !== undefined) {
    const shown = number === undefined ? escapeXml(cellText(text)) : number.value
    return `${number === undefined ? ' t="str"' : ''}><f>${escapeXml(formula)}</f><v>${shown}</v></c>`
  }
  if (number !== undefined) return `><v>${number.value}</v></c>`
  if (hasTwoFonts(cell)) return likePrototype
  return text === '' ? '/>' : ` t="s"><v>${strings.indexOf(text)}</v></c>`
}

const likePrototype = ' like=""/>'

/** One below the other: in the file they give way to the rows. */
export function writePrototypes(worksheet: Worksheet, prototypes: readonly SheetCell[], styles: Styles): void {
  for (const [index, cell] of prototypes.entries()) {
    const target = worksheet.getCell(index + 1, 1)
    target.style = styles.of(cell)
    if (hasTwoFonts(cell)) setValue(target, cell, styles)
  }
}

/** A sheet with its rows in the place of the prototypes. `firstString` – where the texts of rows begin in the list of strings. */
export function withRows(sheet: string, { rows, merged }: RowsAsText, all: Area, firstString: number): string {
  const [data] = /<sheetData>.*<\/sheetData>/s.exec(sheet) ?? bug('a sheet without rows')
  const written = [...data.matchAll(/<c r="A\d+"( s="\d+")(\/>|.*?<\/c>)/gs)]
  const finished = rows.map((row) =>
    row.replace(
      / s="(\d+)"( like=""\/>| t="s"><v>(\d+))?/g,
      (_, look: string, value: string | undefined, text: string | undefined) => {
        const [, style, content] = written[Number(look)] ?? bug('a look without a prototype')
        if (value === undefined) return `${style}`
        return text === undefined ? `${style}${content}` : `${style} t="s"><v>${Number(text) + firstString}`
      },
    ),
  )
  const whole = replaced(sheet, /<dimension [^>]*>/, `<dimension ref="${areaAddress(all)}"/>`)
  return withMerged(replaced(whole, data, `<sheetData>${finished.join('')}</sheetData>`), merged)
}

/** Behind the filter, which stands behind the rows (18.3.1.99). */
function withMerged(sheet: string, merged: readonly string[]): string {
  if (merged.length === 0) return sheet
  const cells = merged.map((area) => `<mergeCell ref="${area}"/>`).join('')
  const [before = ''] = /<\/sheetData>(?:<sheetProtection [^>]*>)?(?:<autoFilter [^>]*>)?/.exec(sheet) ?? []
  return replaced(sheet, before, `${before}<mergeCells count="${merged.length}">${cells}</mergeCells>`)
}
