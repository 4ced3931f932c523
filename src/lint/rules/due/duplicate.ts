import { type CalendarDate, toIso } from '../../../calendar/date.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { type Due, nameOf } from '../../../model/roadmap.ts'
import { type Stretch, stretchesOf } from '../../../model/stretches.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; due: string }>({
  name: 'due/duplicate',
  severity: 'warning',
  summary: { ru: 'Один и тот же срок назван дважды', en: 'The same deadline is given twice' },
  why: {
    ru: 'Повторённая дата – чаще всего след правки: вместо неё должна стоять дата другого года.',
    en: 'A repeated date is mostly left from editing: the date of another year should stand there.',
  },
  message: {
    ru: ({ event, due }) => `срок «${due}» в мероприятии «${event}» повторяется`,
    en: ({ event, due }) => `the deadline "${due}" is repeated in the event "${event}"`,
  },
  advice: {
    ru: 'Уберите повтор или исправьте дату, если пропущен другой срок.',
    en: 'Remove the repetition, or correct the date if another deadline is missing.',
  },
})

/** The same days in other words are the same deadline; what a note tells apart (time, place) is not. */
export const dueDuplicate: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки:
            - 01.08.2022
            - 1 августа 2022 г. #! due/duplicate
          ответственные: Отдел образования
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки: [01.08.2022, 01.08.2023]
          ответственные: Отдел образования
        - { название: Открытый урок, начало: 01.09.2022, окончание: 01.09.2022, ответственные: Школа № 5 }
      `,
      ],
    }
  },

  *check({ events }) {
    for (const event of events) {
      if (event.written.due === undefined && event.written.start !== undefined) continue
      for (const [first, again] of repeated(event.due)) {
        const facts = { event: nameOf(event), due: again.phrase.value }
        const note = { ru: 'впервые здесь', en: 'first given here' }
        const related = first.phrase === again.phrase ? [] : [{ place: first.phrase.place, note }]
        yield problem.at(again.phrase.place, facts, related)
      }
    }
  },
}

function repeated(due: readonly Due[]): (readonly [Stretch, Stretch])[] {
  const seen = new Map<string, Stretch>()
  return stretchesOf(due).flatMap((stretch) => {
    const { phrase, window } = stretch
    const key = [window.start, window.end, ...notesOf(phrase.value)].map(spelled).join(' ')
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, stretch)
      return []
    }
    // «16.09.2021 в 10:00 и 16.09.2021 в 14:00»: whose hour is whose, is not known here.
    const isTold = first.phrase !== phrase || notesOf(phrase.value).length === 0
    return isTold ? [[first, stretch] as const] : []
  })
}

function spelled(part: CalendarDate | string | undefined): string {
  return typeof part === 'object' ? toIso(part) : (part ?? '..')
}

/** What is said beside the dates: «16.09.2021 в 10:00, Дом учителя» has an hour and a place. */
function notesOf(phrase: string): string[] {
  const words = phrase.toLowerCase().match(/\p{L}{3,}|\d{1,2}[:-]\d\d(?!\d)/gu) ?? []
  return words.filter((word) => !dateWord.test(word))
}

const dateWord = /^(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|год|квартал|позднее)/
