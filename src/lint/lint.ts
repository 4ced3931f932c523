import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Settings } from '../diagnostic/settings.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { atMost } from './at-most.ts'
import type { Times } from './rule.ts'
import { rules } from './rules/index.ts'

/** Roadmap in; what is unwise about it out. Rules that are off are not asked. */
export function lint(roadmap: Roadmap, times: Times, settings: Settings): Diagnostic[] {
  const asked = rules.filter(({ problem }) => settings(problem) !== 'off')
  return asked.flatMap((rule) => {
    try {
      return atMost([...rule.check(roadmap, times)])
    } catch (error) {
      throw new Error(`in the rule ${rule.problem.name}`, { cause: error })
    }
  })
}
