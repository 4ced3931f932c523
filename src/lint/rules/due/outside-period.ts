import { isBefore, toDotted } from '../../../calendar/date.ts'
import type { Period, Window } from '../../../calendar/window.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { nameOf } from '../../../model/roadmap.ts'
import { nearestPeriods } from '../../../model/section-periods.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; due: string; start: string; end: string }>({
  name: 'due/outside-period',
  severity: 'warning',
  summary: { ru: 'Срок вне периода дорожной карты', en: 'A deadline outside the roadmap’s period' },
  why: {
    ru: 'Период назван в заголовке; мероприятие вне его – почти всегда опечатка в годе.',
    en: 'The period stands in the title; an event outside it is mostly a misprinted year.',
  },
  message: {
    ru: ({ event, due, start, end }) => `срок мероприятия «${event}» («${due}») вне периода ${start} – ${end}`,
    en: ({ event, due, start, end }) => `"${event}" is due "${due}", outside the period ${start} – ${end}`,
  },
  advice: { ru: 'Проверьте год в сроке и в периоде.', en: 'Check the year of the deadline and of the period.' },
})

/** A window that has no day in common with the period of the section or of the roadmap. */
export const dueOutsidePeriod: Rule = {
  problem,

  examples: {
    bad: [
      `
      название: ДОРОЖНАЯ КАРТА
      период: 2022–2023 гг.
      мероприятия:
        - { название: Обучение, сроки: май 2032, ответственные: РЦН } #! due/outside-period
      `,
    ],
    good: [
      `
      название: ДОРОЖНАЯ КАРТА
      период: 2022–2023 гг.
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН }
        - { название: Консультации, сроки: постоянно, ответственные: РЦН }
      `,
    ],
  },

  *check(roadmap) {
    const periodOf = nearestPeriods(roadmap)
    for (const event of roadmap.events) {
      const period = periodOf(event)?.period
      if (period === undefined) continue
      const { start, end } = period.value
      for (const { phrase, deadline } of event.due) {
        if (!deadline.windows.some((window) => isOutside(window, period.value))) continue
        const facts = { event: nameOf(event), due: phrase.value, start: toDotted(start), end: toDotted(end) }
        const note = { ru: 'период', en: 'the period' }
        yield problem.at(phrase.place, facts, [{ place: period.place, note }])
      }
    }
  },
}

function isOutside(window: Window, period: Period): boolean {
  const early = window.end !== undefined && isBefore(window.end, period.start)
  const late = isBefore(period.end, window.start ?? window.end ?? period.end)
  return early || late
}
