import type { Place } from '../diagnostic/place.ts'
import { type NumberedRow, type RowNumber, readRowNumber } from './row-numbers.ts'

/** What is wrong with a number given by hand: it skips some, stands twice, runs back, has another style, or stands alone. */
export type NumberFlaw = 'gap' | 'start' | 'repeat' | 'back' | 'style' | 'alone'

export interface FlawedNumber {
  readonly flaw: NumberFlaw
  readonly number: string
  /** The number before it; for a style, a number of the usual one. */
  readonly other: string
  readonly place: Place
}

/** Numbers by hand in lists of one kind that do not go on from one another. */
export function numberGaps(lists: readonly (readonly NumberedRow[])[]): FlawedNumber[] {
  if (!haveNumbersByHand(lists)) return []
  const heads = lists.map((list) => readRowNumber(list[0]?.number ?? ''))
  const hasStart = heads.some((head) => head?.steps.at(-1) === 1)
  return lists.flatMap((list, at) => inOneList(list, at === 0 ? undefined : lastOf(lists[at - 1]), hasStart))
}

/**
 * An amendment holds single far rows («5.»), an inserted row is deeper («35.1.»), a list may start again with 1: gaps are
 * told between two numbers by hand, in lists that begin with 1 or go on from the list before.
 */
function inOneList(list: readonly NumberedRow[], previous: RowNumber | undefined, hasStart: boolean): FlawedNumber[] {
  const found: FlawedNumber[] = []
  const last = new Map<string, { number: RowNumber; byHand: boolean }>()
  const head = readRowNumber(list[0]?.number ?? '')
  const isCounted = head !== undefined && (step(head) === 1 || (previous !== undefined && goesOn(previous, head)))
  if (list.length > 1 && hasStart && !isCounted && head !== undefined && list[0]?.written.number !== undefined)
    if (head.steps.length > 1 && step(head) === 2)
      found.push({ flaw: 'start', number: head.text, other: '', place: list[0].written.number.place })
  for (const { number, written } of list) {
    const read = readRowNumber(number)
    if (read === undefined) continue
    const family = [read.word, ...read.steps.slice(0, -1)].join('.')
    const before = last.get(family)
    const flaw = before === undefined ? undefined : flawBetween(before, read, isCounted)
    const byHand = written.number
    if (flaw !== undefined && before !== undefined && byHand !== undefined)
      found.push({ flaw, number, other: before.number.text, place: byHand.place })
    last.set(family, { number: read, byHand: byHand !== undefined })
  }
  return found
}

function flawBetween(
  { number: before, byHand }: { number: RowNumber; byHand: boolean },
  after: RowNumber,
  isCounted: boolean,
): NumberFlaw | undefined {
  const [from, to] = [step(before), step(after)]
  if (to === from) return 'repeat'
  if (to < from) return to === 1 ? undefined : 'back'
  return to > from + 1 && byHand && isCounted ? 'gap' : undefined
}

function step({ steps }: RowNumber): number {
  return steps.at(-1) ?? 0
}

function goesOn(before: RowNumber, after: RowNumber): boolean {
  return before.steps.length === 1 && after.steps.length === 1 && step(after) === step(before) + 1
}

function lastOf(list: readonly NumberedRow[] | undefined): RowNumber | undefined {
  return readRowNumber(list?.at(-1)?.number ?? '')
}

/** Numbers by hand that end otherwise («2» among «1.», «3.») than most numbers of their kind and depth. */
export function mixedStyles(lists: readonly (readonly NumberedRow[])[]): FlawedNumber[] {
  if (!haveNumbersByHand(lists)) return []
  const depths = new Map<number, { row: NumberedRow; tail: string }[]>()
  for (const row of lists.flat()) {
    const read = readRowNumber(row.number)
    if (read === undefined) continue
    const peers = depths.get(read.steps.length)
    if (peers === undefined) depths.set(read.steps.length, [{ row, tail: read.tail }])
    else peers.push({ row, tail: read.tail })
  }
  return [...depths.values()].flatMap(oddOnes)
}

/** Most lists are numbered by the program, and there is nothing to be wrong. */
function haveNumbersByHand(lists: readonly (readonly NumberedRow[])[]): boolean {
  return lists.some((list) => list.some(({ written }) => written.number !== undefined))
}

function oddOnes(peers: readonly { row: NumberedRow; tail: string }[]): FlawedNumber[] {
  const counts = new Map<string, number>()
  for (const { tail } of peers) counts.set(tail, (counts.get(tail) ?? 0) + 1)
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  const sample = peers.find(({ tail }) => tail === usual)
  return peers.flatMap(({ row, tail }) => {
    const byHand = row.written.number
    if (sample === undefined || byHand === undefined || tail === usual) return []
    return [{ flaw: 'style' as const, number: row.number, other: sample.row.number, place: byHand.place }]
  })
}
