import type { MapEntry, Node } from '../node.ts'
import { colon, comma, cr, deepest, hash, lf, longestKey, type Path, space } from './cursor.ts'
import { ScalarReader } from './scalar-reader.ts'
import { coreValue, unusual } from './scalars.ts'

/** Lists and maps in brackets. */
export class FlowReader extends ScalarReader {
  protected flow(path: Path, parent: number, depth: number): Node {
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
    return isMap ? { kind: 'map', place, entries: entries.slice() } : { kind: 'list', place, items: items.slice() }
  }

  protected flowEntry(path: Path, parent: number, depth: number, before: readonly MapEntry[]): MapEntry {
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

  protected flowNode(path: Path, parent: number, depth: number): Node {
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
  protected flowPlainEnd(): number {
    const { text } = this
    if (!this.startsPlain(this.at)) throw unusual
    // «[-]» looks like an item of a block list: that is told elsewhere.
    if (/^-[,[\]{}]/.test(text.slice(this.at, this.at + 2))) throw unusual
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
  protected toFlowSign(parent: number): void {
    const { text } = this
    while (text.charCodeAt(this.at) === space) this.at++
    const sign = text.charCodeAt(this.at)
    if (sign !== lf && sign !== cr) return
    const { at, lineStart } = this.lineOfWords(this.lineAfter(this.at))
    if (at - lineStart <= parent || at >= text.length || text.charCodeAt(at) === hash) throw unusual
    this.at = at
  }
}
