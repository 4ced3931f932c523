import type { CalendarDate } from '../src/calendar/date.ts'
import { productionCalendar } from '../src/calendar/production-calendar.ts'
import { everyProblem } from '../src/catalogue/problems.ts'
import { templatesIn } from '../src/cli/templates.ts'
import { compile } from '../src/compile.ts'
import type { Outcome } from '../src/diagnostic/diagnostic.ts'
import type { Settings } from '../src/diagnostic/settings.ts'
import { usualProfile } from '../src/model/choose-profile.ts'
import type { Roadmap } from '../src/model/roadmap.ts'

/** The day tests mean by "today". */
export const today: CalendarDate = { year: 2024, month: 9, day: 1 }

const shipped = { ...templatesIn([]), profile: { name: usualProfile, isAsked: false } }

/** Compiles text a user could write, with the layouts that ship. */
export function compileText(
  text: string,
  name = 'test.roadmap.yaml',
  ignoreComments = true,
  settings: Settings = ({ severity }) => severity,
): Outcome<Roadmap | undefined> {
  return compile(
    { name, text },
    {
      today: () => today,
      calendar: productionCalendar,
      ...shipped,
      open: () => undefined,
      ignoreComments,
      settings,
      problems: everyProblem,
    },
  )
}
