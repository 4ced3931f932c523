import { isBefore } from '../../../calendar/date.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; due: string; approved: string }>({
  name: 'due/before-order',
  severity: 'error',
  summary: {
    ru: 'Срок мероприятия наступил раньше, чем подписан приказ',
    en: 'An event is due before the order itself was signed',
  },
  why: {
    ru: 'Приказ не может обязать сделать что-либо задним числом: исполнение нельзя ни поручить, ни проконтролировать.',
    en: 'An order cannot oblige anyone to act in the past: nothing can be assigned or controlled.',
  },
  message: {
    ru: ({ event, due, approved }) => `срок мероприятия «${event}» («${due}») раньше даты утверждения (${approved})`,
    en: ({ event, due, approved }) => `"${event}" is due "${due}", before the approval of ${approved}`,
  },
  advice: {
    ru: 'Сдвиньте срок, уберите из карты уже сделанное или объясните пометкой dorkarta-ignore.',
    en: 'Move the deadline, drop what is already done, or explain it in a dorkarta-ignore comment.',
  },
})

/** Compares with the order's date or, where there is none, the approval stamp's. */
export const dueBeforeOrder: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ: { дата: 17.07.2020 }
      мероприятия:
        - название: Назначение кураторов
          сроки: 01.07.2020 #! due/before-order
          ответственные: Отдел образования
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ: { дата: 17.07.2020 }
      мероприятия:
        - название: Назначение кураторов
          сроки: 01.08.2020
          ответственные: Отдел образования
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      приказ: { дата: 17.07.2020 }
      мероприятия:
        - название: Консультации
          сроки: в течение 2020 года
          ответственные: Отдел образования
      `,
      ],
    }
  },

  *check({ events, approved }) {
    if (approved === undefined) return
    const note = { ru: 'дата утверждения', en: 'the day of approval' }
    const { source, start, end } = approved.place
    const written = source.text.slice(start, end)
    for (const event of events) {
      for (const { phrase, deadline } of event.due) {
        const early = deadline.windows.some(
          (window) => window.end !== undefined && isBefore(window.end, approved.value),
        )
        if (!early) continue
        const facts = { event: nameOf(event), due: phrase.value, approved: written }
        yield problem.at(phrase.place, facts, [{ place: approved.place, note }])
      }
    }
  },
}
