import { daysInMonth } from '../../calendar/date.ts'
import type { Lagged } from '../clause.ts'
import type { RepeatUnit } from '../meaning.ts'
import type { Word, Words } from '../words/word.ts'
import { readBound } from './bound.ts'
import { numberAt } from './number.ts'
import { type Found, found, isSign, isSpelled, isUnit, isWord, type Phrase, skip } from './phrase.ts'

/** A day counted from the end of the period reported on: «до 10 числа месяца, следующего за отчётным кварталом». */
export const lagged: Phrase<Lagged> = {
  examples: {
    'ежеквартально до 12 числа месяца, следующего за отчетным кварталом': 'повтор квартал +1 мес. 12 числа',
    'ежемесячно, не позднее 3-го числа месяца, следующего за отчётным': 'повтор месяц +1 мес. 3 числа',
    'ежеквартально, до 5-го числа второго месяца, следующего за отчётным кварталом': 'повтор квартал +2 мес. 5 числа',
    'ежемесячно до 5 числа следующего месяца': 'повтор месяц +1 мес. 5 числа',
    'ежеквартально, в течение 10 дней после окончания отчетного квартала': 'повтор квартал +1 мес. 10 числа',
    'ежеквартально до 25 числа последнего месяца квартала':
      'повтор квартал ../--03-25, ../--06-25, ../--09-25, ../--12-25',
    'до 8 числа первого месяца следующего квартала': 'повтор квартал +1 мес. 8 числа (due/ambiguous)',
  },

  read(words, at) {
    return byDayOfMonth(words, at) ?? byDaysAfter(words, at) ?? byEnd(words, at) ?? byMonth(words, at)
  },
}

function byDayOfMonth(words: Words, at: number): Found<Lagged> | undefined {
  const { value: bound, next: start } = readBound(words, at)
  const day = numberAt(words, start)
  if (day === undefined || bound.kind === 'from' || day.value > 31) return undefined
  const working = isWord(words[day.next], 'рабочий') && isUnit(words[day.next + 1], 'day')
  if (!working && !isWord(words[day.next], 'число')) return undefined
  const tail = readTail(words, day.next + (working ? 2 : 1))
  if (tail === undefined)
    return working ? undefined : insideUnit(words, day.next + 1, day.value, bound.kind === 'until')
  const { months, every, next } = tail
  return found({ ...lag, months, day: working ? 0 : day.value, every, doubts: working ? ['working-day'] : [] }, next)
}

const lag = { kind: 'lagged', months: 1, day: 0, every: undefined, inside: [], beside: false, doubts: [] } as const

const monthsIn = { quarter: 3, 'half-year': 6 } as const

/** «(25 числа) последнего месяца квартала», «(15 числа) 2-го месяца»: a month of the period itself, counted from its start. */
function insideUnit(words: Words, at: number, day: number, until: boolean): Found<Lagged> | undefined {
  const last = words[at]?.kind === 'ordinal' && words[at].value === -1
  const which = last ? found(-1, at + 1) : numberAt(words, at)
  if (which === undefined || !isUnit(words[which.next], 'month')) return undefined
  const noun = skip(words, which.next + 1, (word) => word?.kind === 'reference' && word.to !== 'next')
  const unit = words[noun]
  if (unit?.kind !== 'unit' || (unit.unit !== 'quarter' && unit.unit !== 'half-year')) {
    return which.value > 3 || words[which.next + 1]?.kind === 'reference'
      ? undefined
      : found(
          { ...lag, every: 'quarter', beside: true, inside: pointsOf('quarter', which.value, day, until) },
          which.next + 1,
        )
  }
  if (which.value > monthsIn[unit.unit]) return undefined
  return found({ ...lag, every: unit.unit, inside: pointsOf(unit.unit, which.value, day, until) }, noun + 1)
}

const ofYear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function pointsOf(unit: 'quarter' | 'half-year', which: number, day: number, until: boolean): string[] {
  const length = monthsIn[unit]
  const months = ofYear.filter((month) => month % length === (which === -1 ? 0 : which % length))
  return months.map((month) => {
    const [of, on] = [month, Math.min(day, daysInMonth(2024, month))].map((number) => String(number).padStart(2, '0'))
    return `${until ? '../' : ''}--${of}-${on}`
  })
}

/** «последний месяц квартала», «в первом месяце каждого полугодия»: a month of whatever comes round. */
function byMonth(words: Words, at: number): Found<Lagged> | undefined {
  const { value: bound, next } = readBound(words, at)
  const word = words[next]
  const which = word?.kind === 'ordinal' ? word.value : word?.kind === 'number' && word.ending ? word.value : 0
  const noun = skip(words, next + 2, (pointed) => pointed?.kind === 'reference' && pointed.to !== 'next')
  const unit = words[isWord(words[noun], 'каждый') ? noun + 1 : noun]
  if (bound.kind !== 'within' || which === 0 || !isUnit(words[next + 1], 'month') || unit?.kind !== 'unit')
    return undefined
  if ((unit.unit !== 'quarter' && unit.unit !== 'half-year') || which > monthsIn[unit.unit]) return undefined
  const inside = pointsOf(unit.unit, which, 1, false).map((point) => point.slice(0, 4))
  return found({ ...lag, every: unit.unit, inside }, isWord(words[noun], 'каждый') ? noun : noun + 1)
}

/** «до конца квартала» of what comes round every quarter. */
function byEnd(words: Words, at: number): Found<Lagged> | undefined {
  const { value: bound, next } = readBound(words, at)
  const noun = skip(words, next + 1, (word) => word?.kind === 'reference' && word.to !== 'next')
  const unit = words[noun]
  if (bound.kind !== 'until' || !isWord(words[next], 'конец') || unit?.kind !== 'unit' || /(ов|ий)$/.test(unit.form))
    return undefined
  if (unit.unit !== 'quarter' && unit.unit !== 'half-year') return undefined
  return found({ ...lag, every: unit.unit, beside: true, inside: pointsOf(unit.unit, -1, 31, true) }, noun + 1)
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
    const last = word?.kind === 'ordinal' && word.value === -1 && isWord(words[next - 1], 'за', 'после')
    if (!last && !belongs(word)) break
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

/** «после окончания», «по окончании», «после отчётного»: the index of what ended. */
function afterEnd(words: Words, at: number): number | undefined {
  if (isWord(words[at], 'по') && isSpelled(words[at + 1], /^(окончани|завершени|истечени)[ию]$/)) return at + 2
  if (!isWord(words[at], 'после')) return undefined
  if (isWord(words[at + 1], 'конец') || isSpelled(words[at + 1], /^(завершени|истечени)я$/)) return at + 2
  const reported = words[at + 1]
  return reported?.kind === 'reference' && reported.to === 'reported' ? at + 1 : undefined
}

/** «в течение 10 дней после окончания отчётного квартала», «не позднее 15 дней после окончания квартала». */
function byDaysAfter(words: Words, at: number): Found<Lagged> | undefined {
  const { value: bound, next: start } = readBound(words, at)
  const days = numberAt(words, start)
  if (days === undefined || bound.kind === 'from' || days.value > 28) return undefined
  const working = isWord(words[days.next], 'рабочий')
  let next = days.next + (working || isWord(words[days.next], 'финансовый') ? 1 : 0)
  const after = isUnit(words[next], 'day') ? afterEnd(words, next + 1) : undefined
  if (after === undefined) return undefined
  next = after
  if (words[next]?.kind === 'reference' || isWord(words[next], 'каждый')) next++
  const noun = words[next]
  const period = isWord(noun, 'период') && words[next - 1]?.kind === 'reference'
  const unit = isUnit(noun, 'month', 'quarter', 'half-year', 'year')
  if (noun === undefined || !(unit || period)) return undefined
  const every = noun.kind === 'unit' ? (noun.unit as RepeatUnit) : undefined
  const doubts = working ? (['working-day'] as const) : []
  return found({ ...lag, day: working ? 0 : days.value, every, beside: period, doubts }, next + 1)
}
