import { areFindings, areProblems, type Finding } from '../../diagnostic/as-data.ts'
import type { Problem } from '../../diagnostic/diagnostic.ts'
import { digestLength, digestOf } from './digest.ts'
import type { Noted } from './notes.ts'

/** The result of a file: what it was made from, and what was found. */
export interface Result extends Omit<Noted, 'digest'> {
  /** The day it was made on. */
  readonly day: string
  /** Texts that findings point into: 0 is the file, the others are counted in its includes. */
  readonly sources: readonly { readonly file: number; readonly isBlank: boolean }[]
  readonly findings: readonly Finding[]
}

/** What a silent file is written as, for most are. */
const silent = ''

/** Beyond those of the run, the newest results that are kept: versions of files that may come back, parts of a whole. */
const mostOthers = 50_000

/** Results of files, told apart by digests, as the text of a file: a seal, the rules that were met, a result a line. */
export class Remembered {
  private readonly circumstances: string
  /** The newest first. */
  private lines: Map<string, string>
  private readonly fresh = new Map<string, string>()
  private problems: ReadonlyMap<string, Problem>
  /** In what was put here. */
  private signs = 0

  /** Text that is not what was once written tells nothing. */
  constructor(circumstances: string, text: string | undefined) {
    this.circumstances = circumstances
    const { lines, problems } = opened(circumstances, text) ?? { lines: [], problems: [] }
    this.lines = new Map(lines.map((line) => [line.slice(0, digestLength), line.slice(digestLength)]))
    this.problems = new Map(problems.map((problem) => [problem.name, problem]))
  }

  /** Undefined where nothing is known of the file. */
  get(digest: string): Result | undefined {
    const line = this.lines.get(digest)
    if (line === undefined) return undefined
    const result = line === silent ? nothingFound : resultOf(line)
    if (result !== undefined) this.fresh.set(digest, line)
    return result
  }

  problemsOf({ findings }: Result): Problem[] {
    return findings.flatMap(({ rule }) => this.problems.get(rule) ?? [])
  }

  put(digest: string, result: Result, problems: readonly Problem[]): void {
    if (this.isTooMuch) return
    const { findings, includes, hangsOnDay } = result
    const line = findings.length === 0 && includes.length === 0 && !hangsOnDay ? silent : JSON.stringify(result)
    this.fresh.set(digest, line)
    this.signs += line.length
    if (this.isTooMuch) this.fresh.clear()
    this.problems = new Map([...this.problems, ...problems.map((problem) => [problem.name, problem] as const)])
  }

  /** With what others have remembered meanwhile. */
  textWith(others: Remembered): string | undefined {
    if (this.isTooMuch) return undefined
    const rest = new Map([...others.lines, ...this.lines])
    for (const digest of this.fresh.keys()) rest.delete(digest)
    const lines = [...this.fresh, ...[...rest].slice(0, mostOthers)].map(([digest, line]) => digest + line)
    if (lines.reduce((sum, { length }) => sum + length, 0) > mostSigns) return undefined
    const problems = new Map([...others.problems, ...this.problems])
    const body = [JSON.stringify([...problems.values()]), ...lines].join('\n')
    return `${seal(this.circumstances, body)}\n${body}`
  }

  private get isTooMuch(): boolean {
    return this.signs > mostSigns
  }
}

/** An eighth of what a text of JavaScript may be: results of more are soon made again. */
const mostSigns = 64 * 1024 * 1024

const nothingFound: Result = { day: '', includes: [], hangsOnDay: false, sources: [], findings: [] }

/** Changes with the form of what is written. */
const version = 1

/** Nothing that was cut off, changed or moved here from elsewhere has the right one. */
function seal(circumstances: string, body: string): string {
  return `dorkarta ${version} ${digestOf(circumstances, '\n', body)}`
}

function opened(
  circumstances: string,
  text: string | undefined,
): { lines: readonly string[]; problems: readonly Problem[] } | undefined {
  const end = text?.indexOf('\n') ?? -1
  if (text === undefined || end < 0) return undefined
  const body = text.slice(end + 1)
  if (text.slice(0, end) !== seal(circumstances, body)) return undefined
  const [first = '', ...lines] = body.split('\n')
  const problems = parsed(first)
  return areProblems(problems) ? { lines, problems } : undefined
}

function resultOf(line: string): Result | undefined {
  const value = parsed(line)
  if (typeof value !== 'object' || value === null) return undefined
  const { day, includes, hangsOnDay, sources, findings } = value as Partial<Record<keyof Result, unknown>>
  const isGood =
    typeof day === 'string' &&
    typeof hangsOnDay === 'boolean' &&
    Array.isArray(includes) &&
    includes.every(isInclude) &&
    Array.isArray(sources) &&
    sources.every(isSource) &&
    areFindings(findings)
  return isGood ? (value as Result) : undefined
}

function isInclude(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'string' && (value[1] === null || typeof value[1] === 'string')
}

function isSource(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { file, isBlank } = value as Record<string, unknown>
  return Number.isInteger(file) && typeof isBlank === 'boolean'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
