import { stemOf } from '../../language/stem.ts'
import { isTypingSlip } from '../../language/typing-slip.ts'
import { vocabulary } from '../prose/vocabulary.ts'
import type { TitleWord } from '../title-words.ts'

/** How the title of an event differs from that of an earlier one which probably is the same event. */
export type TitleDifference =
  | { readonly kind: 'none' }
  /** A word is misprinted in one of them. */
  | { readonly kind: 'misprint'; readonly here: string; readonly there: string }
  /** One of them leaves out a word that goes without saying. */
  | { readonly kind: 'added' | 'missing'; readonly word: string }

/** Whether a word is one, as opposed to a misprint of one: official papers have it, or other titles do. */
export type Knows = (word: TitleWord) => boolean

export function isInVocabulary({ form }: TitleWord): boolean {
  return vocabulary().stems.has(stemOf(form))
}

/**
 * Titles of as many words of which one or two are misprinted. `isSlot` tells that other rows have yet other words in
 * the place: «по физике», «по химии».
 */
export function misprintBetween(
  earlier: readonly TitleWord[],
  later: readonly TitleWord[],
  knows: Knows,
  isSlot: boolean,
): TitleDifference | undefined {
  const odd = fewDifferences(earlier, later)
  if (odd === undefined) return undefined
  const areSlips =
    odd.length === 1
      ? odd.every(({ here, there }) => isMisprint(here, there, knows, isSlot))
      : odd.every(({ here, there }) => isMisprint(here, there, knows, true) && isTypingSlip(here.stem, there.stem, 1))
  if (!areSlips) return undefined
  const said = (side: 'here' | 'there') => odd.map((pair) => pair[side].written).join(' … ')
  return { kind: 'misprint', here: said('here'), there: said('there') }
}

/** One or two words that differ and could be misprints; most titles that meet differ by a number, and are soon let go. */
function fewDifferences(
  earlier: readonly TitleWord[],
  later: readonly TitleWord[],
): readonly { readonly here: TitleWord; readonly there: TitleWord }[] | undefined {
  if (earlier.length !== later.length) return undefined
  const odd: { here: TitleWord; there: TitleWord }[] = []
  for (const [at, here] of later.entries()) {
    const there = earlier[at]
    if (there === undefined || there.stem === here.stem) continue
    if (odd.length === 2 || !isJudged(here) || !isJudged(there)) return undefined
    odd.push({ here, there })
  }
  return odd.length === 0 ? undefined : odd
}

function isMisprint(a: TitleWord, b: TitleWord, knows: Knows, isSlot: boolean): boolean {
  if (areKin(a.stem, b.stem) || (isNumber(a) && isNumber(b))) return false
  const [knowsA, knowsB] = [knows(a), knows(b)]
  if (knowsA && knowsB) return false
  const isSameHead = a.stem.charAt(0) === b.stem.charAt(0)
  const shorter = Math.min(a.stem.length, b.stem.length)
  if (isTypingSlip(a.stem, b.stem, 1)) return knowsA !== knowsB || (isSameHead && !isSlot && shorter >= 6)
  if (knowsA === knowsB || !isSameHead) return false
  return isAnotherLetter(a.stem, b.stem) ? shorter >= 8 : shorter >= 8 && isTypingSlip(a.stem, b.stem, 2)
}

/** Short words, names, numbers and words of other alphabets differ by a letter and mean different things. */
function isJudged({ form, isName }: TitleWord): boolean {
  return !isName && form.length >= 6 && /^[а-я]+$/.test(form)
}

function isAnotherLetter(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  return [...a].filter((letter, at) => letter !== b[at]).length === 1
}

const numbers =
  /^(?:перв|втор|трет|четверт|четыр|пят|шест|седьм|восьм|девят|десят|одинн|двен|двадц|тридц|двух|трех|пяти|шести|семи|восьми|девяти|десяти)/

function isNumber({ form }: TitleWord): boolean {
  return numbers.test(form)
}

const prefixes = new Set(
  ' а без бес в вне внутри воз вос вы до за из ис контр меж межд на над не о об обо от пере по под пре пред при про раз рас роз рос с со су у'.split(
    ' ',
  ),
)

/** «входного» and «выходного», «методист» and «методика» are other words: a prefix or a suffix makes them. */
function areKin(a: string, b: string): boolean {
  if (withoutDoubles(a) === withoutDoubles(b)) return false
  if (a.startsWith(b) || b.startsWith(a)) return true
  let tail = 0
  while (tail < a.length && tail < b.length && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  if (tail === 0) return a.length !== b.length || !isTypingSlip(a, b, 1)
  return prefixes.has(a.slice(0, a.length - tail)) && prefixes.has(b.slice(0, b.length - tail))
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1/g, '$1')
}

/** Stems of what official papers put in or leave out, and mean the same: «локальных (нормативных) актов». */
const idle = new Set(
  'нормативн правов локальн официальн целев методическ образовательн педагогическ необходим соответств действ установлен различн'.split(
    ' ',
  ),
)

/** The longer title has one word more, which belongs to a set phrase and narrows nothing. */
export function idleWordBetween(
  earlier: readonly TitleWord[],
  later: readonly TitleWord[],
): TitleDifference | undefined {
  const [long, short] = later.length > earlier.length ? [later, earlier] : [earlier, later]
  if (long.length !== short.length + 1) return undefined
  const at = long.findIndex(({ stem }, index) => stem !== short[index]?.stem)
  const word = long[at]
  if (word === undefined || !idle.has(stemOf(word.form)) || !isInPhrase(long, at)) return undefined
  if (long.slice(at + 1).some(({ stem }, index) => stem !== short[at + index]?.stem)) return undefined
  return { kind: long === later ? 'added' : 'missing', word: word.written }
}

function isInPhrase(words: readonly TitleWord[], at: number): boolean {
  const [before, stem, after] = [words[at - 1], words[at], words[at + 1]].map((word) =>
    word === undefined ? '' : stemOf(word.form),
  ) as [string, string, string]
  return (
    after !== '' &&
    (vocabulary().neighbours.before.get(after)?.has(stem) || vocabulary().neighbours.after.get(before)?.has(stem)) ===
      true
  )
}
