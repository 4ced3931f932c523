import type { CalendarDate } from '../calendar/date.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { rules } from './rules/index.ts'

/** Roadmap in; what is unwise about it out. */
export function lint(roadmap: Roadmap, today: CalendarDate): Diagnostic[] {
  return rules.flatMap((rule) => {
    try {
      return [...rule.check(roadmap, today)]
    } catch (error) {
      throw new Error(`in the rule ${rule.problem.name}`, { cause: error })
    }
  })
}
