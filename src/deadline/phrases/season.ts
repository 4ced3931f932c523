import type { Named } from '../clause.ts'
import { found, isUnit, isWord, type Phrase } from './phrase.ts'

/** «летом», «весна», «в осенний период»: calendar months, winter into the next year. */
export const season: Phrase<Named> = {
  examples: {
    'летом 2023 года': '2023-06-01 … 2023-08-31 (due/ambiguous)',
    'зима 2022/2023': '2022-12-01 … 2023-02-28 (due/ambiguous)',
    'весна – осень 2024 г.': '2024-03-01 … 2024-11-30 (due/ambiguous)',
  },

  read(words, at) {
    const word = words[at]
    if (word?.kind !== 'season') return undefined
    const noun = isWord(words[at + 1], 'период') || isUnit(words[at + 1], 'month')
    if (word.adjective && !noun) return undefined
    const next = word.adjective ? at + 2 : at + 1
    const from = { month: word.season * 3 || 12, day: 1 }
    const to = { month: word.season * 3 + 2, day: 31 }
    const named = {
      unit: 'season',
      number: word.season,
      from,
      to,
      year: undefined,
      doubts: ['season'],
      at,
      next,
    } as const
    return found(named, next)
  },
}
