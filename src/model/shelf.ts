import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import type { Located } from '../diagnostic/place.ts'

/** Something that may stand on another of its kind: what it does not say, its base says. */
interface Based {
  readonly base: Located<string> | undefined
}

/** Where templates with names come from: an office's own folders first, then those that ship. */
export interface Shelf<T extends Based> {
  readonly names: readonly string[]
  /**
   * The template of that name, with what is wrong in its file; undefined where there is none. `depth` 1 is the one that the
   * office's own template of the same name hides, and so on: it may stand on it.
   */
  get(name: string, depth: number): Outcome<T | undefined> | undefined
}

/** What is said of a base that does not exist, and of one that stands on itself. */
export interface Complaints {
  unknown(name: Located<string>): Diagnostic
  circular(name: Located<string>): Diagnostic
}

/**
 * A template, the ones it stands on, and below all of them the usual one: the first that says something wins. What was
 * wrong on the way is told; the rest of the chain still counts.
 */
export function chainOf<T extends Based>(
  own: T | undefined,
  name: Located<string> | undefined,
  usual: string,
  shelf: Shelf<T>,
  complaints: Complaints,
): Outcome<readonly T[]> {
  const chain: T[] = []
  const diagnostics: Diagnostic[] = []
  const met = new Map<string, number>()
  const take = (template: string): Outcome<T | undefined> | undefined => {
    const depth = met.get(template) ?? 0
    met.set(template, depth + 1)
    const found = shelf.get(template, depth)
    if (found?.value !== undefined) chain.push(found.value)
    diagnostics.push(...(found?.diagnostics ?? []))
    return found
  }
  const follow = (from: Located<string> | undefined): void => {
    for (let next = from; next !== undefined; next = chain.at(-1)?.base) {
      const isCircular = met.has(next.value)
      if (take(next.value)?.value !== undefined) continue
      if (shelf.get(next.value, 0) === undefined) diagnostics.push(complaints.unknown(next))
      else if (isCircular) diagnostics.push(complaints.circular(next))
      return
    }
  }
  if (own !== undefined) chain.push(own)
  follow(own === undefined ? name : own.base)
  if (!met.has(usual)) {
    const last = take(usual)
    follow(last?.value?.base)
  }
  return { value: chain, diagnostics }
}
