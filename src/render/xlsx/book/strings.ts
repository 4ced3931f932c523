import { cellText, writtenText } from './cell-text.ts'
import type { LibraryParts, TextRun } from './library.ts'
import { declaration, mainNames } from './names.ts'

/** The texts of cells, each kept once, in the order in which they are first written. */
export class Strings {
  /** Texts of one font; the items of others, as they are written. */
  private readonly all: string[] = []
  private readonly texts = new Map<string, number>()
  private readonly items = new Map<string, number>()
  /** Of cells that have one. */
  private count = 0
  private readonly itemOf: LibraryParts['itemOf']

  constructor(itemOf: LibraryParts['itemOf']) {
    this.itemOf = itemOf
  }

  placeOf(text: string): number {
    return this.placeIn(this.texts, text)
  }

  placeOfRuns(runs: readonly TextRun[]): number {
    return this.placeIn(this.items, this.itemOf(runs))
  }

  private placeIn(known: Map<string, number>, text: string): number {
    this.count++
    const place = known.get(text)
    if (place !== undefined) return place
    known.set(text, this.all.length)
    return this.all.push(text) - 1
  }

  /** xl/sharedStrings.xml */
  *xml(): Generator<string> {
    const counts = `count="${this.count}" uniqueCount="${this.all.length}"`
    yield `${declaration}<sst xmlns="${mainNames}" ${counts}>`
    const items = new Set(this.items.values())
    for (const [place, text] of this.all.entries()) yield items.has(place) ? text : itemXml(cellText(text))
    yield '</sst>'
  }
}

function itemXml(text: string): string {
  const space = /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : ''
  return `<si><t${space}>${writtenText(text)}</t></si>`
}
