import { remembered } from '../../../language/remembered.ts'
import type { Identity } from '../../../model/identities.ts'
import { digestOf } from '../../digest.ts'

/** An identity as a book keeps it: its words as digests, as long as chance asks for. */
export interface Token {
  readonly name: string
  readonly place: string
  readonly parties: string
  readonly terms: string
  readonly rest: string
  /** «1/1», «2/3»: which of how many that have all the same words. */
  readonly twin: string
}

export function tokenOf({ name, traits: { place, parties, terms, rest }, twin }: Identity): Token {
  return {
    name: digestOf([name], 16),
    place: brief(place),
    parties: brief(parties),
    terms: brief(terms),
    rest: brief(rest),
    twin: `${twin.number}/${twin.of}`,
  }
}

/** Nothing of nothing: what is not said tells nobody apart. A section, a party has many events. */
const brief = remembered((words) => (words === '' ? '-' : digestOf([words], 8)))

export function textOfToken({ name, place, parties, terms, rest, twin }: Token): string {
  return `${name}.${place}.${parties}.${terms}.${rest}.${twin}`
}

/** Undefined where it is none. */
export function tokenIn(text: string): Token | undefined {
  const [name, place, parties, terms, rest, twin, ...more] = text.split('.')
  if (name === undefined || place === undefined || parties === undefined) return undefined
  if (terms === undefined || rest === undefined || twin === undefined || more.length > 0) return undefined
  return { name, place, parties, terms, rest, twin }
}

/** By what an item is known again, surest first. Who is named alone is known by the name. */
const ways: readonly (readonly ((token: Token) => string | undefined)[])[] = [
  [textOfToken],
  [({ name, place, parties, terms }) => `${name} ${place} ${parties} ${terms}`],
  [({ name, place, parties }) => `${name} ${place} ${parties}`],
  [
    ({ name, parties }) => (parties === '-' ? undefined : `${name} ${parties}`),
    ({ name, place }) => (place === '-' ? undefined : `${name} ${place}`),
  ],
  [({ name }) => name],
]

/**
 * Items of the book before, each with the item of now that it is: by their texts. Of several with one name none is guessed: what
 * two items share on either side tells nothing, and where its party says one thing and its place another, neither is believed.
 * `gone` are those that had no row of their own any more: of two that are known in the same way they come second.
 */
export function foundAgain(
  before: readonly Token[],
  gone: readonly Token[],
  now: readonly Token[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const taken = new Set<number>()
  const living = distinct(before)
  const known = new Set(living.map(({ text }) => text))
  const lost = distinct(gone).filter(({ text }) => !known.has(text))
  const both = [living, lost].filter(({ length }) => length > 0)
  for (const way of ways) for (const sought of both) pairUp(sought, now, way, found, taken)
  return found
}

interface Sought {
  readonly text: string
  readonly token: Token
}

function pairUp(
  sought: readonly Sought[],
  now: readonly Token[],
  way: (typeof ways)[number],
  found: Map<string, number>,
  taken: Set<number>,
): void {
  const indexes = now.map((_, index) => index)
  const maps = way.map((words) => ({
    words,
    mine: only(sought, ({ token }) => words(token)),
    theirs: only(indexes, (index) => words(now[index] as Token)),
  }))
  const claims = new Map<number, string[]>()
  for (const { text, token } of sought) {
    if (found.has(text)) continue
    const meant = maps.flatMap(({ words, mine, theirs }) => {
      const key = words(token)
      const index = key === undefined || mine.get(key) === undefined ? undefined : theirs.get(key)
      return index === undefined ? [] : [index]
    })
    const [index] = new Set(meant)
    if (index === undefined || new Set(meant).size > 1 || taken.has(index)) continue
    claims.set(index, [...(claims.get(index) ?? []), text])
  }
  for (const [index, texts] of claims) {
    const [text] = texts
    if (text === undefined || texts.length > 1) continue
    found.set(text, index)
    taken.add(index)
  }
}

/** What has words that nothing else has; undefined under words that several have. */
function only<T>(all: readonly T[], wordsOf: (each: T) => string | undefined): ReadonlyMap<string, T | undefined> {
  const known = new Map<string, T | undefined>()
  for (const each of all) {
    const words = wordsOf(each)
    if (words !== undefined) known.set(words, known.has(words) ? undefined : each)
  }
  return known
}

function distinct(tokens: readonly Token[]): Sought[] {
  return [...new Map(tokens.map((token) => [textOfToken(token), token]))].map(([text, token]) => ({ text, token }))
}
