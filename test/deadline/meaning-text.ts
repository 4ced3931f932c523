import { toIso } from '../../src/calendar/date.ts'
import type { Window } from '../../src/calendar/window.ts'
import type { Reading, Repeat } from '../../src/deadline/deadline.ts'

/** A reading in the notation of test/fixtures/deadlines.yaml, which explains it. */
export function meaningText({ deadline, remarks }: Reading): string {
  const { windows, repeat, ongoing, trigger } = deadline
  const meaning = [
    ...windows.map(windowText),
    ...(repeat === undefined ? [] : [repeatText(repeat)]),
    ...(ongoing ? ['постоянно'] : []),
    ...(trigger === undefined ? [] : [`условие: ${trigger}`]),
  ].join('; ')
  const problems = [...new Set(remarks.map(({ problem }) => problem.name))].sort()
  return [meaning, ...problems.map((name) => `(${name})`)].filter((part) => part !== '').join(' ')
}

function windowText({ start, end }: Window): string {
  const [from, to] = [start, end].map((date) => (date === undefined ? '' : toIso(date)))
  return from === to ? `${from}` : `${from} … ${to}`.trim()
}

const units: Readonly<Record<Repeat['every'], string>> = {
  day: 'день',
  week: 'неделя',
  month: 'месяц',
  quarter: 'квартал',
  'half-year': 'полугодие',
  year: 'год',
  'school-year': 'учебный год',
}

const weekdays = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']

function repeatText({ every, interval, times, on, weekdays: days, lag }: Repeat): string {
  return [
    `повтор ${units[every]}`,
    ...(interval === 1 ? [] : [`/${interval}`]),
    ...(times === 1 ? [] : [`×${times}`]),
    ...days.map((day) => weekdays[day - 1] ?? ''),
    ...(on.length === 0 ? [] : [on.join(', ')]),
    ...(lag === undefined ? [] : [`+${lag.months} мес. ${lag.day} числа`]),
  ].join(' ')
}
