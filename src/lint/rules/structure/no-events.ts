import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { everyIndicator, everySection } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ key: string }>({
  name: 'structure/no-events',
  severity: 'warning',
  summary: { ru: 'В дорожной карте нет мероприятий', en: 'The roadmap has no events' },
  why: {
    ru: 'Карта без мероприятий ничего не поручает, и таблицы в документе не будет.',
    en: 'A roadmap without events assigns nothing, and its document has no table.',
  },
  message: { ru: 'в дорожной карте нет ни одного мероприятия', en: 'the roadmap has not a single event' },
  advice: {
    ru: ({ key }) => `Добавьте «${key}:» – список, где каждое мероприятие начинается с «- ».`,
    en: ({ key }) => `Add "${key}:", a list in which every event starts with "- ".`,
  },
})

/** Speaks where there are neither events nor sections nor indicators: an empty section is told by itself. */
export const noEvents: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА #! structure/no-events
      период: 2023 год
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение кураторов, сроки: май 2023, ответственные: Отдел образования }
      `,
      ],
    }
  },

  *check(roadmap) {
    const things = [...roadmap.events, ...everySection(roadmap), ...everyIndicator(roadmap)]
    if (things.length > 0) return
    yield problem.at(roadmap.written.title?.place ?? roadmap.written.at, {
      key: authorKey(roadmap, 'roadmap', 'events'),
    })
  },
}
