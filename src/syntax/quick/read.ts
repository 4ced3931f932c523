import type { Source } from '../../diagnostic/source.ts'
import type { MapEntry, Node } from '../node.ts'
import { deepest, doubleQuote, longestKey, type Path, singleQuote } from './cursor.ts'
import { FlowReader } from './flow-reader.ts'
import { unusual } from './scalars.ts'

/**
 * The tree of a file that is written as most files are, in a fraction of the time that the library takes; undefined for every
 * other file, and for one with anything in it that is to be told. The tree and its places are those the library gives:
 * `test/quick-reading.test.ts` compares them.
 */
export function readQuickly(source: Source): Node | undefined {
  if (strange.test(source.text)) return undefined
  try {
    return new BlockReader(source).read()
  } catch (error) {
    if (error === unusual) return undefined
    throw error
  }
}

/** Tabs, control characters, lone CR, marks of order: nothing that a valid file needs. */
const strange = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)|^(?:---|\.\.\.|%)/m

/** Maps and lists by their indents: the whole of a file. */
class BlockReader extends FlowReader {
  read(): Node | undefined {
    this.toContent()
    if (this.indent !== 0) return undefined
    const root = this.startsItem(this.at) ? this.list([], 0, 0) : this.isKeyAhead() ? this.map([], 0, 0) : undefined
    return this.indent < 0 ? root : undefined
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
}
