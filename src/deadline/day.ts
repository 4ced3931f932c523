import { type CalendarDate, compareDates, fromIso } from '../calendar/date.ts'
import { closed, type Period, type Window } from '../calendar/window.ts'
import { remembered } from '../language/remembered.ts'
import { readDeadline } from './deadline.ts'

/** Exactly one complete day: «17.07.2020», «6 февраля 2023 г.», 2023-02-06. */
export function readDay(text: string): CalendarDate | undefined {
  const period = readPeriod(text)
  return period !== undefined && compareDates(period.start, period.end) === 0 ? period.start : undefined
}

/** One closed stretch of days: «октябрь – декабрь 2019 г.», «2021/2022 учебный год», 2022-01-01..2023-12-31. */
export const readPeriod: (text: string) => Period | undefined = remembered((text) => {
  const [from, to, more] = text.trim().split(/\.\.|\//)
  const [start, end] = [fromIso(from ?? ''), fromIso(to ?? '')]
  if (start !== undefined && end !== undefined && more === undefined)
    return compareDates(start, end) > 0 ? undefined : { start, end }
  const { deadline, remarks } = readDeadline(text)
  const { windows, repeat, ongoing, trigger } = deadline
  const plain = remarks.length === 0 && repeat === undefined && !ongoing && trigger === undefined
  return plain && windows.length === 1 ? closed(windows[0] as Window) : undefined
})
