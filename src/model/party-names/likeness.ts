import {
  closesQuotes,
  firstLetters,
  type NameWord,
  type PartyName,
  type PersonName,
  spellingOf,
} from '../party-name.ts'
import { type Explained, isLegalForm } from './abbreviations.ts'
import { isInOtherCase } from './cases.ts'
import { isOneLetterAway, nearness } from './near-words.ts'

/** In which way two names are one. */
export type Likeness = 'misprint' | 'case' | 'synonym' | 'abbreviation' | 'order' | 'signs' | 'legal form' | 'initials'

/** What differs: offsets in each name; absent where the whole names do. */
export interface Difference {
  readonly likeness: Likeness
  readonly words?: readonly [Stretch, Stretch]
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** How two spellings name one party, persons left aside; undefined where they do not, or only persons differ. */
export function differenceOf(a: PartyName, b: PartyName, explained: Explained): Difference | undefined {
  if ((a.person === undefined) !== (b.person === undefined)) return undefined
  const [left, right] = [without(a.words, b.words), without(b.words, a.words)]
  if (left.length === 0 && right.length === 0) return sameWords(a, b)
  const common = a.words.length - left.length
  if (left.length === right.length)
    return (
      wordByWord(left, right, common, explained) ?? inOtherCase(a, b, left, right) ?? slippedEnding(a, b, left, right)
    )
  if (left.length === 0 || right.length === 0) return legalForms(a, left.length === 0 ? right : left)
  const there = abbreviated(left, inRow(right, b.words), explained)
  if (there !== undefined) return { likeness: 'abbreviation', words: there }
  const here = abbreviated(right, inRow(left, a.words), explained)
  return here && { likeness: 'abbreviation', words: [here[1], here[0]] }
}

/** How two persons are one, or undefined where they are two: other initials, «Козлов» and «Козлова». */
export function personDifference(a: PersonName, b: PersonName): Difference | undefined {
  if (!a.initials.startsWith(b.initials) && !b.initials.startsWith(a.initials)) return undefined
  if (a.surname.folded !== b.surname.folded)
    return nearness(a.surname, b.surname) === 'misprint' && a.initials === b.initials
      ? { likeness: 'misprint', words: [a.surname, b.surname] }
      : undefined
  return a.order === b.order && a.initials === b.initials ? undefined : { likeness: 'initials', words: [a, b] }
}

/** The words that the other name does not have, each as often as it is missing there. */
function without(words: readonly NameWord[], others: readonly NameWord[]): NameWord[] {
  const left = new Map<string, number>()
  for (const { folded } of others) left.set(folded, (left.get(folded) ?? 0) + 1)
  return words.filter(({ folded }) => {
    const count = left.get(folded) ?? 0
    left.set(folded, count - 1)
    return count <= 0
  })
}

function sameWords(a: PartyName, b: PartyName): Difference | undefined {
  const inOrder = a.words.every(({ folded }, index) => folded === b.words[index]?.folded)
  if (!inOrder) return a.text.includes(',') && a.person === undefined ? undefined : { likeness: 'order' }
  const capitals = a.words.findIndex(({ text }, index) => {
    const other = b.words[index]
    return other !== undefined && text !== other.text && !isFirst(a, index) && !isFirst(b, index) && isCase(text, other)
  })
  const areClosed = closesQuotes(a.text) && closesQuotes(b.text)
  const [left, right] = [a, b].map((name) => (areClosed ? restOf(name) : restOf(name).replaceAll('"', '')))
  return capitals >= 0 || left?.toLowerCase() !== right?.toLowerCase() ? { likeness: 'signs' } : undefined
}

function isCase(text: string, other: NameWord): boolean {
  return text.replace(/[ёЁ]/g, 'е').toLowerCase() === other.text.replace(/[ёЁ]/g, 'е').toLowerCase()
}

/** At the head of a name or of a part of it the capital letter depends on the place. */
function isFirst({ text, words }: PartyName, index: number): boolean {
  return index === 0 || !/^\s*$/.test(text.slice(words[index - 1]?.end, words[index]?.start))
}

/** The name without its person. */
function restOf({ text, person }: PartyName): string {
  const rest = person === undefined ? text : text.slice(0, person.start) + text.slice(person.end)
  return spellingOf(rest)
    .replace(/[,.;()]/g, '')
    .trim()
}

function wordByWord(
  left: readonly NameWord[],
  right: readonly NameWord[],
  common: number,
  { all }: Explained,
): Difference | undefined {
  if (left.length > 3) return undefined
  const found = left.map((word, index) => {
    const other = right[index] as NameWord
    const near = nearness(word, other)
    if (near !== 'misprint' || word.kind !== 'abbreviation') return near
    const areTwo = all.has(word.text) && all.has(other.text)
    return !areTwo && (common >= 2 || isDoubled(word.text, other.text)) ? near : undefined
  })
  if (found.includes(undefined) || found.includes('case')) return undefined
  const likeness = found.includes('misprint') ? 'misprint' : 'synonym'
  return left.length === 1 ? { likeness, words: [stretch(left), stretch(right)] } : { likeness }
}

function inOtherCase(
  a: PartyName,
  b: PartyName,
  left: readonly NameWord[],
  right: readonly NameWord[],
): Difference | undefined {
  if (!isInOtherCase(a, b) && !isInOtherCase(b, a)) return undefined
  return { likeness: 'case', words: [stretch(left), stretch(right)] }
}

/** «Управление образование администрации» for «Управление образования …»: a nominative inside a name of the same head. */
function slippedEnding(
  a: PartyName,
  b: PartyName,
  left: readonly NameWord[],
  right: readonly NameWord[],
): Difference | undefined {
  const [word, usual] = [left[0], right[0]]
  if (word === undefined || usual === undefined || left.length > 1) return undefined
  const at = a.words.indexOf(word)
  const before = a.words[at - 1]
  const isSame = word.folded.replace(/ие$/, 'ия') === usual.folded && b.words.indexOf(usual) === at
  // «и», «за» and other short words may ask for any case.
  if (!isSame || before === undefined || before.folded.length < 4 || before.kind !== 'word') return undefined
  return { likeness: 'misprint', words: [stretch(left), stretch(right)] }
}

/** «АППО» and «АПО», «РЦН» and «РНЦ»: sooner a misprint than another body, even without other words. */
export function isDoubled(a: string, b: string): boolean {
  const single = (text: string) => text.replace(/(.)\1/gu, '$1')
  return isOneLetterAway(a, b) && (a.length === b.length || single(a) === single(b))
}

function legalForms(name: PartyName, extra: readonly NameWord[]): Difference | undefined {
  const isForm = extra.every(({ text }) => isLegalForm(text))
  const isNamed = name.words.some(({ kind }) => kind === 'number') || /[«"„“]/.test(name.text)
  return isForm && isNamed ? { likeness: 'legal form' } : undefined
}

/** The abbreviation and the words whose first letters it is. */
function abbreviated(
  [short, ...more]: readonly NameWord[],
  full: readonly NameWord[],
  { introduced }: Explained,
): [Stretch, Stretch] | undefined {
  if (short?.kind !== 'abbreviation' || more.length > 0 || introduced.has(short.text)) return undefined
  const letters = [firstLetters(full, true), firstLetters(full, false)]
  return letters.includes(short.folded) ? [stretch([short]), stretch(full)] : undefined
}

/** The words if they stand together in the name. */
function inRow(words: readonly NameWord[], all: readonly NameWord[]): readonly NameWord[] {
  const first = all.indexOf(words[0] as NameWord)
  return words.every((word, index) => word === all[first + index]) ? words : []
}

/** The dot of «упр.» belongs to it. */
function stretch(words: readonly NameWord[]): Stretch {
  const last = words.at(-1)
  return { start: words[0]?.start ?? 0, end: last === undefined ? 0 : last.end + Number(last.isCut) }
}
