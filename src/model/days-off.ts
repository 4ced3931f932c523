import { type CalendarDate, compareDates, toDotted } from '../calendar/date.ts'
import {
  isDayOff,
  isProvisional,
  type ProductionCalendar,
  workingDayAfter,
  workingDayBefore,
} from '../calendar/production-calendar.ts'
import type { Located } from '../diagnostic/place.ts'
import type { Due } from './roadmap.ts'
import { stretchesOf } from './stretches.ts'

/** A single day or a bound that falls on a day off, with the working days around it, as people write them. */
export interface DayOff {
  readonly phrase: Located<string>
  readonly day: CalendarDate
  readonly said: {
    readonly due: string
    readonly day: string
    readonly previous: string
    readonly next: string
    /** The year's transfers are not known yet. */
    readonly provisional: boolean
  }
}

/** Days written as such: «до 12.06.2023», «12 июня 2023 г.»; the end of a month or of a range is no day to be met. */
export function daysOff(due: readonly Due[], calendar: ProductionCalendar): DayOff[] {
  return stretchesOf(due).flatMap(({ phrase, window, last }) => {
    const isDay =
      window.end !== undefined && (window.start === undefined || compareDates(window.start, window.end) === 0)
    const isWritten = new RegExp(`(?<!\\d)0?${last.day}(?!\\d)`).test(phrase.value)
    return isDay && isWritten && isDayOff(last, calendar)
      ? [{ phrase, day: last, said: told(phrase.value, last, calendar) }]
      : []
  })
}

/** Days on which roadmaps usually end or begin whatever the calendar says: 31 December, 1 September. */
export function isRound({ day, month }: CalendarDate): boolean {
  return (day === 31 && month === 12) || (day === 1 && month === 9)
}

function told(due: string, day: CalendarDate, calendar: ProductionCalendar): DayOff['said'] {
  return {
    due,
    day: toDotted(day),
    previous: toDotted(workingDayBefore(day, calendar)),
    next: toDotted(workingDayAfter(day, calendar)),
    provisional: isProvisional(day.year, calendar),
  }
}
