import { defineProblem } from '../../../diagnostic/problem.ts'
import { isRate, nameKind } from '../../../model/measure.ts'
import { type Quantity, readAmount } from '../../../model/quantity.ts'
import { everySeries, type Series, seriesName } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; value: string }>({
  name: 'indicator/out-of-range',
  severity: 'error',
  summary: { ru: 'Доля больше 100 % или меньше нуля', en: 'A share above 100 % or below zero' },
  why: {
    ru: 'Часть не бывает больше целого: в значении опечатка, или это не доля, а темп роста.',
    en: 'A part is never more than the whole: the value is misprinted, or it is no share but a rate of growth.',
  },
  message: {
    ru: ({ name, value }) => `значение «${value}» у доли «${name}» вне пределов 0–100 %`,
    en: ({ name, value }) => `the value "${value}" of the share "${name}" is outside 0–100 %`,
  },
  advice: {
    ru: 'Исправьте значение; если это не доля, измените название или единицу.',
    en: 'Correct the value; if it is no share, change the name or the unit.',
  },
})

/** «Доля», «удельный вес», «процент», «охват» in per cent alone. Rates of growth may pass 100 % and be negative. */
export const indicatorOutOfRange: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Доля школ с наставниками
          единица: процентов
          значения:
            2023: 75
            2024: 750 #! indicator/out-of-range
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: Темп роста числа наставников, единица: "%", значения: { 2023: 105, 2024: 110 } }
        - { название: Прирост доли обученных наставников, единица: "%", значения: { 2023: -1, 2024: 2 } }
        - { название: Охват наставничеством, единица: человек, значения: { 2023: 150, 2024: 200 } }
        - { название: Доля школ с наставниками, единица: "%", значения: { 2023: 0, 2024: не менее 100 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const series of everySeries(roadmap)) {
      const { name, baseline, targets, fact } = series
      if (!isShare(series)) continue
      const base = baseline === undefined ? [] : [{ value: baseline, amount: readAmount(baseline.value) }]
      for (const { value, amount } of [...base, ...targets, ...fact]) {
        if (amount.kind !== 'quantity' || isPossible(amount) || isRate(name)) continue
        yield problem.at(value.place, { name: seriesName(series), value: value.value })
      }
    }
  },
}

function isShare({ name, kinds }: Series): boolean {
  const kind = nameKind(name)
  return (kind === 'share' || kind === 'coverage') && kinds.size === 1 && kinds.has('percent')
}

function isPossible({ value, bound }: Quantity): boolean {
  if (value < 0 || value > 100) return false
  return !(value === 100 && bound === 'above') && !(value === 0 && bound === 'below')
}
