import type { Said } from '../language/language.ts'
import { jsonReport } from './json.ts'
import { jsonInside } from './json-text.ts'
import { sarifLog } from './sarif.ts'
import { interleaved, type Shard } from './shard.ts'

/** Reports of the parts of a run, JSON or SARIF, made into the report of the whole. */

export interface Merged {
  /** The report. */
  readonly pieces: Iterable<string>
  readonly errors: number
  readonly warnings: number
}

/** A report as it was read from a file. */
export interface Part {
  readonly name: string
  readonly text: string
}

/** The report of all parts, or why they do not make one. */
export function mergeReports(parts: readonly Part[]): Merged | Said {
  const read: (Read | undefined)[] = parts.map(({ text }) => readReport(text))
  const strange = parts.find((_, index) => read[index] === undefined)
  if (strange !== undefined) return noReport(strange.name)
  const reports = read.filter((each) => each !== undefined)
  const kinds = new Set(reports.map(({ kind }) => kind))
  if (kinds.size > 1) return differentKinds
  const order = inOrderOfShards(reports)
  if ('ru' in order) return order
  return kinds.has('json') ? mergeJson(order) : mergeSarif(order)
}

interface Read {
  readonly kind: 'json' | 'sarif'
  readonly shard: Shard | undefined
  readonly content: Fields
}

type Fields = Readonly<Record<string, unknown>>

function readReport(text: string): Read | undefined {
  const content = parsed(text)
  if (content?.['version'] === 1 && isFindings(content['findings']) && isFields(content['summary']))
    return Number.isInteger(content['summary']['files'])
      ? { kind: 'json', shard: shardOf(content['shard']), content }
      : undefined
  const run = runOf(content)
  if (run === undefined || !isFields(run['properties'] ?? {})) return undefined
  return { kind: 'sarif', shard: shardOf((run['properties'] as Fields | undefined)?.['shard']), content: run }
}

function parsed(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : undefined
  } catch {
    return undefined // Whatever is wrong with it, it is no report.
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields)
}

function isFindings(value: unknown): value is readonly Finding[] {
  return (
    isList(value) &&
    value.every(
      ({ file, rule, severity, line, column }) =>
        [file, rule, severity].every((each) => typeof each === 'string') && [line, column].every(Number.isInteger),
    )
  )
}

/** The one run of a log that this program has written. */
function runOf(content: Fields | undefined): Fields | undefined {
  if (content?.['version'] !== '2.1.0' || !isList(content['runs']) || content['runs'].length !== 1) return undefined
  const [run = {}] = content['runs']
  const driver = driverOf(run)
  const isOurs = driver?.['name'] === 'dorkarta' && isList(driver['rules'])
  return isOurs && isList(run['artifacts']) && isList(run['results']) ? run : undefined
}

function driverOf({ tool }: Fields): Fields | undefined {
  const driver = isFields(tool) ? tool['driver'] : undefined
  return isFields(driver) ? driver : undefined
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

interface Finding extends Fields {
  readonly file: string
  readonly rule: string
  readonly severity: string
  readonly line: number
  readonly column: number
}

/** A file that several roadmaps share is told of in several parts, and once in the whole. */
function once<Each>(all: readonly Each[], keyOf: (each: Each) => string): Each[] {
  return [...new Map(all.map((each) => [keyOf(each), each])).values()]
}

function mergeJson(reports: readonly Read[]): Merged {
  const all = reports.flatMap(({ content }) => content['findings'] as readonly Finding[])
  const findings = once(all, (each) => JSON.stringify(each)).sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  )
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length
  const files = reports.reduce((sum, { content }) => sum + Number((content['summary'] as Fields)['files']), 0)
  const counts = { errors: count('error'), warnings: count('warning'), infos: count('info') }
  return { ...counts, pieces: jsonReport(files, counts, inTurn(findings, '    ')) }
}

function mergeSarif(reports: readonly Read[]): Merged {
  const runs = reports.map(({ content }) => content)
  const lists = (name: string) => runs.map((run) => run[name] as readonly Fields[])
  const results = once(lists('results').flat(), (each) => JSON.stringify({ ...each, ruleIndex: 0 }))
    .map((result) => ({ result, place: placeOf(result) }))
    .sort(
      ({ place: a }, { place: b }) =>
        compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
    )
    .map(({ result }) => result)
  const known = new Map(
    runs.flatMap((run) => driverOf(run)?.['rules'] as readonly Fields[]).map((rule) => [rule['id'], rule]),
  )
  const met = [...new Set(results.map(({ ruleId }) => ruleId))]
  const [{ properties: _, results: __, ...first } = {}] = runs
  const run = {
    ...first,
    tool: { driver: { ...driverOf(first), rules: met.flatMap((id) => known.get(id) ?? []) } },
    artifacts: once(interleaved(lists('artifacts')), (each) => JSON.stringify(each)),
  }
  const numbered = results.map((result) => ({ ...result, ruleIndex: met.indexOf(result['ruleId']) }))
  const count = (level: string) => results.filter((each) => each['level'] === level).length
  return {
    pieces: sarifLog(run, inTurn(numbered, '        ')),
    errors: count('error'),
    warnings: count('warning'),
  }
}

/** Where a result begins, in the words of the file system; a result without a place stands first. */
function placeOf(result: Fields) {
  const [location] = isList(result['locations']) ? result['locations'] : []
  const physical = isFields(location?.['physicalLocation']) ? location['physicalLocation'] : {}
  const { artifactLocation, region } = physical
  const uri = isFields(artifactLocation) ? String(artifactLocation['uri']) : ''
  const { startLine = 0, startColumn = 0 } = isFields(region) ? region : {}
  return { file: decoded(uri), line: Number(startLine), column: Number(startColumn), rule: String(result['ruleId']) }
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri // A report that somebody has changed.
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function* inTurn(elements: readonly Fields[], indent: string): Generator<string> {
  for (const element of elements) yield jsonInside(element, indent)
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
