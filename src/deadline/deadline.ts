import type { Period } from '../calendar/window.ts'
import type { Remark } from '../diagnostic/remark.ts'
import { invisibleIn, withoutInvisible } from '../language/invisible.ts'
import { canonical } from './canonical.ts'
import type { Reading, ReadingContext, Repeat } from './meaning.ts'
import { isSign, isWord } from './phrases/phrase.ts'
import { controlPoints } from './points.ts'
import { ambiguous, type Doubt, uncontrollable } from './problems.ts'
import { refusal, tooLong } from './refusal.ts'
import { alone, nthOf, type Repetition, repetitionOf } from './repetition.ts'
import { type Part, readSentence } from './sentence.ts'
import { doubtful, placeOf, settle } from './settle.ts'
import type { Words } from './words/word.ts'
import { mostWords, wordsOf } from './words/words.ts'
import { complete, entryOf } from './years.ts'

export type { Deadline, Reading, ReadingContext, Repeat } from './meaning.ts'

/**
 * A Russian deadline phrase in, its meaning out, with places of what is wrong or unclear. A phrase is understood to its
 * last word or refused; nothing is guessed silently; no clock is asked: what is not in the phrase comes from `period`.
 */
export function readDeadline(text: string, context: ReadingContext = {}): Reading {
  const hidden = invisibleIn(text)
  const { deadline, remarks } = readSeen(withoutInvisible(text), context)
  if (hidden.length === 0) return { deadline, remarks }
  /** An offset among what is seen as one in the text. */
  const written = (offset: number) =>
    hidden.reduce((at, { start, end }) => (start <= at ? at + end - start : at), offset)
  // A remark about no letter at all stands between two of them.
  const endOf = ({ start, end }: Remark) => (start === end ? written(start) : written(end - 1) + 1)
  const placed = remarks.map((each) => ({ ...each, start: written(each.start), end: endOf(each) }))
  return { deadline: { ...deadline, text }, remarks: placed }
}

/** A soft hyphen or a character of no width inside a word changes nothing of what it says. */
function readSeen(text: string, context: ReadingContext): Reading {
  const words = unquoted(wordsOf(text))
  if (words.length === 0) return refused(text, [refusal(text, words, 0)])
  if (words.length > mostWords) return refused(text, [tooLong(text)])
  const sentence = readSentence(words)
  if (sentence.refused !== undefined) return refused(text, [refusal(text, words, sentence.refused)])
  return understand(text, words, sentence.parts, context.period)
}

function refused(text: string, remarks: readonly Remark[]): Reading {
  const nothing = { windows: [], repeat: undefined, ongoing: false, trigger: undefined, points: [] }
  return { deadline: { text, ...nothing }, remarks }
}

function understand(text: string, words: Words, parts: readonly Part[], period: Period | undefined): Reading {
  const stray = alone(parts)
  if (stray !== undefined) return refused(text, [refusal(text, words, stray.at)])
  const repetition = repetitionOf(parts)
  const dates = parts.flatMap(({ clause, ...place }) =>
    clause.kind === 'dated' ? [entryOf(clause, { ...place, weekday: place.weekday })] : [],
  )
  const settled = settle({ text, words }, complete(dates, repetition !== undefined), repetition, period)
  const nth = settled.on.length > 0 ? nthOf(parts) : undefined
  if (nth !== undefined) return refused(text, [refusal(text, words, nth.at)])
  const remarks = [...settled.remarks, ...otherRemarks(text, words, parts)].sort((a, b) => a.start - b.start)
  if (remarks.some(({ problem }) => problem.severity === 'error')) return refused(text, remarks)

  const ongoing = parts.some(({ clause }) => clause.kind === 'ongoing')
  const windows = ongoing && settled.windows.length === 0 && period !== undefined ? [period] : settled.windows
  const repeat = repetition === undefined ? undefined : repeatOf(repetition, settled.on)
  const points = controlPoints(windows, repeat, period, repetition?.later ?? false)
  const deadline = { text, windows, repeat, ongoing, trigger: triggerOf(text, words, parts), points }
  const spelling = canonical(deadline)
  return { deadline, remarks: remarks.map((remark) => withSpelling(remark, spelling)) }
}

/** «до 1 мая 2024 г.» in quotes of its own: the words between them. */
function unquoted(words: Words): Words {
  const quotes = words.filter((word) => isSign(word, 'quote'))
  const end = words.findLastIndex((word) => !isSign(word, 'comma', 'semicolon', 'dot'))
  const around = quotes.length === 2 && words[0] === quotes[0] && words[end] === quotes[1]
  return around ? [...words.slice(1, end), ...words.slice(end + 1)] : words
}

/** A doubt is best answered by the spelling that leaves none. */
function withSpelling(remark: Remark, spelling: string | undefined): Remark {
  const { start, end, facts } = remark
  if (remark.problem.name !== ambiguous.name || spelling === undefined || facts['doubt'] === 'repeat-day') return remark
  return ambiguous.inside(start, end, { words: String(facts['words']), doubt: facts['doubt'] as Doubt, spelling })
}

function repeatOf(repetition: Repetition, on: readonly string[]): Repeat {
  const { every, interval, times, weekdays, lag, points } = repetition
  return { every, interval, times, on: [...points, ...on], weekdays: [...new Set(weekdays)].sort(), lag }
}

/** The words of all conditions, as written but for spaces and the capital letter. */
function triggerOf(text: string, words: Words, parts: readonly Part[]): string | undefined {
  const told = parts
    .filter(({ clause }) => clause.kind === 'trigger')
    .map((part) => placeOf({ text, words }, part).words.replace(/\s+/g, ' '))
  if (told.length === 0) return undefined
  const all = told.join(', ')
  if (/^\p{Lu}{2}|^\p{Lu}(?!\p{L})/u.test(all) && all !== all.toUpperCase()) return all
  return all === all.toUpperCase() ? all.toLowerCase() : all.charAt(0).toLowerCase() + all.slice(1)
}

/** Whether a word told that a condition or an ongoing term begins; words further on, and of notes, tell nothing. */
function isHead(parts: readonly Part[], word: number): boolean {
  return parts.some(({ clause, at }) => 'open' in clause && at <= word && word < at + 3)
}

function otherRemarks(text: string, words: Words, parts: readonly Part[]): Remark[] {
  const repeated = repetitionOf(parts)?.doubts.map(({ doubt, part }) => doubtful({ text, words }, part, doubt)) ?? []
  const conditions = parts
    .filter(({ dateInside }) => dateInside)
    .map((part) => doubtful({ text, words }, part, 'date-inside'))
  const worded = parts.flatMap((part) => {
    const doubt = 'open' in part.clause ? part.clause.doubt : undefined
    return doubt === undefined ? [] : [doubtful({ text, words }, part, doubt)]
  })
  const roughly = words.flatMap((word, at) =>
    isWord(word, 'примерно') ? [doubtful({ text, words }, { at, next: at + 1 }, 'roughly')] : [],
  )
  const lookAlikes = words.flatMap((word, at) =>
    word.lookAlike && (word.kind !== 'unknown' || isHead(parts, at))
      ? [doubtful({ text, words }, { at, next: at + 1 }, 'look-alike')]
      : [],
  )
  const isTimed = parts.some(({ clause }) => clause.kind !== 'uncontrollable')
  const never = parts
    .filter(({ clause, at, next }) => clause.kind === 'uncontrollable' && !(isTimed && next === at + 1))
    .map((part) => {
      const { start, end, words: said } = placeOf({ text, words }, part)
      return uncontrollable.inside(start, end, { words: said })
    })
  return [...repeated, ...conditions, ...worded, ...roughly, ...lookAlikes, ...never]
}
