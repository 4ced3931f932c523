import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; count: number; key: string; yes: string }>({
  name: 'party/lead-missing',
  severity: 'off',
  summary: { ru: 'Среди нескольких ответственных нет основного', en: 'None of several parties is the lead' },
  why: {
    ru: 'Если основной исполнитель не назван, за срок не отвечает никто из перечисленных.',
    en: 'Without a lead, none of the parties named answers for the deadline.',
  },
  message: {
    ru: ({ event, count }) => `у мероприятия «${event}» ответственных: ${count}, а основного нет`,
    en: ({ event, count }) => `the event "${event}" has ${count} parties and no lead`,
  },
  advice: {
    ru: ({ key, yes }) => `Отметьте одного ключом «${key}: ${yes}»: остальные – соисполнители.`,
    en: ({ key, yes }) => `Mark one of them with "${key}: ${yes}"; the others are co-executors.`,
  },
})

/** Off by default: most published roadmaps list parties as equals; «Ответственный исполнитель/ соисполнители» do not. */
export const partyLeadMissing: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Консультации
          сроки: постоянно
          ответственные: [Отдел образования, Лицей № 67] #! party/lead-missing
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: отдел, название: Отдел образования }
      мероприятия:
        - название: Консультации
          сроки: постоянно
          ответственные: [{ участник: отдел, основной: да }, Лицей № 67]
        - { название: Мониторинг, сроки: ежеквартально, ответственные: Отдел образования }
      `,
      ],
    }
  },

  *check(roadmap) {
    const yes = roadmap.language === 'ru' ? 'да' : 'yes'
    const key = authorKey(roadmap, 'assignment', 'lead')
    for (const event of roadmap.events) {
      const { responsible } = event
      const first = responsible[0]
      if (first === undefined || responsible.length < 2 || responsible.some(({ lead }) => lead)) continue
      yield problem.at(first.place, { event: nameOf(event), count: responsible.length, key, yes })
    }
  },
}
