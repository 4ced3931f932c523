import type { RepeatUnit } from '../meaning.ts'

/** What one word says, whatever its grammatical form. */
export type Meaning =
  /** «15», «2023», «два»; `ending` tells «15-го» and «2-х» from «15». */
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly ending: boolean }
  /** «IV»; `ordinal` is «четвёртый», «-1» is «последний». */
  | { readonly kind: 'roman' | 'ordinal'; readonly value: number }
  /** «17.07.2020», «01.09.», «09.2022»: the numbers as written, which the calendar need not have. */
  | { readonly kind: 'date'; readonly day?: number; readonly month: number; readonly year?: number }
  /** «10:00»; also «14.30», which no calendar takes for a day. */
  | { readonly kind: 'clock' }
  | { readonly kind: 'month'; readonly month: number }
  /** 1 (Monday) … 7; «по вторникам», «по средам» is `plural`. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly plural: boolean }
  /** 0 winter, 1 spring, 2 summer, 3 autumn. */
  | { readonly kind: 'season'; readonly season: number; readonly adjective: boolean }
  /** «год», «кв.», «декада»: a noun that counts days; `mark` is the abbreviation «г.» or «гг.». */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly plural: boolean }
  /** «ежегодно», «поквартально». */
  | { readonly kind: 'every'; readonly every: RepeatUnit }
  /** «текущего», «следующего», «отчётным»: a time named by another one. */
  | { readonly kind: 'reference'; readonly to: 'current' | 'next' | 'reported' | 'past' }
  /** A known word, by its dictionary form. */
  | { readonly kind: 'word'; readonly is: string }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'unknown' }

export type Unit = 'hour' | 'day' | 'week' | 'decade' | 'month' | 'quarter' | 'half-year' | 'year'

export type Sign =
  | 'dash'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'dot'
  | 'slash'
  | 'open'
  | 'close'
  | 'bullet'
  /** A footnote mark: «*», «¹». */
  | 'mark'
  | 'quote'
  | 'percent'
  | 'other'

/** A word, number or sign of a phrase. `start` and `end` (exclusive) are offsets in the phrase. */
export type Word = Meaning & {
  readonly text: string
  /** The text in lower case, with «е» for «ё» and Cyrillic for the Latin letters among Cyrillic ones. */
  readonly form: string
  readonly start: number
  readonly end: number
  /** What stands before it. */
  readonly gap: 'none' | 'space' | 'line'
  /** Letters or figures that only look like the right ones: «1V», «сeнтябрь» with a Latin e, «2О23». */
  readonly lookAlike: boolean
}

export type Words = readonly Word[]
