import { defineProblem } from '../../../diagnostic/problem.ts'
import { closest } from '../../../language/closest.ts'
import { nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ id: string; event: string; near: string | undefined }>({
  name: 'structure/unknown-predecessor',
  severity: 'error',
  summary: {
    ru: 'Мероприятие идёт после того, которого нет',
    en: 'An event comes after one that does not exist',
  },
  why: {
    ru: 'Ссылка по коду, которого нет ни у одного мероприятия, ничего не связывает, и сроки не сверяются.',
    en: 'A link by an id that no event has ties nothing, and the deadlines are not compared.',
  },
  message: {
    ru: ({ id, event }) => `мероприятия с кодом «${id}», после которого идёт «${event}», нет`,
    en: ({ id, event }) => `there is no event "${id}", which "${event}" is to come after`,
  },
  advice: {
    ru: ({ near }) =>
      near === undefined ? 'Дайте этот код мероприятию или уберите ссылку.' : `Возможно, имелся в виду «${near}»?`,
    en: ({ near }) => (near === undefined ? 'Give an event this id, or remove the link.' : `Did you mean "${near}"?`),
  },
})

/** With more ids than this, looking for the nearest one to each unknown id would take too long. */
const mostSuggestions = 20

export const unknownPredecessor: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { код: обучение, название: Обучение наставников, сроки: 01.09.2023, ответственные: Школы }
        - название: Отчет об обучении
          сроки: 15.10.2023
          ответственные: Школы
          после: обученее #! structure/unknown-predecessor
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { код: обучение, название: Обучение наставников, сроки: 01.09.2023, ответственные: Школы }
        - { название: Отчет об обучении, сроки: 15.10.2023, ответственные: Школы, после: обучение }
      `,
      ],
    }
  },

  *check({ events }) {
    const known = events.flatMap(({ written }) => written.id?.value ?? [])
    let suggested = 0
    for (const event of events) {
      for (const { id, event: predecessor } of event.after) {
        if (predecessor !== undefined) continue
        suggested++
        const near = suggested > mostSuggestions ? undefined : closest(id.value, known)
        yield problem.at(id.place, { id: id.value, event: nameOf(event), near })
      }
    }
  },
}
