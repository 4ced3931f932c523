import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { countedEn, countedRu } from '../../../language/plural.ts'
import { type Event, nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; values: number; dates: number }>({
  name: 'indicator/count-mismatch',
  severity: 'warning',
  summary: { ru: 'Значений не столько, сколько сроков', en: 'Not as many values as dates' },
  why: {
    ru: 'Если сроков пять, а значений четыре, неизвестно, к какому сроку какое значение должно быть достигнуто.',
    en: 'With five dates and four values nobody knows which value is due when.',
  },
  message: {
    ru: ({ event, values, dates }) =>
      `у «${event}» ${countedRu(values, ['значение', 'значения', 'значений'])} на ${countedRu(dates, ['срок', 'срока', 'сроков'])}`,
    en: ({ event, values, dates }) => `"${event}" has ${countedEn(values, 'value')} for ${countedEn(dates, 'date')}`,
  },
  advice: {
    ru: 'Дайте каждому сроку своё значение.',
    en: 'Give every date its value.',
  },
})

/**
 * A cell of dates beside a cell of values, as roadmaps of regions print them: «не менее 10 % не менее 20 %» in the title,
 * in the result or in «значения». One date is the end of all; what comes round again has no number of dates.
 */
export const indicatorCountMismatch: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: "Обеспечение доли вовлеченных: не менее 10 %, не менее 20 %, не менее 35 %" #! indicator/count-mismatch
          сроки: [25.12.2022, 25.12.2023]
          ответственные: РЦН
          результат: Данные мониторинга
        - название: Обеспечение доли обученных
          сроки: [25.12.2022, 25.12.2023]
          значения:
            25.12.2022: не менее 10 % #! indicator/count-mismatch
          ответственные: РЦН
          результат: Данные мониторинга
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: "Обеспечение доли вовлеченных: не менее 10 %, не менее 20 %"
          сроки: [25.12.2022, 25.12.2023]
          ответственные: РЦН
          результат: Данные мониторинга
        - название: Опрос не менее 20 % родителей в школах, где обучено не менее 50 % кураторов
          сроки: [20.12.2022, 20.12.2023, 20.12.2024]
          ответственные: РЦН
          результат: Данные мониторинга
      `,
      ],
    }
  },

  *check({ events }) {
    for (const event of events) {
      const dates = datesOf(event)
      if (dates === undefined || dates < 2) continue
      const first = event.targets[0]
      if (event.written.due !== undefined && first !== undefined && event.targets.length !== dates)
        yield problem.at(first.key.place, { event: nameOf(event), values: event.targets.length, dates })
      for (const text of [...event.title, ...(event.written.result ?? [])]) {
        const row = rowOfPercents(text.value)
        if (row === undefined || row.count === dates || event.targets.length > 0) continue
        const place = placeInside(text, row.start, row.end)
        yield problem.at(place, { event: nameOf(event), values: row.count, dates })
      }
    }
  },
}

/** How many dates a cell of deadlines lists. */
function datesOf({ due }: Event): number | undefined {
  const plain = due.every(
    ({ deadline: { windows, repeat, ongoing, trigger } }) =>
      windows.length > 0 && repeat === undefined && !ongoing && trigger === undefined,
  )
  return plain ? due.reduce((count, { deadline }) => count + deadline.windows.length, 0) : undefined
}

const percent = '(?:не\\s+(?:менее|более|ниже|выше)\\s+|до\\s+)?(?<!\\d)\\d+(?:[.,]\\d+)?\\s*(?:%|процент[а-яё]*)'
/** Percentages with nothing but signs between them: one for each date. */
const row = new RegExp(`${percent}(?:[\\s,;/–-]+(?:и\\s+)?${percent})+`, 'i')

function rowOfPercents(text: string): { count: number; start: number; end: number } | undefined {
  const match = row.exec(text)
  if (match === null) return undefined
  const count = match[0].match(/%|процент/gi)?.length ?? 0
  return { count, start: match.index, end: match.index + match[0].length }
}
