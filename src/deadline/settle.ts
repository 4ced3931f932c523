import { toIso, weekday } from '../calendar/date.ts'
import type { Period, Window } from '../calendar/window.ts'
import type { Remark } from '../diagnostic/remark.ts'
import { narrow, type PlacedEntry } from './narrow.ts'
import { ambiguous, type Doubt, impossibleDate, noYear, reversed } from './problems.ts'
import { recurring, recurringDoubts } from './recurring.ts'
import { refusal } from './refusal.ts'
import type { Repetition } from './repetition.ts'
import { boundDoubts, type Placed, place } from './windows.ts'
import type { Word, Words } from './words/word.ts'
import { type Entry, isYear } from './years.ts'

/** The calendar part of a phrase: its windows, its recurring points, and what was noticed. */
export interface Settled {
  readonly windows: readonly Window[]
  readonly on: readonly string[]
  readonly remarks: readonly Remark[]
}

/** Makes windows and recurring points of the dates of a phrase, whose neighbours have given them what they could. */
export function settle(
  text: string,
  words: Words,
  entries: readonly Entry[],
  repetition: Repetition | undefined,
  period: Period | undefined,
): Settled {
  const on: string[] = []
  const remarks: Remark[] = []
  const placed: PlacedEntry[] = []
  for (const entry of shareBound(entries)) {
    const doubts = [...entry.doubts, ...entry.first.doubts, ...(entry.last?.doubts ?? [])]
    if (entry.heading) {
      remarks.push(...doubts.map((doubt) => doubtful(text, words, entry, doubt)))
      continue
    }
    const recurs = repetition !== undefined && isYearless(entry)
    if (recurs && repetition !== undefined) {
      on.push(recurring(entry))
      doubts.push(...recurringDoubts(entry, repetition.every), ...boundDoubts(entry))
    }
    const windows = recurs ? yearsBeside(entry) : windowsOf(place(entry, period), text, words, entry, remarks, doubts)
    placed.push({ entry, windows, doubts })
  }
  const stray = strayYear(entries, repetition !== undefined)
  if (stray !== undefined) remarks.push(refusal(text, words, stray.at))
  const narrowed = narrow(placed)
  remarks.push(...narrowed.flatMap(({ entry, doubts }) => doubts.map((doubt) => doubtful(text, words, entry, doubt))))
  remarks.push(...betweenDates(text, words, narrowed), ...wrongWeekdays(text, words, narrowed))
  return { windows: narrowed.flatMap(({ windows }) => windows), on, remarks }
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

function windowsOf(
  result: Placed,
  text: string,
  words: Words,
  entry: Entry,
  remarks: Remark[],
  doubts: Doubt[],
): readonly Window[] {
  const [start, end, quoted] = placeOf(text, words, entry)
  switch (result.kind) {
    case 'windows':
      doubts.push(...result.doubts)
      return result.windows
    case 'no-year':
      remarks.push(noYear.inside(start, end, { words: quoted }))
      return []
    case 'impossible':
      remarks.push(impossibleDate.inside(start, end, { words: quoted }))
      return []
    case 'reversed':
      remarks.push(reversed.inside(start, end, { words: quoted, start: toIso(result.start), end: toIso(result.end) }))
      return []
    case 'unclear':
      if (entry.first.unit === 'number') remarks.push(refusal(text, words, entry.first.at))
      else if (entry.last?.unit === 'number') remarks.push(refusal(text, words, entry.last.at))
      else doubts.push('no-month')
      return []
  }
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

function placeOf(text: string, words: Words, { at, next }: Pick<Entry, 'at' | 'next'>): [number, number, string] {
  const start = (words[at] as Word).start
  const end = (words[next - 1] as Word).end
  return [start, end, text.slice(start, end)]
}

export function doubtful(text: string, words: Words, place: Pick<Entry, 'at' | 'next'>, doubt: Doubt): Remark {
  const [start, end, quoted] = placeOf(text, words, place)
  return ambiguous.inside(start, end, { words: quoted, doubt, spelling: undefined })
}

/** Dates with nothing but a space between them, and dates to choose from. */
function betweenDates(text: string, words: Words, placed: readonly PlacedEntry[]): readonly Remark[] {
  return placed.flatMap(({ entry }, index) => {
    const before = placed[index - 1]
    if (before === undefined || before.windows.length === 0) return []
    const both = { at: before.entry.at, next: entry.next }
    if (entry.joint.by === 'or') return [doubtful(text, words, both, 'either')]
    const touching = entry.joint.by === 'space' && entry.at === before.entry.next
    return touching ? [doubtful(text, words, both, 'spaces')] : []
  })
}

function wrongWeekdays(text: string, words: Words, placed: readonly PlacedEntry[]): readonly Remark[] {
  return placed.flatMap(({ entry, windows }) => {
    const day = windows[0]?.end
    const told = entry.weekday
    if (told === undefined || day === undefined || entry.first.unit !== 'day' || entry.last !== undefined) return []
    return weekday(day) === told ? [] : [doubtful(text, words, entry, 'weekday')]
  })
}
