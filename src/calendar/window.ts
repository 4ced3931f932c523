import { type CalendarDate, daysInMonth } from './date.ts'

/** A stretch of days, both ends included. An absent end is open: «до 1 мая» has no start, «с 1 мая» no end. */
export interface Window {
  readonly start: CalendarDate | undefined
  readonly end: CalendarDate | undefined
}

/** A stretch of days that is closed at both ends, which are included: a roadmap's period. */
export interface Period {
  readonly start: CalendarDate
  readonly end: CalendarDate
}

/** From the first day of one month to the last day of another; months 1 … 12. */
export function months(fromYear: number, fromMonth: number, toYear: number, toMonth: number): Period {
  return {
    start: { year: fromYear, month: fromMonth, day: 1 },
    end: { year: toYear, month: toMonth, day: daysInMonth(toYear, toMonth) },
  }
}

/** The window as a period, where both its ends are known. */
export function closed({ start, end }: Window): Period | undefined {
  return start === undefined || end === undefined ? undefined : { start, end }
}
