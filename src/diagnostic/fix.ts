import type { Said } from '../language/language.ts'

/** Replaces a stretch of a source's text: offsets in UTF-16 code units, without a byte order mark, end exclusive. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A way to mend what a diagnostic is about. */
export interface Fix {
  /** What it does: «поставить тире». */
  readonly title: Said
  /** Cannot change the meaning: may be applied without being looked at. */
  readonly isSafe: boolean
  readonly edits: readonly Edit[]
}
