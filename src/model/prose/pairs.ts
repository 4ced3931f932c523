import { remembered } from '../../language/remembered.ts'

/** Quotes and brackets of one text: which have no pair, and what stands between those that have. */

export type Family = '«' | '„' | '"' | '(' | '[' | '{'

/** A quote or a bracket that was opened and not closed, or closed and not opened. */
export interface Unpaired {
  readonly at: number
  readonly sign: string
  readonly family: Family
  readonly isOpen: boolean
}

/** A quote or a bracket with its pair: the offsets of both signs. */
export interface Pair {
  readonly start: number
  readonly end: number
}

interface Reading {
  readonly unpaired: readonly Unpaired[]
  readonly pairs: readonly Pair[]
}

/** What is left without a pair, in the order of the text. */
export const unpairedIn: (text: string) => readonly Unpaired[] = remembered((text) => {
  if (!/[«»„“”"()[\]{}]/.test(text)) return []
  const quotes = [guillemets(text).unpaired, curly(text).unpaired, straight(text).unpaired].flat()
  const opened = quotes.find(({ family, isOpen }) => family === '«' && isOpen)
  // «Институт" is one mistake, not two.
  const told = quotes.filter(
    ({ family, isOpen, at }) => opened === undefined || family !== '"' || isOpen || at < opened.at,
  )
  return [...told, ...brackets(text)].sort((a, b) => a.at - b.at)
})

/** The pairs of quotes of every kind. */
export function quotedIn(text: string): Pair[] {
  return [guillemets(text), curly(text), straight(text)].flatMap(({ pairs }) => pairs)
}

/** What stands inside quotes, made once for all the questions about a text. */
export interface Quotes {
  /** Whether an offset stands inside quotes. */
  hold(at: number): boolean
}

export const quotesIn: (text: string) => Quotes = remembered((text) => {
  if (!/[«„“"]/.test(text)) return { hold: () => false }
  /** The outermost pairs, one after another. */
  const outer: Pair[] = []
  for (const pair of quotedIn(text).sort((a, b) => a.start - b.start)) {
    const last = outer.at(-1)
    if (last === undefined || last.end <= pair.start) outer.push(pair)
    else if (last.end < pair.end) outer[outer.length - 1] = { start: last.start, end: pair.end }
  }
  return {
    hold: (at) => {
      let [low, high] = [0, outer.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((outer[middle] as Pair).start < at) low = middle + 1
        else high = middle
      }
      return low > 0 && at <= (outer[low - 1] as Pair).end
    },
  }
})

/** Where two closing quotes of one kind meet, one is printed: «О введении «дорожной карты» is whole. */
interface Open {
  readonly at: number
  readonly sign: string
  holdsPair: boolean
}

class Stack {
  readonly pairs: Pair[] = []
  readonly unpaired: Unpaired[] = []
  private readonly open: Open[] = []
  private readonly family: Family

  constructor(family: Family) {
    this.family = family
  }

  get top(): Open | undefined {
    return this.open.at(-1)
  }

  push(at: number, sign: string): void {
    this.open.push({ at, sign, holdsPair: false })
  }

  pop(at: number, sign: string): void {
    const start = this.open.pop()
    if (start === undefined) {
      this.unpaired.push({ at, sign, family: this.family, isOpen: false })
      return
    }
    this.pairs.push({ start: start.at, end: at })
    const outer = this.top
    if (outer !== undefined) outer.holdsPair = true
  }

  left(): Reading {
    const open = this.open.filter(({ holdsPair }) => !holdsPair || this.family === '(')
    const unclosed = open.map(({ at, sign }) => ({ at, sign, family: this.family, isOpen: true }))
    return { unpaired: [...this.unpaired, ...unclosed], pairs: this.pairs }
  }
}

function guillemets(text: string): Reading {
  const stack = new Stack('«')
  for (const { 0: sign, index } of text.matchAll(/[«»]/g)) {
    if (sign === '«') stack.push(index, sign)
    else stack.pop(index, sign)
  }
  return stack.left()
}

/** „German“, “English” and their mixtures: “ closes „ and opens otherwise. */
function curly(text: string): Reading {
  const stack = new Stack('„')
  for (const { 0: sign, index } of text.matchAll(/[„“”]/g)) {
    const opens = sign === '„' || (looksOpening(text, index) && (sign === '“' ? stack.top?.sign !== '„' : !stack.top))
    if (opens) stack.push(index, sign)
    else stack.pop(index, sign)
  }
  return stack.left()
}

/** Straight quotes are counted: an even number is whole, an odd one leaves the quote that has no pair by its looks. */
function straight(text: string): Reading {
  const all = [...text.matchAll(/"/g)]
  const found = all.filter(({ index }, number) => number > 0 || !isInches(text, index))
  const stack = new Stack('"')
  for (const { index } of found) {
    if (looksOpening(text, index)) stack.push(index, '"')
    else stack.pop(index, '"')
  }
  const { unpaired, pairs } = stack.left()
  return { unpaired: found.length % 2 === 0 ? [] : unpaired, pairs }
}

function looksOpening(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  return /[\s([{«„“"/–—-]/.test(before) && !/[\s)\]}»,.;:!?]/.test(after)
}

/** «экран 15"», where no quote stands before it. */
function isInches(text: string, at: number): boolean {
  return /(?:^|\s)\d+(?:[.,]\d+)?$/.test(text.slice(Math.max(0, at - 8), at))
}

/** Marks of list items («1)», «а)») and of footnotes («*)») may close a bracket or be none: the kinder reading counts. */
function brackets(text: string): readonly Unpaired[] {
  if (!/[()[\]{}]/.test(text)) return []
  const asBrackets = bracketsOf(text, false)
  return asBrackets.length === 0 ? asBrackets : shorter(asBrackets, bracketsOf(text, true))
}

function bracketsOf(text: string, skipsMarks: boolean): readonly Unpaired[] {
  const round = new Stack('(')
  const square = new Stack('[')
  const curled = new Stack('{')
  for (const { 0: sign, index } of text.matchAll(/[()[\]{}]/g)) {
    const stack = /[()]/.test(sign) ? round : /[[\]]/.test(sign) ? square : curled
    if (/[([{]/.test(sign)) stack.push(index, sign)
    else if (!(sign === ')' && isListMark(text, index) && (skipsMarks || !stack.top))) stack.pop(index, sign)
  }
  return [round, square, curled].flatMap((stack) => stack.left().unpaired)
}

const listMark = /(?:^|[\s;:,.(«"])(?:\d{1,3}(?:\.\d{1,3})*\.?|[а-яёa-z]|[ivxIVX]{1,4})$|[\p{L}»"]\d{1,2}$|\*$/iu

function isListMark(text: string, at: number): boolean {
  return listMark.test(text.slice(Math.max(0, at - 12), at))
}

function shorter<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return b.length < a.length ? b : a
}
