import type { Named } from '../clause.ts'
import type { Word, Words } from '../words/word.ts'
import { type Found, found, isSign, isWord, type Phrase } from './phrase.ts'

/** A number up to two figures long, in figures, Roman or words: «15», «15-го», «IV», «двадцать первое». */
export function numberAt(words: Words, at: number): Found<number> | undefined {
  const word = words[at]
  if (word?.kind === 'roman') return found(word.value, at + 1)
  if (word?.kind === 'ordinal' && word.value > 0) return found(word.value, at + 1)
  if (word?.kind !== 'number' || word.digits > 2) return undefined
  const more = words[at + 1]
  const tens = word.digits === 0 && (word.value === 20 || word.value === 30)
  if (tens && more?.kind === 'ordinal' && more.value > 0 && more.value < 10)
    return found(word.value + more.value, at + 2)
  return found(word.value, at + 1)
}

/** «10» of «10 и 15 мая», «I» of «I, III кварталы»: taken only where something it can lean on follows. */
export const number: Phrase<Named> = {
  examples: {
    '10, 20 и 30 мая 2023 г.': '2023-05-10; 2023-05-20; 2023-05-30',
    'I, III кварталы 2023 г.': '2023-01-01 … 2023-03-31; 2023-07-01 … 2023-09-30',
    'с 1 по 5 мая 2023 г.': '2023-05-01 … 2023-05-05',
  },

  read(words, at) {
    const word = words[at]
    const value = numberAt(words, at)
    if (value === undefined || (word?.kind === 'number' && word.digits === 0)) return undefined
    if (!leans(words, value.next)) return undefined
    const none = { month: 0, day: value.value }
    return found(
      { unit: 'number', number: value.value, from: none, to: none, year: undefined, doubts: [], at, next: value.next },
      value.next,
    )
  },
}

function leans(words: Words, at: number): boolean {
  const joint = words[at]
  if (startsNumber(joint)) return true
  if (!isSign(joint, 'comma', 'dash', 'slash') && !isWord(joint, 'и', 'или', 'по', 'до')) return false
  const after = words[at + 1]
  if (isSign(joint, 'comma') && isWord(after, 'а', 'с', 'по', 'до', 'и')) return true
  return startsNumber(after) || isWord(after, 'с')
}

function startsNumber(word: Word | undefined): boolean {
  return (
    word?.kind === 'roman' ||
    word?.kind === 'date' ||
    (word?.kind === 'ordinal' && word.value > 0) ||
    (word?.kind === 'number' && word.digits > 0 && word.digits <= 2)
  )
}
