import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Language } from '../language/language.ts'
import type { Shard } from './shard.ts'

/** What a reporter needs to know besides the diagnostics. */
export interface ReportContext {
  readonly language: Language
  readonly color: boolean
  /** Columns of the screen. */
  readonly width: number
  /** The names of the files that were checked, in their order. */
  readonly files: readonly string[]
  /** The folder the program runs in, with forward slashes: for a repository, files are named from here. */
  readonly folder: string
  /** The part of the run these files are. */
  readonly shard?: Shard
  /** Of the program. */
  readonly version: string
}

/** Diagnostics in order in, text out. Nothing is looked up, nothing decided. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string
