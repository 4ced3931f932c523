import { isBefore } from '../calendar/date.ts'
import type { Window } from '../calendar/window.ts'
import type { Doubt } from './problems.ts'
import { isWider } from './stretch.ts'
import type { Entry } from './years.ts'

/** A date of a list with its windows, once its year is known. */
export interface PlacedEntry {
  readonly entry: Entry
  readonly windows: readonly Window[]
  readonly doubts: readonly Doubt[]
  /** It only stood over what follows. */
  readonly dropped: boolean
}

/**
 * Drops a stretch that only stands over the shorter ones inside it: «Июль с 01 по 04 июля 2025». A month over its days
 * is plain; any other pair, or a comma between them, could also be a list and is told.
 */
export function narrow(placed: readonly PlacedEntry[]): readonly PlacedEntry[] {
  const kept: PlacedEntry[] = []
  for (const [index, one] of placed.entries()) {
    const after = placed[index + 1]
    if (after === undefined || !standsOver(one, after)) kept.push(one)
    else if (!isPlain(one.entry, after.entry))
      kept.push({ ...one, windows: [], dropped: true, doubts: [...one.doubts, 'narrowed'] })
    else kept.push({ ...one, windows: [], dropped: true, doubts: [] })
  }
  return kept
}

function standsOver(outer: PlacedEntry, inner: PlacedEntry): boolean {
  const { by } = inner.entry.joint
  if (by === 'and' || by === 'or' || by === 'semicolon' || outer.entry.bound.kind !== 'within') return false
  if (outer.windows.length !== 1 || !isWider(outer.entry.first, inner.entry.first)) return false
  const [window] = outer.windows
  return inner.windows.length > 0 && inner.windows.every((one) => window !== undefined && contains(window, one))
}

function contains(outer: Window, inner: Window): boolean {
  const start = inner.start ?? inner.end
  const end = inner.end ?? inner.start
  if (outer.start === undefined || outer.end === undefined || start === undefined || end === undefined) return false
  return !isBefore(start, outer.start) && !isBefore(outer.end, end)
}

function isPlain(outer: Entry, inner: Entry): boolean {
  const { by } = inner.joint
  return outer.first.unit === 'month' && inner.first.unit === 'day' && by !== 'comma'
}
