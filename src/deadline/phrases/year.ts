import type { Named, YearSaid } from '../clause.ts'
import type { Word, Words } from '../words/word.ts'
import { type Found, found, isGenitive, isSign, isSpelled, isUnit, isWord, type Phrase } from './phrase.ts'

/** «2023 год», «2020–2024 гг.», «2021/2022 учебный год», «текущий год». */
export const year: Phrase<Named> = {
  examples: {
    'в 2023 году': '2023-01-01 … 2023-12-31',
    '2024-2026 г.г.': '2024-01-01 … 2026-12-31',
    'с 2024 по 2026 гг.': '2024-01-01 … 2026-12-31',
    '2024,2025 годы': '2024-01-01 … 2024-12-31; 2025-01-01 … 2025-12-31',
    'В 2023-24 учебном году': '2023-09-01 … 2024-08-31',
    '2021-2022, 2022-2023 учебные годы': '2021-09-01 … 2022-08-31; 2022-09-01 … 2023-08-31',
    'до 2024 года': '… 2024-12-31 (due/ambiguous)',
    'в текущем году': '(due/no-year)',
  },

  read(words, at) {
    const said = readYear(words, at)
    return said && found(yearNamed(said.value, at, said.next, said.doubts), said.next)
  },
}

export function yearNamed(said: YearSaid, at: number, next: number, doubts: Named['doubts'] = []): Named {
  const school = said.kind === 'school'
  const from = { month: school ? 9 : 1, day: 1 }
  const to = { month: school ? 8 : 12, day: 31 }
  return { unit: school ? 'school-year' : 'year', number: 0, from, to, year: said, doubts, at, next }
}

interface FoundYear extends Found<YearSaid> {
  readonly doubts: Named['doubts']
}

/** A year in any spelling, with the words that belong to it: «2023 г.», «уч. г.», «года, следующего за отчётным». */
export function readYear(words: Words, at: number): FoundYear | undefined {
  return schoolFirst(words, at) ?? severalYears(words, at) ?? oneYear(words, at) ?? pointedAt(words, at)
}

/** Years a plan can speak of; others are misprints, and «1990-е» is a whole decade. */
function plausible(word: Word | undefined): word is Word & { kind: 'number' } {
  if (word?.kind !== 'number' || word.digits !== 4 || word.value < 1950 || word.value > 2099) return false
  return !(word.ending && /[её]$|[хx]$|ых$|ми$/.test(word.form))
}

/** «учебный год 2022/2023». */
function schoolFirst(words: Words, at: number): FoundYear | undefined {
  const after = schoolWords(words, at)
  const pair = after === undefined ? undefined : pairOfYears(words, after)
  return pair && { ...found({ kind: 'school', first: pair.first, last: pair.last - 1 }, pair.next), doubts: [] }
}

/** «учебный год», «уч. г.»: the index after it. */
export function schoolWords(words: Words, at: number): number | undefined {
  return isWord(words[at], 'учебный') && isUnit(words[at + 1], 'year') ? at + 2 : undefined
}

interface Pair {
  readonly first: number
  readonly last: number
  readonly next: number
  readonly slash: boolean
  readonly short: boolean
}

/** «2022/2023», «2022–23», «22-23». */
function pairOfYears(words: Words, at: number): Pair | undefined {
  const [one, sign, two] = [words[at], words[at + 1], words[at + 2]]
  if (one?.kind !== 'number' || two?.kind !== 'number' || !isSign(sign, 'dash', 'slash')) return undefined
  const short = two.digits === 2
  const first = plausible(one) ? one.value : one.digits === 2 && short ? 2000 + one.value : undefined
  if (first === undefined || !(short || plausible(two))) return undefined
  const last = short ? first - (first % 100) + two.value : two.value
  return last > first ? { first, last, next: at + 3, slash: isSign(sign, 'slash'), short } : undefined
}

function severalYears(words: Words, at: number): FoundYear | undefined {
  const pair = pairOfYears(words, at)
  if (pair === undefined) return undefined
  const { first, last } = pair
  const school = schoolWords(words, pair.next)
  if (school !== undefined) return { ...found({ kind: 'school', first, last: last - 1 }, school), doubts: [] }
  const marked = isUnit(words[pair.next], 'year')
  const next = pair.next + (marked ? 1 : 0)
  const whole = plausible(words[at])
  if (pair.slash) {
    if (last !== first + 1 || !whole) return undefined
    return { ...found({ kind: 'school', first, last: first }, next), doubts: ['slash-years'] }
  }
  if (pair.short && !(marked && (whole || isPlural(words[pair.next])))) return undefined
  return { ...found({ kind: 'years', first, last }, next), doubts: [] }
}

function isPlural(word: Word | undefined): boolean {
  return word?.kind === 'unit' && word.plural
}

/** «2023», «2023 г.», «23 г.»; «2023 учебный год» leaves open which of two school years it is. */
function oneYear(words: Words, at: number): FoundYear | undefined {
  const word = words[at]
  if (word?.kind !== 'number') return undefined
  const marked = isUnit(words[at + 1], 'year')
  const shortMark = isSpelled(words[at + 1], /^(г|год|года|году|годом|годе)\.?$/)
  const short = word.digits === 2 && word.value >= 10 && !word.ending && marked && shortMark
  if (!short && !plausible(word)) return undefined
  if (schoolWords(words, at + 1) !== undefined) return undefined
  const value = short ? 2000 + word.value : word.value
  return { ...found({ kind: 'years', first: value, last: value }, at + (marked ? 2 : 1)), doubts: [] }
}

/** «текущего финансового года», «т.г.», «года, следующего за отчётным», «учебного года». */
function pointedAt(words: Words, at: number): FoundYear | undefined {
  if (isWord(words[at], 'т.г.')) return { ...found({ kind: 'reference', shifted: false }, at + 1), doubts: [] }
  let next = at
  let shifted = false
  while (words[next]?.kind === 'reference' || (next > at && isWord(words[next], 'за'))) {
    shifted ||= isShifted(words[next])
    next++
  }
  const pointed = next > at
  if (isWord(words[next], 'финансовый', 'учебный')) next++
  if (!isUnit(words[next], 'year')) return undefined
  const tail = followingTail(words, next + 1)
  if (!pointed && tail === undefined) return undefined
  return { ...found({ kind: 'reference', shifted: shifted || tail !== undefined }, tail ?? next + 1), doubts: [] }
}

function isShifted(word: Word | undefined): boolean {
  return word?.kind === 'reference' && (word.to === 'next' || word.to === 'past')
}

/** «, следующего за отчётным [годом]», «, следующего за годом предоставления субсидии»: the index after it. */
export function followingTail(words: Words, at: number): number | undefined {
  let next = isSign(words[at], 'comma') ? at + 1 : at
  const reference = words[next]
  if (!isShifted(reference)) return undefined
  next++
  const joined = isWord(words[next], 'за', 'после')
  if (joined) next++
  for (let read = 0; read < 8 && inTail(words, next); read++) next++
  return next
}

/** Unknown words only tell which year or period it follows: «за годом предоставления субсидии». */
function inTail(words: Words, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (word?.kind === 'unknown') {
    const ofPeriod = isUnit(before, 'year') || isWord(before, 'период')
    return isGenitive(word) && (before?.kind === 'unknown' || (ofPeriod && words[at - 2]?.kind !== 'reference'))
  }
  return (
    word?.kind === 'reference' || word?.kind === 'unit' || isWord(word, 'финансовый', 'учебный', 'плановый', 'период')
  )
}
