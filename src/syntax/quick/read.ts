import type { Place } from '../../diagnostic/place.ts'
import type { Source } from '../../diagnostic/source.ts'
import type { MapEntry, Node } from '../node.ts'
import { coreValue, Folding, unescaped, unusual, withoutLastSpaces } from './scalars.ts'

/**
 * The tree of a file that is written as most files are, in a fraction of the time that the library takes; undefined for every
 * other file, and for one with anything in it that is to be told. The tree and its places are those the library gives:
 * `test/quick-reading.test.ts` compares them.
 */
export function readQuickly(source: Source): Node | undefined {
  if (strange.test(source.text)) return undefined
  try {
    return new QuickReader(source).read()
  } catch (error) {
    if (error === unusual) return undefined
    throw error
  }
}

/** Tabs, control characters, lone CR, marks of order: nothing that a valid file needs. */
const strange = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)|^(?:---|\.\.\.|%)/m

const deepest = 50
/** Of an unquoted key, in code units; the library tells those over 1024. */
const longestKey = 500

const lf = 0x0a
const cr = 0x0d
const space = 0x20
const doubleQuote = 0x22
const hash = 0x23
const singleQuote = 0x27
const comma = 0x2c
const hyphen = 0x2d
const colon = 0x3a

type Path = Place['path']

/** Reads on from where it stands; between nodes of blocks that is the first sign of a line. */
class QuickReader {
  private readonly source: Source
  private readonly text: string
  private at = 0
  /** The column where the line begins that is being read; -1 after the last one. */
  private indent = -1
  /** The furthest column of the comments above that line that have a line to themselves; -1 where there are none. */
  private commentColumn = -1
  /** Where the library counts the node that was read last to its collection: behind the line it ends on. */
  private nodeEnd = 0

  constructor(source: Source) {
    this.source = source
    this.text = source.text
  }

  read(): Node | undefined {
    this.toContent()
    if (this.indent !== 0) return undefined
    const root = this.startsItem(this.at) ? this.list([], 0, 0) : this.isKeyAhead() ? this.map([], 0, 0) : undefined
    return this.indent < 0 ? root : undefined
  }

  /** From the beginning of a line to the first sign that is neither space nor comment. */
  private toContent(): void {
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

  private lineAfter(at: number): number {
    const end = this.text.indexOf('\n', at)
    return end < 0 ? this.text.length : end + 1
  }

  private isBlank(at: number): boolean {
    const sign = this.text.charCodeAt(at)
    return sign === space || sign === lf || sign === cr || Number.isNaN(sign)
  }

  private startsItem(at: number): boolean {
    return this.text.charCodeAt(at) === hyphen && this.isBlank(at + 1)
  }

  /** Whether what stands here is a key: a quoted or plain text on one line, then a colon. */
  private isKeyAhead(): boolean {
    const end = this.keyEnd()
    return end !== undefined && this.colonAfter(end) !== undefined
  }

  private keyEnd(): number | undefined {
    const first = this.text.charCodeAt(this.at)
    if (first === doubleQuote || first === singleQuote) {
      const close = this.closingQuote(this.at)
      return close < this.lineAfter(this.at) ? close + 1 : undefined
    }
    if (!this.startsPlain(this.at)) return undefined
    const { end, stop } = this.plainLine(this.at)
    return stop === 'colon' ? end : undefined
  }

  private colonAfter(end: number): number | undefined {
    let at = end
    while (this.text.charCodeAt(at) === space) at++
    return this.text.charCodeAt(at) === colon && this.isBlank(at + 1) ? at : undefined
  }

  private map(path: Path, column: number, depth: number): Node {
    if (depth > deepest) throw unusual
    const start = this.at
    const entries: MapEntry[] = []
    const keys = new Set<string>()
    do {
      const keyStart = this.at
      const end = this.keyEnd()
      const colonAt = end === undefined ? undefined : this.colonAfter(end)
      if (end === undefined || colonAt === undefined || end - keyStart > longestKey) throw unusual
      const key = this.keyText(keyStart, end)
      if (keys.has(key)) throw unusual
      keys.add(key)
      const at = path.concat(key)
      this.at = colonAt + 1
      entries.push({ key, keyPlace: this.place(keyStart, end, at), value: this.valueOfKey(at, column, depth) })
    } while (this.indent === column && !this.startsItem(this.at))
    if (this.indent >= column && !(this.indent === column && this.startsItem(this.at))) throw unusual
    this.mindLastComment(column)
    return { kind: 'map', place: this.place(start, this.nodeEnd, path), entries: entries.slice() }
  }

  private keyText(start: number, end: number): string {
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

  private valueOfKey(path: Path, column: number, depth: number): Node {
    const hasComment = this.toValue()
    if (hasComment === undefined) {
      if (this.startsItem(this.at)) throw unusual
      return this.scalarOrFlow(path, column, depth)
    }
    const empty = this.at
    this.at = this.lineAfter(this.at)
    this.toContent()
    if (this.indent > column) return this.block(path, column, depth)
    if (this.indent === column && this.startsItem(this.at)) return this.list(path, column, depth + 1)
    if (hasComment || this.commentColumn >= 0) throw unusual
    this.nodeEnd = empty
    return { kind: 'scalar', place: this.place(empty, empty, path), value: null, text: '' }
  }

  /** To what stands on the same line; where there is nothing, whether it is a comment that ends the line. */
  private toValue(): boolean | undefined {
    const { text } = this
    const from = this.at
    while (text.charCodeAt(this.at) === space) this.at++
    const sign = text.charCodeAt(this.at)
    if (sign === hash && this.at > from) return true
    return this.isBlank(this.at) ? false : undefined
  }

  private list(path: Path, column: number, depth: number): Node {
    if (depth > deepest) throw unusual
    const start = this.at
    const items: Node[] = []
    while (this.indent === column && this.startsItem(this.at)) {
      const at = path.concat(items.length)
      const lineStart = this.at - column
      this.at++
      if (this.toValue() !== undefined) {
        this.at = this.lineAfter(this.at)
        this.toContent()
        if (this.indent <= column) throw unusual
      } else {
        this.indent = this.at - lineStart
        this.commentColumn = -1
      }
      items.push(this.block(at, column, depth))
    }
    if (this.indent > column) throw unusual
    if (this.indent < column) this.mindLastComment(column)
    return { kind: 'list', place: this.place(start, this.nodeEnd, path), items: items.slice() }
  }

  /** What begins here: a list, a map or a scalar. */
  private block(path: Path, parent: number, depth: number): Node {
    if (this.startsItem(this.at)) return this.list(path, this.indent, depth + 1)
    if (this.isKeyAhead()) return this.map(path, this.indent, depth + 1)
    if (this.commentColumn >= 0) throw unusual
    return this.scalarOrFlow(path, parent, depth)
  }

  private scalarOrFlow(path: Path, parent: number, depth: number): Node {
    const first = this.text[this.at]
    if (first === '|' || first === '>') return this.blockScalar(path, parent)
    if (first !== '[' && first !== '{' && first !== '"' && first !== "'") return this.plain(path, parent)
    const node = first === '[' || first === '{' ? this.flow(path, parent, depth + 1) : this.quoted(path, parent)
    this.endLine()
    this.toContent()
    this.mindLastComment(parent + 1)
    return node
  }

  /** Behind a value only a comment may stand, a little apart. */
  private endLine(): void {
    if (this.toValue() === undefined) throw unusual
    this.mindComment(this.at)
    this.at = this.lineAfter(this.at)
    this.nodeEnd = this.at
  }

  /** A comment close behind its sign was probably meant as text: that is told elsewhere. */
  private mindComment(at: number): void {
    if (this.text.charCodeAt(at) === hash && !this.isBlank(at + 1)) throw unusual
  }

  /** Comments behind a value that stand as far in as it make longer what is around it. */
  private mindLastComment(column: number): void {
    if (column > 0 && this.commentColumn >= column) throw unusual
  }

  private startsPlain(at: number): boolean {
    const sign = this.text.charAt(at)
    if (sign === '-') return !this.isBlank(at + 1)
    return !',[]{}#&*!|>\'"%@`?:'.includes(sign)
  }

  /** A line of a plain scalar: where its words end, and what ends them. */
  private plainLine(from: number): { end: number; stop: 'line' | 'colon' | 'comment' } {
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

  private plain(path: Path, parent: number): Node {
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

  /** The next line with a sign on it, and how many there are without before it. */
  private lineOfWords(from: number): { at: number; lineStart: number; count: number } {
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

  private closingQuote(from: number): number {
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

  private quoted(path: Path, parent: number): Node {
    const start = this.at
    const close = this.closingQuote(start)
    const written = this.text.slice(start + 1, close)
    const folded = written.includes('\n') ? this.folded(written, parent) : written
    const said = this.text[start] === '"' ? unescaped(folded) : folded.replaceAll("''", "'")
    this.at = close + 1
    return { kind: 'scalar', place: this.place(start, this.at, path), value: said, text: said }
  }

  /** Several lines in quotes; the first and the last keep their outer spaces. */
  private folded(written: string, parent: number): string {
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
  private blockScalar(path: Path, parent: number): Node {
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
  private refuseWideBlanks(from: number, to: number, column: number): void {
    for (let start = from; start < to; start = this.lineAfter(start))
      if (this.lineAfter(start) - start > column + 1) throw unusual
  }

  private flow(path: Path, parent: number, depth: number): Node {
    if (depth > deepest) throw unusual
    const start = this.at
    const isMap = this.text[start] === '{'
    const close = isMap ? '}' : ']'
    const items: Node[] = []
    const entries: MapEntry[] = []
    this.at++
    this.toFlowSign(parent)
    while (this.text[this.at] !== close) {
      if (isMap) entries.push(this.flowEntry(path, parent, depth, entries))
      else items.push(this.flowNode(path.concat(items.length), parent, depth))
      this.toFlowSign(parent)
      if (this.text[this.at] === close) break
      if (this.text.charCodeAt(this.at) !== comma) throw unusual
      this.at++
      this.toFlowSign(parent)
    }
    this.at++
    const place = this.place(start, this.at, path)
    return isMap ? { kind: 'map', place, entries } : { kind: 'list', place, items }
  }

  private flowEntry(path: Path, parent: number, depth: number, before: readonly MapEntry[]): MapEntry {
    const start = this.at
    const isQuoted = this.text[start] === '"' || this.text[start] === "'"
    const end = isQuoted ? this.closingQuote(start) + 1 : this.flowPlainEnd()
    const colonAt = this.colonAfter(end)
    if (colonAt === undefined || end - start > longestKey) throw unusual
    if (this.text.slice(start, end).includes('\n')) throw unusual
    const key = this.keyText(start, end)
    if (before.some((entry) => entry.key === key)) throw unusual
    const at = path.concat(key)
    this.at = colonAt + 1
    this.toFlowSign(parent)
    return { key, keyPlace: this.place(start, end, at), value: this.flowNode(at, parent, depth) }
  }

  private flowNode(path: Path, parent: number, depth: number): Node {
    const first = this.text[this.at]
    if (first === '[' || first === '{') return this.flow(path, parent, depth + 1)
    if (first === '"' || first === "'") {
      const node = this.quoted(path, parent)
      if (this.colonAfter(this.at) !== undefined || this.text.charCodeAt(this.at) === colon) throw unusual
      return node
    }
    const start = this.at
    const end = this.flowPlainEnd()
    if (this.colonAfter(end) !== undefined) throw unusual
    this.at = end
    const said = this.text.slice(start, end)
    return { kind: 'scalar', place: this.place(start, end, path), value: coreValue(said), text: said }
  }

  /** Of a plain scalar in brackets, on one line. */
  private flowPlainEnd(): number {
    const { text } = this
    if (!this.startsPlain(this.at)) throw unusual
    let end = this.at
    for (let at = this.at; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      if (sign === space) continue
      if (sign === comma || sign === lf || sign === cr) return end
      if (sign === 0x5d || sign === 0x7d) return end
      if (sign === 0x5b || sign === 0x7b || (sign === hash && text.charCodeAt(at - 1) === space)) throw unusual
      if (sign === colon && (this.isBlank(at + 1) || ',[]{}'.includes(text.charAt(at + 1)))) return end
      end = at + 1
    }
    throw unusual
  }

  /** Over spaces and line ends inside brackets. */
  private toFlowSign(parent: number): void {
    const { text } = this
    while (text.charCodeAt(this.at) === space) this.at++
    const sign = text.charCodeAt(this.at)
    if (sign !== lf && sign !== cr) return
    const { at, lineStart } = this.lineOfWords(this.lineAfter(this.at))
    if (at - lineStart <= parent || at >= text.length || text.charCodeAt(at) === hash) throw unusual
    this.at = at
  }

  private place(start: number, end: number, path: Path): Place {
    return { source: this.source, start, end, path }
  }
}

/** Lines of a folded block of one column: one line end is a space, several are one fewer. */
function foldedLines(lines: readonly string[]): string {
  const folding = new Folding(lines[0] ?? '')
  for (const line of lines.slice(1)) folding.add(line)
  return folding.value
}
