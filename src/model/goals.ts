import type { Located } from '../diagnostic/place.ts'
import { type Quantity, readAmount } from './quantity.ts'
import type { Roadmap } from './roadmap.ts'
import { inTime, isMeasured, type Measured, type Series } from './series.ts'

/** A percentage promised in the preamble, the passport or the title, and the series that promise the same thing. */
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
  if (series.length === 0) return []
  const known = series.map((each) => ({ series: each, stems: stemsOf(each.name) }))
  return textsWithGoals(roadmap).flatMap((text) =>
    promisesIn(text.value).flatMap((promise) => {
      const amount = readAmount(text.value.slice(promise.start, promise.end))
      const about = amount.kind === 'quantity' ? answering(promise, known) : []
      return amount.kind === 'quantity' && about.length > 0 ? [{ text, ...promise, amount, about }] : []
    }),
  )
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

interface Promise {
  readonly start: number
  readonly end: number
  /** Stems of the words the percentage is said of, the first one telling of whom. */
  readonly stems: readonly string[]
  readonly years: readonly number[]
}

const percentage =
  /(?:(?:не\s+(?:менее|более|ниже|выше)|до|более|свыше)\s+)?(?<!\d)\d+(?:[.,]\d+)?\s*(?:%|процент[а-яё]*)/gi

function promisesIn(text: string): Promise[] {
  const found = [...text.matchAll(percentage)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return found.map(({ start, end }, index) => {
    const after = clauseAfter(text.slice(end, found[index + 1]?.start))
    const before = clauseBefore(text.slice(found[index - 1]?.end ?? 0, start))
    const follows = stemsOf(after)
    const stems =
      follows.length >= 2 ? follows : stemsOf(/(?:дол|удельн|охват|процент)[\s\S]*$/i.exec(before)?.[0] ?? '')
    const sentence =
      text
        .slice(Math.max(0, start - longestClause), start)
        .split(/\.\s/)
        .at(-1) ?? ''
    return { start, end, stems, years: yearsIn(`${sentence} ${after}`) }
  })
}

/** To the end of the quotation or of the part of the sentence; brackets are jumped over. */
function clauseAfter(text: string): string {
  let depth = 0
  for (let index = 0; index < Math.min(text.length, longestClause); index++) {
    const sign = text.charAt(index)
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (depth <= 0 && /[»;\n.]/.test(sign)) return text.slice(0, index)
  }
  return text.slice(0, longestClause)
}

function clauseBefore(text: string): string {
  return (
    text
      .slice(-longestClause)
      .split(/[«;\n]|\.\s/)
      .at(-1) ?? ''
  )
}

const longestClause = 800

function yearsIn(text: string): number[] {
  return [...new Set([...text.matchAll(/(?<![\d.])20\d\d(?!\d)/g)].map(([year]) => Number(year)))]
}

interface Known {
  readonly series: Series
  readonly stems: readonly string[]
}

function answering({ stems, years }: Promise, known: readonly Known[]): Goal['about'] {
  const [of] = stems
  if (of === undefined) return []
  return known
    .filter((each) => each.stems.includes(of))
    .map((each) => ({ ...each, alike: likeness(stems, each.stems), target: targetFor(each.series, years) }))
    .filter(({ alike }) => alike >= enough)
    .sort((a, b) => b.alike - a.alike)
    .flatMap(({ series, target }) => (target === undefined ? [] : [{ series, target }]))
}

/** Most of all words are common, or the title says nearly all the goal says. Below `enough` they are two things. */
function likeness(goal: readonly string[], title: readonly string[]): number {
  const shared = goal.filter((stem) => title.includes(stem)).length
  if (shared < 3) return 0
  const inBoth = (2 * shared) / (goal.length + title.length)
  const inGoal = shared / goal.length
  return inBoth < enough && shared > 3 && inGoal >= 0.8 ? enough : inBoth
}

const enough = 0.7

function targetFor({ targets }: Series, years: readonly number[]): Measured | undefined {
  const values = inTime(targets.filter(isMeasured))
  const [year] = years
  const last = values.at(-1)
  if (years.length !== 1 || last?.when?.end === undefined) return last
  return values.findLast(({ when }) => when?.end?.year === year)
}

/** Words by their first letters: endings change, the beginnings of official words do not. */
function stemsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[а-я]{4,}/g) ?? []
  const stems = words.filter((word) => !idle.test(word)).map((word) => word.slice(0, 6))
  return [...new Set(stems)]
}

/** Words that say nothing of the thing that is measured. */
const idle =
  /^(?:дол[яиюей]+|удельн|обеспечени|достижени|увеличени|повышени|снижени|процент|обще(?:го|му|е)$|числ|количеств|менее|более|составит|всех|соответств|имеющ|котор|также|года?$|году$|рост)/
