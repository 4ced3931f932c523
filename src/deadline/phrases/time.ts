import type { Words } from '../words/word.ts'
import { isSign, isSpelled, isUnit, isWord, skip } from './phrase.ts'

/** «в 10:00», «с 10.00 до 12.00 часов», «в 14 ч. 30 мин.»: the index after a time of day, which changes no date. */
export function afterTime(words: Words, at: number): number | undefined {
  const start = skip(words, at, (word) => isSign(word, 'comma'))
  const first = oneTime(words, start)
  if (first === undefined) return undefined
  const joint = words[first]
  const second = isSign(joint, 'dash')
    ? oneTime(words, first + 1)
    : isWord(joint, 'до', 'по')
      ? oneTime(words, first)
      : undefined
  return second ?? first
}

function oneTime(words: Words, at: number): number | undefined {
  const start = skip(words, at, (word) => isWord(word, 'в', 'с', 'до', 'к', 'по'))
  const word = words[start]
  if (word?.kind === 'clock') return skip(words, start + 1, (next) => isUnit(next, 'hour'))
  if (word?.kind !== 'number' || word.value > 24 || !isUnit(words[start + 1], 'hour')) return undefined
  const minutes = words[start + 2]
  return minutes?.kind === 'number' && isSpelled(words[start + 3], /^мин/) ? start + 4 : start + 2
}
