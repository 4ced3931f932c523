import type { Fix } from '../../../diagnostic/fix.ts'
import { type Located, placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { monthsRu } from '../../../language/months.ts'
import { editOf, type Mending } from '../../../model/prose/written.ts'
import { nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; words: string; spelling: string }>({
  name: 'due/year-before-month',
  severity: 'info',
  summary: { ru: 'Год стоит перед месяцем', en: 'The year stands before the month' },
  why: {
    ru: '«2023 г. – ноябрь» читается и как срок с начала года по ноябрь.',
    en: '«2023 г. – ноябрь» also reads as a stretch from the start of the year to November.',
  },
  message: {
    ru: ({ event, words }) => `в сроке мероприятия «${event}» год стоит перед месяцем: «${words}»`,
    en: ({ event, words }) => `the year stands before the month in the deadline of "${event}": "${words}"`,
  },
  advice: {
    ru: ({ spelling }) => `Поставьте месяц первым: «${spelling}».`,
    en: ({ spelling }) => `Put the month first: «${spelling}».`,
  },
})

const month = `(?:${monthsRu.join('|')})`
/** «2023 г. - ноябрь», «2023 – май-июнь». */
const yearAndMonth = `(\\d{4})\\s*(?:(?:гг?\\.?|года?)\\s*)?[-–—]\\s*(${month}(?:\\s*[-–—]\\s*${month})?)`
const item = new RegExp(yearAndMonth, 'giu')
/** The whole phrase, so that «декабрь 2023 – январь 2024» is none. */
const list = new RegExp(`^\\s*${yearAndMonth}(?:[\\s,;]+${yearAndMonth})*[\\s.,;]*$`, 'iu')

/** Only with a dash: after a comma or a space the phrase itself is doubted while it is read. */
export const dueYearBeforeMonth: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Образовательный интенсив
          сроки: [2023 г. - ноябрь, май 2024 г.] #! due/year-before-month
          ответственные: Отдел образования
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Образовательный интенсив
          сроки: [Ноябрь 2023 г., декабрь 2023 – январь 2024]
          ответственные: Отдел образования
      `,
      ],
    }
  },

  *check({ events }) {
    for (const event of events)
      for (const { phrase, deadline } of event.due) {
        if (deadline.windows.length === 0 || !list.test(phrase.value)) continue
        for (const { index, 0: words, 1: year = '', 2: name = '' } of phrase.value.matchAll(item)) {
          const [start, end] = [index, index + words.length]
          const spelling = `${name.toLowerCase()} ${year} г.`
          const fix = fixOf(phrase, { start, end, text: spelling })
          yield problem.at(placeInside(phrase, start, end), { event: nameOf(event), words, spelling }, [], fix)
        }
      }
  },
}

function fixOf(phrase: Located<string>, mending: Mending): Fix | undefined {
  const edit = editOf(phrase, mending)
  const title = { ru: `написать «${mending.text}»`, en: `write «${mending.text}»` }
  return edit && { title, isSafe: false, edits: [edit] }
}
