import { compareDates } from '../../../calendar/date.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { keeps } from '../../../model/quantity.ts'
import {
  betterOf,
  everySeries,
  isMeasured,
  isOneUnit,
  type Measured,
  type Series,
  seriesName,
} from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; reached: string; promised: string; at: string }>({
  name: 'indicator/below-target',
  severity: 'warning',
  summary: { ru: 'Достигнутое значение хуже планового', en: 'A reached value falls short of the target' },
  why: {
    ru: 'Недостигнутое значение требует объяснения в отчёте и, может быть, новых сроков.',
    en: 'A target that was missed wants an explanation in the report and perhaps new deadlines.',
  },
  message: {
    ru: ({ name, reached, promised, at }) => `«${name}», ${at}: достигнуто «${reached}» при плане «${promised}»`,
    en: ({ name, reached, promised, at }) => `"${name}", ${at}: "${reached}" was reached, "${promised}" was planned`,
  },
  advice: {
    ru: 'Объясните отставание, исправьте значение или скорректируйте план.',
    en: 'Explain the lag, correct the value or revise the plan.',
  },
})

/** Thresholds are taken at their word; where less is better (by direction, name or falling targets), more is worse. */
export const indicatorBelowTarget: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Доля школ с наставниками
          единица: "%"
          значения: { 2022: не менее 50, 2023: не менее 70 }
          факт:
            2022: "52,4"
            2023: "68,1" #! indicator/below-target
        - название: Доля отказов
          единица: "%"
          направление: снижение
          значения: { 2022: 10, 2023: 5 }
          факт:
            2022: 9
            2023: 7 #! indicator/below-target
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: Число школ, единица: единиц, значения: { 2022: 50, 2023: 70 }, факт: { 2022: 50, 2023: "" } }
        - { название: Доля отказов, единица: "%", значения: { 2022: не более 10, 2023: не более 5 }, факт: { 2022: 4 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const series of everySeries(roadmap)) {
      const better = betterOf(series)
      for (const reached of series.fact.filter(isMeasured)) {
        const promised = targetFor(reached, series)
        if (promised === undefined || keeps(reached.amount.value, promised.amount, better)) continue
        const note = { ru: 'плановое значение', en: 'the target' }
        const facts = {
          name: seriesName(series),
          reached: reached.value.value,
          promised: promised.value.value,
          at: reached.key.value,
        }
        yield problem.at(reached.value.place, facts, [{ place: promised.value.place, note }])
      }
    }
  },
}

/** What is promised under the same key, or for the same last day. */
function targetFor({ key, when, amount }: Measured, { targets }: Series): Measured | undefined {
  const isSameDay = (target: Measured) =>
    when?.end !== undefined && target.when?.end !== undefined && compareDates(when.end, target.when.end) === 0
  const all = targets.filter(isMeasured)
  const found = all.find((target) => target.key.value === key.value) ?? all.find(isSameDay)
  return found !== undefined && isOneUnit(found.amount, amount) ? found : undefined
}
