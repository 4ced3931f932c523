import { rememberedOfWords } from '../../language/remembered.ts'

/**
 * Keys by which titles meet that are alike but for a word or two. A title is taken for the sum of its words, each times
 * its place, so that the sum without a word is known at once. Titles that meet by chance are told apart afterwards.
 */

/** Longer titles are texts, and their sums would pass the integers that are exact. */
export const mostWords = 100

export function wholeKey(stems: readonly string[]): number {
  return stems.reduce((sum, stem, at) => sum + hashOf(stem) * (at + 1), 0)
}

/** What is left when the first word is taken out, the second, and so on. */
export function keysWithoutOneWord(stems: readonly string[]): number[] {
  const hashes = stems.map(hashOf)
  let before = 0
  let after = hashes.reduce((sum, hash, at) => sum + hash * at, 0)
  return hashes.map((hash, at) => {
    after -= hash * at
    const sum = before + after
    before += hash * (at + 1)
    return sum
  })
}

/** The same where it matters which word is out. */
export function keysWithoutWordAt(stems: readonly string[]): number[] {
  return keysWithoutOneWord(stems).map((key, at) => key * 128 + at)
}

/** Two words in two of the three bands (every third word) leave the other one whole. */
export function keysWithoutBand(stems: readonly string[]): number[] {
  return [0, 1, 2].map((band) => {
    const kept = stems.filter((_, at) => at % 3 === band)
    return (wholeKey(kept) * 128 + stems.length) * 3 + band
  })
}

/** 32 bits. */
const hashOf = rememberedOfWords((word) => {
  let hash = 7
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0
  return hash >>> 0
})

/** Whether several lists may have a key: never no where they do, seldom yes where they do not. */
export function sieve(lists: Iterable<readonly number[]>): (key: number) => boolean {
  const all = [...lists]
  const count = all.reduce((sum, { length }) => sum + length, 0)
  const bits = Math.min(24, Math.ceil(Math.log2(count + 1)) + 2)
  const slots = new Uint8Array(2 ** bits)
  const slotOf = (key: number) => Math.imul((key / 2 ** 32) ^ key, 0x9e3779b1) >>> (32 - bits)
  for (const keys of all)
    for (const key of keys) {
      const slot = slotOf(key)
      if ((slots[slot] ?? 0) < 2) slots[slot] = (slots[slot] ?? 0) + 1
    }
  return (key) => (slots[slotOf(key)] ?? 0) > 1
}
