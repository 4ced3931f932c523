import type { MonthDay, Named } from '../clause.ts'
import type { Word, Words } from '../words/word.ts'
import { month } from './month.ts'
import { numberAt } from './number.ts'
import { type Found, found, isUnit, isWord, oneOf, type Phrase } from './phrase.ts'
import { quarter } from './quarter.ts'
import { season } from './season.ts'
import { year, yearNamed } from './year.ts'

const whole = oneOf<Named>([quarter.read, season.read, month.read, year.read, namelessYear])

/** «года», «учебного года» without a name: which one, only the period can tell. */
function namelessYear(words: Words, at: number): Found<Named> | undefined {
  const school = isWord(words[at], 'учебный')
  const unit = school || isWord(words[at], 'финансовый') ? at + 1 : at
  if (!isUnit(words[unit], 'year')) return undefined
  const named = yearNamed({ kind: school ? 'school' : 'years', first: 0, last: 0 }, at, unit + 1)
  return found({ ...named, year: { kind: 'reference', shifted: false } }, unit + 1)
}

/** «начало мая», «середина», «конец»: of a month the first, second and third ten days. */
export const part: Phrase<Named> = {
  examples: {
    'до конца мая 2024': '… 2024-05-31',
    'в середине мая 2024': '2024-05-11 … 2024-05-20',
    'к концу 2026 года': '… 2026-12-31',
    'с начала 2023 года': '2023-01-01 …',
    'в конце 2024 года': '2024-12-01 … 2024-12-31 (due/ambiguous)',
    'до конца года': '(due/no-year)',
  },

  read(words, at) {
    const which = partOf(words[at])
    if (which === undefined) return undefined
    return partOfEach(words, at, which) ?? partOfNamed(words, at, which)
  },
}

function partOfNamed(words: Words, at: number, which: Which): Found<Named> | undefined {
  const inner = whole(words, at + 1)
  if (inner !== undefined) return found(cut(inner.value, which, at), inner.next)
  const tenDays = which === 'end' ? numberedPart.read(words, at + 1) : undefined
  return tenDays?.value.unit === 'decade' ? found({ ...tenDays.value, at, part: 'end' }, tenDays.next) : undefined
}

/** «в начале месяца», «в начале каждого года»: «каждого» is left to be read as what comes round. */
function partOfEach(words: Words, at: number, which: Which): Found<Named> | undefined {
  const each = isWord(words[at + 1], 'каждый')
  const unit = words[at + (each ? 2 : 1)]
  const next = each ? at + 1 : at + 2
  if (isUnit(unit, 'month')) return found(partOfAnyMonth(which, at, next), next)
  const yearly = each ? namelessYear(words, at + 2) : undefined
  return yearly && found({ ...cut(yearly.value, which, at), next }, next)
}

type Which = 'start' | 'middle' | 'end'

function partOf(word: Word | undefined): Which | undefined {
  if (isWord(word, 'начало')) return 'start'
  if (isWord(word, 'середина')) return 'middle'
  return isWord(word, 'конец') ? 'end' : undefined
}

const decades: Readonly<Record<Which, readonly [number, number]>> = { start: [1, 10], middle: [11, 20], end: [21, 31] }

function partOfAnyMonth(which: Which, at: number, next: number): Named {
  const [first, last] = decades[which]
  const [from, to] = [
    { month: 0, day: first },
    { month: 0, day: last },
  ]
  return { unit: 'month-day', number: 0, from, to, year: undefined, doubts: [], at, next, part: which }
}

function cut(inner: Named, which: Which, at: number): Named {
  const [from, to] = inner.unit === 'month' ? cutMonth(inner, which) : cutLonger(inner, which)
  return { ...inner, from, to, at, part: which }
}

function cutMonth({ from: { month } }: Named, which: Which): [MonthDay, MonthDay] {
  const [first, last] = decades[which]
  return [
    { month, day: first },
    { month, day: last },
  ]
}

/** The first, the middle and the last month; of a school year September, January and May to August. */
function cutLonger({ unit, from, to }: Named, which: Which): [MonthDay, MonthDay] {
  const school = unit === 'school-year'
  const length = ((to.month - from.month + 12) % 12) + 1
  const middle = from.month + Math.floor((length - 1) / 2)
  const starts = { start: from.month, middle: school ? 1 : middle, end: school ? 5 : to.month }
  const ends = { start: from.month, middle: school ? 1 : middle + ((length + 1) % 2), end: to.month }
  return [
    { month: starts[which], day: 1 },
    { month: ends[which], day: 31 },
  ]
}

/** «первая декада мая», «2 декада», «третья неделя мая», «вторая половина мая». */
export const numberedPart: Phrase<Named> = {
  examples: {
    '1 декада мая 2023 г.': '2023-05-01 … 2023-05-10',
    'I-II декада февраля 2023': '2023-02-01 … 2023-02-20',
    'в третьей декаде февраля 2023 года': '2023-02-21 … 2023-02-28',
    'вторая половина мая 2023': '2023-05-16 … 2023-05-31',
    'в первой половине 2023 года': '2023-01-01 … 2023-06-30',
    'последняя неделя мая 2023': '2023-05-25 … 2023-05-31 (due/ambiguous)',
  },

  read(words, at) {
    const first = words[at]
    const last = first?.kind === 'ordinal' && first.value === -1
    const value = last ? found(-1, at + 1) : numberAt(words, at)
    if (value === undefined) return undefined
    const noun = words[value.next]
    const after = value.next + 1
    if (last && (isUnit(noun, 'day') || isWord(noun, 'число'))) return lastDay(words, at, after)
    if (isUnit(noun, 'decade')) return tenDays(words, value.value, at, after)
    if (isUnit(noun, 'week')) return week(words, value.value, at, after)
    return isWord(noun, 'половина') ? half(words, value.value, at, after) : undefined
  },
}

/** «последний день каждого месяца». */
function lastDay(words: Words, at: number, after: number): Found<Named> | undefined {
  const next = isUnit(words[after], 'month') ? after + 1 : after
  if (next === after && !isWord(words[after], 'каждый')) return undefined
  const date = { month: 0, day: 31 }
  return found({ unit: 'month-day', number: 31, from: date, to: date, year: undefined, doubts: [], at, next }, next)
}

function tenDays(words: Words, value: number, at: number, after: number): Found<Named> | undefined {
  const number = value === -1 ? 3 : value
  const of = words[after]
  const month = of?.kind === 'month' ? of.month : 0
  const next = month > 0 ? after + 1 : isUnit(of, 'month') ? after + 1 : after
  if (number > 3) return undefined
  return found(decadeNamed(number, month, at, next), next)
}

export function decadeNamed(number: number, month: number, at: number, next: number): Named {
  const from = { month, day: number * 10 - 9 }
  const to = { month, day: number === 3 ? 31 : number * 10 }
  return { unit: 'decade', number, from, to, year: undefined, doubts: [], at, next }
}

function week(words: Words, value: number, at: number, after: number): Found<Named> | undefined {
  const of = words[after]
  if (of?.kind !== 'month' || value > 4) return undefined
  const long = [1, 3, 5, 7, 8, 10, 12].includes(of.month)
  const first = value === -1 ? (of.month === 2 ? 22 : long ? 25 : 24) : value * 7 - 6
  const from = { month: of.month, day: first }
  const to = { month: of.month, day: value === -1 ? 31 : value * 7 }
  const next = after + 1
  return found({ unit: 'week', number: value, from, to, year: undefined, doubts: ['week'], at, next }, next)
}

function half(words: Words, value: number, at: number, after: number): Found<Named> | undefined {
  const inner = value === 1 || value === 2 ? whole(words, after) : undefined
  if (inner === undefined) return undefined
  const { unit, from, to } = inner.value
  if (unit === 'month') {
    const middle = value === 1 ? { from, to: { ...from, day: 15 } } : { from: { ...from, day: 16 }, to }
    return found({ ...inner.value, ...middle, unit: 'half-month', number: value, at }, inner.next)
  }
  if (unit !== 'year') return undefined
  const months = value === 1 ? { from, to: { month: 6, day: 31 } } : { from: { month: 7, day: 1 }, to }
  return found({ ...inner.value, ...months, unit: 'half-year', number: value, at }, inner.next)
}
