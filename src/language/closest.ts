import { editDistance } from './edit-distance.ts'
import { formOf } from './fold.ts'

/**
 * The candidate a mistyped word probably meant, or undefined where none is near: within `most` wrong letters, by
 * default one in three.
 */
export function closest(word: string, candidates: Iterable<string>, most?: number): string | undefined {
  return closestAmong(candidates)(word, most)
}

/** The same for many words and the same candidates. */
export function closestAmong(candidates: Iterable<string>): (word: string, most?: number) => string | undefined {
  const forms = [...candidates].map((candidate) => ({ candidate, form: comparable(candidate) }))
  return (word, most = Math.floor((word.length + 2) / 3)) => {
    const written = comparable(word)
    let best: string | undefined
    let bestDistance = most + 1
    for (const { candidate, form } of forms) {
      if (Math.abs(written.length - form.length) >= bestDistance) continue
      const away = editDistance(written, form)
      if (away < bestDistance) {
        best = candidate
        bestDistance = away
      }
    }
    return best
  }
}

/** Hyphen, underscore and space are one; case, ё and Latin letters inside a Cyrillic word do not count. */
function comparable(word: string): string {
  return formOf(word).replace(/[\s_-]+/g, '-')
}
