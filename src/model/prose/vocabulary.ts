import { editDistance } from '../../language/edit-distance.ts'
import { onDemand } from '../../on-demand.ts'
import type { OfficialWords } from './official-words.ts'

/** The project's own list of phrases and words, ready to be asked. */
class Vocabulary {
  readonly stems: ReadonlySet<string>
  private readonly words: OfficialWords
  private madeForms: ReadonlySet<string> | undefined
  private madeNeighbours: Neighbours | undefined

  constructor(words: OfficialWords) {
    this.words = words
    this.stems = new Set(words.stems.split(' '))
  }

  get forms(): ReadonlySet<string> {
    this.madeForms ??= new Set(this.words.forms.split(' '))
    return this.madeForms
  }

  /** Stems that stand after a stem in some phrase, and before it. */
  get neighbours(): Neighbours {
    if (this.madeNeighbours !== undefined) return this.madeNeighbours
    const after = new Map<string, Set<string>>()
    const before = new Map<string, Set<string>>()
    for (const pair of this.words.pairs.split('\n')) {
      const [previous = '', next = ''] = pair.split(' ')
      put(after, previous, next)
      put(before, next, previous)
    }
    this.madeNeighbours = { after, before }
    return this.madeNeighbours
  }
}

interface Neighbours {
  readonly after: ReadonlyMap<string, ReadonlySet<string>>
  readonly before: ReadonlyMap<string, ReadonlySet<string>>
}

let made: Vocabulary | undefined

/** Made when it is first needed: most commands judge nothing. */
export function vocabulary(): Vocabulary {
  made ??= new Vocabulary(onDemand('officialWords') as OfficialWords)
  return made
}

/** Below this many letters too many right words are one letter apart. */
export const longStem = 9

let madeLong: NearIndex | undefined

/** The long stems of the vocabulary, for words that are not in it. */
export function longStems(): NearIndex {
  madeLong ??= new NearIndex([...vocabulary().stems].filter(({ length }) => length >= longStem))
  return madeLong
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}

/** Finds words one slip apart without comparing all with all: such words have one ending and nearly one length (`isSlipOf`). */
export class NearIndex {
  private readonly byEnding = new Map<string, string[]>()

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const key = endingOf(word, 0)
      const known = this.byEnding.get(key)
      if (known === undefined) this.byEnding.set(key, [word])
      else known.push(word)
    }
  }

  /** A letter that was left out is more likely than one too many. */
  near(word: string): string[] {
    return [1, 0, -1].flatMap((more) =>
      (this.byEnding.get(endingOf(word, more)) ?? []).filter((candidate) => isSlipOf(word, candidate, 1)),
    )
  }
}

function endingOf(word: string, more: number): string {
  return `${word.slice(-2)}${word.length + more}`
}

/**
 * Whether one stem is a misprint of another: a few letters apart, but not by a prefix («успешность» – «неуспешность»,
 * «исполнитель» – «соисполнитель») and not by a suffix («информационный» – «информация»): these are other words.
 */
export function isSlipOf(stem: string, meant: string, most: number): boolean {
  if (stem === meant || Math.abs(stem.length - meant.length) > most) return false
  if (stem.endsWith(meant) || meant.endsWith(stem) || stem.slice(-2) !== meant.slice(-2)) return false
  return editDistance(stem, meant) <= most
}
