import { defineProblem } from '../../../diagnostic/problem.ts'
import { nameOf } from '../../../model/roadmap.ts'
import { isWhollyBefore, type Stretch, stretchesOf } from '../../../model/stretches.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; due: string; before: string | undefined }>({
  name: 'due/not-chronological',
  severity: 'warning',
  summary: { ru: 'Сроки одного мероприятия идут не по порядку', en: 'The deadlines of one event are not in order' },
  why: {
    ru: 'Сроки в ячейке читают подряд; дата, которая раньше предыдущей, – чаще всего опечатка в месяце или годе.',
    en: 'Dates of a cell are read one after another; one that is earlier than the one before is mostly a misprint.',
  },
  message: {
    ru: ({ event, due, before }) =>
      before === undefined
        ? `даты в сроке «${due}» мероприятия «${event}» идут не по порядку`
        : `в мероприятии «${event}» срок «${due}» стоит после «${before}», хотя наступает раньше`,
    en: ({ event, due, before }) =>
      before === undefined
        ? `the dates in "${due}" of the event "${event}" are not in order`
        : `in the event "${event}" "${due}" stands after "${before}" but comes before it`,
  },
  advice: {
    ru: 'Проверьте месяц и год или поставьте ранний срок первым.',
    en: 'Check month and year, or put the earlier deadline first.',
  },
})

/** Only what lies wholly before the date written ahead of it: «2023 год, май 2023» is a refinement. */
export const dueNotChronological: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки:
            - 01.08.2021
            - 01.08.2020 #! due/not-chronological
            - 01.08.2022
          ответственные: Отдел образования
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Реализация программ
          сроки: ноябрь – декабрь 2021, январь – май 2022
          ответственные: Отдел образования
        - название: Обучение кураторов
          сроки: [01.08.2020, 01.08.2021, 01.08.2022]
          ответственные: Отдел образования
      `,
      ],
    }
  },

  *check({ events }) {
    for (const event of events) {
      // Columns of start and end are one stretch: swapped ones are told while they are read.
      const { due, start, end } = event.written
      if (due === undefined && start !== undefined && end !== undefined) continue
      const pair = disorder(stretchesOf(event.due))
      if (pair === undefined) continue
      const [before, after] = pair
      const isOnePhrase = before.phrase === after.phrase
      const facts = { event: nameOf(event), due: after.phrase.value }
      if (isOnePhrase) yield problem.at(after.phrase.place, { ...facts, before: undefined })
      else {
        const note = { ru: 'более поздний срок стоит здесь', en: 'the later deadline stands here' }
        const related = [{ place: before.phrase.place, note }]
        yield problem.at(after.phrase.place, { ...facts, before: before.phrase.value }, related)
      }
    }
  },
}

/** The first two neighbours of which the second is over before the first begins. */
function disorder(stretches: readonly Stretch[]): readonly [Stretch, Stretch] | undefined {
  for (const [index, after] of stretches.entries()) {
    const before = stretches[index - 1]
    if (before === undefined || !isWhollyBefore(after, before)) continue
    if (before.phrase !== after.phrase || hasOwnYears(after)) return [before, after]
  }
  return undefined
}

/** «сентябрь, май 2023»: where years are shared, the order is doubted while the phrase is read. */
function hasOwnYears({ phrase }: Stretch): boolean {
  return (phrase.value.match(/\d{4}/g) ?? []).length > 1
}
