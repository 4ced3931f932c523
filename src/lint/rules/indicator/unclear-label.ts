import { isBefore } from '../../../calendar/date.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { type Event, everyIndicator, type Indicator, nameOf, type Target } from '../../../model/roadmap.ts'
import { yearOf } from '../../../model/series.ts'
import { stretchesOf } from '../../../model/stretches.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; label: string; reason: 'no date' | 'outside' | 'doubled' | 'not due' }>({
  name: 'indicator/unclear-label',
  severity: 'warning',
  summary: { ru: 'Непонятно, за какой год значение', en: 'It is unclear which year a value is for' },
  why: {
    ru: 'Опечатка в годе прячет пропуск: значение есть, а за нужный год его нет.',
    en: 'A misprint in a year hides a gap: there is a value, but none for the year in question.',
  },
  message: {
    ru: ({ name, label, reason }) =>
      ({
        'no date': `«${label}» у «${name}» – не год и не дата, как у остальных значений`,
        outside: `значение «${name}» за «${label}» – позже конца периода`,
        doubled: `за «${label}» у «${name}» два разных значения`,
        'not due': `значение «${name}» на «${label}», а такого срока у мероприятия нет`,
      })[reason],
    en: ({ name, label, reason }) =>
      ({
        'no date': `"${label}" of "${name}" is neither a year nor a date, as its other values have`,
        outside: `the value of "${name}" for "${label}" is after the end of the period`,
        doubled: `"${name}" has two different values for "${label}"`,
        'not due': `"${name}" has a value for "${label}" but no such deadline`,
      })[reason],
  },
  advice: {
    ru: 'Проверьте год или дату, за которые дано значение.',
    en: 'Check the year or date that the value is given for.',
  },
})

/** Values before the period are what it starts from; stages and other labels without figures are labels of their own. */
export const indicatorUnclearLabel: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      период: 2022–2024 годы
      показатели:
        - название: Доля школ с наставниками
          единица: "%"
          значения:
            2022: 10
            2O23: 20 #! indicator/unclear-label
            2023: 20
            2024: 30
        - название: Доля обученных наставников
          единица: "%"
          значения:
            2022: 10
            2023: 20
            2024: 30
            2022 год: 15 #! indicator/unclear-label
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      период: 2022–2024 годы
      показатели:
        - название: Доля обученных наставников
          единица: "%"
          значения:
            2022: 10
            2023: 20
            2024: 30
            2025: 40 #! indicator/unclear-label
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Охват наставничеством
          сроки: [25.12.2022, 25.12.2023]
          ответственные: РЦН
          результат: Отчёт
          значения:
            25.12.2022: 20 %
            25.12.2032: 50 % #! indicator/unclear-label
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      период: 2022–2024 годы
      показатели:
        - название: Доля школ с наставниками
          единица: "%"
          значения: { 2021: 5, 2022: 10, 2023: 20, 2024: 30, всего: 30 }
        - { название: Число пар, единица: единиц, значения: { I этап: 10, II этап: 20 } }
      мероприятия:
        - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
      `,
      ],
    }
  },

  *check(roadmap) {
    // A section may be over before the values it is measured by.
    const lastYear = roadmap.period?.value.end.year
    for (const row of everyIndicator(roadmap)) {
      const years = new Map<number, Target>()
      for (const target of row.targets) {
        const year = isNoDate(target, row) ? undefined : yearOf(target)
        const twin = year === undefined ? undefined : years.get(year)
        if (year !== undefined && twin === undefined) years.set(year, target)
        const reason = isNoDate(target, row)
          ? 'no date'
          : lastYear !== undefined && year !== undefined && year > lastYear
            ? 'outside'
            : twin !== undefined && twin.value.value !== target.value.value
              ? 'doubled'
              : undefined
        if (reason !== undefined)
          yield problem.at(target.key.place, { name: nameOf(row), label: target.key.value, reason })
      }
    }
    for (const event of roadmap.events)
      for (const { key } of strangersAmong(event))
        yield problem.at(key.place, { name: nameOf(event), label: key.value, reason: 'not due' })
  },
}

/** A year with a letter or a figure too many, or «первый год», where others are dates. */
function isNoDate({ key: { value }, when }: Target, { targets }: Indicator): boolean {
  if (!targets.some((other) => other.key.value !== value && yearOf(other) !== undefined)) return false
  if (/^\s*(?=\D*\d)(?=\d*[ОOоoЗз])[\dОOоoЗз]{4}(?!\p{L})/u.test(value)) return true
  const oddYear = /^\s*(?:\d{5}|(?:перв|втор|трет|четв[её]рт|пят)\p{L}*)(?:\s*(?:г\.|год\p{L}*))?\s*$/iu
  return when?.end === undefined && oddYear.test(value)
}

/** Labels of an event with as many deadlines as values, where one value is for a day later than all deadlines. */
function strangersAmong({ written, due, targets }: Event): readonly Target[] {
  const stretches = stretchesOf(due)
  if (written.due === undefined || stretches.length < 2 || stretches.length !== targets.length) return []
  return targets.filter(({ when }) => {
    const day = when?.start ?? when?.end
    return day !== undefined && stretches.every(({ last }) => isBefore(last, day))
  })
}
