import type { Worksheet } from 'exceljs'
import { bug } from '../../../bug.ts'
import type { SheetCell } from '../sheet.ts'
import { setValue } from './cells.ts'
import type { Styles } from './styles.ts'

/**
 * How the cells of a long sheet look: one of each look is written by the library, which says by that what number it gave the
 * look. A cell in two fonts is its own prototype: the library writes all of it.
 */
export class Prototypes {
  private readonly styles: Styles
  private readonly cells: SheetCell[] = []
  private readonly places = new Map<object, Map<string, number>>()

  constructor(styles: Styles) {
    this.styles = styles
  }

  add(cell: SheetCell): void {
    const style = this.styles.of(cell)
    const alike = this.places.get(style) ?? new Map<string, number>()
    if (alike.size === 0) this.places.set(style, alike)
    const words = wordsOf(cell)
    if (!alike.has(words)) alike.set(words, this.cells.push(cell) - 1)
  }

  /** One below the other: in the file they give way to the rows. */
  write(worksheet: Worksheet): void {
    for (const [index, cell] of this.cells.entries()) {
      const target = worksheet.getCell(index + 1, 1)
      target.style = this.styles.of(cell)
      if (hasTwoFonts(cell)) setValue(target, cell, this.styles)
    }
  }

  /** What the library has made of them, from the XML of their rows. */
  in(data: string): (cell: SheetCell) => WrittenLook {
    const written = [...data.matchAll(/<c r="A\d+"( s="\d+")(\/>|.*?<\/c>)/gs)].map(
      ([, style = '', content = '']): WrittenLook => ({ style, content }),
    )
    return (cell) => {
      const place = this.places.get(this.styles.of(cell))?.get(wordsOf(cell))
      return written[place ?? -1] ?? bug('a look without a prototype')
    }
  }
}

/** In the XML of a cell: the attribute of its look; of a cell in two fonts all that stands behind it. */
export interface WrittenLook {
  readonly style: string
  readonly content: string
}

export function hasTwoFonts({ lead, number, formula }: SheetCell): boolean {
  return lead !== undefined && number === undefined && formula === undefined
}

/** Nothing but the look counts in a cell of one font. */
function wordsOf(cell: SheetCell): string {
  return hasTwoFonts(cell) ? JSON.stringify([cell.lead, cell.text]) : ''
}
