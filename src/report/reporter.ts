import type { Diagnostic, Problem, Severity } from '../diagnostic/diagnostic.ts'
import type { Language } from '../language/language.ts'
import type { Shard } from './shard.ts'

/** What a reporter needs to know to tell of one finding: plain data, for other threads tell of theirs. */
export interface Look {
  readonly language: Language
  readonly color: boolean
  /** Columns of the screen. */
  readonly width: number
  /** The folder the program runs in, with forward slashes: for a repository, files are named from here. */
  readonly folder: string
}

/** What it needs to know besides to write the whole. */
export interface ReportContext extends Look {
  /** The names of the files that were checked, in their order. */
  readonly files: readonly string[]
  /** The part of the run these files are. */
  readonly shard?: Shard
  /** Of the program. */
  readonly version: string
}

/** What a format makes of one finding: text, and what the text hangs on where that is known only beside the others. */
export type Entry = readonly string[]

/** How often a rule was met in a file, in the order the rules were met in. */
export interface Tally {
  readonly rule: string
  readonly severity: Severity
  readonly count: number
  readonly isFixable: boolean
}

export interface FileFindings {
  readonly file: string
  readonly tally: readonly Tally[]
  /** In order, made anew whenever they are gone through. */
  readonly entries: Iterable<Entry>
}

/** What was found, file by file in order, as one format tells it. */
export interface Findings extends Iterable<FileFindings> {
  in(file: string): FileFindings | undefined
  /** What is known about a rule that was met. */
  problem(rule: string): Problem
}

/**
 * A format: what it makes of a finding while its file is at hand, and how the report is written of that, in pieces. Nothing
 * is looked up, nothing decided.
 */
export interface Reporter {
  readonly entryOf: (diagnostic: Diagnostic, look: Look) => Entry
  readonly write: (findings: Findings, context: ReportContext) => Iterable<string>
}
