import { escapeXml } from '../../xml-text.ts'
import { cellText } from './cell-text.ts'
import { declaration, mainNames } from './names.ts'

/** The texts of all cells, each kept once. */
export class Strings {
  /** Texts as they came in: most come several times. */
  private readonly plain = new Map<string, number>()
  private readonly indexes = new Map<string, number>()
  private readonly items: string[] = []
  private count = 0

  indexOf(text: string): number {
    const known = this.plain.get(text)
    if (known !== undefined) {
      this.count++
      return known
    }
    const index = this.index(textElement(text))
    this.plain.set(text, index)
    return index
  }

  /** Text in several fonts; they are the XML of run properties. */
  indexOfRuns(runs: readonly { readonly text: string; readonly properties: string }[]): number {
    return this.index(
      runs.map(({ text, properties }) => `<r><rPr>${properties}</rPr>${textElement(text)}</r>`).join(''),
    )
  }

  private index(item: string): number {
    this.count++
    const known = this.indexes.get(item)
    if (known !== undefined) return known
    this.indexes.set(item, this.items.length)
    return this.items.push(`<si>${item}</si>`) - 1
  }

  xml(): string {
    const counts = `count="${this.count}" uniqueCount="${this.items.length}"`
    return `${declaration}<sst xmlns="${mainNames}" ${counts}>${this.items.join('')}</sst>`
  }
}

function textElement(text: string): string {
  const kept = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : ''
  return `<t${kept}>${escapeXml(cellText(text))}</t>`
}
