import type { Every } from '../clause.ts'
import type { RepeatUnit } from '../meaning.ts'
import type { Word, Words } from '../words/word.ts'
import { readBound } from './bound.ts'
import { numberAt } from './number.ts'
import { type Found, found, isSign, isUnit, isWord, run, skip } from './phrase.ts'

export function repeat(every: RepeatUnit, next: number, more: Partial<Every> = {}): Found<Every> {
  return found({ kind: 'every', every, interval: 1, times: 1, weekdays: [], on: [], doubts: [], ...more }, next)
}

/** «первый вторник месяца», «6-й рабочий день месяца»: a day of every month that no number of the calendar names. */
export function dayOfMonth(words: Words, at: number): Found<Every> | undefined {
  const nth = nthWeekday(words, at)
  if (nth === undefined) return workingDay(words, at, undefined)
  return isUnit(words[nth.next - 1], 'month') || isWord(words[nth.next], 'каждый') ? nth : undefined
}

const lead = run('в? каждый?')

/** «третья среда», «первый и третий вторник», «последнюю пятницу»; days 1–7 hold the first one, days 22–31 the last. */
export function nthWeekday(words: Words, at: number): Found<Every> | undefined {
  const on: string[] = []
  let last = false
  let next = lead(words, at) ?? at
  for (;;) {
    const value = nthAt(words, next)
    if (value === undefined || value.value > 4) return undefined
    last ||= value.value < 0
    on.push(value.value < 0 ? '---22/---31' : daysOf(value.value))
    next = value.next
    const more = isSign(words[next], 'comma') || isWord(words[next], 'и') ? next + 1 : next
    if (more === next) break
    next = more
  }
  const day = words[next]
  if (day?.kind !== 'weekday') return undefined
  const end = isWord(words[next + 1], 'каждый') ? next + 1 : ofMonth(words, next + 1)
  return repeat('month', end, { weekdays: [day.weekday], on, doubts: last ? ['last-weekday'] : [] })
}

function daysOf(nth: number): string {
  const [first, last] = [nth * 7 - 6, nth * 7].map((day) => String(day).padStart(2, '0'))
  return `---${first}/---${last}`
}

/** «третья», «2-я», «последний»: a bare figure is no such number. */
function nthAt(words: Words, at: number): Found<number> | undefined {
  const word = words[at]
  if (word?.kind === 'ordinal') return found(word.value, at + 1)
  return word?.kind === 'number' && word.ending && word.value > 0 ? found(word.value, at + 1) : undefined
}

function ofMonth(words: Words, at: number): number {
  const noun = skip(words, at, (word) => isWord(word, 'каждый'))
  return isUnit(words[noun], 'month') ? noun + 1 : at
}

/** «6-й рабочий день месяца», «до 5 рабочего дня» of what comes round: read, but no calendar date. */
export function workingDay(words: Words, at: number, every: RepeatUnit | undefined): Found<Every> | undefined {
  const { value: bound, next: start } = readBound(words, at)
  const first = words[start]
  const day = first?.kind === 'ordinal' ? found(first.value, start + 1) : numberAt(words, start)
  if (day === undefined || bound.kind === 'from' || !isWord(words[day.next], 'рабочий')) return undefined
  const noun = words[day.next + 1]
  if (noun?.kind !== 'unit' || noun.unit !== 'day' || noun.plural) return undefined
  const pointed = skip(words, day.next + 2, (word) => isWord(word, 'каждый') || word?.kind === 'reference')
  const unit = words[pointed]
  const counted = isCounted(unit)
  const next = counted ? pointed + 1 : day.next + 2
  if (isFollowing(words, next)) return undefined
  const of = counted ? unit.unit : every
  return of === undefined ? undefined : repeat(of, next, { doubts: ['working-day'] })
}

function isCounted(
  word: Word | undefined,
): word is Word & { kind: 'unit'; unit: 'month' | 'quarter' | 'half-year' | 'year' } {
  return isUnit(word, 'month', 'quarter', 'half-year', 'year')
}

/** «…, следующего за отчётным» counts from the end of the period instead. */
function isFollowing(words: Words, at: number): boolean {
  const word = words[skip(words, at, (sign) => isSign(sign, 'comma'))]
  return word?.kind === 'reference' && word.to === 'next'
}
