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
