import type { Sign, Unit, Word, Words } from '../words/word.ts'

/** What was read, and the word after it. */
export interface Found<T> {
  readonly value: T
  readonly next: number
}

/** Reads something that begins at a word, or tells that it does not begin there. */
export type Read<T> = (words: Words, at: number) => Found<T> | undefined

/** One kind of phrase: a reader, and what it understands. The examples are run (test/phrases.test.ts). */
export interface Phrase<T> {
  /** Phrase to meaning, in the notation of test/fixtures/deadlines.yaml. */
  readonly examples: Readonly<Record<string, string>>
  readonly read: Read<T>
}

export function found<T>(value: T, next: number): Found<T> {
  return { value, next }
}

/** The first reader that finds something. */
export function oneOf<T>(readers: readonly Read<T>[]): Read<T> {
  return (words, at) => {
    for (const read of readers) {
      const what = read(words, at)
      if (what !== undefined) return what
    }
    return undefined
  }
}

export function isWord(word: Word | undefined, ...any: readonly string[]): boolean {
  return word?.kind === 'word' && any.includes(word.is)
}

/** Whether a word is spelled so; for words that tell nothing by themselves and stand in no table. */
export function isSpelled(word: Word | undefined, form: RegExp): boolean {
  return word !== undefined && form.test(word.form)
}

/** Whether an unknown word may depend on the noun before it: «реализации», «программы», «ЕГЭ», but not «семинар». */
export function isGenitive(word: Word | undefined): boolean {
  if (word?.kind !== 'unknown') return true
  return /([аяиыую]|[оеё]го|[оеёи]й|[иы]х|[оеё]в)$/.test(word.form) || /^\P{Ll}/u.test(word.text)
}

export function isSign(word: Word | undefined, ...any: readonly Sign[]): boolean {
  return word?.kind === 'sign' && any.includes(word.sign)
}

export function isUnit(word: Word | undefined, ...any: readonly Unit[]): boolean {
  return word?.kind === 'unit' && (any.length === 0 || any.includes(word.unit))
}

/** The index after an optional word: `at` itself where it is not there. */
export function skip(words: Words, at: number, test: (word: Word | undefined) => boolean): number {
  return test(words[at]) ? at + 1 : at
}

/**
 * Recognises a run of known words: «не позднее ,? чем? до?» is these dictionary forms in this order, `?` after what
 * may be absent, `|` between alternatives, a comma as itself. Gives the index after the run.
 */
export function run(pattern: string): (words: Words, at: number) => number | undefined {
  const steps = pattern.split(' ').map((step) => {
    const optional = step.endsWith('?')
    return { optional, any: (optional ? step.slice(0, -1) : step).split('|') }
  })
  return (words, start) => {
    let at = start
    for (const { optional, any } of steps) {
      const word = words[at]
      if (isWord(word, ...any) || (any.includes(',') && isSign(word, 'comma'))) at++
      else if (!optional) return undefined
    }
    return at
  }
}
