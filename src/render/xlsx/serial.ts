import { type CalendarDate, dayNumber } from '../../calendar/date.ts'

/** Days as workbooks count them. They take 1900 for a leap year: their days are right from 1 March 1900 on. */
export function serialOf(day: CalendarDate): number {
  return dayNumber(day) + 25_569
}

export const firstSerial = 61
/** 31 December 9999. */
export const lastSerial = 2_958_465

export const dayFormat = 'dd.mm.yyyy'
