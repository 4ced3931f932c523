import { defineProblem } from '../../../diagnostic/problem.ts'
import { type DayOff, daysOff, isRound } from '../../../model/days-off.ts'
import { nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<DayOff['said'] & { event: string }>({
  name: 'due/non-working-day',
  severity: 'off',
  summary: { ru: 'Срок приходится на выходной или праздник', en: 'A deadline falls on a day off' },
  why: {
    ru: 'В делопроизводстве срок, выпавший на нерабочий день, наступает в предшествующий рабочий, а по Гражданскому кодексу – в следующий: исполнитель и контролёр поймут его по-разному.',
    en: 'By administrative practice such a deadline is met on the working day before, by the Civil Code on the one after: people will read it differently.',
  },
  message: {
    ru: ({ event, due, provisional }) =>
      `срок мероприятия «${event}» («${due}») – нерабочий день${provisional ? ' (переносы выходных этого года ещё не утверждены)' : ''}`,
    en: ({ event, due, provisional }) =>
      `"${event}" is due "${due}", a day off${provisional ? ' (the transfers of that year are not published yet)' : ''}`,
  },
  advice: {
    ru: ({ previous, next }) =>
      `Назовите рабочий день: ${previous} – по обычаю делопроизводства – или ${next}, следующий за выходными.`,
    en: ({ previous, next }) =>
      `Name a working day: ${previous}, as administrative practice has it, or ${next}, the next one.`,
  },
})

/**
 * Bounds and single days. Off by default: many offices never look at the calendar. The Civil Code (art. 193) moves the
 * day on, instructions for office work (Sverdlovsk region, item 17; federal agencies, 5.3.2) move it back.
 */
export const dueNonWorkingDay: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Справка о наставниках
          сроки: до 12.06.2023 #! due/non-working-day
          ответственные: Отдел образования
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Справка о наставниках, сроки: до 09.06.2023, ответственные: Отдел образования }
        - { название: Праздник первого звонка, сроки: 01.09.2024, ответственные: Отдел образования }
        - { название: Итоги, сроки: до конца декабря 2023, ответственные: Отдел образования }
      `,
      ],
    }
  },

  *check({ events }, { calendar }) {
    for (const event of events)
      for (const { phrase, day, said } of daysOff(event.due, calendar))
        if (!isRound(day)) yield problem.at(phrase.place, { event: nameOf(event), ...said })
  },
}
