import type { Clause, Dated, Worded } from './clause.ts'
import { canEnd, readJoint } from './joint.ts'
import { readDated } from './phrases/dated.ts'
import { readEdge } from './phrases/edge.ts'
import { type Found, isGenitive, isSign, isWord } from './phrases/phrase.ts'
import { readClause } from './read-clause.ts'
import type { Word, Words } from './words/word.ts'

/**
 * The words a condition or an ongoing term goes on in: up to the end or to where another clause begins, which after an
 * ongoing term may be any date, and after a condition a date with «до» or a date behind a sign.
 */
export function openTail(
  words: Words,
  start: number,
  { kind, holds }: Worded,
  depth: number,
): { next: number; dateInside: boolean; refused?: number } {
  let at = start
  let inner = 0
  let dateInside = false
  if (kind === 'ongoing' && !isGenitive(words[start])) return { next: start, dateInside, refused: start }
  while (at < words.length) {
    const word = words[at] as Word
    if (isSign(word, 'open')) inner++
    if (isSign(word, 'close') && inner-- === 0 && depth > 0) break
    if (splits(words, at, kind === 'ongoing')) {
      const torn = isCounted(words, at) || (kind === 'ongoing' && isBareDate(words, at))
      if (at > start && torn) return { next: at, dateInside, refused: at - 1 }
      break
    }
    const act = isWord(word, 'от') ? readEdge(words, at + 1, false) : undefined
    const day = word.kind === 'date' || word.kind === 'month'
    if (act === undefined && (day || isYear(word))) {
      if (holds === 'nothing' || (day && holds === 'years')) return { next: at, dateInside, refused: at }
      dateInside = true
    }
    const inside = act ?? (isYear(word) ? readEdgeRange(words, at) : undefined)
    at = inside?.next ?? at + 1
  }
  return { next: at, dateInside }
}

/** «… с 15 по 30 ноября»: a number right before a date without a sign belongs to it. */
function isCounted(words: Words, at: number): boolean {
  const before = words[at - 1]
  return before?.kind === 'number' && words[at]?.kind !== 'sign' && before.digits <= 2
}

/** «2021–2024 гг.» inside a condition: a range of years stays whole. */
function readEdgeRange(words: Words, at: number): Found<Clause> | undefined {
  const years = readDated(words, at, false)
  return years?.value.first.unit === 'year' ? years : undefined
}

/** «… реализации семинар 15 мая»: only a year, or a date with its preposition, goes on from free words without a sign. */
function isBareDate(words: Words, at: number): boolean {
  const clause = readClause(words, at, false)?.value
  if (readJoint(words, at).next > at || clause?.kind !== 'dated') return false
  const { bound, first } = clause
  return isWord(words[at - 1], 'примерно') || (bound.kind === 'within' && first.at === at && !isLong(first.unit))
}

export function isLong(unit: Dated['first']['unit']): boolean {
  return unit === 'year' || unit === 'school-year'
}

function isYear(word: Word): boolean {
  return word.kind === 'number' && word.digits === 4 && word.value >= 1950 && word.value <= 2099
}

function splits(words: Words, at: number, ongoing: boolean): boolean {
  const word = words[at] as Word
  if (word.kind === 'unknown') return false
  const joint = readJoint(words, at)
  if (joint.next > at) {
    if (joint.next === words.length) return canEnd(words, at, joint.next)
    const clause = readClause(words, joint.next, false)
    return (
      clause !== undefined && (joint.by !== 'and' || clause.value.kind !== 'dated' || ongoing || isUntil(clause.value))
    )
  }
  const clause = readClause(words, at, false)?.value
  if (clause === undefined) return false
  if (clause.kind === 'dated') return ongoing || isUntil(clause)
  // «до окончания срока действия»: no term of its own.
  if (!ongoing && isWord(word, 'период', 'срок')) return false
  return clause.kind === 'every' || clause.kind === (ongoing ? 'trigger' : 'ongoing')
}

function isUntil(clause: Dated): boolean {
  return clause.bound.kind === 'until'
}
