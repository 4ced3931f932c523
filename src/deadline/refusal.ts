import type { Remark } from '../diagnostic/remark.ts'
import { hintFor } from './hints.ts'
import { isWord } from './phrases/phrase.ts'
import { unrecognized } from './problems.ts'
import { misprintOf, plainMisprintOf } from './words/misprint.ts'
import type { Word, Words } from './words/word.ts'
import { mostWords } from './words/words.ts'

const mostQuoted = 60

/** The remark about the word that was not understood, with what was understood before it and what it may have meant. */
export function refusal(text: string, words: Words, at: number): Remark {
  const word = blamed(words, at)
  if (word === undefined)
    return unrecognized.inside(0, text.length, { words: quoted(text), understood: '', suggestion: undefined })
  const suggestion = word.kind === 'unknown' ? suggestionFor(words, word) : undefined
  const understood = quoted(text.slice(words[0]?.start, word.start).trim())
  const alone = word.kind === 'unknown' || isWord(word, 'примерно', 'исключая')
  const { end } = alone ? word : lastOf(words, words.indexOf(word))
  const facts = { words: quoted(text.slice(word.start, end)), understood, suggestion, hint: hintFor(words, word) }
  return unrecognized.inside(word.start, end, facts)
}

/** The remark about a text that is longer than any deadline. */
export function tooLong(text: string): Remark {
  const facts = { words: quoted(text), understood: '', suggestion: undefined, most: mostWords }
  return unrecognized.inside(0, text.length, facts)
}

/** The first unknown word near the place where reading stopped; where all are known, the word it stopped at. */
function blamed(words: Words, at: number): Word | undefined {
  const near = words.slice(at, at + 5)
  const unknown = near.find((word) => word.kind === 'unknown')
  return unknown ?? words[at] ?? words.at(-1)
}

/** Where every word is known, what is not understood is how they stand together: the last of them up to a sign. */
function lastOf(words: Words, at: number): Word {
  const most = words.slice(at, at + 6)
  const ends = most.findIndex((word, index) => index > 0 && (word.kind === 'sign' || word.gap === 'line'))
  return (ends === -1 ? most.at(-1) : most[ends - 1]) as Word
}

function suggestionFor(words: Words, word: Word): string | undefined {
  const before = words[words.indexOf(word) - 1]
  return misprintOf(word.text, before?.kind === 'number') ?? plainMisprintOf(word.text)
}

function quoted(text: string): string {
  return text.length <= mostQuoted ? text : `${text.slice(0, mostQuoted - 1)}…`
}
