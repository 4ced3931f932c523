import type { Node } from '../node.ts'
import { Cursor, colon, cr, doubleQuote, hash, lf, type Path, singleQuote, space } from './cursor.ts'
import { coreValue, Folding, unescaped, unusual, withoutLastSpaces } from './scalars.ts'

/** Texts and keys: plain, in quotes, in lines of their own. */
export class ScalarReader extends Cursor {
  protected startsPlain(at: number): boolean {
    const sign = this.text.charAt(at)
    if (sign === '-') return !this.isBlank(at + 1)
    return !',[]{}#&*!|>\'"%@`?:'.includes(sign)
  }

  /** A line of a plain scalar: where its words end, and what ends them. */
  protected plainLine(from: number): { end: number; stop: 'line' | 'colon' | 'comment' } {
    const { text } = this
    let at = from
    let end = from
    for (; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      if (sign === space) continue
      if (sign === lf || sign === cr) break
      if (sign === colon && this.isBlank(at + 1)) return { end, stop: 'colon' }
      if (sign === hash && text.charCodeAt(at - 1) === space) {
        this.mindComment(at)
        return { end, stop: 'comment' }
      }
      end = at + 1
    }
    return { end, stop: 'line' }
  }

  protected plain(path: Path, parent: number): Node {
    if (!this.startsPlain(this.at)) throw unusual
    const { text } = this
    const start = this.at
    let line = this.plainLine(start)
    let { end } = line
    if (line.stop === 'colon') throw unusual
    this.nodeEnd = this.lineAfter(end)
    let folding: Folding | undefined
    for (let from = this.nodeEnd; line.stop === 'line'; ) {
      const blank = this.lineOfWords(from)
      if (blank.at - blank.lineStart <= parent || blank.at >= text.length) break
      if (text.charCodeAt(blank.at) === hash) throw unusual
      line = this.plainLine(blank.at)
      if (line.stop === 'colon') throw unusual
      folding ??= new Folding(text.slice(start, end))
      for (let count = 0; count < blank.count; count++) folding.add('')
      folding.add(text.slice(blank.at, line.end))
      end = line.end
      from = this.lineAfter(end)
      this.nodeEnd = from
    }
    this.at = this.nodeEnd
    this.toContent()
    // A text that goes on after a comment is no text.
    if (this.indent > parent) throw unusual
    this.mindLastComment(parent + 1)
    const said = folding?.value ?? text.slice(start, end)
    const value = coreValue(said)
    return { kind: 'scalar', place: this.place(start, end, path), value, text: said }
  }

  protected quoted(path: Path, parent: number): Node {
    const start = this.at
    const close = this.closingQuote(start)
    const written = this.text.slice(start + 1, close)
    const folded = written.includes('\n') ? this.folded(written, parent) : written
    const said = this.text[start] === '"' ? unescaped(folded) : folded.replaceAll("''", "'")
    this.at = close + 1
    return { kind: 'scalar', place: this.place(start, this.at, path), value: said, text: said }
  }

  /** Several lines in quotes; the first and the last keep their outer spaces. */
  protected folded(written: string, parent: number): string {
    const lines = written.split(/\r?\n/)
    const last = lines.length - 1
    const folding = new Folding(withoutLastSpaces(lines[0] ?? ''))
    lines.slice(1).forEach((line, index) => {
      const words = line.replace(/^ +/, '')
      if (line.length - words.length <= parent && words !== '') throw unusual
      if (words.endsWith('\\') || (index + 1 === last && words === '')) throw unusual
      folding.add(index + 1 === last ? words : withoutLastSpaces(words))
    })
    if (/^\s*$|\\$/.test(withoutLastSpaces(lines[0] ?? ''))) throw unusual
    return folding.value
  }

  /** `|` and `>` (8.1), without a figure and without `+`. */
  protected blockScalar(path: Path, parent: number): Node {
    const { text } = this
    const start = this.at
    const isFolded = text[start] === '>'
    this.at++
    const isStripped = text[this.at] === '-'
    if (isStripped) this.at++
    if (this.toValue() === undefined) throw unusual
    if (text.charCodeAt(this.at) === hash) throw unusual
    const first = this.lineOfWords(this.lineAfter(this.at))
    const column = first.at - first.lineStart
    if (first.at >= text.length || column <= Math.max(parent, 0)) throw unusual
    if (first.count > 0) throw unusual
    const lines: string[] = []
    let end = first.lineStart
    for (let next = first; next.at < text.length && next.at - next.lineStart >= column; ) {
      for (let count = 0; count < next.count; count++) lines.push('')
      if (isFolded && next.at - next.lineStart > column) throw unusual
      end = this.lineAfter(next.at)
      const close = text[end - 1] === '\n' ? (text[end - 2] === '\r' ? end - 2 : end - 1) : end
      if (isFolded && text.charCodeAt(close - 1) === space) throw unusual
      lines.push(text.slice(next.lineStart + column, close))
      next = this.lineOfWords(end)
      this.refuseWideBlanks(end, next.lineStart, column)
      if (next.at >= text.length && next.at > next.lineStart) throw unusual
    }
    if (text[end - 1] !== '\n') throw unusual
    const said = (isFolded ? foldedLines(lines) : lines.join('\n')) + (isStripped ? '' : '\n')
    this.at = end
    this.nodeEnd = end
    this.toContent()
    if (this.indent > parent) throw unusual
    const after = this.lineOfWords(end)
    if (text.charCodeAt(after.at) === hash && after.at > after.lineStart) throw unusual
    return { kind: 'scalar', place: this.place(start, end, path), value: said, text: said }
  }

  /** Spaces beyond the column of a block are words of it. */
  protected refuseWideBlanks(from: number, to: number, column: number): void {
    for (let start = from; start < to; start = this.lineAfter(start))
      if (this.lineAfter(start) - start > column + 1) throw unusual
  }

  protected keyText(start: number, end: number): string {
    const written = this.text.slice(start, end)
    const first = written.charCodeAt(0)
    const key =
      first === doubleQuote
        ? unescaped(written.slice(1, -1))
        : first === singleQuote
          ? written.slice(1, -1).replaceAll("''", "'")
          : written
    return key.normalize('NFC')
  }
}

/** Lines of a folded block of one column: one line end is a space, several are one fewer. */
function foldedLines(lines: readonly string[]): string {
  const folding = new Folding(lines[0] ?? '')
  for (const line of lines.slice(1)) folding.add(line)
  return folding.value
}
