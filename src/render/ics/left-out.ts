import { inBoth, type Said } from '../../language/language.ts'
import type { ScheduledDue, ScheduledEvent } from '../../layout/layout.ts'
import { occasionsOf } from './occasions.ts'

/** Why a deadline is no event of a calendar. */
type Reason = 'none' | 'condition' | 'whole' | 'open' | 'repeat' | 'unread'

const reasons: Readonly<Record<Reason, Said>> = {
  condition: { ru: 'по условию', en: 'on a condition' },
  whole: { ru: 'весь период', en: 'the whole period' },
  open: { ru: 'без последнего дня', en: 'without a last day' },
  repeat: { ru: 'повтор, а период не указан', en: 'repeated, with no period named' },
  unread: { ru: 'без даты', en: 'without a date' },
  none: { ru: 'срок не указан', en: 'no deadline given' },
}

/** Why a deadline is in a calendar, but not all of it. */
type Lack = 'once' | 'times'

const lacks: Readonly<Record<Lack, Said>> = {
  once: {
    ru: 'повторы после первого дня – за концом периода',
    en: 'repetitions after the first day are beyond the period',
  },
  times: {
    ru: 'несколько раз за год, месяц или неделю, дни не названы – показан последний',
    en: 'several times a year, month or week, on no named days: the last one is shown',
  },
}

/** How many deadlines a calendar does not show, or not wholly, and why. */
export function leftOut(events: readonly ScheduledEvent[]): Said | undefined {
  const missing = countsOf(
    events.flatMap(({ kind, due }) => {
      if (due.length === 0 && kind === 'event') return ['none' as const]
      return due.filter((each) => occasionsOf(each).length === 0).map(reasonFor)
    }),
  )
  const partial = countsOf(events.flatMap(({ due }) => due.flatMap(lacksOf)))
  const said = [told(heads.missing, missing, reasons), told(heads.partial, partial, lacks)].filter(
    (each) => each !== undefined,
  )
  return said.length === 0 ? undefined : inBoth((language) => said.map((each) => each[language]).join('; '))
}

/** Said of a calendar that would hold nothing: RFC 5545, 3.6, knows none without a component. */
export function nothingIn(left: Said | undefined): Said {
  return inBoth((language) => [empty[language], ...(left === undefined ? [] : [left[language]])].join('; '))
}

const empty = {
  ru: 'календарь не записан: в нём не было бы ни одного дня',
  en: 'the calendar is not written: there would be no day in it',
} as const

function countsOf<T>(found: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

function told<T extends string>(
  head: Said,
  counts: ReadonlyMap<T, number>,
  words: Readonly<Record<T, Said>>,
): Said | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return undefined
  return inBoth((language) => {
    const why = (Object.keys(words) as T[])
      .filter((each) => counts.has(each))
      .map((each) => `${words[each][language]} – ${counts.get(each)}`)
    return `${head[language]}: ${total} (${why.join('; ')})`
  })
}

function lacksOf(due: ScheduledDue): Lack[] {
  const { repeat, windows, points } = due
  if (repeat === undefined || occasionsOf(due).length === 0) return []
  const isOnce = points.length === 1 && windows.some(({ end }) => end !== undefined)
  const isOftener = repeat.times > Math.max(1, repeat.on.length, repeat.weekdays.length)
  return [...(isOnce ? (['once'] as const) : []), ...(isOftener ? (['times'] as const) : [])]
}

function reasonFor({ windows, repeat, ongoing, trigger }: ScheduledDue): Reason {
  if (windows.some(({ end }) => end === undefined)) return 'open'
  if (repeat !== undefined) return 'repeat'
  if (trigger !== undefined) return 'condition'
  return ongoing ? 'whole' : 'unread'
}

const heads = {
  missing: { ru: 'в календарь не вошло сроков', en: 'deadlines that are not in the calendar' },
  partial: { ru: 'вошло не целиком', en: 'in the calendar only in part' },
} as const
