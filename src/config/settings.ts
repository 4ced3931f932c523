import type { Problem, Setting } from '../diagnostic/diagnostic.ts'
import type { Said } from '../language/language.ts'

/** Settings of rules and groups from one origin. */
export interface Layer {
  /** Where they were said: a file, a profile, the command line. */
  readonly origin: Said
  readonly rules: ReadonlyMap<string, Setting>
}

export interface Decision {
  readonly setting: Setting
  readonly origin: Said
}

const byDefault: Said = { ru: 'по умолчанию', en: 'default' }

/** What a rule is set to and by whom: the last layer that speaks of it, by its name before its group. */
export function decide(problem: Problem, layers: readonly Layer[]): Decision {
  const [group = ''] = problem.name.split('/')
  for (const { origin, rules } of [...layers].reverse()) {
    const byName = rules.get(problem.name)
    if (byName !== undefined) return { setting: byName, origin }
    const byGroup = rules.get(group)
    if (byGroup !== undefined && !staysOff(problem, byGroup)) return { setting: byGroup, origin }
  }
  return { setting: problem.severity, origin: byDefault }
}

/** A group that is set to a severity does not wake the rules in it that are off by themselves. */
function staysOff({ severity }: Problem, byGroup: Setting): boolean {
  return severity === 'off' && byGroup !== 'off'
}
