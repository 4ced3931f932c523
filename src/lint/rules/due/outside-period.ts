import { isBefore, toDotted } from '../../../calendar/date.ts'
import type { Period, Window } from '../../../calendar/window.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { type Event, nameOf } from '../../../model/roadmap.ts'
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

/**
 * A window that has no day in common with the period of the section or of the roadmap. What was done is reported when
 * the period is over: such a row is in its place.
 */
export const dueOutsidePeriod: Rule = {
  problem,

  get examples() {
    return {
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
        - { название: Отчёт за 2023 год, сроки: до 20 января 2024 г., ответственные: РЦН }
      `,
      ],
    }
  },

  *check(roadmap) {
    const periodOf = nearestPeriods(roadmap)
    for (const event of roadmap.events) {
      const period = periodOf(event)?.period
      if (period === undefined) continue
      const { start, end } = period.value
      for (const { phrase, deadline } of event.due) {
        const outside = deadline.windows.filter((window) => isOutside(window, period.value))
        if (outside.every((window) => isReportOn(period.value, event, window))) continue
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

/** «Отчёт за 2024 год – до 20 января 2025 г.»: in the quarter after the period, or in the next year when the year is named. */
function isReportOn({ end }: Period, { title, written }: Event, window: Window): boolean {
  const words = [...title, ...(written.result ?? [])].map(({ value }) => value).join(' ')
  const day = window.end ?? window.start
  if (day === undefined || !/(?<!\p{L})(?:отч[её]т|итог|подведени|анализ|мониторинг|свод)/iu.test(words)) return false
  const months = (day.year - end.year) * 12 + day.month - end.month
  const isNamed = new RegExp(`(?<!\\d)${end.year}(?!\\d)`).test(words)
  return months >= 0 && (months <= 3 || (isNamed && day.year === end.year + 1))
}
