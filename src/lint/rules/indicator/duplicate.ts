import { defineProblem } from '../../../diagnostic/problem.ts'
import { fold } from '../../../language/fold.ts'
import { everySection, type Indicator, nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string }>({
  name: 'indicator/duplicate',
  severity: 'warning',
  summary: { ru: 'Показатель стоит в таблице дважды', en: 'An indicator stands in the table twice' },
  why: {
    ru: 'По двум строкам одного показателя непонятно, какие значения обещаны.',
    en: 'Two rows of one indicator leave open which values were promised.',
  },
  message: {
    ru: ({ name }) => `показатель «${name}» уже есть в этой таблице`,
    en: ({ name }) => `the indicator "${name}" is in this table already`,
  },
  advice: {
    ru: 'Оставьте одну строку или скажите в названии, чем они различаются.',
    en: 'Keep one row, or say in the names how they differ.',
  },
})

/** The same title and unit in one table: «человек» and «%» of one title are two indicators. */
export const indicatorDuplicate: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: Доля школ с наставниками, единица: "%", значения: { 2023: 50, 2024: 70 } }
        - { название: Число обученных наставников, единица: человек, значения: { 2023: 50, 2024: 70 } }
        - { название: Доля школ с наставниками, единица: "%", значения: { 2023: 55, 2024: 75 } } #! indicator/duplicate
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { название: Охват наставничеством, единица: "%", значения: { 2023: 50, 2024: 70 } }
        - { название: Охват наставничеством, единица: человек, значения: { 2023: 500, 2024: 700 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const { indicators } of [roadmap, ...everySection(roadmap)]) {
      const seen = new Map<string, Indicator>()
      for (const indicator of indicators) {
        const words = [...indicator.title.map(({ value }) => value), indicator.written.unit?.value ?? '']
        const key = words.map((text) => fold(text).split(/\s+/).join(' ').trim()).join('\n')
        const first = seen.get(key)
        if (first === undefined) seen.set(key, indicator)
        else if (indicator.title.length > 0) {
          const note = { ru: 'первая строка', en: 'the first row' }
          const related = [{ place: first.title[0]?.place ?? first.at, note }]
          yield problem.at(indicator.title[0]?.place ?? indicator.at, { name: nameOf(indicator) }, related)
        }
      }
    }
  },
}
