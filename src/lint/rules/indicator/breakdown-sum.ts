import { defineProblem } from '../../../diagnostic/problem.ts'
import { unitKinds } from '../../../model/measure.ts'
import { everyIndicator, type Indicator, nameOf } from '../../../model/roadmap.ts'
import { isMeasured, type Measured } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; at: string; whole: string; sum: string }>({
  name: 'indicator/breakdown-sum',
  severity: 'warning',
  summary: { ru: 'Сумма «в том числе» не равна целому', en: 'The parts of a breakdown do not add up' },
  why: {
    ru: 'Показатель складывается из того, что названо «в том числе»; если суммы не сходятся, неверно одно из чисел.',
    en: 'An indicator is the sum of its parts; where they do not add up, one of the numbers is wrong.',
  },
  message: {
    ru: ({ name, at, whole, sum }) => `«${name}», ${at}: всего «${whole}», а в том числе вместе ${sum}`,
    en: ({ name, at, whole, sum }) => `"${name}", ${at}: "${whole}" in all, but the parts make ${sum}`,
  },
  advice: {
    ru: 'Сверьте числа; если части пересекаются или названы не все, вынесите их отдельными показателями.',
    en: 'Check the numbers; if the parts overlap or some are left out, make them indicators of their own.',
  },
})

/** Only what can be added: people, pieces, money. A single part is no breakdown, but may not exceed the whole. */
export const indicatorBreakdownSum: Rule = {
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
            2023: 50
            2024: 70 #! indicator/breakdown-sum
          в-том-числе:
            - { название: в школах, значения: { 2023: 30, 2024: 40 } }
            - { название: в колледжах, значения: { 2023: 20, 2024: 20 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Доля школ с наставниками
          единица: "%"
          значения: { 2023: 50, 2024: 70 }
          в-том-числе:
            - { название: городских, единица: "%", значения: { 2023: 60, 2024: 80 } }
            - { название: сельских, единица: "%", значения: { 2023: 40, 2024: 60 } }
        - название: Количество наставников
          единица: человек
          значения: { 2023: 50, 2024: 70 }
          в-том-числе:
            - { название: прошедших обучение, значения: { 2023: 30, 2024: 40 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const indicator of everyIndicator(roadmap)) {
      const parts = indicator.breakdown
      if (parts.length === 0 || !canBeAdded(indicator) || !parts.every((part) => isOfUnit(part, indicator))) continue
      for (const whole of indicator.targets.filter(isMeasured)) {
        const values = parts.map((part) => valueAt(part, whole.key.value))
        if (!values.every((value) => value?.amount.bound === whole.amount.bound)) continue
        const sum = rounded(values.reduce((total, value) => total + (value?.amount.value ?? 0), 0))
        const isWrong = parts.length === 1 ? sum > whole.amount.value : sum !== rounded(whole.amount.value)
        if (!isWrong) continue
        const said = String(sum).replace('.', ',')
        const facts = { name: nameOf(indicator), at: whole.key.value, whole: whole.value.value, sum: said }
        yield problem.at(whole.value.place, facts)
      }
    }
  },
}

function canBeAdded({ written, title }: Indicator): boolean {
  const kinds = [...unitKinds(written.unit?.value ?? '')]
  const isAverage = title.some(({ value }) => /средн|в расч[её]те|на \d/i.test(value))
  return kinds.length === 1 && kinds.every((kind) => kind !== 'percent' && kind !== 'other') && !isAverage
}

function isOfUnit({ written }: Indicator, whole: Indicator): boolean {
  return written.unit === undefined || written.unit.value === whole.written.unit?.value
}

function valueAt({ targets }: Indicator, label: string): Measured | undefined {
  return targets.filter(isMeasured).find(({ key }) => key.value === label)
}

/** Sums of decimals without the dust of binary fractions. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
