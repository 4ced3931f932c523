import type { Located } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { everyIndicator, everySection } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ id: string }>({
  name: 'structure/duplicate-id',
  severity: 'error',
  summary: {
    ru: 'Один код у двух мероприятий, разделов или показателей',
    en: 'Two events, sections or indicators share an id',
  },
  why: {
    ru: 'По коду мероприятие узнают, когда его номер меняется; двойной код ни на что не указывает.',
    en: 'An id tells which event is meant when its number changes; a doubled id points at nothing.',
  },
  message: { ru: ({ id }) => `код «${id}» уже занят`, en: ({ id }) => `the id "${id}" is taken already` },
  advice: { ru: 'Дайте каждому свой код.', en: 'Give each its own id.' },
})

export const duplicateId: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { код: обучение, название: Обучение кураторов, сроки: май 2023, ответственные: РЦН }
        - { код: обучение, название: Обучение наставников, сроки: июнь 2023, ответственные: РЦН } #! structure/duplicate-id
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { код: обучение-кураторов, название: Обучение кураторов, сроки: май 2023, ответственные: РЦН }
        - { код: обучение-наставников, название: Обучение наставников, сроки: июнь 2023, ответственные: РЦН }
      `,
      ],
    }
  },

  *check(roadmap) {
    const kinds = [roadmap.events, everySection(roadmap), everyIndicator(roadmap)]
    for (const things of kinds) {
      const seen = new Map<string, Located<string>>()
      for (const { written } of things) {
        if (written.id === undefined) continue
        const first = seen.get(written.id.value)
        if (first === undefined) seen.set(written.id.value, written.id)
        else {
          const note = { ru: 'здесь он впервые', en: 'it is first used here' }
          yield problem.at(written.id.place, { id: written.id.value }, [{ place: first.place, note }])
        }
      }
    }
  },
}
