import { fold, formOf, inCyrillic } from '../../language/fold.ts'
import { meaningOf } from './forms.ts'
import { readFigures, readRoman } from './letters.ts'
import type { Meaning, Sign, Word, Words } from './word.ts'

/** More words than any deadline needs; beyond it the text is not a deadline phrase. */
export const mostWords = 400

/**
 * Splits a phrase into words that know their place and meaning. Reads at most one word more than `mostWords`.
 * Kinds of dashes and spaces, «е» and «ё», look-alike letters become equal here and nowhere else.
 */
export function wordsOf(phrase: string): Words {
  const words: Word[] = []
  let at = 0
  let gap: Word['gap'] = 'none'
  while (at < phrase.length && words.length <= mostWords) {
    const space = spaces(phrase, at)
    if (space !== undefined) {
      if (space.line) gap = 'line'
      else if (gap === 'none') gap = 'space'
      at = space.end
      continue
    }
    const { length, lookAlike = false, ...meaning } = piece(phrase, at, startsItem(words, gap))
    const text = phrase.slice(at, at + length)
    words.push({ ...meaning, text, form: formOf(text), start: at, end: at + length, gap, lookAlike } as Word)
    at += length
    gap = 'none'
  }
  return words
}

function spaces(phrase: string, at: number): { end: number; line: boolean } | undefined {
  const found = take(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/y, phrase, at)
  return found === undefined ? undefined : { end: at + found[0].length, line: /[\n\r\u2028\u2029]/.test(found[0]) }
}

type Piece = Meaning & { readonly length: number; readonly lookAlike?: boolean }

/** A dash is a bullet before everything, and at the start of a line where the first line begins with a bullet too. */
function startsItem(words: readonly Word[], gap: Word['gap']): boolean {
  const first = words[0]
  return first === undefined || (gap === 'line' && first.kind === 'sign' && first.sign === 'bullet')
}

function piece(phrase: string, at: number, isFirst: boolean): Piece {
  return (
    numericDate(phrase, at) ??
    clock(phrase, at) ??
    romanNumeral(phrase, at) ??
    quotedDay(phrase, at) ??
    figures(phrase, at) ??
    abbreviation(phrase, at) ??
    letters(phrase, at) ??
    sign(phrase, at, isFirst)
  )
}

/** The match of a sticky expression at an offset. */
function take(expression: RegExp, phrase: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at
  return expression.exec(phrase) ?? undefined
}

const f = '[0-9ОоOoЗз]'
const dayMonthYear = new RegExp(
  `(${f}{1,2})[ \\u00a0]?\\.[ \\u00a0]?(${f}{1,2})\\.[ \\u00a0]?(${f}{4}|\\d{2}(?![.,]?\\d))(?![\\dОO])`,
  'uy',
)
const dayRomanYear = /(\d{1,2})[. ]([IVX]{1,4})[. ](\d{4})(?!\d)/uy
const otherDates: readonly [RegExp, readonly ('day' | 'month' | 'year')[]][] = [
  [/(\d{4})-(\d{2})-(\d{2})(?!\d)/uy, ['year', 'month', 'day']],
  [/(\d{4})\.(\d{2})\.(\d{2})(?!\d)/uy, ['year', 'month', 'day']],
  [/(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/uy, ['day', 'month', 'year']],
  [/(\d{1,2})[-‐‑–](\d{1,2})[-‐‑–](\d{4})(?!\d)/uy, ['day', 'month', 'year']],
  [/(\d{1,2})\.(\d{4})(?!\d)/uy, ['month', 'year']],
]
/** Behind its full stop no figure stands at once: that would be a year gone wrong, «22.09.202х». */
const dayMonth = /(\d{1,2})\.(\d{2})(?!\d)(?!\.\d)\.?/uy

function numericDate(phrase: string, at: number): Piece | undefined {
  const full = take(dayMonthYear, phrase, at)
  if (full !== undefined) return fullDate(full)
  const roman = take(dayRomanYear, phrase, at)
  if (roman !== undefined) {
    const [all, day, month = '', year] = roman
    return {
      kind: 'date',
      day: Number(day),
      month: readRoman(month)?.value ?? 0,
      year: Number(year),
      length: all.length,
    }
  }
  for (const [expression, parts] of otherDates) {
    const found = take(expression, phrase, at)
    if (found === undefined) continue
    const named = Object.fromEntries(parts.map((part, index) => [part, Number(found[index + 1])]))
    return { kind: 'date', month: 0, ...named, length: found[0].length }
  }
  return dayAndMonth(phrase, at)
}

function fullDate([all, ...parts]: RegExpExecArray): Piece | undefined {
  const [day, month, year] = parts.map((part) => readFigures(part ?? ''))
  if (day === undefined || month === undefined || year === undefined || !/\d/.test(all)) return undefined
  return {
    kind: 'date',
    day: day.value,
    month: month.value,
    year: year.value < 100 ? 2000 + year.value : year.value,
    length: all.length,
    lookAlike: day.lookAlike || month.lookAlike || year.lookAlike,
  }
}

/** «15.05.» is a day; «14.30» can only be a time. */
function dayAndMonth(phrase: string, at: number): Piece | undefined {
  const found = take(dayMonth, phrase, at)
  if (found === undefined) return undefined
  const [all, first, second] = found
  const [day, month] = [Number(first), Number(second)]
  if ((month === 0 || month > 12) && month < 60 && day <= 24) return { kind: 'clock', length: all.length }
  return { kind: 'date', day, month, length: all.length }
}

function clock(phrase: string, at: number): Piece | undefined {
  const found = take(/\d{1,2}(?::\d{2}(?::\d{2})?|[-–]00)(?!\d)/uy, phrase, at)
  return found && { kind: 'clock', length: found[0].length }
}

const ending =
  /(?:[ \u00a0]?[-‐‑–—][ \u00a0]?)?(?:й|я|е|го|му|м|х|ю|ый|ий|ой|ая|ое|ого|ому|ом|ую|ти|ми|ух|ех|и)(?!\p{L})/uy

function endingLength(phrase: string, at: number): number {
  return take(ending, phrase, at)?.[0].length ?? 0
}

function romanNumeral(phrase: string, at: number): Piece | undefined {
  const found = take(
    /[1IVXivxlІХі|]{1,5}(?=[а-яё]|[^\p{L}\p{M}\d|]|$)|(?:Ш|П|У|ПІ|ІП|ІУ)(?![\p{L}\p{M}])/uy,
    phrase,
    at,
  )
  const roman = found && readRoman(found[0])
  if (found === undefined || roman === undefined) return undefined
  const length = found[0].length
  return { kind: 'roman', ...roman, length: length + endingLength(phrase, at + length) }
}

function figures(phrase: string, at: number): Piece | undefined {
  const mixed = take(/[0-9ОоOoЗз]{2,4}(?=[гГ]|[^\p{L}\p{M}\d]|$)/uy, phrase, at)
  const found = mixed !== undefined && /\d/.test(mixed[0]) ? mixed : take(/\d+/uy, phrase, at)
  if (found === undefined) return undefined
  const { length } = found[0]
  const more = endingLength(phrase, at + length)
  return { kind: 'number', ...readFigures(found[0]), digits: length, ending: more > 0, length: length + more }
}

/** «15» января, "01" сентября: quotes around a day are a form's blank filled in. */
function quotedDay(phrase: string, at: number): Piece | undefined {
  const found = take(/[«„“"][ \u00a0]?(\d{1,2})[ \u00a0]?[»“”"](?=[ \u00a0]*[а-яё])/iuy, phrase, at)
  if (found === undefined) return undefined
  const [all, day = ''] = found
  return { kind: 'number', value: Number(day), digits: day.length, ending: false, length: all.length }
}

/** How each begins: letters of all alphabets, which it must not go on with, take V8 half a millisecond to prepare to look for. */
const abbreviations: readonly [RegExp, RegExp, Meaning][] = [
  [/в[ \u00a0]+том/iuy, /в[ \u00a0]+том[ \u00a0]+числе(?!\p{L})/iuy, { kind: 'word', is: 'также' }],
  [/[тс]\.[ \u00a0]?г/iuy, /[тс]\.[ \u00a0]?г(?!\p{L})\.?/iuy, { kind: 'word', is: 'т.г.' }],
  [/г\.?[ \u00a0]?г/iuy, /г\.?[ \u00a0]?г(?!\p{L})\.?/iuy, { kind: 'unit', unit: 'year', plural: true }],
  [/кв-л/iuy, /кв-л(?:\p{L}{1,2})?(?!\p{L})\.?/iuy, { kind: 'unit', unit: 'quarter', plural: false }],
  [/п\/г/iuy, /п\/г(?:од\p{L}*)?(?!\p{L})\.?/iuy, { kind: 'unit', unit: 'half-year', plural: false }],
]

function abbreviation(phrase: string, at: number): Piece | undefined {
  for (const [beginning, whole, meaning] of abbreviations) {
    const found = take(beginning, phrase, at) && take(whole, phrase, at)
    if (found !== undefined) return { ...meaning, length: found[0].length }
  }
  return undefined
}

/** Known forms a full stop belongs to. */
const shortened =
  /^(г|гг|кв|кварт|мес|уч|учеб|фин|ч|тек|вкл|включ|теч|янв|февр?|мар|мрт|апр|июн|июл|авг|сент?|окт|ноя|нояб|дек|пн|вт|ср|чт|пт|сб|вс)$/u

function letters(phrase: string, at: number): Piece | undefined {
  const found = take(/[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]+/uy, phrase, at)
  if (found === undefined) return undefined
  const folded = fold(found[0])
  const twin = inCyrillic(folded)
  const meaning = meaningOf(folded) ?? meaningOf(twin)
  const length = found[0].length
  const dot = phrase[at + length] === '.' && shortened.test(twin) ? 1 : 0
  if (meaning === undefined) return { kind: 'unknown', length, lookAlike: folded !== twin && /[а-я]/.test(folded) }
  return { ...meaning, length: length + dot, lookAlike: folded !== twin }
}

const signs: readonly [RegExp, Sign][] = [
  [/\.{2,}(?=\s*$)/uy, 'dot'],
  [/[-‐‑‒–—―−~÷]+|\.{2,}|…/uy, 'dash'],
  [/,/uy, 'comma'],
  [/;/uy, 'semicolon'],
  [/:/uy, 'colon'],
  [/\./uy, 'dot'],
  [/[/\\]/uy, 'slash'],
  [/<\d{1,2}>|\[\d{1,2}\]/uy, 'mark'],
  [/[([{]/uy, 'open'],
  [/[)\]}]/uy, 'close'],
  [/[•·▪●◦‣■]/uy, 'bullet'],
  [/[*¹²³⁴⁵⁶⁷⁸⁹⁰]+/uy, 'mark'],
  [/[«»„“”"]/uy, 'quote'],
  [/%/uy, 'percent'],
]

function sign(phrase: string, at: number, isFirst: boolean): Piece {
  for (const [expression, name] of signs) {
    const found = take(expression, phrase, at)
    if (found === undefined) continue
    const bullet = name === 'dash' && isFirst && /\s/.test(phrase[at + 1] ?? '')
    return { kind: 'sign', sign: bullet ? 'bullet' : name, length: found[0].length }
  }
  return { kind: 'sign', sign: 'other', length: (phrase.codePointAt(at) ?? 0) > 0xffff ? 2 : 1 }
}
