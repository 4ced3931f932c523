import { defineProblem } from '../../../diagnostic/problem.ts'
import { everySection, nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ section: string }>({
  name: 'structure/empty-section',
  severity: 'warning',
  summary: { ru: 'В разделе нет мероприятий', en: 'A section has no events' },
  why: {
    ru: 'Раздел без мероприятий ничего не поручает; чаще всего мероприятия потерялись при правке.',
    en: 'A section without events assigns nothing; mostly they got lost while editing.',
  },
  message: {
    ru: ({ section }) => `в разделе «${section}» нет мероприятий`,
    en: ({ section }) => `the section "${section}" has no events`,
  },
  advice: { ru: 'Добавьте мероприятия или уберите раздел.', en: 'Add events or remove the section.' },
})

export const emptySection: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      разделы:
        - название: Мониторинг #! structure/empty-section
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      разделы:
        - название: Мониторинг
          мероприятия:
            - { название: Мониторинг сайтов, сроки: май 2023, ответственные: Отдел образования }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const section of everySection(roadmap)) {
      const filled = section.events.length > 0 || section.sections.length > 0 || section.indicators.length > 0
      if (!filled) yield problem.at(section.title[0]?.place ?? section.at, { section: nameOf(section) })
    }
  },
}
