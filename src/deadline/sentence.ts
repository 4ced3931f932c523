import type { Clause, Dated, Worded } from './clause.ts'
import { canEnd, type Joint, readJoint, setsApart } from './joint.ts'
import { readNote } from './note.ts'
import { dated, readDated } from './phrases/dated.ts'
import { readEdge } from './phrases/edge.ts'
import { readDaysOf } from './phrases/every.ts'
import { phrases } from './phrases/index.ts'
import { afterLabel } from './phrases/label.ts'
import { type Found, isGenitive, isSign, isSpelled, isWord, oneOf } from './phrases/phrase.ts'
import { afterTime } from './phrases/time.ts'
import type { Word, Words } from './words/word.ts'

/** A clause, the words it was read from, and what joins it to the one before. */
export interface Part {
  readonly clause: Clause
  readonly joint: Joint
  readonly at: number
  readonly next: number
  /** Words that tell no date follow it: what it lacks cannot be taken from beyond them. */
  readonly noted: boolean
  /** A date stands inside the words of a condition. */
  readonly dateInside: boolean
  /** The weekday noted beside a date. */
  readonly weekday?: number | undefined
}

/** The parts of a phrase; `refused` is the word that was not understood, and then the parts before it. */
export interface Sentence {
  readonly parts: readonly Part[]
  readonly refused: number | undefined
}

const others = phrases.filter((phrase) => phrase !== dated).map((phrase) => phrase.read)
const beforeDated = oneOf(others.slice(0, -1))
const afterDated = oneOf(others.slice(-1))

function readClause(words: Words, at: number, headed: boolean): Found<Clause> | undefined {
  return beforeDated(words, at) ?? readDated(words, weekdayAhead(words, at), headed) ?? afterDated(words, at)
}

/** «понедельник, 15 мая»: a weekday before a date only repeats it. */
function weekdayAhead(words: Words, at: number): number {
  const start = isWord(words[at], 'в') ? at + 1 : at
  if (words[start]?.kind !== 'weekday') return at
  return isSign(words[start + 1], 'comma') ? start + 2 : start + 1
}

/** Splits a phrase into its parts, from the first word to the last, or up to one that fits nowhere. */
export function readSentence(words: Words): Sentence {
  const parts: Part[] = []
  let at = 0
  let depth = 0
  let headed = false
  while (at < words.length) {
    const joint = jointAndLabel(words, at)
    depth = Math.max(0, depth + joint.depth)
    if (joint.next >= words.length) return { parts, refused: canStop(words, at, parts.at(-1)) ? undefined : at }
    const before = parts.at(-1)
    if (before === undefined && !startsWell(words, at)) return { parts, refused: at }
    const step = readPart(words, joint.next, joint, before, depth, headed)
    if (step.refused !== undefined) return { parts, refused: step.refused }
    if (before?.noted && closesRange(before.clause, step.part?.clause)) return { parts, refused: joint.next }
    if (step.part !== undefined) parts.push(step.part)
    else if (before !== undefined)
      parts[parts.length - 1] = { ...before, noted: true, weekday: step.weekday ?? before.weekday }
    at = step.next
    headed = isHeadedBy(step.part?.clause, words, at) || (headed && !isSign(words[at], 'semicolon'))
  }
  return { parts, refused: undefined }
}

/** Nothing is left but closing signs, or «и далее» after a start: «с 2024 года и далее». */
function canStop(words: Words, at: number, last: Part | undefined): boolean {
  if (last === undefined) return false
  const further = isWord(words[at], 'и') && isWord(words[at + 1], 'далее')
  const open = last.clause.kind === 'dated' && last.clause.bound.kind === 'from' && last.clause.last === undefined
  return canEnd(words, further && open ? at + 2 : at, words.length)
}

/** The joint, and a stage label after it with the joint that follows the label: «Первый этап (2014–2017 годы)». */
function jointAndLabel(words: Words, at: number): Joint {
  const joint = readJoint(words, at)
  const label = afterLabel(words, joint.next)
  if (label === undefined) return joint
  const after = readJoint(words, label)
  if (after.next >= words.length || isSign(words[label], 'close')) return joint
  return { ...joint, next: after.next, depth: joint.depth + after.depth }
}

/** Before the first part only brackets, bullets and footnote marks. */
function startsWell(words: Words, at: number): boolean {
  const joint = readJoint(words, at)
  return words.slice(at, joint.next).every((word) => isSign(word, 'open', 'bullet', 'mark', 'dash'))
}

type Step =
  | { readonly part?: Part; readonly weekday?: number | undefined; readonly next: number; readonly refused?: undefined }
  | { readonly part?: undefined; readonly refused: number }

function readPart(
  words: Words,
  at: number,
  joint: Joint,
  before: Part | undefined,
  depth: number,
  headed: boolean,
): Step {
  if (before !== undefined && joint.by === 'open' && tellsOf(words, at)) return { next: closing(words, at) }
  const clause =
    (before?.clause.kind === 'every' ? readDaysOf(before.clause, words, at) : undefined) ??
    readClause(words, at, headed)
  const mayNote = before !== undefined && setsApart(joint)
  if (clause !== undefined && before !== undefined && !mayNote && countsOn(clause.value, before)) return { refused: at }
  if (clause !== undefined && !(mayNote && isCircumstance(clause.value, before))) {
    return clausePart(words, at, joint, clause, depth)
  }
  if (!mayNote || goesOnFrom(words, at, joint)) return { refused: at }
  const note = readNote(
    words,
    at,
    depth,
    before.clause.kind === 'dated',
    (start) => readClause(words, start, false)?.value,
  )
  if ('refused' in note) return note
  const first = words[at]
  return { next: note.next, weekday: first?.kind === 'weekday' ? first.weekday : undefined }
}

/** «2013-14 …»: a figure that a dash joins to a bare year is no note. */
function goesOnFrom(words: Words, at: number, { by }: Joint): boolean {
  return by === 'dash' && words[at]?.kind === 'number' && words[at - 2]?.kind === 'number'
}

/** «с 1 мая, … , по 5 мая»: the words between belong to no range. */
function closesRange(before: Clause, clause: Clause | undefined): boolean {
  if (before.kind !== 'dated' || clause?.kind !== 'dated') return false
  return before.bound.kind === 'from' && before.last === undefined && clause.bound.kind === 'until'
}

/** A bracket after a date that tells what is reported: «(за I полугодие)», «(по итогам 2022 года)». */
function tellsOf(words: Words, at: number): boolean {
  return isWord(words[at], 'за') || (isWord(words[at], 'по') && isSpelled(words[at + 1], /^(итогам|состоянию)$/))
}

function closing(words: Words, at: number): number {
  let next = at
  while (next < words.length && !isSign(words[next], 'close')) next++
  return next
}

/** «15 мая на 10 дней», «ежегодно 3 дня»: a length of time joined to a date without a sign. */
function countsOn(clause: Clause, before: Part): boolean {
  if (clause.kind !== 'trigger' || !clause.counted) return false
  return before.clause.kind === 'dated' || (clause.weak && before.clause.kind === 'every')
}

function isCircumstance(clause: Clause, before: Part): boolean {
  return clause.kind === 'trigger' && clause.weak && before.clause.kind !== 'trigger'
}

function clausePart(words: Words, at: number, joint: Joint, clause: Found<Clause>, depth: number): Step {
  const { value } = clause
  const next = value.kind === 'every' ? afterHour(words, clause.next) : clause.next
  if (!('open' in value && value.open)) {
    return { part: { clause: value, joint, at, next, noted: false, dateInside: false }, next }
  }
  const tail = openTail(words, next, value, depth)
  if (tail.refused !== undefined) return { refused: tail.refused }
  const { dateInside } = tail
  return { part: { clause: value, joint, at, next: tail.next, noted: false, dateInside }, next: tail.next }
}

/** «каждый четверг в 15.00»: the hour changes nothing, unless a date goes on from it («до 10.00 5 числа»). */
function afterHour(words: Words, at: number): number {
  const next = afterTime(words, at) ?? at
  const word = words[next]
  return word === undefined || word.kind === 'sign' || word.kind === 'weekday' || isWord(word, 'и') ? next : at
}

/** A year alone, set apart from what follows by a dash, a colon or a bracket, is the year of all that. */
function isHeadedBy(clause: Clause | undefined, words: Words, next: number): boolean {
  if (clause?.kind !== 'dated' || clause.last !== undefined || clause.bound.kind !== 'within') return false
  return (
    (clause.first.unit === 'year' || clause.first.unit === 'school-year') &&
    isSign(words[next], 'dash', 'colon', 'open')
  )
}

/**
 * The words a condition or an ongoing term goes on in: up to the end or to where another clause begins, which after an
 * ongoing term may be any date, and after a condition a date with «до» or a date behind a sign.
 */
function openTail(
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

function isLong(unit: Dated['first']['unit']): boolean {
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
