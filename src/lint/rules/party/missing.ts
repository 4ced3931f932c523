import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { shows } from '../../../model/form.ts'
import { nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; key: string }>({
  name: 'party/missing',
  severity: 'error',
  summary: { ru: 'У мероприятия нет ответственного', en: 'Nobody is responsible for an event' },
  why: {
    ru: 'Мероприятие без ответственного никто не обязан исполнить.',
    en: 'An event without a responsible party obliges nobody.',
  },
  message: {
    ru: ({ event }) => `у мероприятия «${event}» нет ответственного`,
    en: ({ event }) => `nobody is responsible for the event "${event}"`,
  },
  advice: {
    ru: ({ key }) => `Добавьте «${key}:» – название, код из перечня участников или список.`,
    en: ({ key }) => `Add "${key}:" with a name, an id from the register, or a list.`,
  },
})

/** Speaks only where the table shows parties, in a column of their own or joined; parts may have their own parties. */
export const partyMissing: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Анкетирование участников #! party/missing
          сроки: 12.11.2019
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Анкетирование участников
          сроки: 12.11.2019
          ответственные: Красноярский педагогический колледж № 1
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      макет: { графы: [номер, мероприятие, сроки] }
      мероприятия:
        - название: Анкетирование участников
          сроки: 12.11.2019
      `,
      ],
    }
  },

  *check(roadmap) {
    const { form, events } = roadmap
    const key = authorKey(roadmap, 'event', 'responsible')
    const joined = form.columns.find(({ roles }) => roles.includes('responsible'))?.roles ?? []
    for (const event of events) {
      const elsewhere = joined.includes('place') && event.written.place !== undefined
      const given =
        event.responsible.length > 0 || event.events.length > 0 || (event.section?.responsible.length ?? 0) > 0
      if (shows(form, 'responsible') && !given && !elsewhere)
        yield problem.at(event.title[0]?.place ?? event.at, { event: nameOf(event), key })
    }
  },
}
