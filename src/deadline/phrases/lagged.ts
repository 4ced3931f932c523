import type { Lagged } from '../clause.ts'
import type { RepeatUnit } from '../meaning.ts'
import type { Word, Words } from '../words/word.ts'
import { readBound } from './bound.ts'
import { numberAt } from './number.ts'
import { type Found, found, isSign, isSpelled, isUnit, isWord, type Phrase } from './phrase.ts'

/** A day counted from the end of the period reported on: «до 10 числа месяца, следующего за отчётным кварталом». */
export const lagged: Phrase<Lagged> = {
  examples: {
    'ежеквартально до 12 числа месяца, следующего за отчетным кварталом': 'повтор квартал +1 мес. 12 числа',
    'ежемесячно, не позднее 3-го числа месяца, следующего за отчётным': 'повтор месяц +1 мес. 3 числа',
    'ежеквартально, до 5-го числа второго месяца, следующего за отчётным кварталом': 'повтор квартал +2 мес. 5 числа',
    'ежемесячно до 5 числа следующего месяца': 'повтор месяц +1 мес. 5 числа',
    'ежеквартально, в течение 10 дней после окончания отчетного квартала': 'повтор квартал +1 мес. 10 числа',
    'до 8 числа первого месяца следующего квартала': 'повтор квартал +1 мес. 8 числа (due/ambiguous)',
  },

  read(words, at) {
    return byDayOfMonth(words, at) ?? byDaysAfter(words, at)
  },
}

function byDayOfMonth(words: Words, at: number): Found<Lagged> | undefined {
  const { value: bound, next: start } = readBound(words, at)
  const day = numberAt(words, start)
  if (day === undefined || bound.kind === 'from' || day.value > 31) return undefined
  const working = isWord(words[day.next], 'рабочий') && isUnit(words[day.next + 1], 'day')
  if (!working && !isWord(words[day.next], 'число')) return undefined
  const tail = readTail(words, day.next + (working ? 2 : 1))
  if (tail === undefined) return undefined
  const { months, every, next } = tail
  return found(
    { kind: 'lagged', months, day: working ? 0 : day.value, every, doubts: working ? ['working-day'] : [] },
    next,
  )
}

interface Tail {
  readonly months: number
  readonly every: RepeatUnit | undefined
  readonly next: number
}

/**
 * «месяца, следующего за отчётным кварталом» in any of its orders: «следующего за отчётным месяца», «второго месяца,
 * следующего за …», «первого месяца следующего квартала». Only such words may stand in it, and «следующего» must.
 */
function readTail(words: Words, at: number): Tail | undefined {
  let next = at
  let months = 1
  let following = false
  let unit = false
  let every: RepeatUnit | undefined
  for (let read = 0; read < 12; read++) {
    const comma = isSign(words[next], 'comma') && belongs(words[next + 1])
    if (comma) next++
    const word = words[next]
    if (!belongs(word)) break
    if (word?.kind === 'ordinal') months = word.value > 0 ? word.value : months
    if (word?.kind === 'reference' && word.to === 'next') following = true
    if (isWord(word, 'после')) following = true
    if (word?.kind === 'unit') {
      unit = true
      every = reportedUnit(word, every)
    }
    next++
  }
  return following && unit && !isWord(words[next - 1], 'за', 'после') ? { months, every, next } : undefined
}

function belongs(word: Word | undefined): boolean {
  return (
    word?.kind === 'reference' ||
    (word?.kind === 'ordinal' && word.value > 0) ||
    isUnit(word, 'month', 'quarter', 'half-year', 'year') ||
    isWord(word, 'за', 'после', 'период', 'конец', 'финансовый') ||
    isSpelled(word, /^(датой|даты)$/)
  )
}

/** The longest unit named is the one reported on; months are also what the lag is counted in. */
function reportedUnit(word: Word & { kind: 'unit' }, before: RepeatUnit | undefined): RepeatUnit | undefined {
  const rank = ['month', 'quarter', 'half-year', 'year']
  return rank.indexOf(word.unit) >= rank.indexOf(before ?? '') ? (word.unit as RepeatUnit) : before
}

/** «в течение 10 дней после окончания отчётного квартала», «не позднее 15 дней после окончания квартала». */
function byDaysAfter(words: Words, at: number): Found<Lagged> | undefined {
  const { value: bound, next: start } = readBound(words, at)
  const days = numberAt(words, start)
  if (days === undefined || bound.kind === 'from' || days.value > 28) return undefined
  const working = isWord(words[days.next], 'рабочий')
  let next = days.next + (working || isWord(words[days.next], 'финансовый') ? 1 : 0)
  if (!isUnit(words[next], 'day') || !isWord(words[next + 1], 'после') || !isWord(words[next + 2], 'конец'))
    return undefined
  next += 3
  if (words[next]?.kind === 'reference' || isWord(words[next], 'каждый')) next++
  const noun = words[next]
  if (noun?.kind !== 'unit' || !['month', 'quarter', 'half-year', 'year'].includes(noun.unit)) return undefined
  const doubts = working ? (['working-day'] as const) : []
  return found(
    { kind: 'lagged', months: 1, day: working ? 0 : days.value, every: noun.unit as RepeatUnit, doubts },
    next + 1,
  )
}
