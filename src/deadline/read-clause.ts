import type { Clause } from './clause.ts'
import { dated, readDated } from './phrases/dated.ts'
import { phrases } from './phrases/index.ts'
import { type Found, isSign, isWord, oneOf } from './phrases/phrase.ts'
import type { Words } from './words/word.ts'

const others = phrases.filter((phrase) => phrase !== dated).map((phrase) => phrase.read)
const beforeDated = oneOf(others.slice(0, -1))
const afterDated = oneOf(others.slice(-1))

/** One clause of any kind, beginning at a word. */
export function readClause(words: Words, at: number, headed: boolean): Found<Clause> | undefined {
  return beforeDated(words, at) ?? readDated(words, weekdayAhead(words, at), headed) ?? afterDated(words, at)
}

/** «понедельник, 15 мая»: a weekday before a date only repeats it. */
function weekdayAhead(words: Words, at: number): number {
  const start = isWord(words[at], 'в') ? at + 1 : at
  if (words[start]?.kind !== 'weekday') return at
  return isSign(words[start + 1], 'comma') ? start + 2 : start + 1
}
