import { defineProblem } from '../../../diagnostic/problem.ts'
import { everySeries, type Measured, seriesName, steps, stretchOf } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; value: string; before: string }>({
  name: 'indicator/cumulative-decrease',
  severity: 'error',
  summary: { ru: 'Значение нарастающим итогом уменьшилось', en: 'A cumulative value decreased' },
  why: {
    ru: 'Нарастающий итог включает всё прежнее и уменьшиться не может: значение неверно или итог не нарастающий.',
    en: 'A cumulative value contains all before it and cannot decrease: the value is wrong, or it is not cumulative.',
  },
  message: {
    ru: ({ name, value, before }) => `«${name}» – нарастающим итогом, но после «${before}» идёт «${value}»`,
    en: ({ name, value, before }) => `"${name}" is cumulative, but "${value}" follows "${before}"`,
  },
  advice: {
    ru: 'Исправьте значение или уберите пометку о нарастающем итоге.',
    en: 'Correct the value, or drop the mark of a cumulative total.',
  },
})

/** Parts of a year are compared inside their year: the next one may start from zero. */
export const indicatorCumulativeDecrease: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Количество обученных наставников
          единица: человек
          нарастающим: да
          значения:
            2022: 50
            2023: 80
            2024: 70 #! indicator/cumulative-decrease
        - название: Число обученных кураторов (нарастающим итогом)
          единица: человек
          значения:
            2022: 50
            2023: 40 #! indicator/cumulative-decrease
            2024: 70
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Количество обученных наставников
          единица: человек
          нарастающим: да
          значения: { III квартал 2023: 20, IV квартал 2023: 50, I квартал 2024: 10, II квартал 2024: 30 }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const series of everySeries(roadmap)) {
      if (!series.isCumulative) continue
      for (const { earlier, later } of steps(series.targets)) {
        if (earlier === undefined || !continues(earlier, later) || later.amount.value >= earlier.amount.value) continue
        const facts = { name: seriesName(series), value: later.value.value, before: earlier.value.value }
        const note = { ru: 'прежнее значение', en: 'the value before' }
        yield problem.at(later.value.place, facts, [{ place: earlier.value.place, note }])
      }
    }
  },
}

function continues(earlier: Measured, later: Measured): boolean {
  const stretch = stretchOf(later)
  return stretch === 'year' || stretch === 'years' || earlier.when?.end?.year === later.when?.end?.year
}
