import type { Place } from '../../diagnostic/place.ts'
import type { Source } from '../../diagnostic/source.ts'
import { unusual } from './scalars.ts'

export type Path = Place['path']

export const deepest = 50
/** Of an unquoted key, in code units; the library tells those over 1024. */
export const longestKey = 500

export const lf = 0x0a
export const cr = 0x0d
export const space = 0x20
export const doubleQuote = 0x22
export const hash = 0x23
export const singleQuote = 0x27
export const comma = 0x2c
const hyphen = 0x2d
export const colon = 0x3a

/** A place in a text and the line it is on; between nodes of blocks that is the first sign of a line. Those above read from it. */
export class Cursor {
  private readonly source: Source
  protected readonly text: string
  protected at = 0
  /** The column where the line begins that is being read; -1 after the last one. */
  protected indent = -1
  /** The furthest column of the comments above that line that have a line to themselves; -1 where there are none. */
  protected commentColumn = -1
  /** Where the library counts the node that was read last to its collection: behind the line it ends on. */
  protected nodeEnd = 0

  constructor(source: Source) {
    this.source = source
    this.text = source.text
  }

  /** From the beginning of a line to the first sign that is neither space nor comment. */
  protected toContent(): void {
    const { text } = this
    this.commentColumn = -1
    for (let start = this.at; start < text.length; ) {
      let at = start
      while (text.charCodeAt(at) === space) at++
      const sign = text.charCodeAt(at)
      if (sign === lf) start = at + 1
      else if (sign === cr) start = at + 2
      else if (sign === hash) {
        this.commentColumn = Math.max(this.commentColumn, at - start)
        start = this.lineAfter(at)
      } else if (at < text.length) {
        this.at = at
        this.indent = at - start
        return
      } else break
    }
    this.at = text.length
    this.indent = -1
  }

  /** To what stands on the same line; where there is nothing, whether it is a comment that ends the line. */
  protected toValue(): boolean | undefined {
    const { text } = this
    const from = this.at
    while (text.charCodeAt(this.at) === space) this.at++
    const sign = text.charCodeAt(this.at)
    if (sign === hash && this.at > from) return true
    return this.isBlank(this.at) ? false : undefined
  }

  protected lineAfter(at: number): number {
    const end = this.text.indexOf('\n', at)
    return end < 0 ? this.text.length : end + 1
  }

  /** The next line with a sign on it, and how many there are without before it. */
  protected lineOfWords(from: number): { at: number; lineStart: number; count: number } {
    const { text } = this
    let lineStart = from
    for (let count = 0; ; count++) {
      let at = lineStart
      while (text.charCodeAt(at) === space) at++
      const sign = text.charCodeAt(at)
      if (sign !== lf && sign !== cr) return { at, lineStart, count }
      lineStart = sign === cr ? at + 2 : at + 1
    }
  }

  protected isBlank(at: number): boolean {
    const sign = this.text.charCodeAt(at)
    return sign === space || sign === lf || sign === cr || Number.isNaN(sign)
  }

  protected startsItem(at: number): boolean {
    return this.text.charCodeAt(at) === hyphen && this.isBlank(at + 1)
  }

  protected colonAfter(end: number): number | undefined {
    let at = end
    while (this.text.charCodeAt(at) === space) at++
    return this.text.charCodeAt(at) === colon && this.isBlank(at + 1) ? at : undefined
  }

  protected closingQuote(from: number): number {
    const { text } = this
    const quote = text.charAt(from)
    for (let at = from + 1; ; at++) {
      at = text.indexOf(quote, at)
      if (at < 0) throw unusual
      if (quote === '"') {
        let slashes = 0
        while (text[at - 1 - slashes] === '\\') slashes++
        if (slashes % 2 === 0) return at
      } else if (text[at + 1] === quote) at++
      else return at
    }
  }

  /** Behind a value only a comment may stand, a little apart. */
  protected endLine(): void {
    if (this.toValue() === undefined) throw unusual
    this.mindComment(this.at)
    this.at = this.lineAfter(this.at)
    this.nodeEnd = this.at
  }

  /** A comment close behind its sign was probably meant as text: that is told elsewhere. */
  protected mindComment(at: number): void {
    if (this.text.charCodeAt(at) === hash && !this.isBlank(at + 1)) throw unusual
  }

  /** Comments behind a value that stand as far in as it make longer what is around it. */
  protected mindLastComment(column: number): void {
    if (column > 0 && this.commentColumn >= column) throw unusual
  }

  protected place(start: number, end: number, path: Path): Place {
    return { source: this.source, start, end, path }
  }
}
