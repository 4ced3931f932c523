import { isSign, isWord } from './phrases/phrase.ts'
import type { Words } from './words/word.ts'

/** What stands between two parts of a phrase. */
export interface Joint {
  readonly next: number
  /** The most telling sign in it; a line end counts as `line`, no sign at all as `space`. */
  readonly by: 'space' | 'and' | 'or' | 'comma' | 'line' | 'semicolon' | 'dot' | 'colon' | 'dash' | 'open' | 'close'
  /** «далее», «затем»: what follows repeats what went before. */
  readonly later: boolean
  /** How many brackets it opens less how many it closes. */
  readonly depth: number
}

const ranks: readonly Joint['by'][] = [
  'space',
  'close',
  'and',
  'comma',
  'dot',
  'line',
  'semicolon',
  'or',
  'dash',
  'colon',
  'open',
]

/** Reads signs and the conjunctions between parts; always finds something, if only a space. */
export function readJoint(words: Words, at: number): Joint {
  let next = at
  let by: Joint['by'] = 'space'
  let later = false
  let depth = 0
  for (; next < words.length; next++) {
    const found = kindOf(words, next)
    if (found === undefined) break
    if (found === 'open') depth++
    if (found === 'close') depth--
    if (isWord(words[next], 'далее', 'затем')) later = true
    if (ranks.indexOf(found) > ranks.indexOf(by)) by = found
  }
  const line = words.slice(at, next + 1).some((word) => word.gap === 'line')
  if (line && ranks.indexOf(by) < ranks.indexOf('line')) by = 'line'
  return { next, by, later, depth }
}

function kindOf(words: Words, at: number): Joint['by'] | undefined {
  const word = words[at]
  if (word?.kind === 'sign') return bySign[word.sign]
  if (isWord(word, 'или')) return 'or'
  if (isWord(word, 'и', 'а', 'но', 'также', 'далее', 'затем')) return 'and'
  return isWord(word, 'в') && isWord(words[at + 1], 'далее') ? 'and' : undefined
}

const bySign: Readonly<Record<string, Joint['by'] | undefined>> = {
  comma: 'comma',
  semicolon: 'semicolon',
  dot: 'dot',
  colon: 'colon',
  dash: 'dash',
  slash: 'or',
  open: 'open',
  close: 'close',
  bullet: 'line',
  mark: 'space',
}

/** Whether a phrase may end with these words: signs that leave nothing unsaid. */
export function canEnd(words: Words, at: number, next: number): boolean {
  return words.slice(at, next).every((word) => isSign(word, 'comma', 'semicolon', 'dot', 'close', 'mark'))
}

/** Whether an unknown word may follow as a note: something was written between it and the date. */
export function setsApart(joint: Joint): boolean {
  return joint.by !== 'space' && joint.by !== 'and' && joint.by !== 'or' && joint.by !== 'close'
}
