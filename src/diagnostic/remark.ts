import type { Said } from '../language/language.ts'
import { type Diagnostic, type Facts, type Problem, usualSeverity } from './diagnostic.ts'
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
  return {
    ...told,
    severity: usualSeverity(told.problem),
    place: placeInside(text, start, end),
    related: [],
    fix: undefined,
  }
}
