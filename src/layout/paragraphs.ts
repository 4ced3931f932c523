import type { Paragraph } from './layout.ts'

/** What begins an item of a list: a dash or bullet, a number or letter with a bracket or a full stop. */
const mark = /^(?:[-–—•·▪◦*]|\d{1,2}[.)]|[а-яёa-z]\))(?=\s)/i

/**
 * Texts as the author typed them in; paragraphs and items of lists out, in the same words. Every line of a text is a
 * paragraph of its own; a deeper indent before a mark makes the item part of a list inside the list.
 */
export function paragraphsOf(texts: readonly string[]): Paragraph[] {
  const reader = new ListReader()
  return texts.flatMap((text) => text.split('\n')).flatMap((line) => reader.read(line) ?? [])
}

/** A paragraph without marks: a title, a name. */
export function plainParagraph(text: string): Paragraph {
  return { text, item: undefined }
}

/** A number or a letter, not a dash. */
const isCounted = /[\dа-яёa-z]/i

/** What a list in a table takes off the width of its text, in millimetres: each level around it, and its mark. */
const listIndent = { level: 4, bullet: 4, number: 7 }

export function listIndentOf({ item }: Paragraph): number {
  if (item === undefined) return 0
  return item.level * listIndent.level + (isCounted.test(item.mark) ? listIndent.number : listIndent.bullet)
}

class ListReader {
  private list = 0
  /** Indents of the lists that are open, outermost first. */
  private indents: number[] = []

  read(line: string): Paragraph | undefined {
    const words = line.trim()
    if (words === '') return undefined
    const found = mark.exec(words)?.[0]
    if (found === undefined) {
      this.indents = []
      return plainParagraph(words)
    }
    const indent = line.search(/\S/)
    if (this.indents.length === 0) this.list++
    while (this.indents.length > 0 && (this.indents.at(-1) ?? 0) > indent) this.indents.pop()
    if (this.indents.at(-1) !== indent) this.indents.push(indent)
    return {
      text: words.slice(found.length).trim(),
      item: { mark: found, level: this.indents.length - 1, list: this.list },
    }
  }
}
