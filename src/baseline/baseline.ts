import { byCodeUnits } from '../diagnostic/by-code-units.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Anchor } from './anchor.ts'

/** Findings that are known and not shown: how many of a rule at one thing of one file. */
export interface Known {
  readonly file: string
  readonly rule: string
  /** The id or name of the event, section, indicator or party, or a pointer to the key. */
  readonly at: string
  readonly count: number
}

export interface Subtracted {
  readonly shown: readonly Diagnostic[]
  /** The known findings that are still there: what a baseline shrinks to. */
  readonly left: readonly Known[]
}

/**
 * The findings of one file that are not known yet; of several alike, the first ones count as the known ones. A rule is
 * settled for a file where it was asked and the file could be read through: only then what is gone is mended.
 */
export function subtract(
  diagnostics: readonly Diagnostic[],
  file: string,
  anchor: Anchor,
  known: readonly Known[],
  isSettled: (rule: string) => boolean,
): Subtracted {
  const open = new Map(known.filter((each) => each.file === file).map((each) => [keyOf(each), each.count]))
  const met = new Map<string, Known>()
  const shown = diagnostics.filter((diagnostic) => {
    const found = { file, rule: diagnostic.problem.name, at: anchor(diagnostic) }
    const key = keyOf(found)
    const count = open.get(key) ?? 0
    if (count === 0) return true
    open.set(key, count - 1)
    met.set(key, { ...found, count: (met.get(key)?.count ?? 0) + 1 })
    return false
  })
  // What was not looked for this time is not known to be mended.
  const unsettled = known.filter((each) => each.file === file && !isSettled(each.rule) && !met.has(keyOf(each)))
  return { shown, left: [...met.values(), ...unsettled] }
}

/** All findings of one file as known ones. */
export function knownOf(diagnostics: readonly Diagnostic[], file: string, anchor: Anchor): Known[] {
  const counted = new Map<string, Known>()
  for (const diagnostic of diagnostics) {
    const found = { file, rule: diagnostic.problem.name, at: anchor(diagnostic) }
    counted.set(keyOf(found), { ...found, count: (counted.get(keyOf(found))?.count ?? 0) + 1 })
  }
  return [...counted.values()]
}

function keyOf({ rule, at }: Pick<Known, 'rule' | 'at'>): string {
  return `${rule} ${at}`
}

/** The text of a baseline file: in a stable order, an entry a line, so that a review shows what changed. */
export function writeBaseline(known: readonly Known[]): string {
  const sorted = [...known].sort((a, b) => byCodeUnits(a.file, b.file) || byCodeUnits(keyOf(a), keyOf(b)))
  const lines = sorted.map(({ file, rule, at, count }) => `    ${JSON.stringify({ file, rule, at, count })}`)
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}

/** The known findings of a baseline file, or undefined where the text is no baseline. */
export function readBaseline(text: string): Known[] | undefined {
  try {
    const { version, findings } = JSON.parse(text) as { version: unknown; findings: unknown }
    return version === 1 && Array.isArray(findings) && findings.every(isKnown) ? findings : undefined
  } catch {
    return undefined
  }
}

function isKnown(value: unknown): value is Known {
  const { file, rule, at, count } = (value ?? {}) as Record<string, unknown>
  return [file, rule, at].every((each) => typeof each === 'string') && Number.isInteger(count) && Number(count) > 0
}
