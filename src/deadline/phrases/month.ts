import type { Named } from '../clause.ts'
import type { Words } from '../words/word.ts'
import { type Found, found, isUnit, type Phrase } from './phrase.ts'
import { readYear } from './year.ts'

/** «май», «мая месяца», «09.2022». */
export const month: Phrase<Named> = {
  examples: {
    'в марте 2024 года': '2024-03-01 … 2024-03-31',
    'с марта месяца 2024 года': '2024-03-01 …',
    'Октябрь - декабрь, 2023 г.': '2023-10-01 … 2023-12-31',
    '09.2022': '2022-09-01 … 2022-09-30',
    'до мая 2023': '… 2023-05-31 (due/ambiguous)',
  },

  read(words, at) {
    const word = words[at]
    if (word?.kind === 'date' && word.day === undefined) {
      const year = word.year ?? 0
      return monthOf(words, at, word.month, { kind: 'years', first: year, last: year })
    }
    return word?.kind === 'month' ? monthOf(words, at, word.month, undefined) : undefined
  },
}

function monthOf(words: Words, at: number, of: number, year: Named['year']): Found<Named> {
  const next = isUnit(words[at + 1], 'month') ? at + 2 : at + 1
  const [from, to] = [
    { month: of, day: 1 },
    { month: of, day: 31 },
  ]
  return found({ unit: 'month', number: of, from, to, year, doubts: [], at, next }, next)
}

/** «за 9 месяцев 2023 года»: from the year's first day. */
export const firstMonths: Phrase<Named> = {
  examples: { 'за 9 месяцев 2023 года': '2023-01-01 … 2023-09-30' },

  read(words, at) {
    const count = words[at]
    if (count?.kind !== 'number' || count.value < 2 || count.value > 12) return undefined
    if (!isUnit(words[at + 1], 'month')) return undefined
    const year = readYear(words, at + 2)
    if (year === undefined || year.value.kind !== 'years') return undefined
    const [from, to] = [
      { month: 1, day: 1 },
      { month: count.value, day: 31 },
    ]
    const { value, next } = year
    return found({ unit: 'quarter', number: 0, from, to, year: value, doubts: [], at, next }, next)
  },
}
