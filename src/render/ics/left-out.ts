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

/** How many events and deadlines a calendar does not show, and why. */
export function leftOut(events: readonly ScheduledEvent[]): Said | undefined {
  const counts = new Map<Reason, number>()
  for (const { kind, due } of events) {
    const found =
      due.length === 0 && kind === 'event'
        ? ['none' as const]
        : due.filter((each) => occasionsOf(each).length === 0).map(reasonFor)
    for (const reason of found) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return undefined
  return inBoth((language) => {
    const why = (Object.keys(reasons) as Reason[])
      .filter((reason) => counts.has(reason))
      .map((reason) => `${reasons[reason][language]} – ${counts.get(reason)}`)
    return `${heads[language]}: ${total} (${why.join('; ')})`
  })
}

function reasonFor({ windows, repeat, ongoing, trigger }: ScheduledDue): Reason {
  if (windows.some(({ end }) => end === undefined)) return 'open'
  if (repeat !== undefined) return 'repeat'
  if (trigger !== undefined) return 'condition'
  return ongoing ? 'whole' : 'unread'
}

const heads = { ru: 'в календарь не вошло сроков', en: 'deadlines that are not in the calendar' } as const
