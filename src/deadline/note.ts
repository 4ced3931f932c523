import type { Clause } from './clause.ts'
import { readEdge } from './phrases/edge.ts'
import { isSign, isSpelled, isUnit, isWord } from './phrases/phrase.ts'
import { misprintOf } from './words/misprint.ts'
import type { Word, Words } from './words/word.ts'

/**
 * Reads words that tell no date: a place, a weekday, a count of days. Gives the index after the note, or the index of
 * the word that a note cannot hold, because it looks like a part of a deadline.
 */
export function readNote(
  words: Words,
  start: number,
  depth: number,
  dated: boolean,
  clauseAt: (at: number) => Clause | undefined,
): { readonly next: number } | { readonly refused: number } {
  let inner = 0
  let at = start
  if (isBareNumber(words, start)) return { refused: start }
  while (at < words.length) {
    const word = words[at] as Word
    if (isSign(word, 'open')) inner++
    if (isSign(word, 'close') && inner-- === 0 && depth > 0) break
    if (isJoint(word) && at > start && clauseAt(afterJoints(words, at)) !== undefined) {
      if (isCount(words[at - 1]) || (isWord(word, 'и') && isCount(words[start]))) return { refused: at - 1 }
      break
    }
    if (clauseAt(at)?.kind === 'ongoing') return { refused: at }
    const named = namedAt(words, at)
    if (named !== undefined) {
      at = named
      continue
    }
    if (!canStand(words, at, dated) || (word.kind === 'weekday' && !dated)) return { refused: at }
    at++
  }
  const told = words.slice(start, at).filter((word) => word.kind !== 'sign')
  return told.some((word) => told.length > 1 || !isSlip(word)) ? { next: at } : { refused: start }
}

/** «май 2023.х»: a small letter by itself tells nothing. */
function isSlip({ kind, text }: Word): boolean {
  return kind === 'unknown' && text.length === 1 && text === text.toLowerCase()
}

function isBareNumber(words: Words, at: number): boolean {
  const word = words[at]
  const range = isSign(words[at + 1], 'dash') && words[at + 2]?.kind === 'number'
  const after = words[range ? at + 3 : at + 1]
  const alone = after === undefined || (after.kind === 'sign' && after.sign !== 'percent')
  return (word?.kind === 'number' || word?.kind === 'roman') && alone
}

/** «(семинар) 5 и 20 числа»: a number cut off from what follows it. */
function isCount(word: Word | undefined): boolean {
  return word?.kind === 'number' || word?.kind === 'roman' || word?.kind === 'ordinal'
}

function isJoint(word: Word): boolean {
  return (
    isSign(word, 'comma', 'semicolon', 'dash', 'colon', 'open', 'bullet', 'dot') ||
    isWord(word, 'и', 'но') ||
    word.gap === 'line'
  )
}

function afterJoints(words: Words, at: number): number {
  let next = at
  while (
    words[next] !== undefined &&
    (words[next]?.kind === 'sign' || isWord(words[next], 'и', 'но', 'а', 'также', 'далее'))
  )
    next++
  return next
}

const street = /^(ул|улица|улице|улицы|пл|площадь|площади|пр|просп|проспект|проспекте|пер|переулок|бульвар|им|имени)$/

/** A date that belongs to the note: of an act («приказ от 01.02.2023») or of a street («ул. 8 Марта»). */
function namedAt(words: Words, at: number): number | undefined {
  const isAct = isWord(words[at], 'от')
  const isStreet = isSpelled(words[at], street)
  if (!isAct && !isStreet) return undefined
  const start = isSign(words[at + 1], 'dot') ? at + 2 : at + 1
  return readEdge(words, start, false)?.next
}

/** «третья (неделя)», «3-я»: which one, not how many. */
function isOrdinal(word: Word | undefined): boolean {
  return word?.kind === 'ordinal' || (word?.kind === 'number' && word.ending)
}

/** Anything but what dates and repetitions are made of. */
function canStand(words: Words, at: number, dated: boolean): boolean {
  const [before, word, after] = [words[at - 1], words[at] as Word, words[at + 1]]
  switch (word.kind) {
    case 'date':
    case 'month':
    case 'every':
    case 'season':
      return false
    case 'reference':
      return word.to === 'current' || (dated && after?.kind === 'unknown')
    case 'unit':
      return (
        !/^(год[ыу]|годов|года[хм]|гг)/.test(word.form) &&
        isUnit(word, 'hour', 'day', 'week', 'year') &&
        !(isUnit(word, 'week') && isOrdinal(before))
      )
    case 'ordinal':
      return dated
    case 'number':
      return word.digits < 4 || word.value < 1950 || word.value > 2099
    case 'word':
      return !isWord(
        word,
        'исключая',
        'каждый',
        'позднее',
        'ранее',
        'начиная',
        'раз',
        'период',
        'конец',
        'начало',
        'число',
        'течение',
        'протяжение',
        ...(word.form === 'рабочего' && !dated ? ['рабочий'] : []),
        'декада',
        'т.г.',
      )
    case 'unknown':
      return misprintOf(word.text, before?.kind === 'number') === undefined
    default:
      return true
  }
}
