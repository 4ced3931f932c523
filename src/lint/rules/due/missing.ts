import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { shows } from '../../../model/form.ts'
import { nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; key: string }>({
  name: 'due/missing',
  severity: 'error',
  summary: { ru: 'У мероприятия нет срока', en: 'An event has no deadline' },
  why: {
    ru: 'Мероприятие без срока нельзя ни спланировать, ни проконтролировать.',
    en: 'An event without a deadline can be neither planned nor controlled.',
  },
  message: {
    ru: ({ event }) => `у мероприятия «${event}» нет срока`,
    en: ({ event }) => `the event "${event}" has no deadline`,
  },
  advice: {
    ru: ({ key }) => `Добавьте «${key}:» – дату, месяц, квартал, «постоянно» или «по запросу».`,
    en: ({ key }) => `Add "${key}:" with a date, a month, a quarter, «постоянно» or «по запросу».`,
  },
})

/** Speaks only where the table has a column for deadlines; an event whose parts have deadlines needs none itself. */
export const dueMissing: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов #! due/missing
          ответственные: Отдел образования
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки: ноябрь 2022
          ответственные: Отдел образования
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      макет: { графы: [номер, мероприятие] }
      мероприятия:
        - название: Обучение кураторов
      `,
      ],
    }
  },

  *check(roadmap) {
    const { form, events } = roadmap
    const key = authorKey(roadmap, 'event', 'due')
    const wanted = shows(form, 'due')
    for (const event of events) {
      const given = event.due.length > 0 || event.events.length > 0 || (event.section?.due.length ?? 0) > 0
      if (wanted && !given) yield problem.at(event.title[0]?.place ?? event.at, { event: nameOf(event), key })
    }
  },
}
