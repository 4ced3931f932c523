import { toDotted, weekday } from '../calendar/date.ts'
import type { Period, Window } from '../calendar/window.ts'
import type { Remark } from '../diagnostic/remark.ts'
import { narrow, type PlacedEntry } from './narrow.ts'
import { isWord } from './phrases/phrase.ts'
import { ambiguous, type Doubt, impossibleDate, noYear, reversed } from './problems.ts'
import { recurring, recurringDoubts } from './recurring.ts'
import { refusal } from './refusal.ts'
import type { Repetition } from './repetition.ts'
import { exists } from './stretch.ts'
import { boundDoubts, type Placed, place } from './windows.ts'
import type { Word, Words } from './words/word.ts'
import { type Entry, isYear } from './years.ts'

/** The calendar part of a phrase: its windows, its recurring points, and what was noticed. */
export interface Settled {
  readonly windows: readonly Window[]
  readonly on: readonly string[]
  readonly remarks: readonly Remark[]
}

/** The phrase being read: what remarks quote and point into. */
export interface Phrase {
  readonly text: string
  readonly words: Words
}

/** Makes windows and recurring points of the dates of a phrase, whose neighbours have given them what they could. */
export function settle(
  phrase: Phrase,
  entries: readonly Entry[],
  repetition: Repetition | undefined,
  period: Period | undefined,
): Settled {
  const results = shareBound(entries).map((entry) => settleOne(phrase, entry, repetition, period))
  const placed = narrow(results.filter(({ entry }) => !entry.heading))
  const headings = results.filter(({ entry }) => entry.heading)
  const stray = strayYear(entries, repetition !== undefined)
  const remarks = [
    ...results.flatMap((result) => result.remarks),
    ...(stray === undefined ? [] : [refusal(phrase.text, phrase.words, stray.at)]),
    ...[...headings, ...placed].flatMap(({ entry, doubts }) => doubts.map((doubt) => doubtful(phrase, entry, doubt))),
    ...betweenDates(phrase, placed),
    ...wrongWeekdays(phrase, placed),
  ]
  return { windows: placed.flatMap(({ windows }) => windows), on: results.flatMap(({ on }) => on), remarks }
}

interface Result extends PlacedEntry {
  readonly on: readonly string[]
  readonly remarks: readonly Remark[]
}

function settleOne(
  phrase: Phrase,
  entry: Entry,
  repetition: Repetition | undefined,
  period: Period | undefined,
): Result {
  const doubts = [...new Set([...entry.doubts, ...entry.first.doubts, ...(entry.last?.doubts ?? [])])]
  const result = { entry, windows: [], doubts, dropped: false, on: [], remarks: [] }
  if (entry.heading) return result
  const torn = tornRange(entry)
  if (torn !== undefined) return { ...result, remarks: [refusal(phrase.text, phrase.words, torn)] }
  if (repetition !== undefined && isYearless(entry)) return { ...result, ...recur(phrase, entry, repetition, doubts) }
  const placed = place(entry, period)
  if (placed.kind === 'windows') return { ...result, windows: placed.windows, doubts: [...doubts, ...placed.doubts] }
  if (placed.kind === 'unclear') return { ...result, doubts: [...doubts, 'no-month'] }
  return { ...result, remarks: [misplaced(phrase, entry, placed)] }
}

function recur(phrase: Phrase, entry: Entry, { every }: Repetition, doubts: readonly Doubt[]): Partial<Result> {
  const { first, last = first } = entry
  if (!exists(first, undefined) || !exists(last, undefined)) {
    return { remarks: [misplaced(phrase, entry, { kind: 'impossible' })] }
  }
  return {
    on: [recurring(entry)],
    windows: yearsBeside(entry),
    doubts: [...doubts, ...recurringDoubts(entry, every), ...boundDoubts(entry)],
  }
}

function misplaced(phrase: Phrase, entry: Entry, why: Exclude<Placed, { kind: 'windows' | 'unclear' }>): Remark {
  const { start, end, words } = placeOf(phrase, entry)
  switch (why.kind) {
    case 'no-year':
      return noYear.inside(start, end, { words })
    case 'impossible':
      return impossibleDate.inside(start, end, { words })
    case 'reversed':
      return reversed.inside(start, end, { words, start: toDotted(why.start), end: toDotted(why.end) })
  }
}

/** A number without a noun, and «10 числа – 17 июля», where a day of any month meets a day of one: the word to blame. */
function tornRange({ first, last }: Entry): number | undefined {
  if (first.unit === 'number') return first.at
  if (last?.unit === 'number') return last.at
  return last !== undefined && (first.from.month === 0) !== (last.from.month === 0) ? last.at : undefined
}

/** «15 мая (…) 2023»: a year cut off from the date that lacks one. */
function strayYear(entries: readonly Entry[], repeated: boolean): Entry | undefined {
  if (repeated) return undefined
  return entries.find((entry, index) => {
    const before = entries[index - 1]
    const lacks = before !== undefined && !isYear(before.first) && (before.last ?? before.first).year === undefined
    return lacks && isYear(entry.first) && entry.last === undefined && entry.bound.kind === 'within' && !entry.heading
  })
}

/** Without a year, or with several beside a repetition («ежегодно в мае 2022–2024 гг.»). */
function isYearless({ first, last }: Entry): boolean {
  if (isYear(first)) return false
  const { year } = last ?? first
  if (year === undefined || first.unit === 'month-day') return true
  return year.kind === 'reference' || year.first !== year.last
}

/** The years named beside a recurring date are the time in which it recurs. */
function yearsBeside({ first, last }: Entry): readonly Window[] {
  const { year } = last ?? first
  if (year?.kind !== 'years') return []
  return [{ start: { year: year.first, month: 1, day: 1 }, end: { year: year.last, month: 12, day: 31 } }]
}

/** «до 15 июня, 15 декабря 2023»: the preposition of the first holds for the next of its kind, and that is told. */
function shareBound(entries: readonly Entry[]): readonly Entry[] {
  const shared: Entry[] = []
  for (const entry of entries) {
    const before = shared.at(-1)
    const listed = entry.joint.by === 'comma' || entry.joint.by === 'and'
    const bare = entry.last === undefined && entry.bound.kind === 'within' && entry.at === entry.first.at
    const bound = before?.last === undefined && before?.bound.kind === 'until' && before.first.unit === entry.first.unit
    const takes = before !== undefined && listed && bare && bound
    shared.push(takes ? { ...entry, bound: before.bound, doubts: [...entry.doubts, 'bound-shared'] } : entry)
  }
  return shared
}

/** A run of words: where it stands in the phrase, and how it was written. */
export function placeOf(
  { text, words }: Phrase,
  { at, next }: Pick<Entry, 'at' | 'next'>,
): { readonly start: number; readonly end: number; readonly words: string } {
  const start = (words[at] as Word).start
  const end = (words[next - 1] as Word).end
  return { start, end, words: text.slice(start, end) }
}

export function doubtful(phrase: Phrase, place: Pick<Entry, 'at' | 'next'>, doubt: Doubt): Remark {
  const { start, end, words } = placeOf(phrase, place)
  return ambiguous.inside(start, end, { words, doubt, spelling: undefined })
}

/** Dates with nothing but a space between them, and dates to choose from: one remark for each run of them. */
function betweenDates(phrase: Phrase, placed: readonly PlacedEntry[]): readonly Remark[] {
  const runs: { at: number; next: number; doubt: Doubt }[] = []
  for (const [index, { entry, windows }] of placed.entries()) {
    const before = placed[index - 1]
    // A year beside a recurring date is the time in which it recurs, not another date.
    if (before !== undefined && windows.length > 0 !== before.windows.length > 0) continue
    const doubt = before === undefined || before.dropped ? undefined : jointDoubt(phrase.words, before.entry, entry)
    if (before === undefined || doubt === undefined) continue
    const run = runs.at(-1)
    if (run?.doubt === doubt && run.next === before.entry.next) run.next = entry.next
    else runs.push({ at: before.entry.at, next: entry.next, doubt })
  }
  return runs.map((run) => doubtful(phrase, run, run.doubt))
}

function jointDoubt(words: Words, before: Entry, { joint, at }: Entry): Doubt | undefined {
  if (joint.by === 'or') return 'either'
  if (joint.by === 'open') return 'bracket'
  const touching = words.slice(before.next, at).every((word) => word.kind === 'sign' || isWord(word, 'и', 'или'))
  if (joint.by === 'dash') return touching ? 'dash' : undefined
  return joint.by === 'space' && at === before.next ? 'spaces' : undefined
}

function wrongWeekdays(phrase: Phrase, placed: readonly PlacedEntry[]): readonly Remark[] {
  return placed.flatMap(({ entry, windows }) => {
    const day = windows[0]?.end
    const told = entry.weekday
    if (told === undefined || day === undefined || entry.first.unit !== 'day' || entry.last !== undefined) return []
    return weekday(day) === told ? [] : [doubtful(phrase, entry, 'weekday')]
  })
}
