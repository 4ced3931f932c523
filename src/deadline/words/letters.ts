/** Marks that change a letter or break a word without being seen: accents, soft hyphens, zero-width characters. */
const unseen = /[\u0300\u0301\u00ad\u200b-\u200d\u2060\ufeff]/g

/** One spelling for what reads the same: case, «е» and «ё», composed and decomposed «й», invisible marks. */
export function fold(text: string): string {
  return text.normalize('NFC').replace(unseen, '').toLowerCase().replaceAll('ё', 'е')
}

const latinTwins: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  r: 'г',
  i: 'і',
}

/** The one form of a word: folded, and Cyrillic where any of its letters is. */
export function formOf(text: string): string {
  const folded = fold(text)
  return /[а-я]/.test(folded) ? inCyrillic(folded) : folded
}

/** A folded word with its Latin letters replaced by the Cyrillic ones they look like. */
export function inCyrillic(folded: string): string {
  return folded.replace(/[a-z]/g, (letter) => latinTwins[letter] ?? letter)
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** Whole letters people type for a Roman numeral on a Russian keyboard: «Ш квартал», «П полугодие». */
const shapes: Readonly<Record<string, string>> = { Ш: 'III', П: 'II', ПІ: 'III', ІУ: 'IV', У: 'V', ІП: 'III' }

/** «IV», «iv»; also what only looks like it: «1V», «ІІ» in Cyrillic, «l» for «I», «Ш» for «III». */
export function readRoman(text: string): { value: number; lookAlike: boolean } | undefined {
  if (!/[^\d]/.test(text)) return undefined
  const spelled =
    shapes[text] ??
    text
      .replace(/[Іiіl1|]/g, 'I')
      .replace(/[ХхxХ]/g, 'X')
      .replace(/v/g, 'V')
  const value = romans.indexOf(spelled) + 1
  return value === 0 ? undefined : { value, lookAlike: !/^([IVX]+|[ivx]+)$/.test(text) }
}

/** Figures with letters in the place of some of them: «2О23», «О1», «202З». */
export function readFigures(text: string): { value: number; lookAlike: boolean } {
  const figures = text.replace(/[ОоOo]/g, '0').replace(/[Зз]/g, '3')
  return { value: Number(figures), lookAlike: figures !== text }
}
