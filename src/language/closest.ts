import { editDistance } from './edit-distance.ts'
import { formOf } from './fold.ts'

/**
 * The candidate a mistyped word probably meant, or undefined where none is near: within `most` wrong letters, by
 * default one in three.
 */
export function closest(
  word: string,
  candidates: Iterable<string>,
  most = Math.floor((word.length + 2) / 3),
): string | undefined {
  const form = comparable(word)
  let best: string | undefined
  let bestDistance = most + 1
  for (const candidate of candidates) {
    const other = comparable(candidate)
    if (Math.abs(form.length - other.length) >= bestDistance) continue
    const away = editDistance(form, other)
    if (away < bestDistance) {
      best = candidate
      bestDistance = away
    }
  }
  return best
}

/** Hyphen, underscore and space are one; case, ё and Latin letters inside a Cyrillic word do not count. */
function comparable(word: string): string {
  return formOf(word).replace(/[\s_-]+/g, '-')
}
