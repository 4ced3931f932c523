import type { Word, Words } from '../words/word.ts'
import { ofWhat } from './bound.ts'
import { readEdge } from './edge.ts'
import { isSign, isSpelled, isWord, skip } from './phrase.ts'

/** Stage labels and numbering, which stand before a deadline and are no part of it. The index after the label. */
export function afterLabel(words: Words, at: number): number | undefined {
  return stage(words, at) ?? heading(words, at) ?? reported(words, at) ?? itemNumber(words, at)
}

/** «1 этап:», «на первом этапе –», «Первый этап Программы (…)», «Подготовительный этап – », «этап 2». */
function stage(words: Words, at: number): number | undefined {
  let next = skip(words, at, (word) => isWord(word, 'на', 'в'))
  while (next < at + 4 && !isWord(words[next], 'этап') && canName(words[next])) next++
  if (!isWord(words[next], 'этап')) return undefined
  next++
  if (isSign(words[next], 'open') && bracketLabel(words, next) !== undefined) next = bracketLabel(words, next) as number
  for (let read = 0; read < 8 && canFollow(words, next); read++) next++
  if (isSign(words[next], 'dash', 'colon', 'comma', 'dot')) return next + 1
  return next
}

function canName(word: Word | undefined): boolean {
  return word?.kind === 'number' || word?.kind === 'roman' || word?.kind === 'ordinal' || word?.kind === 'unknown'
}

/** Words of the stage's title; a number only where it is the stage's own («этап 2:»). */
function canFollow(words: Words, at: number): boolean {
  const word = words[at]
  if (word?.kind === 'number' || word?.kind === 'roman') {
    return isWord(words[at - 1], 'этап') && isSign(words[at + 1], 'dash', 'colon', 'open', 'dot')
  }
  return word?.kind === 'unknown' && word.gap !== 'line'
}

/** «(подготовительный)» between the label and its sign. */
function bracketLabel(words: Words, at: number): number | undefined {
  let next = at + 1
  while (next < at + 5 && words[next]?.kind === 'unknown') next++
  return next > at + 1 && isSign(words[next], 'close') ? next + 1 : undefined
}

/** «Срок:», «Сроки реализации –», «Дата проведения:». */
function heading(words: Words, at: number): number | undefined {
  const noun = isWord(words[at], 'срок', 'период') || isSpelled(words[at], /^дата$/)
  if (!noun) return undefined
  const next = isSpelled(words[at + 1], ofWhat) ? at + 2 : at + 1
  let end = next
  while (next === at + 2 && end < at + 6 && words[end]?.kind === 'unknown') end++
  if (isSign(words[end], 'dash', 'colon')) return end + 1
  return next === at + 2 && words[next]?.kind !== 'unknown' ? next : undefined
}

/** «за I квартал – до 10 апреля»: what the report is about; its own deadline follows. */
function reported(words: Words, at: number): number | undefined {
  if (!isWord(words[at], 'за')) return undefined
  const plain = skip(words, at + 1, (word) => word?.kind === 'reference')
  const named = readEdge(words, at + 1, false)?.next
  const next = named ?? (words[plain]?.kind === 'unit' ? plain + 1 : undefined)
  if (next === undefined) return undefined
  const start = skip(words, next, (word) => isSign(word, 'dash', 'colon', 'comma'))
  if (named === undefined && start === next) return undefined
  return isWord(words[start], 'до', 'не', 'к') ? start : undefined
}

/** «1) », «а) ». */
function itemNumber(words: Words, at: number): number | undefined {
  const word = words[at]
  const short = word?.kind === 'number' || word?.kind === 'roman' || (word?.text.length === 1 && word.kind !== 'sign')
  return short && isSign(words[at + 1], 'close') ? at + 2 : undefined
}
