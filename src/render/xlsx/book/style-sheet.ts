import { escapeXml } from '../../xml-text.ts'
import type { Highlight, Look, SheetCell } from '../sheet.ts'
import { declaration, mainNames } from './names.ts'

/** Of empty cells, and the unit of column widths. */
const defaultPoints = 12

/** Widths are counted in its digits, whatever font the texts have. */
const measuringFont = 'Times New Roman'

/** The looks of all cells, each written once: a cell names its look by number. */
export class StyleSheet {
  private readonly fontName: string
  private readonly fonts = new Items([`<font>${fontProperties('name', measuringFont, defaultPoints, {})}</font>`])
  private readonly fills = new Items([patternFill('none'), patternFill('gray125')])
  private readonly borders = new Items(['<border><left/><right/><top/><bottom/><diagonal/></border>'])
  private readonly formats = new Items([])
  private readonly cells = new Items(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])
  private readonly highlights = new Items([])
  /** Of cells without a number in them; most cells share one of a few looks. */
  private readonly known = new Map<Look, number>()

  constructor(fontName: string) {
    this.fontName = fontName
  }

  /** The number of a cell's style. */
  of({ look, number, goesOn }: Pick<SheetCell, 'look' | 'number' | 'goesOn'>): number {
    const isUsual = number === undefined && !goesOn.above && !goesOn.below
    const known = isUsual ? this.known.get(look) : undefined
    if (known !== undefined) return known
    const style = this.cells.indexOf(this.cellStyle(look, number, goesOn))
    if (isUsual) this.known.set(look, style)
    return style
  }

  /** The number of what a highlight changes. */
  ofHighlight({ color, fill, border }: Highlight): number {
    return this.highlights.indexOf(
      `<dxf>${color === undefined ? '' : `<font><color rgb="FF${color}"/></font>`}${
        // In a differential style the colour of a plain fill is its background.
        fill === undefined ? '' : `<fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill>`
      }${border === undefined ? '' : bordersXml(() => ({ style: 'thin', color: border }), '')}</dxf>`,
    )
  }

  /** The properties of a run inside a cell. */
  runProperties({ points, bold, color }: Look): string {
    return fontProperties('rFont', this.fontName, points, { bold, color })
  }

  xml(): string {
    const formats = this.formats.list.map(
      (code, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${escapeXml(code)}"/>`,
    )
    return (
      `${declaration}<styleSheet xmlns="${mainNames}">${listXml('numFmts', formats)}${listXml('fonts', this.fonts.list)}` +
      `${listXml('fills', this.fills.list)}${listXml('borders', this.borders.list)}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${listXml('cellXfs', this.cells.list)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
      `${listXml('dxfs', this.highlights.list)}</styleSheet>`
    )
  }

  private cellStyle(look: Look, number: SheetCell['number'], goesOn: SheetCell['goesOn']): string {
    const { align, vertical, border, fill, isUpright, isOpen } = look
    const font = this.fonts.indexOf(`<font>${fontProperties('name', this.fontName, look.points, look)}</font>`)
    const fillId = fill === undefined ? 0 : this.fills.indexOf(patternFill('solid', fill))
    const borderId = border ? this.borders.indexOf(cellBorders(goesOn)) : 0
    const format = this.format(number?.format ?? look.format ?? 'General')
    const alignment =
      `<alignment horizontal="${align}" vertical="${vertical === 'middle' ? 'center' : vertical}"` +
      `${isUpright === true ? ' textRotation="90"' : ''}${number?.shrinks === true ? ' shrinkToFit="1"' : ' wrapText="1"'}/>`
    return (
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1"` +
      ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${isOpen === true ? ' applyProtection="1"' : ''}>` +
      `${alignment}${isOpen === true ? '<protection locked="0"/>' : ''}</xf>`
    )
  }

  private format(code: string): number {
    const builtIn = builtInFormats.indexOf(code)
    return builtIn >= 0 ? builtIn : firstFormat + this.formats.indexOf(code)
  }
}

/** Formats of their own begin here; those below are the same in every workbook (18.8.30). */
const firstFormat = 164
const builtInFormats = ['General', '0', '0.00', '#,##0', '#,##0.00']

/** XML that is written once and called by number. */
class Items {
  readonly list: string[]
  private readonly indexes: Map<string, number>

  constructor(first: readonly string[]) {
    this.list = [...first]
    this.indexes = new Map(first.map((item, index) => [item, index]))
  }

  indexOf(item: string): number {
    const known = this.indexes.get(item)
    if (known !== undefined) return known
    this.indexes.set(item, this.list.length)
    return this.list.push(item) - 1
  }
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`
}

/** Family 1 is «Roman», charset 204 Cyrillic. */
function fontProperties(
  element: 'name' | 'rFont',
  name: string,
  points: number,
  { bold, color }: { readonly bold?: boolean; readonly color?: string | undefined },
): string {
  const colored = color === undefined ? '' : `<color rgb="FF${color}"/>`
  const named = `<${element} val="${escapeXml(name)}"/>`
  const rest = '<family val="1"/><charset val="204"/>'
  const weight = bold === true ? '<b/>' : ''
  return element === 'name'
    ? `${weight}<sz val="${points}"/>${colored}${named}${rest}`
    : `${named}<charset val="204"/><family val="1"/>${weight}${colored}<sz val="${points}"/>`
}

function patternFill(type: 'none' | 'gray125' | 'solid', color?: string): string {
  const inner = color === undefined ? '' : `<fgColor rgb="FF${color}"/><bgColor indexed="64"/>`
  return `<fill><patternFill patternType="${type}">${inner}</patternFill></fill>`
}

interface Side {
  readonly style: 'thin'
  readonly color?: string
}

function cellBorders({ above, below }: SheetCell['goesOn']): string {
  const isOpen = { left: false, right: false, top: above, bottom: below }
  return bordersXml((side) => (isOpen[side] ? undefined : { style: 'thin' }), '<diagonal/>')
}

function bordersXml(sideOf: (side: 'left' | 'right' | 'top' | 'bottom') => Side | undefined, end: string): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((name) => {
    const side = sideOf(name)
    if (side === undefined) return `<${name}/>`
    const color = side.color === undefined ? '' : `<color rgb="FF${side.color}"/>`
    return `<${name} style="${side.style}">${color}</${name}>`
  })
  return `<border>${sides.join('')}${end}</border>`
}
