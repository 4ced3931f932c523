import type { RepeatUnit } from './meaning.ts'
import type { Doubt } from './problems.ts'

/** A year as it was said: years of the calendar, school years by the year each begins in, or only pointed at. */
export type YearSaid =
  | { readonly kind: 'years' | 'school'; readonly first: number; readonly last: number }
  /** `shifted` is «следующего», «прошлого»: not the year the plan is in. */
  | { readonly kind: 'reference'; readonly shifted: boolean }

export type NamedUnit =
  /** A number whose noun stands further on: «10» in «10 и 15 мая», «I» in «I, III кварталы». */
  | 'number'
  | 'day'
  /** «10 числа»: a day of whichever month. */
  | 'month-day'
  | 'week'
  | 'decade'
  | 'half-month'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'school-year'

/** A day and month. In the end of a stretch day 31 means the month's last day; month 0 is any month. */
export interface MonthDay {
  readonly month: number
  readonly day: number
}

/** A stretch of the calendar with a name, as it was written: perhaps without a year. */
export interface Named {
  readonly unit: NamedUnit
  readonly number: number
  readonly from: MonthDay
  readonly to: MonthDay
  readonly year: YearSaid | undefined
  readonly doubts: readonly Doubt[]
  /** The words it was read from: the first one and the one after the last. */
  readonly at: number
  readonly next: number
  /** A part of a stretch, «начало», «середина» or «конец»: the end of a month is also its last day («до конца мая»). */
  readonly part?: 'start' | 'middle' | 'end' | undefined
}

/**
 * How a stretch bounds the deadline: all of it, up to its end, from its start. `exact` is false for «до» and «к»,
 * which do not tell whether a whole month or year is still in.
 */
export interface Bound {
  readonly kind: 'within' | 'until' | 'from' | 'after'
  readonly exact: boolean
}

/** «с 10 по 15 мая»: a stretch, or two that are the ends of one. */
export interface Dated {
  readonly kind: 'dated'
  readonly bound: Bound
  readonly first: Named
  readonly last: Named | undefined
  readonly doubts: readonly Doubt[]
}

export interface Every {
  readonly kind: 'every'
  readonly every: RepeatUnit
  readonly interval: number
  readonly times: number
  readonly weekdays: readonly number[]
  /** Calendar points told by the repetition itself: «первый вторник месяца» is one of its days 1–7. */
  readonly on: readonly string[]
  readonly doubts: readonly Doubt[]
}

/** «до 10 числа месяца, следующего за отчётным кварталом». */
export interface Lagged {
  readonly kind: 'lagged'
  readonly months: number
  readonly day: number
  readonly every: RepeatUnit | undefined
  /** Points inside the period itself, counted by no lag: «до 25 числа последнего месяца квартала». */
  readonly inside: readonly string[]
  /** «до конца квартала» tells a repetition only beside another one. */
  readonly beside: boolean
  readonly doubts: readonly Doubt[]
}

export interface Worded {
  readonly kind: 'ongoing' | 'trigger' | 'uncontrollable'
  /** It may go on in words nobody needs to know: «по запросу региона». */
  readonly open: boolean
  /** Beside a date it only tells the circumstances: «15 мая, в рамках форума». */
  readonly weak: boolean
  /** A length of time: right behind a date it would be counted from it, which nobody has said. */
  readonly counted: boolean
  /** What of the calendar its words may hold: «по итогам 2024 года», but never «до конца примерно мая». */
  readonly holds: 'dates' | 'years' | 'nothing'
  readonly doubt?: Doubt
}

export type Clause = Dated | Every | Lagged | Worded
