import type { Named } from '../clause.ts'
import type { Word, Words } from '../words/word.ts'
import { numberAt } from './number.ts'
import { type Found, found, isUnit, isWord, type Phrase } from './phrase.ts'

/** «17 июля», «17-го июля», «первое сентября»; in figures, whatever their order. */
export const day: Phrase<Named> = {
  examples: {
    '17 июля 2020 г.': '2020-07-17',
    'первого сентября 2023 года': '2023-09-01',
    'двадцать первого мая 2023 года': '2023-05-21',
    '01.07.2020': '2020-07-01',
    '30.08.22': '2022-08-30',
    '2023-02-06': '2023-02-06',
    '31.06.2023': '(due/impossible-date)',
    '5 мая': '(due/no-year)',
  },

  read(words, at) {
    return inFigures(words, at) ?? inWords(words, at)
  },
}

function inFigures(words: Words, at: number): Found<Named> | undefined {
  const word = words[at]
  if (word?.kind !== 'date' || word.day === undefined) return undefined
  const { month, year } = word
  const said = year === undefined ? undefined : ({ kind: 'years', first: year, last: year } as const)
  const date = { month, day: word.day }
  return found(
    { unit: 'day', number: word.day, from: date, to: date, year: said, doubts: [], at, next: at + 1 },
    at + 1,
  )
}

function inWords(words: Words, at: number): Found<Named> | undefined {
  const first = words[at]
  const spelledCount = first?.kind === 'number' && first.digits === 0 && words[at + 1]?.kind !== 'ordinal'
  const value = numberAt(words, at)
  if (value === undefined || first?.kind === 'roman' || spelledCount) return undefined
  const monthAt = isWord(words[value.next], 'число') ? value.next + 1 : value.next
  const month = words[monthAt]
  if (month?.kind !== 'month') return undefined
  const next = monthAt + 1
  const date = { month: month.month, day: value.value }
  return found({ unit: 'day', number: value.value, from: date, to: date, year: undefined, doubts: [], at, next }, next)
}

/** «10 числа», «25-го числа месяца»: a day of whichever month. */
export const monthDay: Phrase<Named> = {
  examples: {
    'до 10 числа каждого месяца': 'повтор месяц ../---10',
    '25-го числа ежемесячно': 'повтор месяц ---25',
    'до 15 числа': '(due/ambiguous)',
  },

  read(words, at) {
    const value = numberAt(words, at)
    if (value === undefined || !isWord(words[value.next], 'число')) return undefined
    const after = isPointedAt(words[value.next + 1]) ? value.next + 2 : value.next + 1
    const next = isUnit(words[after], 'month') ? after + 1 : value.next + 1
    const date = { month: 0, day: value.value }
    return found(
      { unit: 'month-day', number: value.value, from: date, to: date, year: undefined, doubts: [], at, next },
      next,
    )
  },
}

/** «(10 числа) текущего (месяца)»: the month is the one that comes round. */
function isPointedAt(word: Word | undefined): boolean {
  return word?.kind === 'reference' && (word.to === 'current' || word.to === 'reported')
}
