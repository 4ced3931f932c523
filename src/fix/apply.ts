import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Edit, Fix } from '../diagnostic/fix.ts'

/** The text with the fixes applied, and how many were. */
export interface Fixed {
  readonly text: string
  readonly count: number
}

/**
 * Applies the fixes of diagnostics about one source to its text: from the start on, each whole or not at all. A fix that
 * touches what an earlier one has changed is left for the next round.
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[], unsafe: boolean): Fixed {
  const fixes = diagnostics.flatMap(({ fix }) => (fix !== undefined && (fix.isSafe || unsafe) ? [fix] : []))
  const chosen: Edit[] = []
  let count = 0
  for (const { edits } of [...fixes].sort((a, b) => startOf(a) - startOf(b))) {
    if (edits.some((edit) => chosen.some((other) => touches(edit, other)))) continue
    chosen.push(...edits)
    count++
  }
  const inOrder = [...chosen].sort((a, b) => a.start - b.start)
  let result = ''
  let done = 0
  for (const { start, end, text: put } of inOrder) {
    result += text.slice(done, start) + put
    done = end
  }
  return { text: result + text.slice(done), count }
}

function startOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ start }) => start))
}

/** Two insertions at one place touch as well: their order would be a guess. */
function touches(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end && !(a.end === b.start && a.start !== a.end && b.start !== b.end)
}
