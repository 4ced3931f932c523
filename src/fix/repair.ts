import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Fix } from '../diagnostic/fix.ts'
import { type Path, pointerOf } from '../diagnostic/place.ts'
import { applyFixes, chooseFixes } from './apply.ts'

/** Fixing what a fix uncovers comes to an end sooner; a rule that undoes another would go on for ever. */
const mostRounds = 10

/** A text and what a check of it said. */
export interface Checked {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

export interface Repaired<State extends Checked> {
  /** The text as it is now, checked. */
  readonly state: State
  readonly count: number
  /** What was left as it is: mending it would have brought an error that was not there. */
  readonly left: readonly Diagnostic[]
}

/** A diagnostic that can be mended. */
type Mending = Diagnostic & { readonly fix: Fix }

/**
 * Mends a text until nothing is left to mend: every round is checked anew, so a fix never stands on what another has
 * moved, and one that brings an error is taken back. The result mended again is the same.
 */
export function repair<State extends Checked>(
  checked: State,
  check: (text: string) => State,
  { name, unsafe }: { name: string; unsafe: boolean },
): Repaired<State> {
  const left = new Map<string, Mending>()
  let state = checked
  let count = 0
  for (let round = 0; round < mostRounds; ) {
    const wanted = state.diagnostics.filter(isMending).filter(({ fix, place }) => {
      return place.source.name === name && (fix.isSafe || unsafe)
    })
    const chosen = chooseFixes(
      state.text,
      wanted.filter((mending) => !left.has(keyOf(mending))),
    )
    const text = applyFixes(
      state.text,
      chosen.map(({ fix }) => fix),
    )
    if (text === state.text) break
    const mended = check(text)
    const guilty = nearestTo(newErrors(state.diagnostics, mended.diagnostics), chosen)
    for (const mending of guilty) left.set(keyOf(mending), mending)
    if (guilty.length > 0) continue
    state = mended
    count += chosen.length
    round++
  }
  return { state, count, left: [...left.values()] }
}

function isMending(diagnostic: Diagnostic): diagnostic is Mending {
  return diagnostic.fix !== undefined
}

/** The same fix in the next round, when offsets have moved. */
function keyOf({ problem, place, fix }: Mending): string {
  return JSON.stringify([problem.name, place.path, fix.edits.map(({ text }) => text)])
}

/** Errors after that were not there before: lines and words move, rules and the paths of values stay. */
function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const known = new Map<string, number>()
  const keyOfError = ({ problem, place }: Diagnostic) => `${problem.name} ${place.source.name} ${pointerOf(place.path)}`
  for (const each of before)
    if (each.severity === 'error') known.set(keyOfError(each), (known.get(keyOfError(each)) ?? 0) + 1)
  return after.filter((each) => {
    if (each.severity !== 'error') return false
    const count = known.get(keyOfError(each)) ?? 0
    known.set(keyOfError(each), count - 1)
    return count <= 0
  })
}

/** For each error the fixes that were made nearest to it; safe ones are suspected where there are no others. */
function nearestTo(errors: readonly Diagnostic[], chosen: readonly Mending[]): Mending[] {
  const unsafe = chosen.filter(({ fix }) => !fix.isSafe)
  const suspected = unsafe.length > 0 ? unsafe : chosen
  const guilty = errors.flatMap(({ place, related }) => {
    const paths = [place.path, ...related.map((each) => each.place.path)]
    const shared = suspected.map((mending) => Math.max(...paths.map((path) => sharedSteps(path, mending.place.path))))
    const most = shared.reduce((a, b) => Math.max(a, b), 0)
    return suspected.filter((_, index) => shared[index] === most)
  })
  return [...new Set(guilty)]
}

function sharedSteps(a: Path, b: Path): number {
  const at = a.findIndex((step, index) => step !== b[index])
  return at < 0 ? a.length : at
}
