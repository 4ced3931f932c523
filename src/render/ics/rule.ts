import { addDays, type CalendarDate, compareDates, dayNumber, daysInMonth, weekday } from '../../calendar/date.ts'
import type { ScheduledDue } from '../../layout/layout.ts'

type Repeat = NonNullable<ScheduledDue['repeat']>

/** Days that come round: the first of them and, where there are more, the RFC 5545 rule that gives exactly these days. */
export interface Series {
  readonly first: CalendarDate
  readonly rule: string | undefined
}

/**
 * The control points of a repetition as few series. A rule is read off the days themselves, never off the phrase, so it
 * cannot say other days than `points`; days that no rule gives stand each for itself.
 */
export function seriesOf(repeat: Repeat, points: readonly CalendarDate[], ends: readonly CalendarDate[]): Series[] {
  const whole = ruled(points, repeat)
  if (whole !== undefined) return [whole]
  const apart = points.filter((point) => !ends.some((end) => isSame(point, end)))
  const rest = apart.length < points.length ? ruled(apart, repeat) : undefined
  if (rest !== undefined)
    return [
      ...points.filter((point) => !apart.includes(point)).map((first) => ({ first, rule: undefined })),
      rest,
    ].sort((a, b) => compareDates(a.first, b.first))
  const byDay = groups(points).map(
    (group) => ruled(group, repeat) ?? group.map((first) => ({ first, rule: undefined })),
  )
  return byDay.flat()
}

/** Days of one day and month, in the order of their first ones. */
function groups(points: readonly CalendarDate[]): CalendarDate[][] {
  const found = new Map<string, CalendarDate[]>()
  for (const point of points) {
    const key = `${point.month}-${isLastOfMonth(point) ? 'last' : point.day}`
    found.set(key, [...(found.get(key) ?? []), point])
  }
  return [...found.values()]
}

/** One series of all the days, if there is a rule for them. */
function ruled(points: readonly CalendarDate[], repeat: Repeat): Series | undefined {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (points.length === 1) return { first, rule: undefined }
  const found = ruleOf(points, repeat)
  return found === undefined ? undefined : { first, rule: `${found};UNTIL=${basic(last)}` }
}

function ruleOf(points: readonly CalendarDate[], { every, weekdays }: Repeat): string | undefined {
  if (every === 'day') return stepRule('DAILY', points, 1)
  if (weekdays.length > 0) return weekly(points) ?? monthlyWeekday(points)
  if (every === 'week') return stepRule('WEEKLY', points, 7)
  return monthly(points) ?? yearly(points)
}

/** Days that are all equally far from one another. */
function stepRule(unit: string, points: readonly CalendarDate[], length: number): string | undefined {
  const step = evenStep(points.map(dayNumber))
  return step === undefined || step % length !== 0 ? undefined : `FREQ=${unit}${interval(step / length)}`
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

function weekly(points: readonly CalendarDate[]): string | undefined {
  const [first, last] = [points[0] as CalendarDate, points.at(-1) as CalendarDate]
  const wanted = new Set(points.map(weekday))
  const all = Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, index) => addDays(first, index))
  if (all.filter((day) => wanted.has(weekday(day))).length !== points.length) return undefined
  return `FREQ=WEEKLY;BYDAY=${weekdayNames.filter((_, index) => wanted.has(index + 1)).join(',')}`
}

/** «первый понедельник месяца», «последняя пятница». */
function monthlyWeekday(points: readonly CalendarDate[]): string | undefined {
  const step = evenStep(points.map(monthNumber))
  const day = sameOf(points.map(weekday))
  if (step === undefined || day === undefined) return undefined
  const place =
    sameOf(points.map((point) => Math.ceil(point.day / 7))) ??
    sameOf(points.map((point) => (point.day + 7 > daysInMonth(point.year, point.month) ? -1 : 0)))
  return place === undefined || place === 0
    ? undefined
    : `FREQ=MONTHLY${interval(step)};BYDAY=${place}${weekdayNames[day - 1]}`
}

/** The same day every month, or every few months; of whole years, every year. */
function monthly(points: readonly CalendarDate[]): string | undefined {
  const step = evenStep(points.map(monthNumber))
  const day = sameDay(points)
  if (step === undefined || day === undefined) return undefined
  return step % 12 === 0
    ? `FREQ=YEARLY${interval(step / 12)};BYMONTH=${points[0]?.month};BYMONTHDAY=${day}`
    : `FREQ=MONTHLY${interval(step)};BYMONTHDAY=${day}`
}

/** The same day in some months of every year. Last days of months are left to rules of their own: readers differ there. */
function yearly(points: readonly CalendarDate[]): string | undefined {
  const day = sameOf(points.map((point) => point.day))
  const [first, last] = [points[0] as CalendarDate, points.at(-1) as CalendarDate]
  if (day === undefined) return undefined
  const months = [...new Set(points.map(({ month }) => month))].sort((a, b) => a - b)
  const all = Array.from(
    { length: monthNumber(last) - monthNumber(first) + 1 },
    (_, index) => monthNumber(first) + index,
  )
  const days = all.filter((each) => {
    const month = (each % 12) + 1
    return months.includes(month) && day <= daysInMonth(Math.floor(each / 12), month)
  })
  return days.length === points.length ? `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=${day}` : undefined
}

/** The day of the month that all share; -1 for the last one. */
function sameDay(points: readonly CalendarDate[]): number | undefined {
  return sameOf(points.map(({ day }) => day)) ?? (points.every(isLastOfMonth) ? -1 : undefined)
}

function isLastOfMonth({ year, month, day }: CalendarDate): boolean {
  return day === daysInMonth(year, month)
}

function monthNumber({ year, month }: CalendarDate): number {
  return year * 12 + month - 1
}

function sameOf(numbers: readonly number[]): number | undefined {
  return numbers.every((each) => each === numbers[0]) ? numbers[0] : undefined
}

/** What every number adds to the one before. */
function evenStep(numbers: readonly number[]): number | undefined {
  const step = sameOf(numbers.slice(1).map((each, index) => each - (numbers[index] as number)))
  return step === undefined || step <= 0 ? undefined : step
}

function interval(step: number): string {
  return step === 1 ? '' : `;INTERVAL=${step}`
}

function isSame(a: CalendarDate, b: CalendarDate): boolean {
  return compareDates(a, b) === 0
}

/** 20211021: a day as calendars write it. */
function basic({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}
