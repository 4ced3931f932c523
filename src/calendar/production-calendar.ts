import { addDays, type CalendarDate, toIso, weekday } from './date.ts'
import published from './production-calendar.json' with { type: 'json' }

/** What a year's calendar says beyond ordinary weekends; dates as `YYYY-MM-DD`. */
export interface CalendarYear {
  /** Holidays and days off moved to working weekdays. */
  readonly holidays: readonly string[]
  /** Saturdays and Sundays on which people work. */
  readonly workingWeekends: readonly string[]
}

/** Years by their number («2026»). A year that is not in it is provisional. */
export type ProductionCalendar = Readonly<Record<string, CalendarYear>>

/** The years the Government has published, with the decree each comes from. */
export const productionCalendar: ProductionCalendar = published

/** The calendar with years of one's own, which come before those known here. */
export function withYears(
  own: ProductionCalendar,
  calendar: ProductionCalendar = productionCalendar,
): ProductionCalendar {
  return { ...calendar, ...own }
}

/** Whether the year's transfers are not known: its days off are then weekends and what the Labour Code fixes. */
export function isProvisional(year: number, calendar: ProductionCalendar = productionCalendar): boolean {
  return calendar[String(year)] === undefined
}

export function isDayOff(date: CalendarDate, calendar: ProductionCalendar = productionCalendar): boolean {
  const year = calendar[String(date.year)]
  if (year === undefined) return isWeekend(date) || isStatutory(date) || isMovedByLaw(date)
  const iso = toIso(date)
  if (year.holidays.includes(iso)) return true
  return isWeekend(date) && !year.workingWeekends.includes(iso)
}

/** The last working day before a day. */
export function workingDayBefore(date: CalendarDate, calendar: ProductionCalendar = productionCalendar): CalendarDate {
  return workingDay(date, -1, calendar)
}

/** The first working day after a day. */
export function workingDayAfter(date: CalendarDate, calendar: ProductionCalendar = productionCalendar): CalendarDate {
  return workingDay(date, 1, calendar)
}

/** No row of days off is as long as a month; a calendar that says so is followed no further. */
const longestRest = 31

function workingDay(date: CalendarDate, step: 1 | -1, calendar: ProductionCalendar): CalendarDate {
  let day = addDays(date, step)
  for (let passed = 0; passed < longestRest && isDayOff(day, calendar); passed++) day = addDays(day, step)
  return day
}

function isWeekend(date: CalendarDate): boolean {
  return weekday(date) > 5
}

/** Labour Code, article 112: month and day. 1 to 8 January are holidays too, but are not moved by law. */
const holidays = ['2-23', '3-8', '5-1', '5-9', '6-12', '11-4']

function isStatutory({ month, day }: CalendarDate): boolean {
  return (month === 1 && day <= 8) || holidays.includes(`${month}-${day}`)
}

/** A weekend that is also a holiday moves to the first working day after the holiday. */
function isMovedByLaw(date: CalendarDate): boolean {
  if (weekday(date) !== 1) return false
  const rest = [addDays(date, -1), addDays(date, -2)]
  return rest.some(({ month, day }) => holidays.includes(`${month}-${day}`))
}
