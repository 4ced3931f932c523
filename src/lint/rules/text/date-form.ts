import { calendarDate, toDotted } from '../../../calendar/date.ts'
import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { mend } from '../../../model/prose/prose.ts'
import { textsOf } from '../../../model/texts.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ written: string; usual: string }>({
  name: 'text/date-form',
  severity: 'info',
  summary: { ru: 'Дата цифрами набрана не по форме', en: 'A date in figures that is not in the official form' },
  why: {
    ru: 'Дату цифрами пишут ДД.ММ.ГГГГ (ГОСТ Р 7.0.97): в остальных видах день путают с месяцем, а поиск её не находит.',
    en: 'Dates in figures are written DD.MM.YYYY (ГОСТ Р 7.0.97): in other forms days and months are mistaken, and search fails.',
  },
  message: {
    ru: ({ written, usual }) => `дата «${written}» набрана не так, как принято: «${usual}»`,
    en: ({ written, usual }) => `the date "${written}" is not in the usual form: "${usual}"`,
  },
  advice: {
    ru: ({ usual }) => `Напишите «${usual}».`,
    en: ({ usual }) => `Write "${usual}".`,
  },
})

/** Only where a text is a date or a deadline: elsewhere figures with dots may be numbers of documents or paragraphs. */
export const dateForm: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        дата: 6.3.2023 #! text/date-form
        номер: № 15
      мероприятия:
        - { название: Обучение кураторов, сроки: 6.9.2023, ответственные: Школы } #! text/date-form
        - { название: Обучение наставников, сроки: до 06.09.23, ответственные: Школы } #! text/date-form
        - { название: Форум наставников, сроки: 06-09-2023, ответственные: Школы } #! text/date-form
        - { название: Встреча с родителями, сроки: "2023-09-06", ответственные: Школы } #! text/date-form
        - название: Конкурс наставников
          сроки: с 1.10.2023 по 15.10.2023 #! text/date-form
          ответственные: Школы
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        дата: 6 марта 2023 г.
        номер: № 6.3.2023
      мероприятия:
        - { название: Обучение по пункту 1.2.2023, сроки: 06.09.2023, ответственные: Школы }
        - { название: Обучение кураторов, сроки: 01–05.09.2023, ответственные: Школы }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const { text, field } of textsOf(roadmap)) {
      if (!dated.has(field) || !/\d[./-]\d/.test(text.value)) continue
      for (const { start, end, usual, isCertain } of unusualDatesIn(text.value)) {
        const title = { ru: `заменить на «${usual}»`, en: `replace with "${usual}"` }
        const fix = mend(text, title, isCertain, [{ start, end, text: usual }])
        yield problem.at(placeInside(text, start, end), { written: text.value.slice(start, end), usual }, [], fix)
      }
    }
  },
}

const dated: ReadonlySet<string> = new Set([
  'order.date',
  'stamp.date',
  'section.due',
  'event.due',
  'event.start',
  'event.end',
  'orderItem.due',
])

const dayFirst = /(?<![\d./-]|(?:№|N)\s?\S{0,10})(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[./-]\d{4})/g
const yearFirst = /(?<![\d./-]|(?:№|N)\s?\S{0,10})(\d{4})-(\d{2})-(\d{2})(?![\d/-])/g

interface UnusualDate {
  readonly start: number
  readonly end: number
  readonly usual: string
  /** «03/04/2023» is the third of April or the fourth of March. */
  readonly isCertain: boolean
}

function unusualDatesIn(text: string): UnusualDate[] {
  const found = [
    ...[...text.matchAll(dayFirst)].map(({ 0: written, 1: day, 2: sign, 3: month, 4: year = '', index }) => ({
      written,
      index,
      date: calendarDate(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day)),
      isCertain: sign !== '/' || Number(day) > 12,
    })),
    ...[...text.matchAll(yearFirst)].map(({ 0: written, 1: year, 2: month, 3: day, index }) => ({
      written,
      index,
      date: calendarDate(Number(year), Number(month), Number(day)),
      isCertain: true,
    })),
  ]
  return found.flatMap(({ written, index, date, isCertain }) => {
    const usual = date === undefined ? written : toDotted(date)
    return usual === written ? [] : [{ start: index, end: index + written.length, usual, isCertain }]
  })
}
