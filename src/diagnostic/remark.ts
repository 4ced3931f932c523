import type { Said } from '../language/language.ts'
import type { Diagnostic, Facts, Problem } from './diagnostic.ts'
import { type Located, placeInside } from './place.ts'

/** A problem met inside a phrase: `start` and `end` (exclusive) are offsets in the phrase. */
export interface Remark {
  readonly problem: Problem
  readonly facts: Facts
  readonly message: Said
  readonly advice: Said
  readonly start: number
  readonly end: number
}

/** The remark as a diagnostic about the text it was made about. */
export function placed({ start, end, ...told }: Remark, text: Located<string>): Diagnostic {
  return { ...told, severity: told.problem.severity, place: placeInside(text, start, end), related: [] }
}
