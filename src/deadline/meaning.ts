import type { CalendarDate } from '../calendar/date.ts'
import type { Period, Window } from '../calendar/window.ts'
import type { Remark } from '../diagnostic/remark.ts'

/** The units a repetition is counted in. */
export type RepeatUnit = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'school-year'

/** How something comes round again: `times` in every `interval` units. */
export interface Repeat {
  readonly every: RepeatUnit
  readonly interval: number
  readonly times: number
  /** Calendar points that come round, as truncated ISO 8601 dates: `--05`, `../--09-01`, `---10`, `--01/--03`. */
  readonly on: readonly string[]
  /** 1 (Monday) … 7. */
  readonly weekdays: readonly number[]
  /** The day of a month counted from the end of the period reported on; `months` 1 is the month right after it. */
  readonly lag: { readonly months: number; readonly day: number } | undefined
}

/** What a deadline phrase means. */
export interface Deadline {
  /** The phrase as it was written. */
  readonly text: string
  /** In the order written. */
  readonly windows: readonly Window[]
  readonly repeat: Repeat | undefined
  readonly ongoing: boolean
  /** The words of a condition that is no calendar date. */
  readonly trigger: string | undefined
  /** Days on which something can be controlled, in calendar order. */
  readonly points: readonly CalendarDate[]
}

/** A phrase understood (as far as it was), and what was noticed; places are offsets in the phrase. */
export interface Reading {
  readonly deadline: Deadline
  readonly remarks: readonly Remark[]
}

/** What is known beside the phrase. */
export interface ReadingContext {
  /** The roadmap's period: gives years to days and months, and an end to what goes on. */
  readonly period?: Period | undefined
}
