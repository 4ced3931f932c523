import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts'
import type { ReportFormat } from './format.ts'
import { reporters } from './index.ts'
import type { Entry, Look, Tally } from './reporter.ts'

/** A report that will be written. */
export interface Asked {
  readonly format: ReportFormat
  readonly look: Look
}

/** What is held of a finding until its reports are written; its text, which may be large, is not. */
export interface Held {
  /** What has its say in the order: `inOrder` of the diagnostics. */
  readonly start: number
  readonly rule: string
  readonly end: number
  readonly said: string
  readonly severity: Severity
  readonly isFixable: boolean
  /** One for each report that was asked for. */
  readonly entries: readonly Entry[]
  /** Which of the checked files told it, where several have told of the same file. */
  readonly origin?: number
}

/** The findings that the check of one file has in one file: data, which crosses threads. */
export interface Sheaf {
  readonly file: string
  readonly tally: readonly Tally[]
  /** Lists of `Held` as JSON: of texts that hang on nothing, however large the file was that their words are cut from. */
  readonly leaves: readonly string[]
}

/** In signs: enough of a leaf, for it is unfolded as a whole. */
const leafLength = 64 * 1024

/** Diagnostics in order in, a sheaf for each file they lie in out. */
export function sheavesOf(diagnostics: readonly Diagnostic[], asked: readonly Asked[]): Sheaf[] {
  const byFile = new Map<string, Binding>()
  for (const diagnostic of diagnostics) {
    const { name } = diagnostic.place.source
    const binding = byFile.get(name) ?? new Binding()
    byFile.set(name, binding)
    binding.add(heldOf(diagnostic, asked))
  }
  return [...byFile].map(([file, binding]) => ({ file, ...binding.bound() }))
}

function heldOf(diagnostic: Diagnostic, asked: readonly Asked[]): Held {
  const { place, problem, message, severity, fix } = diagnostic
  return {
    start: place.start,
    rule: problem.name,
    end: place.end,
    said: message.en,
    severity,
    isFixable: fix !== undefined,
    entries: asked.map(({ format, look }) => reporters[format].entryOf(diagnostic, look)),
  }
}

/** Findings made into leaves, and counted. */
export class Binding {
  private readonly tally = new Map<string, Tally>()
  private readonly leaves: string[] = []
  private open: Held[] = []
  private length = 0

  add(held: Held): void {
    const { rule, severity, isFixable, entries, said } = held
    const key = `${rule} ${severity}`
    const before = this.tally.get(key)
    this.tally.set(key, {
      rule,
      severity,
      count: (before?.count ?? 0) + 1,
      isFixable: isFixable || before?.isFixable === true,
    })
    this.open.push(held)
    this.length += said.length
    for (const entry of entries) for (const part of entry) this.length += part.length
    if (this.length > leafLength) this.close()
  }

  bound(): Omit<Sheaf, 'file'> {
    this.close()
    return { tally: [...this.tally.values()], leaves: this.leaves }
  }

  private close(): void {
    if (this.open.length > 0) this.leaves.push(JSON.stringify(this.open))
    this.open = []
    this.length = 0
  }
}

/** What `bound` has made of a list of findings. */
export function unfolded(leaf: string): Held[] {
  return JSON.parse(leaf)
}
