import type { Worded } from '../clause.ts'
import type { Word, Words } from '../words/word.ts'
import { type Found, found, isSpelled, isUnit, isWord, type Phrase, run } from './phrase.ts'

/** What goes on all the time: «постоянно», «на регулярной основе», «в течение всего периода», «в течение года». */
export const ongoing: Phrase<Worded> = {
  examples: {
    постоянно: 'постоянно',
    'На регулярной основе (по запросу)': 'постоянно; условие: по запросу',
    'в течение всего периода': 'постоянно',
    'весь период действия соглашения': 'постоянно',
    'в течение учебного года': 'постоянно',
    'в период реализации программы': 'постоянно',
  },

  read(words, at) {
    return adverb(words, at) ?? onBasis(words, at) ?? throughout(words, at)
  },
}

function going(next: number, open: boolean): Found<Worded> {
  return found({ kind: 'ongoing', open, weak: false, counted: false, holds: 'dates' }, next)
}

const adverbs =
  /^(постоянно|регулярно|систематически|непрерывно|бессрочно|круглогодично|круглосуточно|перманентно|периодически)$/
const adjectives = /^(постоянн|регулярн|систематическ|непрерывн|системн|текущ)(ой|ом|ем|ей)$/

function adverb(words: Words, at: number): Found<Worded> | undefined {
  if (isSpelled(words[at], /^кругл/) && isUnit(words[at + 1], 'year')) return going(at + 2, false)
  if (!isSpelled(words[at], adverbs)) return undefined
  const { value, next } = going(at + 1, false)
  return found(isSpelled(words[at], /^периодически$/) ? { ...value, doubt: 'how-often' } : value, next)
}

/** «на постоянной основе», «в постоянном режиме». */
function onBasis(words: Words, at: number): Found<Worded> | undefined {
  const basis = isWord(words[at], 'на', 'в') && isSpelled(words[at + 1], adjectives)
  return basis && isSpelled(words[at + 2], /^(основе|режиме)$/) ? going(at + 3, false) : undefined
}

const through = run('в|на течение|протяжение весь?')
const during = run('в|за|на|по? весь')
const lead = run('в|на|за')
const doing = /^(реализаци|действи|выполнени|исполнени|осуществлени|внедрени|функционировани)[яию]$/

function throughout(words: Words, at: number): Found<Worded> | undefined {
  const start = through(words, at) ?? during(words, at)
  if (start !== undefined) return wholePeriod(words, start) ?? wholeYear(words, start)
  const named = lead(words, at) ?? at
  const isCourse = isSpelled(words[named], /^(ходе|процессе|время)$/)
  const inPeriod = (isWord(words[named], 'период', 'срок') || isCourse) && isSpelled(words[named + 1], doing)
  return inPeriod ? going(named + 2, true) : undefined
}

/** «[всего] периода реализации», «[всего] срока», «реализации программы». */
function wholePeriod(words: Words, at: number): Found<Worded> | undefined {
  if (isSpelled(words[at], doing)) return going(at + 1, true)
  if (!isWord(words[at], 'период', 'срок') && !isSpelled(words[at], /^врем(я|ени)$/)) return undefined
  const after = words[at + 1]
  if (after?.kind === 'unknown') return going(at + 1, true)
  return namesDate(after) ? undefined : going(at + 1, false)
}

/** «[всего] [учебного] года», which has no number. */
function wholeYear(words: Words, at: number): Found<Worded> | undefined {
  const unit = isWord(words[at], 'учебный', 'финансовый') ? at + 1 : at
  const whole = isUnit(words[unit], 'year') && !isPlural(words[unit])
  const after = words[unit + 1]
  if (!whole || after?.kind === 'number' || isWord(after, 'с', 'после', 'от')) return undefined
  return going(unit + 1, false)
}

function isPlural(word: Word | undefined): boolean {
  return word?.kind === 'unit' && word.plural
}

/** What begins a date: then the period is only its preposition («за весь период с 2011 по 2014 г.»). */
function namesDate(word: Word | undefined): boolean {
  return (
    word?.kind === 'number' ||
    word?.kind === 'date' ||
    word?.kind === 'month' ||
    word?.kind === 'roman' ||
    word?.kind === 'ordinal' ||
    isWord(word, 'с', 'до', 'по')
  )
}
