import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { applyFixes, type Fixed } from './apply.ts'

/** Fixing what a fix uncovers comes to an end sooner; a rule that undoes another would go on for ever. */
const mostRounds = 10

/**
 * Mends a text until nothing is left to mend: every round is checked anew, so a fix never stands on what another has
 * moved. The result mended again is the same.
 */
export function repair(text: string, check: (text: string) => readonly Diagnostic[], unsafe: boolean): Fixed {
  let current: Fixed = { text, count: 0 }
  for (let round = 0; round < mostRounds; round++) {
    const next = applyFixes(current.text, check(current.text), unsafe)
    if (next.text === current.text) return current
    current = { text: next.text, count: current.count + next.count }
  }
  return current
}
