import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Language } from '../language/language.ts'

/** What a reporter needs to know besides the diagnostics. */
export interface ReportContext {
  readonly language: Language
  readonly color: boolean
  /** Columns of the screen. */
  readonly width: number
  /** How many files were checked. */
  readonly files: number
}

/** Diagnostics in order in, text out. Nothing is looked up, nothing decided. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string
