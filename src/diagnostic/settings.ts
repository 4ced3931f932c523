import type { Diagnostic, Problem, Setting } from './diagnostic.ts'

/** What a rule is set to. */
export type Settings = (problem: Problem) => Setting

/** The diagnostics with the severities they are set to; those of rules that are off are dropped. */
export function withSettings(diagnostics: readonly Diagnostic[], settings: Settings): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = settings(diagnostic.problem)
    return severity === 'off' ? [] : [{ ...diagnostic, severity }]
  })
}
