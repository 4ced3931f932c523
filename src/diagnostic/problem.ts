import { type InBoth, inBoth, type Language } from '../language/language.ts'
import { type Diagnostic, type Facts, type Problem, type Related, usualSeverity } from './diagnostic.ts'
import type { Fix } from './fix.ts'
import type { Place } from './place.ts'
import type { Remark } from './remark.ts'

type Sentence<F extends Facts> = InBoth<string | ((facts: F) => string)>

interface Definition<F extends Facts> extends Problem {
  /** What is wrong here: one lowercase sentence naming the thing by the author's words, without a full stop. */
  readonly message: Sentence<F>
  /** What to do about it. */
  readonly advice: Sentence<F>
}

/** A problem that knows how to be told. */
export interface DefinedProblem<F extends Facts> extends Problem {
  /** The problem met at a place of a file. */
  at(place: Place, facts: F, related?: readonly Related[], fix?: Fix): Diagnostic
  /** The problem met inside a phrase, which need not stand in any file; offsets count in the phrase. */
  inside(start: number, end: number, facts: F): Remark
}

export function defineProblem<F extends Facts = Record<string, never>>(definition: Definition<F>): DefinedProblem<F> {
  const { message, advice, ...problem } = definition
  const say = (sentence: Sentence<F>, facts: F) =>
    inBoth((language: Language) => {
      const words = sentence[language]
      return typeof words === 'function' ? words(facts) : words
    })
  const tell = (facts: F) => ({ problem, facts, message: say(message, facts), advice: say(advice, facts) })
  return {
    ...problem,
    at: (place, facts, related = [], fix = undefined) => ({
      ...tell(facts),
      severity: usualSeverity(problem),
      place,
      related,
      fix,
    }),
    inside: (start, end, facts) => ({ ...tell(facts), start, end }),
  }
}
