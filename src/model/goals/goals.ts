import type { Located } from '../../diagnostic/place.ts'
import { unitKinds } from '../measure.ts'
import type { Quantity } from '../quantity.ts'
import type { Roadmap } from '../roadmap.ts'
import { inTime, isMeasured, type Measured, type Series } from '../series.ts'
import { goalWords } from './goal-words.ts'
import { type Promised, promisesIn } from './promises.ts'

/** A number promised in the preamble, the passport or the title, and the series that promise the same thing. */
export interface Goal {
  readonly text: Located<string>
  /** Offsets of the promise in the text: «Не менее 70 %». */
  readonly start: number
  readonly end: number
  readonly amount: Quantity
  /** The most alike first, each with its value for the year of the goal, or else its last one. */
  readonly about: readonly { readonly series: Series; readonly target: Measured }[]
}

/** The goals that some series answers to. */
export function goalsIn(roadmap: Roadmap, series: readonly Series[]): Goal[] {
  const promised = textsWithGoals(roadmap).flatMap((text) =>
    promisesIn(text.value).flatMap((promise) => (promise.about.length > 0 ? [{ text, promise }] : [])),
  )
  if (promised.length === 0) return []
  const byWord = seriesByWord(series)
  return promised.flatMap(({ text, promise }) => {
    const { start, end, amount } = promise
    const about = answering(promise, byWord)
    return about.length > 0 ? [{ text, start, end, amount, about }] : []
  })
}

function textsWithGoals({ written: { order, passport, title } }: Roadmap): Located<string>[] {
  const blocks = (passport ?? []).filter(({ role }) => role === undefined || promising.includes(role.value))
  return [
    ...(title === undefined ? [] : [title]),
    ...(order?.preamble ?? []),
    ...blocks.flatMap(({ text }) => text ?? []),
  ]
}

/** Blocks that say what the roadmap is to reach; a stage promises for its own time only. */
const promising: readonly string[] = ['goal', 'tasks', 'requirements', 'use', 'other']

interface Known {
  readonly series: Series
  readonly words: readonly string[]
}

function seriesByWord(series: readonly Series[]): ReadonlyMap<string, readonly Known[]> {
  const byWord = new Map<string, Known[]>()
  for (const each of series) {
    const words = goalWords(each.name)
    for (const word of words) {
      const same = byWord.get(word)
      if (same === undefined) byWord.set(word, [{ series: each, words }])
      else same.push({ series: each, words })
    }
  }
  return byWord
}

function answering(promise: Promised, byWord: ReadonlyMap<string, readonly Known[]>): Goal['about'] {
  const alike = promise.about.flatMap((words) =>
    (byWord.get(words[0] ?? '') ?? []).map(({ series, words: name }) => ({ series, alike: likeness(words, name) })),
  )
  return alike
    .filter(({ series, alike }) => alike >= enough && isOneMeasure(promise.amount, series))
    .sort((a, b) => b.alike - a.alike)
    .flatMap(({ series }) => {
      const target = targetFor(series, promise.year)
      return target === undefined ? [] : [{ series, target }]
    })
}

/** All words are common or most of many; or the title says nearly all the goal says. Below `enough` they are two things. */
function likeness(goal: readonly string[], title: readonly string[]): number {
  const shared = goal.filter((word) => title.includes(word)).length
  if (shared === goal.length && shared === title.length) return 1
  if (shared < 3) return 0
  const inBoth = (2 * shared) / (goal.length + title.length)
  const inGoal = shared / goal.length
  return inBoth < enough && shared > 3 && inGoal >= 0.8 ? enough : inBoth
}

const enough = 0.7

/** Percents are compared with percents, thousands with thousands; a number that the name has defines what is counted. */
function isOneMeasure({ unit, value }: Quantity, { kinds, name }: Series): boolean {
  const asked = unitKinds(unit)
  const numbers = name.match(/\d+(?:[.,]\d+)?/g) ?? []
  if (numbers.some((number) => Number(number.replace(',', '.')) === value)) return false
  if (['percent', 'thousands', 'money'].some((kind) => asked.has(kind as never) !== kinds.has(kind as never)))
    return false
  return asked.size === 0 || kinds.size === 0 || [...asked].some((kind) => kinds.has(kind))
}

function targetFor({ targets }: Series, year: number | undefined): Measured | undefined {
  const values = inTime(targets.filter(isMeasured))
  const last = values.at(-1)
  if (year === undefined || last?.when?.end === undefined) return last
  return values.findLast(({ when }) => when?.end?.year === year)
}
