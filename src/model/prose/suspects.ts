import { remembered } from '../../language/remembered.ts'
import { meantEnding } from './endings.ts'
import { glancesAt, isOdd, shortest } from './glances.ts'
import { isSlipOf, longStem, longStems, vocabulary } from './vocabulary.ts'
import { cutIntoWords, neighboursOf, type Word } from './words.ts'

/** A word that is worth a second look, with what can be said of it without the rest of the document. */
export interface Suspect {
  readonly index: number
  readonly word: Word
  /** «дополнительного образование», «организациий»: the right form, and the word beside it that tells. */
  readonly byEnding: { readonly meant: string; readonly neighbour: Word | undefined } | undefined
  /** «уравнения образованием»: a stem that stands in some phrase beside the neighbour, a slip away. */
  readonly byPhrase: { readonly meant: string; readonly neighbour: Word | undefined } | undefined
  /** «обазовательных»: the stem of a long word one letter off. */
  readonly byWord: string | undefined
  /** «методологи», «организаци»: with the letter that a noun in «-ия» or «-ие» may have lost. */
  readonly longer: readonly string[]
  readonly isKnown: boolean
}

/** The words that are worth a second look in any document: not in the vocabulary, or with an ending that may be wrong. */
export const suspectsIn: (text: string) => readonly Suspect[] = remembered((text) => {
  if (!glancesAt(text).some(({ isSuspect }) => isSuspect)) return []
  return cutIntoWords(text).flatMap((word, index, words) => {
    if (word.form.length < shortest) return []
    const ending = meantEnding(words, index)
    return isOdd(word.form) || ending !== undefined ? [suspectAt(words, index, word, ending)] : []
  })
})

function suspectAt(words: readonly Word[], index: number, word: Word, ending: ReturnType<typeof meantEnding>): Suspect {
  const beside = { before: words[index - 1], after: words[index + 1] }
  const isKnown = vocabulary().stems.has(word.stem)
  return {
    index,
    word,
    byEnding: ending && { meant: ending.meant, neighbour: ending.neighbour && beside[ending.neighbour] },
    byPhrase: isKnown ? undefined : nearInPhrase(words, index, word),
    byWord: isKnown || word.isName ? undefined : nearWord(word.stem),
    longer: word.form.endsWith('и') && word.form.length > 6 ? lostLetters.map((letter) => word.form + letter) : [],
    isKnown,
  }
}

const lostLetters = ['и', 'я', 'ю', 'й', 'е']

function nearInPhrase(words: readonly Word[], index: number, { stem }: Word): Suspect['byPhrase'] {
  if (stem.length < 6) return undefined
  const { before, after } = tellingNeighboursOf(words, index)
  const most = stem.length >= 7 ? 2 : 1
  const near = (wanted: ReadonlySet<string> | undefined) =>
    [...(wanted ?? [])].find((each) => each.length >= 6 && isSlipOf(stem, each, most))
  const byNext = near(vocabulary().neighbours.before.get(after))
  const meant = byNext ?? near(vocabulary().neighbours.after.get(before))
  return meant === undefined ? undefined : { meant, neighbour: words[byNext === undefined ? index - 1 : index + 1] }
}

/** Not with another first letter («поставленный» – «составленный»). */
function nearWord(stem: string): string | undefined {
  if (stem.length < longStem - 1) return undefined
  return longStems()
    .near(stem)
    .find((each) => each.charAt(0) === stem.charAt(0))
}

/** Prepositions and other short words stand beside everything and tell nothing. */
export function tellingNeighboursOf(words: readonly Word[], index: number): ReturnType<typeof neighboursOf> {
  const { before, after } = neighboursOf(words, index)
  return { before: before.length < 4 ? '' : before, after: after.length < 4 ? '' : after }
}
