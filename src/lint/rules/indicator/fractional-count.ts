import { defineProblem } from '../../../diagnostic/problem.ts'
import { everySeries, seriesName } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; value: string }>({
  name: 'indicator/fractional-count',
  severity: 'warning',
  summary: { ru: 'Дробное число людей или предметов', en: 'A fraction of people or of things' },
  why: {
    ru: 'Людей, школ и единиц бывает целое число: дробь говорит, что перепутаны единицы или значения.',
    en: 'People, schools and pieces come whole: a fraction means that units or values were mixed up.',
  },
  message: {
    ru: ({ name, value }) => `дробное значение «${value}» у «${name}», который считают в целых`,
    en: ({ name, value }) => `the fraction "${value}" in "${name}", which is counted in whole numbers`,
  },
  advice: {
    ru: 'Проверьте значение и единицу измерения: возможно, это проценты, тысячи или среднее.',
    en: 'Check the value and the unit: these may be per cent, thousands or an average.',
  },
})

/** Units of ОКЕИ for whole things (642 единица, 792 человек, 796 штука). Averages and thousands may be fractions. */
export const indicatorFractionalCount: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Количество наставников
          единица: человек
          значения:
            2023: "70,5" #! indicator/fractional-count
            2024: "75,5" #! indicator/fractional-count
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: Численность обучающихся, единица: тыс. человек, значения: { 2023: "70,1", 2024: "75,5" } }
        - { название: Среднее число наставников в школе, единица: человек, значения: { 2023: "1,5", 2024: "2,5" } }
        - { название: Количество наставников, единица: человек, значения: { 2023: 70, 2024: 1 250 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const series of everySeries(roadmap)) {
      const { name, kinds, targets, fact } = series
      const isWhole = kinds.size === 1 && (kinds.has('people') || kinds.has('pieces'))
      if (!isWhole || /средн|соотношени|нагрузк|в расч[её]те|на \d|на од|ставк/i.test(name)) continue
      for (const { value, amount } of [...targets, ...fact]) {
        if (amount.kind !== 'quantity' || Number.isInteger(amount.value)) continue
        yield problem.at(value.place, { name: seriesName(series), value: value.value })
      }
    }
  },
}
