import type { Worded } from '../clause.ts'
import type { Words } from '../words/word.ts'
import { type Found, found, isSpelled, isWord, type Phrase, run } from './phrase.ts'

/** What can never be given a date: «в отчётный период», «в установленные сроки», «своевременно». */
export const uncontrollable: Phrase<Worded> = {
  examples: {
    'В отчетный период': '(due/uncontrollable)',
    'в установленные сроки': '(due/uncontrollable)',
    'в кратчайшие сроки': '(due/uncontrollable)',
    'до конца отчетного периода': '(due/uncontrollable)',
    своевременно: '(due/uncontrollable)',
  },

  read(words, at) {
    return inPeriod(words, at) ?? (isSpelled(words[at], adverbs) ? never(at + 1) : undefined)
  },
}

function never(next: number): Found<Worded> {
  return found({ kind: 'uncontrollable', open: false, weak: false, counted: false, holds: 'nothing' }, next)
}

const lead = run('в|за|на|до|к течение|конец?')
/**
 * «Немедленно» tells neither from when nor till when, and offices count it differently («срочно» is three calendar days
 * with one, three working days with another); beside a date or a condition it only hurries and is not told.
 */
const adverbs = /^(своевременно|оперативно|безотлагательно|немедленно|незамедлительно|срочно)$/
const orders = /^(установленном|рабочем|плановом|обычном)$/
const vague =
  /^(установленн|кратчайш|назначенн|определенн|нормативн|разумн|указанн|положенн|надлежащ|оптимальн|ближайш)/

function inPeriod(words: Words, at: number): Found<Worded> | undefined {
  const start = lead(words, at) ?? at
  const word = words[start]
  const reported = word?.kind === 'reference' && word.to !== 'next' && isWord(words[start + 1], 'период')
  const unsaid = isSpelled(word, vague) && isWord(words[start + 1], 'срок', 'период')
  const inOrder = isSpelled(word, orders) && isSpelled(words[start + 1], /^порядке$/)
  return reported || unsaid || inOrder ? never(start + 2) : undefined
}
