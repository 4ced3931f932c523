import type { Border, Fill, Font, Style } from 'exceljs'
import type { Highlight, Look, SheetCell } from '../sheet.ts'
import { cellText } from './cell-text.ts'
import type { LibraryStyles, TextRun } from './library.ts'

/** Of one look, by the format of numbers and then by borders and shrinking. */
type Numbers = Map<string | undefined, number[]>

/** Looks in the words of the library, and the numbers that it gives them. */
export class Styles {
  private readonly font: string
  private readonly library: LibraryStyles
  private readonly known = new WeakMap<Look, Numbers>()
  private readonly byValue = new Map<string, Numbers>()

  constructor(font: string, library: LibraryStyles) {
    this.font = font
    this.library = library
  }

  /** Of the look of a cell, in the list of looks. */
  numberOf({ look, number, goesOn }: SheetCell): number {
    const ofLook = this.known.get(look) ?? this.numbersOf(look)
    const kind = (goesOn.above ? 1 : 0) + (goesOn.below ? 2 : 0) + (number?.shrinks === true ? 4 : 0)
    const alike = ofLook.get(number?.format) ?? []
    const known = alike[kind]
    if (known !== undefined) return known
    const found = this.library.addStyleModel(this.styleOf(look, number, goesOn))
    alike[kind] = found
    ofLook.set(number?.format, alike)
    return found
  }

  /** Rows that are made anew may have looks that are made anew. */
  private numbersOf(look: Look): Numbers {
    const value = JSON.stringify(Object.entries(look).sort())
    const numbers = this.byValue.get(value) ?? new Map()
    this.byValue.set(value, numbers)
    this.known.set(look, numbers)
    return numbers
  }

  /** A text of one look with a lead in bold. */
  runsOf(lead: string, { text, look }: SheetCell): TextRun[] {
    const runs = [
      { text: cellText(lead), font: this.fontOf({ ...look, bold: true }) },
      { text: cellText(text), font: this.fontOf(look) },
    ]
    return runs.filter((run) => run.text !== '')
  }

  /** Family 1 is «Roman», charset 204 Cyrillic. */
  private fontOf({ points, bold, color }: Look): Partial<Font> {
    return {
      name: this.font,
      family: 1,
      charset: 204,
      size: points,
      ...(bold ? { bold } : {}),
      ...(color === undefined ? {} : { color: { argb: `FF${color}` } }),
    }
  }

  private styleOf(look: Look, number: SheetCell['number'], goesOn: SheetCell['goesOn']): Partial<Style> {
    const { align, vertical, border, fill, isUpright, isOpen, runsOn } = look
    const format = number?.format ?? look.format
    return {
      font: this.fontOf(look),
      alignment: {
        horizontal: align,
        vertical,
        ...(isUpright === true ? { textRotation: 90 } : {}),
        // What wraps does not shrink.
        ...(number?.shrinks === true ? { shrinkToFit: true } : runsOn === true ? {} : { wrapText: true }),
      },
      ...(border ? { border: bordersOf(goesOn) } : {}),
      ...(fill === undefined ? {} : { fill: { ...plain, fgColor: { argb: `FF${fill}` } } }),
      ...(format === undefined ? {} : { numFmt: format }),
      ...(isOpen === true ? { protection: { locked: false } } : {}),
    }
  }
}

const plain = { type: 'pattern', pattern: 'solid' } as const satisfies Fill

function bordersOf({ above, below }: SheetCell['goesOn']): Partial<Style['border']> {
  const side: Partial<Border> = { style: 'thin' }
  return { left: side, right: side, ...(above ? {} : { top: side }), ...(below ? {} : { bottom: side }) }
}

/** What a highlight changes. In a differential style the colour of a plain fill is its background. */
export function highlightStyle({ color, fill, border }: Highlight): Partial<Style> {
  const side: Partial<Border> = { style: 'thin', color: { argb: `FF${border}` } }
  return {
    ...(color === undefined ? {} : { font: { color: { argb: `FF${color}` } } }),
    ...(fill === undefined ? {} : { fill: { ...plain, bgColor: { argb: `FF${fill}` } } }),
    ...(border === undefined ? {} : { border: { left: side, right: side, top: side, bottom: side } }),
  }
}
