import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { goalsIn } from '../../../model/goals/goals.ts'
import { keeps } from '../../../model/quantity.ts'
import { everySeries, seriesName } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; goal: string; value: string; at: string }>({
  name: 'indicator/goal-mismatch',
  severity: 'warning',
  summary: { ru: 'Цель и последнее значение показателя расходятся', en: 'The goal and the last target disagree' },
  why: {
    ru: 'Если цель в преамбуле или паспорте – 70 %, а последнее значение – 65 %, карта не ведёт к своей цели.',
    en: 'Where the preamble or the passport promises 70 % and the last target is 65 %, the roadmap misses its goal.',
  },
  message: {
    ru: ({ name, goal, value, at }) => `цель – «${goal}», а у «${name}» на ${at} – «${value}»`,
    en: ({ name, goal, value, at }) => `the goal is "${goal}", but "${name}" has "${value}" for ${at}`,
  },
  advice: {
    ru: 'Сверьте цель в преамбуле, паспорте или названии со значениями.',
    en: 'Compare the goal in the preamble, the passport or the title with the targets.',
  },
})

/**
 * A goal and an indicator are one where they speak of the same people in the same words or, of many words, in most of
 * them, and count in the same unit. Steps («на 5 %»), what is now, ages, hours and numbers of acts are no goals.
 */
export const indicatorGoalMismatch: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      паспорт:
        - роль: цель
          заголовок: "Цель:"
          текст: Не менее 70 % обучающихся вовлечены в различные формы наставничества
      мероприятия:
        - название: "Обеспечение доли обучающихся, вовлеченных в различные формы наставничества:"
          значения:
            22.12.2023: не менее 50 %
            25.12.2024: не менее 65 % #! indicator/goal-mismatch
          ответственные: РЦН
          результат: Данные мониторинга
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      паспорт:
        - { роль: цель, текст: К 2024 году увеличить количество наставников до 500 человек }
      показатели:
        - название: Количество наставников
          единица: человек
          значения:
            2023: 300
            2024: 450 #! indicator/goal-mismatch
      мероприятия:
        - { название: Обучение наставников, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      паспорт:
        - роль: цель
          заголовок: "Цель:"
          текст: Не менее 70 % обучающихся вовлечены в различные формы наставничества
      мероприятия:
        - название: "Обеспечение доли обучающихся, вовлеченных в различные формы наставничества:"
          значения: { 22.12.2023: не менее 50 %, 25.12.2024: не менее 75 % }
          ответственные: РЦН
          результат: Данные мониторинга
        - название: "Обеспечение доли педагогов, вовлеченных в различные формы наставничества:"
          значения: { 22.12.2023: не менее 20 %, 25.12.2024: не менее 30 % }
          ответственные: РЦН
          результат: Данные мониторинга
      `,
      ],
    }
  },

  *check(roadmap) {
    const series = everySeries(roadmap)
    for (const { text, start, end, amount, about } of goalsIn(roadmap, series)) {
      const kept = about.find(({ target }) => keeps(target.amount.value, amount, 'hold'))
      const first = about[0]
      if (kept !== undefined || first === undefined) continue
      const { target } = first
      const facts = {
        name: seriesName(first.series),
        goal: text.value.slice(start, end),
        value: target.value.value,
        at: target.key.value,
      }
      const note = { ru: 'цель', en: 'the goal' }
      yield problem.at(target.value.place, facts, [{ place: placeInside(text, start, end), note }])
    }
  },
}
