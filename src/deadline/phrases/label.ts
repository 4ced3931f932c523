import type { Word, Words } from '../words/word.ts'
import { isSign, isSpelled, isWord, skip } from './phrase.ts'

/** Stage labels and numbering, which stand before a deadline and are no part of it. The index after the label. */
export function afterLabel(words: Words, at: number): number | undefined {
  return stage(words, at) ?? heading(words, at) ?? itemNumber(words, at)
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

const ofWhat = /^(исполнени|реализаци|выполнени|проведени|сдачи|представлени|предоставлени|завершени|осуществлени)/

/** «Срок:», «Сроки реализации –», «Дата проведения:». */
function heading(words: Words, at: number): number | undefined {
  const noun = isWord(words[at], 'срок', 'период') || isSpelled(words[at], /^дата$/)
  if (!noun) return undefined
  const next = isSpelled(words[at + 1], ofWhat) ? at + 2 : at + 1
  if (isSign(words[next], 'dash', 'colon')) return next + 1
  return next === at + 2 && words[next]?.kind !== 'unknown' ? next : undefined
}

/** «1) », «а) ». */
function itemNumber(words: Words, at: number): number | undefined {
  const word = words[at]
  const short = word?.kind === 'number' || word?.kind === 'roman' || (word?.text.length === 1 && word.kind !== 'sign')
  return short && isSign(words[at + 1], 'close') ? at + 2 : undefined
}
