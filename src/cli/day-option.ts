import { type CalendarDate, fromIso } from '../calendar/date.ts'
import { readDay } from '../deadline/day.ts'
import { Failure } from './failure.ts'
import type { World } from './world.ts'

/** The day of `--as-of`, ISO or as people write it; today without it. */
export function dayOption(written: string | undefined, world: World): CalendarDate {
  if (written === undefined) return world.today()
  const day = fromIso(written) ?? readDay(written)
  if (day !== undefined) return day
  throw new Failure({
    ru: `--as-of: «${written}» – не дата; напишите 2024-09-01 или 01.09.2024`,
    en: `--as-of: "${written}" is not a date; write 2024-09-01 or 01.09.2024`,
  })
}
