import { distance } from 'fastest-levenshtein'

/**
 * The candidate a mistyped word probably meant, or undefined where none is near: within `most` wrong letters, by
 * default one in three.
 */
export function closest(
  word: string,
  candidates: Iterable<string>,
  most = Math.floor((word.length + 2) / 3),
): string | undefined {
  const folded = fold(word)
  let best: string | undefined
  let bestDistance = most + 1
  for (const candidate of candidates) {
    const away = distance(folded, fold(candidate))
    if (away < bestDistance) {
      best = candidate
      bestDistance = away
    }
  }
  return best
}

const lookAlikes: Readonly<Record<string, string>> = {
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
  ё: 'е',
}

/** One form for what looks the same: case, ё, Latin letters inside a Cyrillic word, hyphen, underscore and space. */
function fold(word: string): string {
  const lower = word.toLowerCase().replace(/[\s_-]+/g, '-')
  return /[а-яё]/.test(lower) ? lower.replace(/[abcehkmoptxyё]/g, (letter) => lookAlikes[letter] ?? letter) : lower
}
