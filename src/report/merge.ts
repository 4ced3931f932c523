import { createHash } from 'node:crypto'
import { byCodeUnits } from '../diagnostic/by-code-units.ts'
import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Said } from '../language/language.ts'
import { Found, type Shelf } from './found.ts'
import { jsonReport } from './json.ts'
import { jsonInside } from './json-text.ts'
import { oneByOne } from './one-by-one.ts'
import type { Findings } from './reporter.ts'
import { sarifLog } from './sarif.ts'
import { interleaved, type Shard } from './shard.ts'
import { Binding, type Held } from './sheaf.ts'
import { countsIn } from './summary.ts'
import { elementsOf } from './written-lists.ts'

/** Reports of the parts of a run, JSON or SARIF, made into the report of the whole. */

export interface Merged {
  /** The report. */
  readonly pieces: Iterable<string>
  readonly errors: number
  readonly warnings: number
}

/** A report as it is read from a file. */
export interface Part {
  readonly name: string
  readonly lines: Iterable<string>
}

/** The report of all parts, or why they do not make one; findings wait on the shelf. */
export function mergeReports(parts: readonly Part[], shelf?: Shelf): Merged | Said {
  const found = new Found(shelf)
  const reports: Read[] = []
  for (const [origin, { name, lines }] of parts.entries()) {
    const read = readReport(lines, found, origin)
    if (read === undefined) return noReport(name)
    reports.push(read)
  }
  const kinds = new Set(reports.map(({ kind }) => kind))
  if (kinds.size > 1) return differentKinds
  const order = inOrderOfShards(reports)
  if ('ru' in order) return order
  const findings = found.report(0)
  const pieces = kinds.has('json') ? mergedJson(order, findings) : mergedSarif(order, findings)
  return { ...countsIn(findings), pieces }
}

type Kind = 'json' | 'sarif'

/** A report without its findings. */
interface Read {
  readonly kind: Kind
  readonly shard: Shard | undefined
  readonly content: Fields
}

type Fields = Readonly<Record<string, unknown>>

/** A finding of either kind, and the file it lies in. */
type InFile = Held & { readonly file: string }

const readers: Readonly<Record<Kind, (element: unknown) => InFile | undefined>> = { json: finding, sarif: result }

/** Undefined where it is no report of this program. */
function readReport(lines: Iterable<string>, found: Found, origin: number): Read | undefined {
  const sheaves = new Sheaves(found, origin)
  const elements = elementsOf(lines)
  let kind: Kind | undefined
  let next = elements.next()
  for (; next.done !== true; next = elements.next()) {
    const { list, text } = next.value
    if (kind !== undefined && kind !== lists[list]) return undefined
    kind = lists[list]
    if (!sheaves.add(readers[kind](parsed(text)))) return undefined
  }
  const content = parsed(next.value)
  const read = jsonRead(content) ?? sarifRead(content)
  if (read === undefined || (kind !== undefined && kind !== read.kind)) return undefined
  // Of a report that somebody has laid out anew, the findings are still in it.
  for (const element of read.left) if (!sheaves.add(readers[read.kind](element))) return undefined
  sheaves.close()
  return read
}

const lists = { findings: 'json', results: 'sarif' } as const

/** Findings that come file by file, tied up when a file is over. */
class Sheaves {
  private readonly found: Found
  private readonly origin: number
  private file = ''
  private open: InFile[] = []

  constructor(found: Found, origin: number) {
    this.found = found
    this.origin = origin
  }

  add(each: InFile | undefined): boolean {
    if (each === undefined) return false
    if (each.file !== this.file) this.close()
    this.file = each.file
    this.open.push(each)
    return true
  }

  close(): void {
    const binding = new Binding()
    const once = [...new Map(this.open.map((each) => [each.said, each])).values()]
    for (const { file: _, ...held } of once.sort(
      (a, b) => a.start - b.start || byCodeUnits(a.rule, b.rule) || a.end - b.end,
    ))
      binding.add(held)
    if (once.length > 0) this.found.add([{ file: this.file, ...binding.bound() }], [], this.origin)
    this.open = []
  }
}

function jsonRead(content: unknown) {
  if (!isFields(content)) return undefined
  const { version, summary, findings, shard } = content
  const isReport = version === 1 && isFields(summary) && Number.isInteger(summary['files']) && Array.isArray(findings)
  return isReport ? { kind: 'json' as const, shard: shardOf(shard), content, left: findings } : undefined
}

/** The one run of a log that this program has written. */
function sarifRead(log: unknown) {
  if (!isFields(log) || log['version'] !== '2.1.0' || !isList(log['runs']) || log['runs'].length !== 1) return undefined
  const [{ results, properties = {}, ...content } = {}] = log['runs']
  const driver = driverOf(content)
  const isOurs = driver?.['name'] === 'dorkarta' && isList(driver['rules']) && isFields(properties)
  if (!isOurs || !isList(content['artifacts']) || !Array.isArray(results)) return undefined
  return { kind: 'sarif' as const, shard: shardOf(properties['shard']), content, left: results }
}

function driverOf({ tool }: Fields): Fields | undefined {
  const driver = isFields(tool) ? tool['driver'] : undefined
  return isFields(driver) ? driver : undefined
}

function finding(element: unknown): InFile | undefined {
  if (!isFields(element)) return undefined
  const { file, rule, severity, line, column, endLine = 0, endColumn = 0, fix } = element
  const isFinding = typeof file === 'string' && typeof rule === 'string' && isSeverity(severity)
  if (!isFinding || ![line, column, endLine, endColumn].every(Number.isInteger)) return undefined
  const text = jsonInside(element, '    ')
  const place = { start: offsetLike(line, column), end: offsetLike(endLine, endColumn) }
  return { file, rule, severity, ...place, isFixable: fix !== undefined, said: digestOf(text), entries: [[text]] }
}

function result(element: unknown): InFile | undefined {
  if (!isFields(element)) return undefined
  const { level, ruleId: rule, locations, fixes } = element
  const severity = severities.get(level)
  if (typeof rule !== 'string' || severity === undefined) return undefined
  const [location] = isList(locations) ? locations : []
  const physical = isFields(location?.['physicalLocation']) ? location['physicalLocation'] : {}
  const { artifactLocation, region } = physical
  // A result without a place stands first.
  const file = isFields(artifactLocation) ? decoded(String(artifactLocation['uri'])) : ''
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = isFields(region) ? region : {}
  const place = { start: offsetLike(startLine, startColumn), end: offsetLike(endLine, endColumn) }
  // The number of its rule is another one in the whole.
  const text = jsonInside({ ...element, ruleIndex: 0 }, '        ')
  const [before = '', after = ''] = text.split(/(?<=\n {10}"ruleIndex": )0/)
  const entries = [[before, rule, after]]
  return { file, rule, severity, ...place, isFixable: fixes !== undefined, said: digestOf(text), entries }
}

const severities = new Map<unknown, Severity>([
  ['error', 'error'],
  ['warning', 'warning'],
  ['note', 'info'],
])

function isSeverity(value: unknown): value is Severity {
  return ['error', 'warning', 'info'].includes(String(value))
}

/** Of two places in a file, the greater is the later one, as with offsets; a column never reaches so far. */
function offsetLike(line: unknown, column: unknown): number {
  return Number(line) * 2 ** 26 + Number(column)
}

/** Of findings that say the same to the letter, one is told. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri // A report that somebody has changed.
  }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return isShallow(value, mostLevels) ? value : undefined
  } catch {
    return undefined // Whatever is wrong with it, it is no report.
  }
}

/** Reports have ten; what is nested too deep could be read, but not written. */
const mostLevels = 50

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields)
}

function shardOf(value: unknown): Shard | undefined {
  if (!isFields(value)) return undefined
  const { number, of } = value
  return Number.isInteger(number) && Number.isInteger(of) ? { number: Number(number), of: Number(of) } : undefined
}

/** Parts of one run are all there, each once; other reports stay as they were given. */
function inOrderOfShards(reports: readonly Read[]): readonly Read[] | Said {
  const shards = reports.flatMap(({ shard }) => (shard === undefined ? [] : [shard]))
  if (shards.length === 0) return reports
  const [{ of } = { of: 0 }] = shards
  if (shards.length < reports.length || shards.some((each) => each.of !== of)) return differentRuns
  for (let number = 1; number <= of; number++) {
    const count = shards.filter((each) => each.number === number).length
    if (count !== 1) return count === 0 ? missing({ number, of }) : twice({ number, of })
  }
  return [...reports].sort((a, b) => (a.shard?.number ?? 0) - (b.shard?.number ?? 0))
}

function mergedJson(reports: readonly Read[], findings: Findings): Iterable<string> {
  const files = reports.reduce((sum, { content }) => sum + Number((content['summary'] as Fields)['files']), 0)
  return jsonReport(files, countsIn(findings), oneByOne(findings))
}

function mergedSarif(reports: readonly Read[], findings: Findings): Iterable<string> {
  const runs = reports.map(({ content }) => content)
  const known = new Map(
    runs.flatMap((run) => driverOf(run)?.['rules'] as readonly Fields[]).map((rule) => [rule['id'], rule]),
  )
  const met = [...new Set([...findings].flatMap(({ tally }) => tally.map(({ rule }) => rule)))]
  const artifacts = interleaved(runs.map((run) => run['artifacts'] as readonly Fields[]))
  const [first = {}] = runs
  const run = {
    ...first,
    tool: { driver: { ...driverOf(first), rules: met.flatMap((id) => known.get(id) ?? []) } },
    artifacts: [...new Map(artifacts.map((each) => [JSON.stringify(each), each])).values()],
  }
  return sarifLog(run, numbered(findings, new Map(met.map((rule, index) => [rule, index]))))
}

function* numbered(findings: Findings, indexes: ReadonlyMap<string, number>): Generator<string> {
  for (const { entries } of findings)
    for (const [before, rule = '', after] of entries) yield `${before}${indexes.get(rule)}${after}`
}

function noReport(name: string): Said {
  return {
    ru: `${name}: это не отчёт check --format json или sarif`,
    en: `${name}: this is no report of check --format json or sarif`,
  }
}

const differentKinds: Said = {
  ru: 'отчёты разного вида: соединить можно только json с json или sarif с sarif',
  en: 'the reports are of different forms: json is merged with json, sarif with sarif',
}

const differentRuns: Said = {
  ru: 'это части разных проверок: у всех должно быть одно и то же число частей (--shard N/M)',
  en: 'these are parts of different runs: all must have the same number of parts (--shard N/M)',
}

function missing({ number, of }: Shard): Said {
  return { ru: `нет части ${number}/${of}`, en: `part ${number}/${of} is missing` }
}

function twice({ number, of }: Shard): Said {
  return { ru: `часть ${number}/${of} дана дважды`, en: `part ${number}/${of} is given twice` }
}
