import type { Alias, Document, YAMLError, Node as YamlNode } from 'yaml'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import type { Path, Place } from '../diagnostic/place.ts'
import { positionAt, type Source } from '../diagnostic/source.ts'
import { tooManyParts } from './decode.ts'
import type { MapEntry, Node } from './node.ts'
import * as problems from './problems.ts'
import { tooDeepAt } from './too-deep.ts'
import { isShiftedRight, whereItBegan } from './yaml-error-places.ts'
import { tellYamlError } from './yaml-errors.ts'
import { yamlLibrary } from './yaml-library.ts'

/** Values that aliases may add to those that are written out. */
const aliasLimit = 10_000

/** In signs: a text that aliases repeat counts as so many values as it has times these. */
const signsOfValue = 500

/** Levels a value may be nested; a roadmap needs about fifteen. */
const depthLimit = 100

/** What the library makes of a file, in our nodes and words; it is slow and knows every mistake. */
export function judge(source: Source): Outcome<Node | undefined> {
  if (isTooMuch(source.text)) return { value: undefined, diagnostics: [tooManyParts(source.name)] }
  const document = readYaml(source)
  if (document === undefined) return tooDeep(source)
  const diagnostics = yamlProblems(source, [...document.errors, ...document.warnings])
  const { contents } = document
  if (contents === null || (yamlLibrary().isScalar(contents) && contents.value === null))
    return { value: undefined, diagnostics }
  const tree = new TreeBuilder(source, diagnostics)
  const value = tree.build(document.contents as YamlNode, [], 0)
  const isDeep = tree.isDeep || (tree.hasKeyOfParts && tooDeepAt(source.text, depthLimit) !== undefined)
  return isDeep ? tooDeep(source) : { value: tree.isExhausted ? undefined : value, diagnostics }
}

/** Nothing else is told of such a file: what the library makes of it hangs on the stack that is left. */
function tooDeep(source: Source): Outcome<undefined> {
  const start = tooDeepAt(source.text, depthLimit) ?? 0
  return { value: undefined, diagnostics: [syntaxProblem(source, start, start + 1, 'TOO_DEEP')] }
}

/** Signs of YAML, from which the library makes objects of some 700 bytes each: about 1.4 GB, and 80 000 events. */
const partsLimit = 2_000_000

/** Whether a text is all signs of YAML, which take many times its size; counting them takes no memory. */
function isTooMuch(text: string): boolean {
  if (text.length < partsLimit / 2) return false
  const { Lexer } = yamlLibrary()
  let parts = 0
  for (const _ of new Lexer().lex(text)) if (++parts > partsLimit) return true
  return false
}

function readYaml(source: Source): Document | undefined {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0 // Every mistake is an Error in the library; nobody reads from where in the library.
  try {
    const document = yamlLibrary().parseDocument(source.text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
      stringKeys: false,
    })
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? undefined : document
  } catch (error) {
    // Thousands of opening brackets exhaust the stack of the library's composer.
    if (error instanceof RangeError) return undefined
    throw error
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Complaints of the library that are looked at: a file with more of them is no YAML. */
const complaintsLimit = 1000

/** One mistake often upsets the library several times: only the first complaint of a line is told, and no echo of it. */
function yamlProblems(source: Source, errors: readonly YAMLError[]): Diagnostic[] {
  const told = new Set<number>()
  return errors.slice(0, complaintsLimit).flatMap((error) => {
    const { code, start, end } = whereItBegan(error, source.text)
    const { line } = positionAt(source, start)
    if (code === 'SHIFTED_KEY' && told.size > 0 && !isShiftedRight(source.text, start)) {
      for (const each of [line - 1, line]) told.add(each)
      return []
    }
    const isEcho = echoes.has(code)
    if (told.has(line) || (isEcho && nearby(line).some((each) => told.has(each)))) return []
    told.add(line)
    return [syntaxProblem(source, start, Math.max(lineEndAt(source.text, start, end), start + 1), code)]
  })
}

/** What the library says when it has lost its way already. */
const echoes = new Set([
  'SHIFTED_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
  'MISSING_CHAR',
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
])

/** The lines an echo comes from. */
function nearby(line: number): number[] {
  return [-3, -2, -1, 1].map((away) => line + away)
}

/** The end of a place, kept on the line it starts on. */
function lineEndAt(text: string, start: number, end: number): number {
  const lineEnd = text.slice(start, end).search(/[\r\n]/)
  return lineEnd < 0 ? end : start + lineEnd
}

function syntaxProblem(source: Source, start: number, end: number, code: string): Diagnostic {
  const told = tellYamlError(code)
  const place = { source, start: Math.min(start, source.text.length), end: Math.min(end, source.text.length), path: [] }
  return problems.syntax.at(place, { reason: code, ...told })
}

/** Turns the library's nodes into ours: aliases followed and counted, doubled keys told, depth bounded. */
class TreeBuilder {
  private readonly source: Source
  private readonly diagnostics: Diagnostic[]
  /** What anchors name, the last of each name: undefined while it is being built. */
  private readonly anchored = new Map<string, { readonly node: Node; readonly size: number } | undefined>()
  private readonly yaml = yamlLibrary()
  private size = 0
  private aliased = 0
  /** The aliases grew beyond measure: nothing of the tree is to be used. */
  isExhausted = false
  /** Something in it is nested beyond measure. */
  isDeep = false
  /** A key is a list or a map, of which nothing is built. */
  hasKeyOfParts = false

  constructor(source: Source, diagnostics: Diagnostic[]) {
    this.source = source
    this.diagnostics = diagnostics
  }

  build(node: YamlNode | null, path: Path, near: number, depth = 0): Node {
    if (node === null) return this.empty(near, path)
    if (this.yaml.isAlias(node)) return this.follow(node, path)
    if (depth > depthLimit) {
      this.isDeep = true
      return this.empty(near, path)
    }
    if (!('anchor' in node) || node.anchor === undefined) return this.plain(node, path, depth)
    this.anchored.set(node.anchor, undefined)
    const before = this.size
    const built = this.plain(node, path, depth)
    this.anchored.set(node.anchor, { node: built, size: this.size - before })
    return built
  }

  private plain(node: YamlNode, path: Path, depth: number): Node {
    this.size++
    const place = this.placeOf(node, path)
    if (this.yaml.isMap(node)) return { kind: 'map', place, entries: this.entries(node.items, path, depth) }
    if (this.yaml.isSeq(node)) {
      const items = node.items.map((item, index) =>
        this.build(item as YamlNode, path.concat(index), place.start, depth + 1),
      )
      return { kind: 'list', place, items }
    }
    if (!this.yaml.isScalar(node)) return this.empty(place.start, path)
    this.sayCut(place)
    const { value, source } = node
    if (value === null || typeof value === 'number' || typeof value === 'boolean')
      return { kind: 'scalar', place, value, text: source ?? '' }
    const text = String(value)
    this.size += Math.floor(text.length / signsOfValue)
    return { kind: 'scalar', place, value: text, text }
  }

  private entries(pairs: readonly { key: unknown; value: unknown }[], path: Path, depth: number): MapEntry[] {
    const entries: MapEntry[] = []
    const seen = new Map<string, Place>()
    let inRun = false
    for (const pair of pairs) {
      const keyNode = pair.key as YamlNode | null
      if (keyNode === null || !this.yaml.isScalar(keyNode)) {
        if (keyNode === null) continue
        this.say('NON_STRING_KEY', keyNode)
        this.hasKeyOfParts ||= this.yaml.isCollection(keyNode)
        continue
      }
      const key = (keyNode.source ?? String(keyNode.value)).normalize('NFC')
      const at = path.concat(key)
      const keyPlace = this.placeOf(keyNode, at)
      if (keyNode.anchor !== undefined) this.build(keyNode, at, keyPlace.start, depth)
      const first = seen.get(key)
      if (first !== undefined) {
        const note = { ru: 'здесь он записан впервые', en: 'it is first written here' }
        // One forgotten dash doubles every key of the next item: the first of a run is told.
        if (!inRun) this.diagnostics.push(problems.duplicateKey.at(keyPlace, { key }, [{ place: first, note }]))
        inRun = true
        continue
      }
      inRun = false
      seen.set(key, keyPlace)
      entries.push({ key, keyPlace, value: this.build(pair.value as YamlNode | null, at, keyPlace.end, depth + 1) })
    }
    return entries
  }

  private follow(alias: Alias, path: Path): Node {
    const place = this.placeOf(alias, path)
    if (!this.anchored.has(alias.source)) {
      this.say('BAD_ALIAS', alias)
      return this.empty(place.start, path)
    }
    const known = this.anchored.get(alias.source)
    if (known === undefined) {
      this.say('SELF_ALIAS', alias)
      return this.empty(place.start, path)
    }
    this.aliased += known.size
    this.size += known.size
    if (this.aliased <= aliasLimit) return known.node
    if (!this.isExhausted) this.diagnostics.push(problems.aliasLimit.at(place, { limit: aliasLimit }))
    this.isExhausted = true
    return this.empty(place.start, path)
  }

  /** «Отчёт #2»: a comment that stands close behind its sign was probably meant as text. */
  private sayCut({ end, path }: Place): void {
    const { text } = this.source
    if (text[end] !== ' ' || !/^[ \t]+#[\p{L}\p{N}]/u.test(text.slice(end, end + 40))) return
    const start = text.indexOf('#', end)
    const cut = /^.*/.exec(text.slice(start, start + 200))?.[0].trimEnd() ?? '#'
    const place = { source: this.source, start, end: start + cut.length, path }
    this.diagnostics.push(problems.commentInText.at(place, { cut }))
  }

  private say(code: string, node: YamlNode): void {
    const [start, end] = node.range ?? [0, 1]
    this.diagnostics.push(syntaxProblem(this.source, start, end, code))
  }

  private empty(at: number, path: Path): Node {
    return { kind: 'scalar', place: { source: this.source, start: at, end: at, path }, value: null, text: '' }
  }

  private placeOf(node: YamlNode, path: Path): Place {
    const [start, end] = node.range ?? [0, 0]
    return { source: this.source, start, end, path }
  }
}
