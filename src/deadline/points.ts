import {
  addDays,
  type CalendarDate,
  compareDates,
  dayNumber,
  daysInMonth,
  isBefore,
  weekday,
} from '../calendar/date.ts'
import { closed, type Period, type Window } from '../calendar/window.ts'
import { withFirstMonths } from './first-months.ts'
import type { Repeat } from './meaning.ts'

/**
 * Days on which a deadline can be controlled: the ends of its windows and, as far as dates are known, of its
 * repetitions. Those go on inside the windows, or from the window on where they come `later` («далее ежегодно»).
 */
export function controlPoints(
  windows: readonly Window[],
  repeat: Repeat | undefined,
  period: Period | undefined,
  later: boolean,
): readonly CalendarDate[] {
  const ends = windows.flatMap(({ end }) => (end === undefined ? [] : [end]))
  const repeated = repeat === undefined ? [] : repetitions(withFirstMonths(repeat), windows, period, later)
  const sorted = [...ends, ...repeated].sort(compareDates)
  return sorted.filter((date, index) => index === 0 || compareDates(date, sorted[index - 1] as CalendarDate) !== 0)
}

function repetitions(
  repeat: Repeat,
  windows: readonly Window[],
  period: Period | undefined,
  later: boolean,
): readonly CalendarDate[] {
  if (isBareYearly(repeat) && windows.length > 0 && (later || windows.every(isDate))) {
    return period === undefined ? [] : anniversaries(windows, repeat.interval, period)
  }
  return rangesOf(windows, period, later).flatMap((range) => {
    const dates = repeat.lag === undefined ? regular(repeat, range) : lagged(repeat, repeat.lag, range)
    return dates.filter((date) => !isBefore(date, range.start) && !isBefore(range.end, date))
  })
}

/** «до 21 октября 2021, далее – ежегодно»: nothing but the window tells the day. */
function isBareYearly({ every, on, lag, weekdays }: Repeat): boolean {
  return every === 'year' && on.length === 0 && lag === undefined && weekdays.length === 0
}

/** A closed window shorter than a year is a date that comes round; any other is the time in which something does. */
function isDate({ start, end }: Window): boolean {
  return start !== undefined && end !== undefined && dayNumber(end) - dayNumber(start) < 364
}

function anniversaries(windows: readonly Window[], interval: number, period: Period): CalendarDate[] {
  return windows.flatMap(({ end }) => {
    const dates: CalendarDate[] = []
    if (end === undefined) return dates
    for (let year = end.year + interval; year <= period.end.year; year += interval)
      dates.push(clamp(year, end.month, end.day))
    return dates.filter((date) => !isBefore(period.end, date))
  })
}

/** The stretches repetitions are counted in; an open end is that of the period. */
function rangesOf(windows: readonly Window[], period: Period | undefined, later: boolean): readonly Period[] {
  const last = windows.at(-1)
  const own =
    last === undefined
      ? [{ start: undefined, end: undefined }]
      : later
        ? [{ start: last.end, end: undefined }]
        : windows
  return own.flatMap(({ start, end }) => {
    const range = closed({ start: start ?? period?.start, end: end ?? period?.end })
    return range === undefined ? [] : [range]
  })
}

function clamp(year: number, month: number, day: number): CalendarDate {
  return { year, month, day: Math.min(day, daysInMonth(year, month)) }
}

function regular(repeat: Repeat, range: Period): CalendarDate[] {
  if (repeat.every === 'month' && repeat.weekdays.length > 0 && repeat.on.length > 0)
    return repeat.on.flatMap((point) => lastWeekdays(repeat, point, range))
  if (repeat.weekdays.length > 0) return weekdaysOf(repeat, range)
  if (repeat.on.length > 0) return repeat.on.flatMap((point) => everySo(repeat, occurrences(point, range), range))
  if (repeat.every === 'day') return days(range).filter((_, index) => (index + 1) % repeat.interval === 0)
  if (repeat.every === 'week')
    return days(range)
      .filter((date) => weekday(date) === 7)
      .filter(nth(repeat.interval))
  return unitEnds(repeat, range)
}

/** «раз в 2 недели, по вторникам»: counted from the first such week of the range. */
function weekdaysOf({ every, interval, weekdays }: Repeat, range: Period): CalendarDate[] {
  const found = days(range).filter((date) => weekdays.includes(weekday(date)))
  const step = every === 'week' ? interval : 1
  const weekOf = (date: CalendarDate) => Math.floor((dayNumber(date) - weekday(date)) / 7)
  const [first] = found
  return first === undefined ? [] : found.filter((date) => (weekOf(date) - weekOf(first)) % step === 0)
}

/** «раз в 2 года, до 15 мая»: of the days a point falls on, counted from the first in the range. */
function everySo({ every, interval }: Repeat, dates: readonly CalendarDate[], range: Period): readonly CalendarDate[] {
  const isCounted = every === 'month' || every === 'year' || every === 'school-year'
  if (!isCounted || interval === 1) return dates
  const inside = dates.filter((date) => !isBefore(date, range.start) && !isBefore(range.end, date))
  return inside.filter((_, index) => index % interval === 0)
}

/** The last such weekday of each month among the days a point names: of days 1–7 the first one of the month. */
function lastWeekdays({ weekdays }: Repeat, point: string, range: Period): CalendarDate[] {
  const [, first = '1', last = '31'] = /^---(\d\d)\/---(\d\d)$/.exec(point) ?? []
  return months(range).flatMap(({ year, month }) => {
    const period = { start: clamp(year, month, Number(first)), end: clamp(year, month, Number(last)) }
    return days(period)
      .filter((date) => weekdays.includes(weekday(date)))
      .slice(-1)
  })
}

function nth(interval: number): (_: unknown, index: number) => boolean {
  return (_, index) => (index + 1) % interval === 0
}

/** Every day of a range, at most thirty years of them. */
function days({ start, end }: Period): CalendarDate[] {
  const count = Math.min(dayNumber(end) - dayNumber(start) + 1, 11_000)
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(start, index))
}

/** The last days of the months that end a unit. */
function unitEnds({ every, interval }: Repeat, range: Period): CalendarDate[] {
  const ends = endMonths[every] ?? []
  return months(range)
    .filter(({ month }) => ends.includes(month))
    .filter(nth(interval))
    .map(({ year, month }) => clamp(year, month, 31))
}

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const endMonths: Readonly<Partial<Record<Repeat['every'], readonly number[]>>> = {
  month: all,
  quarter: [3, 6, 9, 12],
  'half-year': [6, 12],
  year: [12],
  'school-year': [8],
}

function months({ start, end }: Period): { year: number; month: number }[] {
  const count = (end.year - start.year) * 12 + end.month - start.month + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const month = start.month - 1 + index
    return { year: start.year + Math.floor(month / 12), month: (month % 12) + 1 }
  })
}

/** The day counted from the end of each unit that began in the range. */
function lagged(
  repeat: Repeat,
  { months: shift, day }: { months: number; day: number },
  range: Period,
): CalendarDate[] {
  return unitEnds(repeat, range).map(({ year, month }) => {
    const at = month - 1 + shift
    return clamp(year + Math.floor(at / 12), (at % 12) + 1, day)
  })
}

/** The last days on which a recurring point falls: `--05` is 31 May of each year, `../---10` the 10th of each month. */
function occurrences(point: string, range: Period): CalendarDate[] {
  const [first, last = first] = point.split('/')
  const end = last === '..' ? undefined : (last as string)
  if (end === undefined) return []
  const anyMonth = /^---(\d\d)$/.exec(end)
  if (anyMonth !== null) return months(range).map(({ year, month }) => clamp(year, month, Number(anyMonth[1])))
  const [, month = '1', day = '31'] = /^--(\d\d)(?:-(\d\d))?$/.exec(end) ?? []
  const count = range.end.year - range.start.year + 1
  return Array.from({ length: count }, (_, index) => clamp(range.start.year + index, Number(month), Number(day)))
}
