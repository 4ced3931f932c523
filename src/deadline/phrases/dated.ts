import type { Bound, Dated, Named } from '../clause.ts'
import type { Doubt } from '../problems.ts'
import type { Words } from '../words/word.ts'
import { readBound } from './bound.ts'
import { readEdge } from './edge.ts'
import { type Found, found, isSign, isWord, type Phrase, skip } from './phrase.ts'
import { afterTime } from './time.ts'

/** A stretch, or a range of two, with what bounds it: «до 15 мая», «с 10 по 15 мая 2023 г.», «май – июнь». */
export const dated: Phrase<Dated> = {
  examples: {
    'до 21 октября 2021 г.': '… 2021-10-21',
    'не позднее 12 марта 2024 года': '… 2024-03-12',
    'по 30.06.2024 включительно': '… 2024-06-30',
    'не ранее чем с 10 февраля 2024 года': '2024-02-10 …',
    'с 3 июня 2024 года по 28 июня 2024 года включительно': '2024-06-03 … 2024-06-28',
    '07.10-10.10.2019': '2019-10-07 … 2019-10-10',
    'Декабрь 2022 – май 2023': '2022-12-01 … 2023-05-31',
    'до 18:00 15 мая 2023 г.': '… 2023-05-15',
  },

  read: (words, at) => readDated(words, at, false),
}

export function readDated(words: Words, at: number, headed: boolean): Found<Dated> | undefined {
  const bound = readBound(words, at)
  const start = afterTime(words, bound.next) ?? bound.next
  const first = readEdge(words, start, headed)
  if (first === undefined) return undefined
  const after = afterNotes(words, first.next)
  const planned = words.slice(at, bound.next).some((word) => isWord(word, 'плановый'))
  const doubts: readonly Doubt[] = planned ? ['planning-period'] : []
  const range = readRange(words, after, bound.value, first.value)
  if (range !== undefined) return found({ ...range.value, doubts: [...range.value.doubts, ...doubts] }, range.next)
  if (bound.value.kind === 'from' && !bound.value.exact) return undefined
  const exact = bound.value.exact || inclusive(words, first.next)
  return found({ kind: 'dated', bound: { ...bound.value, exact }, first: first.value, last: undefined, doubts }, after)
}

/** «включительно», bare, after a comma or in brackets, and a time of day. */
function afterNotes(words: Words, at: number): number {
  let next = at
  const inside = skip(words, next, (word) => isSign(word, 'comma', 'open'))
  if (isWord(words[inside], 'включительно')) {
    next = skip(words, inside + 1, (word) => inside > at && isSign(words[inside - 1], 'open') && isSign(word, 'close'))
  }
  return afterTime(words, next) ?? next
}

function inclusive(words: Words, at: number): boolean {
  return isWord(words[skip(words, at, (word) => isSign(word, 'comma', 'open'))], 'включительно')
}

function readRange(words: Words, at: number, bound: Bound, first: Named): Found<Dated> | undefined {
  const joint = rangeJoint(words, at, bound)
  if (joint === undefined) return undefined
  const second = readEdge(words, afterTime(words, joint) ?? joint, false)
  if (second === undefined || isHeading(words, first, second, bound)) return undefined
  let last = second.value
  let next = afterNotes(words, second.next)
  const doubts: Doubt[] = []
  if (bound.kind !== 'from') doubts.push(...mixed(first, last))
  const third = isSign(words[next], 'dash') ? readEdge(words, next + 1, false) : undefined
  if (third !== undefined && third.value.unit === last.unit && last.year === undefined) {
    doubts.push('chain')
    last = third.value
    next = afterNotes(words, third.next)
  }
  if (bound.kind === 'until') doubts.push('chain')
  return found({ kind: 'dated', bound: { kind: 'within', exact: true }, first, last, doubts }, next)
}

/** A dash between a year and something shorter, or after a range that has one already. */
function mixed(first: Named, last: Named): readonly Doubt[] {
  const several = first.year?.kind === 'years' && first.year.first !== first.year.last
  if (first.unit === 'year' && last.unit === 'year') return several ? ['chain'] : []
  return (first.unit === 'year') === (last.unit === 'year') || last.unit === 'school-year' ? [] : ['year-to-month']
}

/** What joins the ends of a range: a dash, a bare «по», or «по», «до», «не позднее» after «с». */
function rangeJoint(words: Words, at: number, bound: Bound): number | undefined {
  if (bound.kind === 'after') return undefined
  if (isSign(words[at], 'dash')) return skip(words, at + 1, (word) => bound.kind === 'from' && isWord(word, 'по', 'до'))
  if (bound.kind === 'within' && isWord(words[at], 'по')) return at + 1
  if (bound.kind !== 'from') return undefined
  const start = skip(
    words,
    skip(words, at, (word) => isSign(word, 'comma')),
    (word) => isWord(word, 'и', 'но'),
  )
  const end = readBound(words, start)
  return end.value.kind === 'until' && end.next > start && !isWord(words[end.next - 1], 'к') ? end.next : undefined
}

/** «2023 г. – ноябрь»: the year is a heading over what follows, unless that has a year of its own. */
function isHeading(words: Words, first: Named, second: Found<Named>, bound: Bound): boolean {
  const yearOnly = first.unit === 'year' || first.unit === 'school-year'
  if (!yearOnly || bound.kind !== 'within') return false
  if (second.value.unit === 'year' || second.value.unit === 'school-year') return false
  const { year, next } = second.value
  return year === undefined || isSign(words[next], 'dash', 'colon')
}
