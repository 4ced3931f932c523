/** A plain day of the Gregorian calendar, without a clock and a time zone. */
export interface CalendarDate {
  readonly year: number
  /** 1 (January) … 12. */
  readonly month: number
  /** 1 … 31. */
  readonly day: number
}

/** The day, or undefined where the calendar has no such day (31.06, 29.02.2023). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return { year, month, day }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Below zero where `a` is earlier, zero for the same day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return compareDates(a, b) < 0
}

/** ISO 8601: 2021-10-21. */
export function toIso({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 21.10.2021, as dates stand in tables. */
export function toDotted(date: CalendarDate): string {
  return toIso(date).split('-').reverse().join('.')
}

/** Reads exactly `YYYY-MM-DD`. */
export function fromIso(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match === null ? undefined : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Days since 1 January 1970; the calendar day's number. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

export function fromDayNumber(number: number): CalendarDate {
  const date = new Date(number * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** 1 (Monday) … 7 (Sunday). */
export function weekday(date: CalendarDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}
