import type { Border, Fill, Font, Style } from 'exceljs'
import type { Highlight, Look, SheetCell } from '../sheet.ts'

/** By borders and formats. */
type StylesOfLook = Map<string | number, Partial<Style>>

/** Looks in the words of the library. The same look is the same object: the library looks it up by that. */
export class Styles {
  private readonly font: string
  private readonly known = new WeakMap<Look, StylesOfLook>()
  private readonly byValue = new Map<string, StylesOfLook>()

  constructor(font: string) {
    this.font = font
  }

  of({ look, number, goesOn }: Pick<SheetCell, 'look' | 'number' | 'goesOn'>): Partial<Style> {
    const ofLook = this.known.get(look) ?? this.stylesOf(look)
    const borders = (goesOn.above ? 1 : 0) + (goesOn.below ? 2 : 0)
    const rest = number === undefined ? borders : `${borders} ${number.shrinks} ${number.format}`
    const style = ofLook.get(rest) ?? this.styleOf(look, number, goesOn)
    if (!ofLook.has(rest)) ofLook.set(rest, style)
    return style
  }

  /** Rows that are made anew may have looks that are made anew. */
  private stylesOf(look: Look): StylesOfLook {
    const value = JSON.stringify(Object.entries(look).sort())
    const styles = this.byValue.get(value) ?? new Map()
    this.byValue.set(value, styles)
    this.known.set(look, styles)
    return styles
  }

  /** Family 1 is «Roman», charset 204 Cyrillic. */
  fontOf({ points, bold, color }: Look): Partial<Font> {
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
