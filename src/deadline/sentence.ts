import type { Clause } from './clause.ts'
import { canEnd, type Joint, readJoint, setsApart } from './joint.ts'
import { readNote } from './note.ts'
import { readEdge } from './phrases/edge.ts'
import { readDaysOf } from './phrases/every.ts'
import { afterLabel } from './phrases/label.ts'
import { type Found, isSign, isSpelled, isWord } from './phrases/phrase.ts'
import { afterTime } from './phrases/time.ts'
import { readClause } from './read-clause.ts'
import { isLong, openTail } from './tail.ts'
import type { Words } from './words/word.ts'

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
  if (clause !== undefined && !(mayNote && (isCircumstance(clause.value, before) || isCountOf(words, clause)))) {
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

/** «(1-4 классы)»: numbers of something that is no part of a calendar. */
function isCountOf(words: Words, { value, next }: Found<Clause>): boolean {
  const range = isSign(words[next], 'dash') && words[next + 1]?.kind === 'number'
  if (value.kind !== 'dated' || value.bound.kind !== 'within') return false
  if (words[range ? next + 2 : next]?.kind !== 'unknown') return false
  return value.first.unit === 'number' && (value.last === undefined || value.last.unit === 'number')
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

/** A year alone, before a dash, a colon, a bracket or directly before something shorter, is the year of all that. */
function isHeadedBy(clause: Clause | undefined, words: Words, next: number): boolean {
  if (clause?.kind !== 'dated' || clause.last !== undefined || clause.bound.kind !== 'within') return false
  if (!isLong(clause.first.unit)) return false
  const under = readEdge(words, next, false)?.value.unit
  return isSign(words[next], 'dash', 'colon', 'open') || (under !== undefined && !isLong(under) && under !== 'number')
}
