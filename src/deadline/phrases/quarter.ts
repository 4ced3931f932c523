import type { Named } from '../clause.ts'
import { numberAt } from './number.ts'
import { found, isUnit, type Phrase } from './phrase.ts'

/** «III квартал», «1 кв.», «во втором полугодии», «2 п/г». */
export const quarter: Phrase<Named> = {
  examples: {
    'в III квартале 2026': '2026-07-01 … 2026-09-30',
    'во втором квартале': '(due/no-year)',
    '1кв.2023г.': '2023-01-01 … 2023-03-31',
    'III - IV кварталы 2023 г.': '2023-07-01 … 2023-12-31',
    'Во втором полугодии 2024 года': '2024-07-01 … 2024-12-31',
    'V квартал 2023': '(due/impossible-date)',
  },

  read(words, at) {
    const value = numberAt(words, at)
    if (value === undefined) return undefined
    const noun = words[value.next]
    if (noun?.kind !== 'unit' || !(isUnit(noun, 'quarter') || isUnit(noun, 'half-year'))) return undefined
    const next = value.next + 1
    return found(numbered(noun.unit === 'quarter' ? 'quarter' : 'half-year', value.value, at, next), next)
  },
}

/** A quarter or half-year by its number; a number the year does not have gives a month it does not have. */
export function numbered(unit: 'quarter' | 'half-year', number: number, at: number, next: number): Named {
  const length = unit === 'quarter' ? 3 : 6
  const from = { month: (number - 1) * length + 1, day: 1 }
  const to = { month: number * length, day: 31 }
  return { unit, number, from, to, year: undefined, doubts: [], at, next }
}
