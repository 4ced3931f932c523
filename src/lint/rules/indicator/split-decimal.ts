import { defineProblem } from '../../../diagnostic/problem.ts'
import { everySeries, seriesName, splitDecimals } from '../../../model/series.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; meant: string; read: string }>({
  name: 'indicator/split-decimal',
  severity: 'error',
  summary: { ru: 'Десятичная запятая разорвала значение', en: 'A decimal comma has split a value in two' },
  why: {
    ru: 'В фигурных скобках запятая разделяет записи: из 82,5 получаются 82 и пустое значение за «5».',
    en: 'Between braces a comma parts entries: 82,5 becomes 82 and an empty value for "5".',
  },
  message: {
    ru: ({ name, meant, read }) => `у «${name}» вместо «${meant}» прочитано «${read}»`,
    en: ({ name, meant, read }) => `in "${name}", "${meant}" was read as "${read}"`,
  },
  advice: {
    ru: ({ meant }) => `Возьмите значение в кавычки: "${meant}".`,
    en: ({ meant }) => `Put the value in quotes: "${meant}".`,
  },
})

/** YAML 1.2 §7.4.2: a comma ends a plain value inside braces, whether or not a space follows. */
export const indicatorSplitDecimal: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - название: Доля школ с наставниками
          единица: "%"
          значения: { 2023: 70,5, 2024: "82,5" } #! indicator/split-decimal
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
          значения: {2023: "70,5",2024: "82,5"}
        - название: Доля обученных наставников
          единица: "%"
          значения:
            2023: 70,5
            2024: 82,5
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const series of everySeries(roadmap)) {
      for (const { head, tail } of [...splitDecimals(series.targets), ...splitDecimals(series.fact)]) {
        const { place, value: read } = head.value
        const meant = `${read},${tail.key.value}`
        const { start, end } = { start: place.start, end: tail.key.place.end }
        const title = { ru: 'взять значение в кавычки', en: 'put the value in quotes' }
        const fix = { title, isSafe: false, edits: [{ start, end, text: `"${meant}"` }] }
        yield problem.at({ ...place, end }, { name: seriesName(series), meant, read }, [], fix)
      }
    }
  },
}
