import type { Said } from '../language/language.ts'
import { byCodeUnits } from './by-code-units.ts'
import type { Fix } from './fix.ts'
import type { Place } from './place.ts'

export type Severity = 'error' | 'warning' | 'info'

/** What a rule can be set to. */
export type Setting = Severity | 'off'

/** Values a sentence is made from: comparable and printable. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>

/** What we know about a kind of mistake, whoever finds it. */
export interface Problem {
  /** `topic/what-was-found`, stable for ever. */
  readonly name: string
  /** As long as the configuration says nothing else. */
  readonly severity: Setting
  /** One line for the list of rules. */
  readonly summary: Said
  /** Why it matters. */
  readonly why: Said
}

/** A rule that is off by default is a warning when somebody turns it on without saying what it should be. */
export function usualSeverity({ severity }: Problem): Severity {
  return severity === 'off' ? 'warning' : severity
}

/** Another place that belongs to a diagnostic, and what is there. */
export interface Related {
  readonly place: Place
  readonly note: Said
}

/** One problem met in one place: plain data, comparable, sortable, printable. */
export interface Diagnostic {
  readonly problem: Problem
  readonly severity: Severity
  readonly place: Place
  readonly message: Said
  readonly advice: Said
  readonly facts: Facts
  readonly related: readonly Related[]
  readonly fix: Fix | undefined
}

/** A value and what was noticed while it was made. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

/** Sorted by file, place and rule, each told once. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(compare)
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1]
    return before === undefined || compare(before, diagnostic) !== 0 || before.message.en !== diagnostic.message.en
  })
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnits(a.place.source.name, b.place.source.name) ||
    a.place.start - b.place.start ||
    byCodeUnits(a.problem.name, b.problem.name) ||
    a.place.end - b.place.end ||
    byCodeUnits(a.message.en, b.message.en)
  )
}
