/**
 * What other programs may use of dorkarta: deadlines as people write them, and the production calendar. Nothing here reads
 * files or asks what day it is.
 *
 * @example
 * import { readDeadline, readPeriod, sayDeadline } from 'dorkarta'
 *
 * const { deadline, remarks } = readDeadline('до 21 октября 2021, далее – ежегодно', { period: readPeriod('2021–2023 годы') })
 * deadline.windows // [{ start: undefined, end: { year: 2021, month: 10, day: 21 } }]
 * sayDeadline(deadline).ru // «не позднее 21 октября 2021 г., затем каждый год»
 * remarks // [] – every word is understood
 */
export { type CalendarDate, fromIso, toIso } from './calendar/date.ts'
export {
  type CalendarYear,
  isDayOff,
  isProvisional,
  type ProductionCalendar,
  productionCalendar,
  withYears,
  workingDayAfter,
  workingDayBefore,
} from './calendar/production-calendar.ts'
export type { Period, Window } from './calendar/window.ts'
export { canonical } from './deadline/canonical.ts'
export { readDay, readPeriod } from './deadline/day.ts'
export { type Deadline, type Reading, type ReadingContext, type Repeat, readDeadline } from './deadline/deadline.ts'
export { type DeadlineJson, deadlineJson, type ProblemJson } from './deadline/json.ts'
export { sayDeadline } from './deadline/say.ts'
export type { Remark } from './diagnostic/remark.ts'
