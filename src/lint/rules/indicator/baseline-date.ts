import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { readAmount } from '../../../model/quantity.ts'
import { everyIndicator, nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; value: string; baseline: string; date: string }>({
  name: 'indicator/baseline-date',
  severity: 'warning',
  summary: { ru: 'Базовое значение без даты', en: 'A baseline without a date' },
  why: {
    ru: 'Рост или снижение считают от базы; без года или дня её нельзя ни проверить, ни сравнить.',
    en: 'Growth is counted from the baseline; without a year or a day it can be neither checked nor compared.',
  },
  message: {
    ru: ({ name, value }) => `не сказано, к какому году или дню относится база «${value}» у «${name}»`,
    en: ({ name, value }) => `nothing says of which year or day the baseline "${value}" of "${name}" is`,
  },
  advice: {
    ru: ({ baseline, date }) => `Добавьте в «${baseline}» ключ «${date}»: год или день.`,
    en: ({ baseline, date }) => `Add the key "${date}" to "${baseline}": a year or a day.`,
  },
})

/** «Базовое значение: значение, год» in the forms of state programmes. The header of the column may name the year. */
export const indicatorBaselineDate: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Доля школ с наставниками
          единица: "%"
          база: 12 #! indicator/baseline-date
          значения: { 2023: 50, 2024: 70 }
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
          база: { значение: 12, дата: 2022 }
          значения: { 2023: 50, 2024: 70 }
        - { название: Доля обученных наставников, единица: "%", база: "-", значения: { 2023: 50, 2024: 70 } }
        - { название: Доля кураторов, единица: "%", база: 12 (2022 год), значения: { 2023: 50, 2024: 70 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    const columns = roadmap.form.indicators.columns.filter(({ role }) => role === 'baseline')
    if (columns.some(({ header, groups }) => namesYear([...groups, header].join(' ')))) return
    const baseline = authorKey(roadmap, 'indicator', 'baseline')
    const dateKey = roadmap.language === 'ru' ? 'дата' : 'date'
    for (const indicator of everyIndicator(roadmap)) {
      const written = indicator.written.baseline
      if (written === undefined) continue
      const [value, date] = 'at' in written ? [written.value, written.date] : [written, undefined]
      if (value === undefined || date !== undefined || readAmount(value.value).kind !== 'quantity') continue
      if (namesYear(value.value) || namesYear(nameOf(indicator))) continue
      yield problem.at(value.place, { name: nameOf(indicator), value: value.value, baseline, date: dateKey })
    }
  },
}

function namesYear(text: string): boolean {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)
}
