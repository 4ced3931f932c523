import { defineProblem } from '../../../diagnostic/problem.ts'
import { type DayOff, daysOff, isRound } from '../../../model/days-off.ts'
import { nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<DayOff['said'] & { event: string }>({
  name: 'due/round-day-off',
  severity: 'off',
  summary: {
    ru: 'Срок 31 декабря или 1 сентября приходится на нерабочий день',
    en: 'A deadline of 31 December or 1 September falls on a day off',
  },
  why: {
    ru: 'Такие сроки называют «к концу года» и «к учебному году», не глядя в календарь; сдать работу в этот день некому.',
    en: 'Such dates mean "by the end of the year" and "by the school year"; nobody is there to receive the work.',
  },
  message: {
    ru: ({ event, due }) => `круглый срок мероприятия «${event}» («${due}») – нерабочий день`,
    en: ({ event, due }) => `the round date "${due}" of "${event}" is a day off`,
  },
  advice: {
    ru: ({ previous, next }) => `Если важен сам день, назовите рабочий: ${previous} или ${next}.`,
    en: ({ previous, next }) => `If the day itself matters, name a working one: ${previous} or ${next}.`,
  },
})

/** Apart from `due/non-working-day`, so that it can be set to a lower severity or left off. */
export const dueRoundDayOff: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение наставников
          сроки: 01.09.2024 #! due/round-day-off
          ответственные: Отдел образования
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение наставников, сроки: 02.09.2024, ответственные: Отдел образования }
        - { название: Справка, сроки: до 12.06.2023, ответственные: Отдел образования }
      `,
      ],
    }
  },

  *check({ events }, { calendar }) {
    for (const event of events)
      for (const { phrase, day, said } of daysOff(event.due, calendar))
        if (isRound(day)) yield problem.at(phrase.place, { event: nameOf(event), ...said })
  },
}
