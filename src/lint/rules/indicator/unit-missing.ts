import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { nameKind } from '../../../model/measure.ts'
import { everySeries, isMeasured, type Series, seriesName, seriesPlace } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; key: string }>({
  name: 'indicator/unit-missing',
  severity: 'warning',
  summary: { ru: 'У значений нет единицы измерения', en: 'Values without a unit' },
  why: {
    ru: '«70» без единицы – это и проценты, и люди: достижение такого значения нельзя проверить.',
    en: '"70" without a unit may be per cent or people: nobody can check whether it was reached.',
  },
  message: {
    ru: ({ name }) => `в чём измеряется «${name}», нигде не сказано`,
    en: ({ name }) => `nothing says what "${name}" is measured in`,
  },
  advice: {
    ru: ({ key }) => `Укажите «${key}» или напишите единицу в названии или у значений.`,
    en: ({ key }) => `Give "${key}", or write the unit in the name or beside the values.`,
  },
})

/**
 * Neither in its own field nor in the name, the values, the header of their column; a number of things needs none.
 * Events have no field for a unit: there it stands in the title or beside the value.
 */
export const indicatorUnitMissing: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Доля школ с наставниками #! indicator/unit-missing
          значения: { 2023: 50, 2024: 70 }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: "Доля школ с наставниками, %", значения: { 2023: 50, 2024: 70 } }
        - { название: Доля обученных наставников, значения: { 2023: не менее 50 %, 2024: не менее 70 % } }
        - { название: Количество наставников, значения: { 2023: 50, 2024: 70 } }
        - { название: Положение о наставничестве утверждено, значения: { 2023: нет, 2024: да } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    const key = authorKey(roadmap, 'indicator', 'unit')
    for (const series of everySeries(roadmap)) {
      if (!needsUnit(series) || saysUnit(series)) continue
      yield problem.at(seriesPlace(series), { name: seriesName(series), key })
    }
  },
}

function needsUnit({ name, targets, fact }: Series): boolean {
  const isNamed = nameKind(name) === 'count' || /балл|коэффициент|индекс|рейтинг|место(?![а-яё])|наличие/i.test(name)
  return !isNamed && [...targets, ...fact].some(isMeasured)
}

function saysUnit({ unit, kinds, name, targets, fact }: Series): boolean {
  const beside = [...targets, ...fact].some((target) => isMeasured(target) && target.amount.unit !== '')
  return unit !== undefined || kinds.size > 0 || beside || /%/.test(name)
}
