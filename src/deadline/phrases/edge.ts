import type { Named, YearSaid } from '../clause.ts'
import type { Words } from '../words/word.ts'
import { day, monthDay } from './day.ts'
import { firstMonths, month } from './month.ts'
import { number } from './number.ts'
import { numberedPart, part } from './part.ts'
import { type Found, found, isSign, isUnit, oneOf } from './phrase.ts'
import { quarter } from './quarter.ts'
import { season } from './season.ts'
import { readYear, schoolWords, year } from './year.ts'

/** Every kind of stretch that has a name; the longer readings come before those they begin with. */
export const stretches = [part, numberedPart, firstMonths, day, monthDay, quarter, season, month, year, number]

const readStretch = oneOf<Named>(stretches.map((phrase) => phrase.read))

/**
 * A named stretch with its year, where one follows. Under a year that stands as a heading («2023 г. – ноябрь 2024 г. –
 * ноябрь») a year before a dash is the next heading.
 */
export function readEdge(words: Words, at: number, headed: boolean): Found<Named> | undefined {
  const stretch = readStretch(words, at)
  if (stretch === undefined) return undefined
  const { value: named, next } = stretch
  if (named.year !== undefined) return found({ ...named, next: afterYearWord(words, next) }, afterYearWord(words, next))
  if (named.unit === 'number') return stretch
  const tail = yearTail(words, next)
  if (tail === undefined || (headed && isNextHeading(words, tail.next))) return stretch
  const dated = { ...named, year: tail.value, next: tail.next, doubts: [...named.doubts, ...tail.doubts] }
  if (tail.value.kind === 'school') return found(inSchoolYear(dated), tail.next)
  return found(named.unit === 'season' ? overNewYear(dated, tail.value) : dated, tail.next)
}

/** A year before a dash, a colon or, without a sign, something shorter: «2023 г. I кв., 2024 г. II кв.». */
function isNextHeading(words: Words, at: number): boolean {
  if (isSign(words[at], 'dash', 'colon')) return true
  const under = readStretch(words, at)?.value.unit
  return under !== undefined && under !== 'year' && under !== 'school-year' && under !== 'number'
}

/** «зима 2023–2024 гг.» is one winter. */
function overNewYear(season: Named, year: YearSaid): Named {
  const one = season.from.month > season.to.month && year.kind === 'years' && year.last === year.first + 1
  return one ? { ...season, year: { ...year, last: year.first } } : season
}

/** Halves of a school year meet at New Year; quarters of one are nobody's calendar. */
function inSchoolYear(named: Named): Named {
  if (named.unit !== 'half-year' && named.unit !== 'quarter') return named
  const doubts: Named['doubts'] = [...named.doubts, 'school-part']
  if (named.unit === 'quarter') return { ...named, doubts }
  const [from, to] = named.number === 1 ? [9, 12] : [1, 8]
  return { ...named, from: { month: from, day: 1 }, to: { month: to, day: 31 }, doubts }
}

/** «01.09.2015 года», «31.12.2020 годы»: the word belongs to the year inside the date. */
function afterYearWord(words: Words, at: number): number {
  const dated = words[at - 1]?.kind === 'date'
  return dated && isUnit(words[at], 'year') ? at + 1 : at
}

/** «май 2022 уч. г.»: half of a school year's name, which leaves the calendar one. */
function singleSchoolYear(words: Words, at: number): Tail | undefined {
  const bare = words[at]?.kind === 'number' ? readYear([words[at]], 0) : undefined
  const next = bare === undefined ? undefined : schoolWords(words, at + 1)
  return bare && next ? { ...found(bare.value, next), doubts: ['school-single'] } : undefined
}

interface Tail extends Found<YearSaid> {
  readonly doubts: Named['doubts']
}

/** «2023 г.», «, 2023 г.», «(2023 г.)», «текущего года», «года, следующего за отчётным». */
function yearTail(words: Words, at: number): Tail | undefined {
  if (!isSign(words[at], 'open')) {
    const start = isSign(words[at], 'comma', 'dot') ? at + 1 : at
    return readYear(words, start) ?? singleSchoolYear(words, start)
  }
  const inside = readYear(words, at + 1)
  return inside !== undefined && isSign(words[inside.next], 'close') ? { ...inside, next: inside.next + 1 } : undefined
}
