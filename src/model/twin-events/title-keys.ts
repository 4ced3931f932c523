/**
 * Keys by which titles meet that are alike but for a word or two. A title is taken for the sum of its words, each times
 * its place, so that the sum without a word is known at once.
 */

/** The largest prime below 2 to the power of 32: two titles of one file hardly ever share a sum by chance. */
const prime = 4294967291
/** Longer titles are texts, and their sums would pass the integers that are exact. */
export const mostWords = 100

export function wholeKey(stems: readonly string[]): string {
  return key(
    stems.length,
    stems.reduce((sum, stem, at) => (sum + hashOf(stem) * (at + 1)) % prime, 0),
  )
}

/** What is left when the first word is taken out, the second, and so on. */
export function keysWithoutOneWord(stems: readonly string[]): string[] {
  const hashes = stems.map(hashOf)
  let before = 0
  let after = hashes.reduce((sum, hash, at) => (sum + hash * at) % prime, 0)
  return hashes.map((hash, at) => {
    after = (after + prime * mostWords - hash * at) % prime
    const sum = (before + after) % prime
    before = (before + hash * (at + 1)) % prime
    return key(hashes.length - 1, sum)
  })
}

/** Two words in two of the three bands (every third word) leave the other one whole. */
export function keysWithoutBand(stems: readonly string[]): string[] {
  return [0, 1, 2].map((band) => {
    const kept = stems.filter((_, at) => at % 3 === band)
    return `${band} ${stems.length} ${wholeKey(kept)}`
  })
}

function key(length: number, sum: number): string {
  return `${length} ${sum}`
}

function hashOf(word: string): number {
  let hash = 7
  for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) % prime
  return hash
}
