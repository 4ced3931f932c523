import { defineProblem } from '../../../diagnostic/problem.ts'
import { readAmount } from '../../../model/quantity.ts'
import { everySeries, isOneUnit, type Measured, type Series, seriesName, steps } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

type Direction = NonNullable<Series['direction']>

const problem = defineProblem<{ name: string; direction: Direction; value: string; before: string }>({
  name: 'indicator/against-direction',
  severity: 'warning',
  summary: { ru: 'Значения идут против направления показателя', en: 'Values go against an indicator’s direction' },
  why: {
    ru: 'Если показатель должен расти, а план на год ниже прежнего, ошибка либо в значении, либо в направлении.',
    en: 'Where an indicator should grow and a year’s target is lower, either the value or the direction is wrong.',
  },
  message: {
    ru: ({ name, direction, value, before }) =>
      `после «${before}» идёт «${value}», а значения «${name}» должны ${wantedRu[direction]}`,
    en: ({ name, direction, value, before }) =>
      `"${value}" follows "${before}", but "${name}" should ${wantedEn[direction]}`,
  },
  advice: {
    ru: 'Проверьте значение и направление; если значения – прирост за год, скажите это в названии.',
    en: 'Check the value and the direction; if the values are yearly growth, say so in the name.',
  },
})

const wantedRu: Readonly<Record<Direction, string>> = {
  up: 'расти',
  down: 'снижаться',
  hold: 'сохраняться',
}

const wantedEn: Readonly<Record<Direction, string>> = { up: 'grow', down: 'fall', hold: 'stay' }

/** The sign «возрастающий / убывающий» of the forms of state programmes; without it, what the name says. */
export const indicatorAgainstDirection: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Доля школ с наставниками
          единица: "%"
          направление: рост
          база: { значение: 40, дата: 2021 }
          значения:
            2022: 50
            2023: 45 #! indicator/against-direction
            2024: 70
        - название: Снижение числа нарушений
          единица: единиц
          значения:
            2022: 12
            2023: 10
            2024: 11 #! indicator/against-direction
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: Доля отказов, единица: "%", направление: снижение, значения: { 2023: 10, 2024: 5 } }
        - { название: Доля школ, единица: "%", направление: рост, значения: { 2023: 100, 2024: 100 } }
        - { название: Число семинаров, единица: единиц, значения: { 2023: 10, 2024: 5 } }
        - { название: Темп роста доходов, единица: "%", значения: { 2023: 105, 2024: 103 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const series of everySeries(roadmap)) {
      const { direction, isCumulative } = series
      if (direction === undefined || isCumulative) continue
      for (const [index, { earlier, later }] of steps(series.targets).entries()) {
        const before = earlier ?? (index === 0 ? baselineOf(series, later) : undefined)
        if (before === undefined || keepsTo(direction, later.amount.value - before.amount.value)) continue
        const { value } = later
        const facts = { name: seriesName(series), direction, value: value.value, before: before.value.value }
        const note = { ru: 'прежнее значение', en: 'the value before' }
        yield problem.at(value.place, facts, [{ place: before.value.place, note }])
      }
    }
  },
}

function keepsTo(direction: Direction, change: number): boolean {
  return direction === 'up' ? change >= 0 : direction === 'down' ? change <= 0 : change === 0
}

function baselineOf({ baseline }: Series, { amount }: Measured): Pick<Measured, 'value' | 'amount'> | undefined {
  const base = baseline === undefined ? undefined : readAmount(baseline.value)
  if (baseline === undefined || base?.kind !== 'quantity' || !isOneUnit(base, amount)) return undefined
  return { value: baseline, amount: base }
}
