import type { Located } from '../../diagnostic/place.ts'
import { type NameWord, wordsIn } from '../party-name.ts'
import type { Roadmap } from '../roadmap.ts'
import { textsOf } from '../texts.ts'
import { explainedIn, hasAbbreviation, isWellKnown } from './abbreviations.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { nearness } from './near-words.ts'

/** An abbreviation whose meaning the document never tells, where it first stands in a cell or, failing that, in the register. */
export interface Unexplained {
  readonly word: NameWord
  readonly mention: Mention
  /** An abbreviation of the document that has all its letters and more: a slip is likely. */
  readonly near: string | undefined
}

/** An extract or an amendment of a few rows relies on names that are given in full elsewhere. */
const fewRows = 4

export function unexplained(roadmap: Roadmap): Unexplained[] {
  if (roadmap.events.length < fewRows) return []
  const first = new Map<string, { word: NameWord; mention: Mention }>()
  const { mentions } = mentionsOf(roadmap)
  const inCells = mentions.filter(({ where }) => where === 'cell' || where === 'order')
  for (const mention of [...inCells, ...mentions.filter(({ where }) => where === 'register')]) {
    for (const word of abbreviationsIn(mention.text)) {
      if (!isWellKnown(word.text) && !first.has(word.text)) first.set(word.text, { word, mention })
    }
  }
  if (first.size === 0) return []
  const { all: told } = explainedIn(roadmap, first.keys())
  const left = [...first].filter(([abbreviation, { word }]) => !told.has(abbreviation) && !isMisprinted(word, first))
  if (left.length === 0) return []
  const all = new Set(textsOf(roadmap).flatMap(({ text }) => abbreviationsIn(text).map((word) => word.text)))
  return left.map(([abbreviation, found]) => ({ ...found, near: longer(abbreviation, [...all]) }))
}

/** A name in quotes («РОСТ») is no abbreviation. */
function abbreviationsIn(located: Located<string>): NameWord[] {
  const text = located.value
  if (!hasAbbreviation(text)) return []
  return wordsIn(located.value).filter(
    ({ kind, start, end }) => kind === 'abbreviation' && !/^[«"„].[»"“]$/.test(`${text[start - 1]}.${text[end]}`),
  )
}

/** A misprint of another abbreviation is told as a second spelling. */
function isMisprinted(word: NameWord, all: ReadonlyMap<string, { word: NameWord }>): boolean {
  if (all.size > mostCompared) return false
  return [...all.values()].some(
    ({ word: other }) => other.text.length > word.text.length && nearness(word, other) === 'misprint',
  )
}

/** «ЧИППКРО» for «ЧИРО»: the same letters in the same order, first and last the same, and others between. */
function longer(abbreviation: string, all: readonly string[]): string | undefined {
  if (all.length > mostCompared || abbreviation.length < 3) return undefined
  const between = [...abbreviation].join('[А-ЯЁ]*')
  const pattern = new RegExp(`^${between}$`, 'u')
  return all.find((other) => other.length > abbreviation.length && pattern.test(other))
}

const mostCompared = 200
