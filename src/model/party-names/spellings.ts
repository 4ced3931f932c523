import { stemOf } from '../../language/stem.ts'
import { once } from '../once.ts'
import { initialsOf, type NameWord, type PartyName, spellingOf } from '../party-name.ts'
import { vocabulary } from '../prose/vocabulary.ts'
import type { Party, Roadmap } from '../roadmap.ts'
import { explainedIn, isLegalForm } from './abbreviations.ts'
import { isInOtherCase } from './cases.ts'
import { type Difference, differenceOf, personDifference } from './likeness.ts'
import { type Mention, mentionsOf, nameOf } from './mentions.ts'
import { classesOf } from './near-words.ts'

/** All mentions written one way. */
export interface Spelling {
  readonly name: PartyName
  readonly mentions: readonly Mention[]
  /** How often it is printed, by name or by id. */
  readonly count: number
  /** Where it is printed. */
  readonly cells: ReadonlySet<string>
  /** The party of the register that goes by this name. */
  readonly party: Party | undefined
}

/** A party written in another way than elsewhere in the document. */
export interface SecondSpelling {
  readonly mention: Mention
  readonly name: PartyName
  readonly usual: Spelling
  readonly difference: Difference
  /** Why the other one is the usual one. */
  readonly because: 'register' | 'often' | 'elsewhere'
  /** The usual spelling stands in the same cell already. */
  readonly isBeside: boolean
}

type Compare = (a: Spelling, b: Spelling) => Difference | undefined

/** Names that differ and mean one party. Only names of one key are compared: time is in proportion to their number. */
export const secondSpellings: (roadmap: Roadmap) => readonly SecondSpelling[] = once((roadmap) => {
  const spellings = spellingsOf(roadmap)
  const words = spellings.flatMap(({ name }) => [...name.words, ...(name.person ? [name.person.surname] : [])])
  const classOf = classesOf(words)
  const shorts = new Map(words.flatMap((word) => (word.kind === 'abbreviation' ? [[word.folded, classOf(word)]] : [])))

  const explained = explainedIn(roadmap, likeAbbreviations(words, classOf))
  const whole = spellings.filter(({ mentions }) => mentions.some(isNamedInFull))
  const names = groups(whole, ({ name }) => keyOf(name, classOf, shorts))
  const people = groups(
    spellings.filter(({ name }) => name.person !== undefined),
    ({ name: { person } }) => person && `${classOf(person.surname)} ${person.initials.charAt(0)}`,
  )
  return [
    ...names.flatMap((group) => seconds(group, (a, b) => differenceOf(a.name, b.name, explained))),
    ...people.flatMap((group) => seconds(group, differenceOfPeople)),
  ]
})

/** Abbreviations that may be misprints of one another. */
export function likeAbbreviations(words: readonly NameWord[], classOf: (word: NameWord) => string): Set<string> {
  const byText = new Map(words.flatMap((word) => (word.kind === 'abbreviation' ? [[word.text, word]] : [])))
  return new Set(groups([...byText.values()], classOf).flatMap((group) => group.map(({ text }) => text)))
}

/** Under an act and in contacts stands a person without the rest of the name. */
function isNamedInFull({ where }: Mention): boolean {
  return where === 'cell' || where === 'register' || where === 'order'
}

function spellingsOf(roadmap: Roadmap): Spelling[] {
  const { mentions, uses } = mentionsOf(roadmap)
  return groups(mentions, ({ text }) => spellingOf(text.value), 1).map((same) => {
    const byId = same.flatMap(({ where, party }) => (where === 'register' && party ? (uses.get(party) ?? []) : []))
    const byName = same.filter(({ where }) => where !== 'register').length
    return {
      name: nameOf(same[0] as Mention),
      mentions: same,
      count: byName + byId.length,
      cells: new Set([...same.map(({ cell }) => cell), ...byId]),
      party: same[0]?.party,
    }
  })
}

/** One key for names that may mean one party: classes of the words in any order, abbreviations for what they stand for. */
function keyOf({ words, person }: PartyName, classOf: (word: NameWord) => string, shorts: Shorts): string {
  const named = words.filter(({ text, kind }) => kind !== 'abbreviation' || !isLegalForm(text))
  const kept = named.some(({ kind }) => kind === 'word') ? named : words
  const signs = person === undefined ? [] : [`${classOf(person.surname)} ${person.initials}`]
  for (let at = 0; at < kept.length; ) {
    const { length, sign } = abbreviatedAt(kept, at, shorts) ?? { length: 1, sign: classOf(kept[at] as NameWord) }
    signs.push(sign)
    at += length
  }
  return signs.sort().join(' ')
}

/** Abbreviations, folded, with their class. */
type Shorts = ReadonlyMap<string, string>

const longestRun = 8

/** The longest run of words that an abbreviation of the document stands for, with its short words or without. */
function abbreviatedAt(
  words: readonly NameWord[],
  at: number,
  shorts: Shorts,
): { length: number; sign: string } | undefined {
  if (shorts.size === 0) return undefined
  let longest: { length: number; sign: string } | undefined
  let all = ''
  let long = ''
  let allRenamed = ''
  let longRenamed = ''
  for (let length = 1; length <= longestRun && at + length <= words.length; length++) {
    const { folded, kind } = words[at + length - 1] as NameWord
    const letters = initialsOf(folded)
    // «Образовательные учреждения» are ОО as well: one class has one sign.
    const renamed = folded.startsWith('учреждени') ? 'о' : letters
    all += letters
    allRenamed += renamed
    if (folded.length > 2) {
      long += letters
      longRenamed += renamed
    }
    const sign = shorts.get(all) ?? shorts.get(long) ?? shorts.get(allRenamed) ?? shorts.get(longRenamed)
    if (kind === 'word' && sign !== undefined) longest = { length, sign }
  }
  return longest
}

/** Spellings of one key that are not compared with all others but with the most usual ones. */
const mostUsual = 4

/** Every spelling of the group that is another's second, at each place where it is printed. */
function seconds(group: readonly Spelling[], compare: Compare): SecondSpelling[] {
  const usual: Spelling[] = []
  return inOrderOfUse(group).flatMap((spelling) => {
    const first = usual.find((each) => !areOne(spelling, each) && compare(spelling, each) !== undefined)
    if (first === undefined || spelling.mentions.some(({ isAllowed }) => isAllowed)) {
      if (first === undefined && usual.length < mostUsual) usual.push(spelling)
      return []
    }
    const because =
      first.party !== undefined && spelling.party === undefined
        ? 'register'
        : first.count > spelling.count
          ? 'often'
          : 'elsewhere'
    return printed(spelling).flatMap((mention) => {
      const name = nameOf(mention)
      const difference = compare({ ...spelling, name }, first)
      // In an order a party is told what to do: «Управлению образования».
      const isOther = difference !== undefined && (difference.likeness !== 'case' || mention.where !== 'order')
      if (!isOther) return []
      return [{ mention, name, usual: first, difference, because, isBeside: first.cells.has(mention.cell) } as const]
    })
  })
}

/** Names the register gives to one party. */
function areOne(a: Spelling, b: Spelling): boolean {
  return a.party !== undefined && a.party === b.party
}

/** The register is not printed: it is shown only where nothing else is. A reference it does not know is told elsewhere. */
function printed({ mentions }: Spelling): Mention[] {
  const outside = mentions.filter(({ where, isUnknownReference }) => where !== 'register' && !isUnknownReference)
  return outside.length > 0 ? outside : mentions.filter(({ where }) => where === 'register')
}

/** The register first, then what is written well, then the commoner, then the fuller. */
function inOrderOfUse(group: readonly Spelling[]): Spelling[] {
  const [first, ...others] = group
  if (first === undefined || others.length === 0) return [...group]
  const faults = new Map(group.map((spelling) => [spelling, faultsOf(spelling, group)]))
  const faultsIn = (spelling: Spelling) => faults.get(spelling) ?? 0
  return [...group].sort(
    (a, b) =>
      Number(b.party !== undefined) - Number(a.party !== undefined) ||
      faultsIn(a) - faultsIn(b) ||
      b.count - a.count ||
      b.name.text.length - a.name.text.length,
  )
}

/** Words broken off, long words that official papers do not have, and another case than the nominative of the group. */
function faultsOf({ name }: Spelling, group: readonly Spelling[]): number {
  const slips = name.words.filter(
    ({ kind, folded, isCut }) =>
      kind === 'word' && (isCut || (folded.length >= 6 && !vocabulary().stems.has(stemOf(folded)))),
  )
  const isOblique = group.slice(0, mostUsual).some((other) => isInOtherCase(name, other.name))
  return slips.length + Number(isOblique)
}

/** Initials may stand on the other side of the name, and names in full, where the custom of the place is another. */
function differenceOfPeople(a: Spelling, b: Spelling): Difference | undefined {
  if (a.name.person === undefined || b.name.person === undefined) return undefined
  const difference = personDifference(a.name.person, b.name.person)
  if (difference?.likeness !== 'initials') return difference
  const places = new Set(b.mentions.map(custom))
  return a.mentions.some((mention) => places.has(custom(mention))) ? difference : undefined
}

function custom({ where }: Mention): string {
  return where === 'register' ? 'cell' : where
}

export function groups<T>(items: readonly T[], keyOfItem: (item: T) => string | undefined, least = 2): T[][] {
  const byKey = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOfItem(item)
    if (key === undefined) continue
    const group = byKey.get(key)
    if (group === undefined) byKey.set(key, [item])
    else group.push(item)
  }
  return [...byKey.values()].filter(({ length }) => length >= least)
}
