import type { Every } from '../clause.ts'
import type { RepeatUnit } from '../meaning.ts'
import type { Doubt } from '../problems.ts'
import type { Word, Words } from '../words/word.ts'
import { dayOfMonth, nthWeekday, repeat, workingDay } from './month-day.ts'
import { numberAt } from './number.ts'
import { type Found, found, isSign, isSpelled, isUnit, isWord, type Phrase, run, skip } from './phrase.ts'
import { readYear } from './year.ts'

/** What comes round: «ежегодно», «не реже 2 раз в год», «каждые 3 месяца», «каждую пятницу», «по вторникам». */
export const every: Phrase<Every> = {
  examples: {
    ежемесячно: 'повтор месяц',
    'на ежегодной основе': 'повтор год',
    'не реже, чем 3 раза в год': 'повтор год ×3',
    'раз в 2 месяца': 'повтор месяц /2',
    'раз в полугодие': 'повтор полугодие',
    'каждую пятницу': 'повтор неделя пт',
    'по вторникам и четвергам': 'повтор неделя вт чт',
    'каждые три года': 'повтор год /3',
    'ежегодно (май, ноябрь)': 'повтор год --05, --11',
    'каждое 10 число месяца': 'повтор месяц ---10',
    'ежегодно с 2023': '2023-01-01 …; повтор год',
  },

  read(words, at) {
    return (
      adverb(words, at) ??
      rate(words, at) ??
      each(words, at) ??
      dayOfMonth(words, at) ??
      byWeekday(words, at) ??
      byUnit(words, at)
    )
  },
}

const basis = /^(основ[аеуы]|режим[ае]?)$/

function adverb(words: Words, at: number): Found<Every> | undefined {
  const start = skip(words, at, (word) => isWord(word, 'на', 'в', 'по'))
  const word = words[start]
  if (word?.kind !== 'every') return undefined
  const after = words[at + 1]
  const alone = after === undefined || after.kind === 'sign'
  if (start === at && (/но$/.test(word.form) || alone)) return repeat(word.every, at + 1)
  return isSpelled(words[start + 1], basis) ? repeat(word.every, start + 2) : undefined
}

const atLeast = [run('не реже|менее|чаще|более ,? чем?'), run('как? минимум'), run('до')]

/** «2 раза в год», «раз в 3 месяца», «не реже одного раза в квартал»; of «2 раза в 2024 году» the year is left to be read. */
function rate(words: Words, at: number): Found<Every> | undefined {
  let next = skip(words, at, (word) => isWord(word, 'по'))
  for (const prefix of atLeast) next = prefix(words, next) ?? next
  const twice = isWord(words[next], 'дважды') ? 2 : isWord(words[next], 'трижды') ? 3 : undefined
  const count = twice === undefined ? countOfTimes(words, next) : { times: twice, next: next + 1, doubts: [] }
  if (count === undefined || !(isWord(words[count.next], 'в') || isSign(words[count.next], 'slash'))) return undefined
  const span = skip(words, count.next + 1, (word) => isWord(word, 'течение'))
  const inYear = readYear(words, span)?.value.kind === 'years'
  if (inYear) return repeat('year', count.next, { times: count.times, doubts: count.doubts })
  const unit = countedUnit(words, span)
  return unit && repeat(unit.value.every, unit.next, { ...unit.value, times: count.times, doubts: count.doubts })
}

function countOfTimes(words: Words, at: number): { times: number; next: number; doubts: readonly Doubt[] } | undefined {
  const word = words[at]
  if (isWord(word, 'раз')) return { times: 1, next: at + 1, doubts: [] }
  if (word?.kind !== 'number' || word.digits > 2 || word.value === 0) return undefined
  const to = isSign(words[at + 1], 'dash') ? words[at + 2] : undefined
  if (to?.kind === 'number' && isWord(words[at + 3], 'раз'))
    return { times: word.value, next: at + 4, doubts: ['times-range'] }
  if (isSpelled(words[at + 1], /^р$/)) {
    return { times: word.value, next: skip(words, at + 2, (dot) => isSign(dot, 'dot')), doubts: [] }
  }
  return isWord(words[at + 1], 'раз') ? { times: word.value, next: at + 2, doubts: [] } : undefined
}

/** «год», «2 месяца», «учебный год», «10 дней». */
function countedUnit(words: Words, at: number): Found<{ every: RepeatUnit; interval: number }> | undefined {
  const count = words[at]?.kind === 'number' ? numberAt(words, at) : undefined
  let next = count?.next ?? at
  const interval = count?.value ?? 1
  const school = isWord(words[next], 'учебный')
  if (school || isWord(words[next], 'финансовый')) next++
  const noun = words[next]
  if (noun?.kind !== 'unit' || interval < 1) return undefined
  const every = school ? (noun.unit === 'year' ? 'school-year' : undefined) : repeatUnit(noun)
  return every && found({ every, interval }, next + 1)
}

function repeatUnit(noun: Word & { kind: 'unit' }): RepeatUnit | undefined {
  return noun.unit === 'hour' || noun.unit === 'decade' ? undefined : noun.unit
}

const workdays = [1, 2, 3, 4, 5]

/** «каждый год», «в конце каждого квартала», «каждую среду и пятницу»; «каждый май» leaves the month to be read. */
function each(words: Words, at: number): Found<Every> | undefined {
  const ended = isWord(words[at], 'по') && isSpelled(words[at + 1], /^(окончани|завершени|истечени)[ию]$/)
  const start = ended ? at + 2 : skip(words, at, (word) => isSpelled(word, /^через$/))
  const lead = run('в|до|к|на|по|во? конец|итог? каждый')(words, start) ?? run('каждый')(words, start)
  if (lead === undefined) return undefined
  if (isWord(words[lead], 'рабочий') && isUnit(words[lead + 1], 'day'))
    return repeat('day', lead + 2, { weekdays: workdays })
  const days = weekdays(words, lead)
  if (days !== undefined) {
    const next = skip(words, days.next, (word) => isUnit(word, 'month', 'week'))
    return repeat('week', next, { weekdays: days.value })
  }
  const unit = countedUnit(words, lead)
  if (lead > start + 2 && isWord(words[lead - 2], 'конец') && isUnit(words[lead], 'month', 'year')) return undefined
  const results = ended || isWord(words[lead - 2], 'итог')
  if (unit !== undefined) {
    return repeat(unit.value.every, unit.next, { ...unit.value, doubts: results ? ['results'] : [] })
  }
  return eachNamed(words, lead)
}

/** «каждый май», «каждое 1 сентября», «каждого 10 числа»: the repetition, then the date itself. */
function eachNamed(words: Words, at: number): Found<Every> | undefined {
  const named = words[at]
  if (named?.kind === 'month' || named?.kind === 'season') return repeat('year', at)
  const value = numberAt(words, at)
  if (value === undefined) return undefined
  if (isWord(words[value.next], 'число')) return repeat('month', at)
  const noun = words[value.next]
  return noun?.kind === 'month' || isUnit(noun, 'quarter', 'half-year') ? repeat('year', at) : undefined
}

/** «в среду», «вторник, четверг», «третья среда», «до 5 рабочего дня» behind a repetition: the days it falls on. */
export function readDaysOf(before: Every, words: Words, at: number): Found<Every> | undefined {
  const days = weekdays(
    words,
    skip(words, at, (word) => isWord(word, 'в', 'по')),
  )
  if (days !== undefined) return repeat('week', days.next, { weekdays: days.value })
  return nthWeekday(words, at) ?? workingDay(words, at, before.every)
}

function weekdays(words: Words, at: number): Found<number[]> | undefined {
  const days: number[] = []
  let next = at
  for (;;) {
    const word = words[next]
    if (word?.kind !== 'weekday') break
    days.push(word.weekday)
    next++
    const more = isSign(words[next], 'comma') || isWord(words[next], 'и') ? next + 1 : next
    if (more === next || words[more]?.kind !== 'weekday') break
    next = more
  }
  return days.length === 0 ? undefined : found(days, next)
}

/** «по вторникам», «по рабочим дням», «по будням». */
function byWeekday(words: Words, at: number): Found<Every> | undefined {
  if (!isWord(words[at], 'по', 'в')) return undefined
  const working = isWord(words[at + 1], 'рабочий') && words[at + 2]?.form === (isWord(words[at], 'в') ? 'дни' : 'дням')
  if (working) return repeat('day', at + 3, { weekdays: workdays })
  const first = words[at + 1]
  if (!isWord(words[at], 'по') || first?.kind !== 'weekday' || !first.plural) return undefined
  const days = weekdays(words, at + 1)
  return days && repeat('week', days.next, { weekdays: days.value })
}

/** «по кварталам», «по полугодиям». */
function byUnit(words: Words, at: number): Found<Every> | undefined {
  const noun = words[at + 1]
  if (!isWord(words[at], 'по') || noun?.kind !== 'unit' || !/[ая]м$/.test(noun.form)) return undefined
  const every = repeatUnit(noun)
  return every && repeat(every, at + 2)
}
