import { type CalendarDate, fromIso } from '../calendar/date.ts'
import type { Period } from '../calendar/window.ts'
import { closed } from '../calendar/window.ts'
import { readDeadline } from './deadline.ts'

/** Exactly one complete day: «17.07.2020», «6 февраля 2023 г.», 2023-02-06. */
export function readDay(text: string): CalendarDate | undefined {
  return fromIso(text.trim())
}

/** One closed stretch of days: «октябрь – декабрь 2019 г.», «2022– 2023 гг.», 2022-01-01..2023-12-31. */
export function readPeriod(text: string): Period | undefined {
  const { deadline, remarks } = readDeadline(text)
  const window = deadline.windows[0]
  return remarks.length > 0 || deadline.windows.length !== 1 || window === undefined ? undefined : closed(window)
}
