import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { type Form, shows } from '../../../model/form.ts'
import { type Event, nameOf, type Roadmap } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; key: string }>({
  name: 'structure/missing-result',
  severity: 'warning',
  summary: { ru: 'У мероприятия не указан результат', en: 'An event has no result' },
  why: {
    ru: 'Графа «Результат» есть, а ячейка пуста: исполнение такого мероприятия нечем подтвердить.',
    en: 'There is a column for results and its cell is empty: nothing proves that the event was done.',
  },
  message: {
    ru: ({ event }) => `у мероприятия «${event}» не указан результат`,
    en: ({ event }) => `the event "${event}" has no result`,
  },
  advice: {
    ru: ({ key }) => `Добавьте «${key}:» – документ или продукт, который останется: приказ, список, справка.`,
    en: ({ key }) => `Add "${key}:" with the paper or product that remains: an order, a list, a report.`,
  },
})

/**
 * Speaks only where the table has a column for results and the author has asked for it: columns are chosen, or some
 * event has a result. Values to be reached are a result; so is a document in a joined column and what an outer row says.
 */
export const missingResult: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      макет: tambov
      мероприятия:
        - название: Обучение кураторов #! structure/missing-result
          сроки: ноябрь 2022
          ответственные: Отдел образования
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      макет: saint-petersburg
      мероприятия:
        - { название: Обучение кураторов, сроки: ноябрь 2022, ответственные: Отдел образования }
      `,
      ],
    }
  },

  *check(roadmap) {
    if (!isWanted(roadmap)) return
    const key = authorKey(roadmap, 'event', 'result')
    const documentCounts = isJoined(roadmap.form)
    const covered = new Set(
      roadmap.events.filter(({ written }) => written.result !== undefined).flatMap(({ events }) => events),
    )
    for (const event of roadmap.events) {
      const isCovered =
        isGiven(event, documentCounts) || covered.has(event) || event.section?.written.result !== undefined
      if (!isCovered) yield problem.at(event.title[0]?.place ?? event.at, { event: nameOf(event), key })
    }
  },
}

function isGiven({ written, targets, events }: Event, documentCounts: boolean): boolean {
  const own = written.result ?? (documentCounts ? written.document : undefined)
  return own !== undefined || targets.length > 0 || events.length > 0
}

function isWanted({ form, written: { layout }, events }: Roadmap): boolean {
  const isChosen =
    layout !== undefined && ('value' in layout || layout.base !== undefined || layout.columns !== undefined)
  return shows(form, 'result') && (isChosen || events.some(({ written }) => written.result !== undefined))
}

/** «Результат. Вид документа»: one column for both. */
function isJoined({ columns }: Form): boolean {
  return columns.some(({ roles }) => roles.includes('result') && roles.includes('document'))
}
