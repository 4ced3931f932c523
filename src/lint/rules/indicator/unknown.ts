import { defineProblem } from '../../../diagnostic/problem.ts'
import { closest } from '../../../language/closest.ts'
import { authorKey } from '../../../model/author-key.ts'
import { everyIndicator } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ written: string; near: string | undefined; register: string }>({
  name: 'indicator/unknown',
  severity: 'error',
  summary: { ru: 'Мероприятие ссылается на показатель, которого нет', en: 'An event refers to no indicator' },
  why: {
    ru: 'Вместо кода печатается название показателя; код с опиской напечатался бы как есть.',
    en: 'The id stands for the name of the indicator; a mistyped one would be printed as it is.',
  },
  message: {
    ru: ({ written }) => `показателя «${written}» нет`,
    en: ({ written }) => `there is no indicator "${written}"`,
  },
  advice: {
    ru: ({ near, register }) =>
      near === undefined ? `Добавьте его с этим кодом в «${register}».` : `Возможно, имелся в виду «${near}».`,
    en: ({ near, register }) =>
      near === undefined ? `Add it with this id to "${register}".` : `Did you mean "${near}"?`,
  },
})

/** An id. A sentence, a number, or the title of an indicator itself is printed as it stands and refers to nothing. */
export const indicatorUnknown: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { код: доля-школ, название: Доля школ с наставниками, единица: "%", значения: { 2023: 50, 2024: 70 } }
      мероприятия:
        - название: Обучение
          сроки: май 2023
          ответственные: РЦН
          результат: Программа обучения
          показатель: доля-шкл #! indicator/unknown
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      показатели:
        - { код: доля-школ, название: Доля школ с наставниками, единица: "%", значения: { 2023: 50, 2024: 70 } }
      мероприятия:
        - название: Обучение
          сроки: май 2023
          ответственные: РЦН
          результат: Программа обучения
          показатель: [доля-школ, Доля школ с наставниками, Не менее 10 обученных кураторов]
      `,
      ],
    }
  },

  *check(roadmap) {
    const indicators = everyIndicator(roadmap)
    const ids = indicators.flatMap(({ written }) => written.id?.value ?? [])
    const titles = indicators.flatMap(({ title }) => [title.map(({ value }) => value).join(' ')])
    const known = new Set([...ids, ...titles])
    const register = authorKey(roadmap, 'roadmap', 'indicators')
    const near = new Map<string, string | undefined>()
    for (const { value, place } of roadmap.events.flatMap(({ written }) => written.indicator ?? [])) {
      const written = value.trim()
      if (known.has(written)) continue
      if (!/[a-zа-яё]{2}/i.test(written) || written === 'нет') continue
      if (!near.has(written)) near.set(written, closest(written, ids))
      const isId = !/\s/.test(written) && written === written.toLowerCase()
      if (isId || near.get(written) !== undefined)
        yield problem.at(place, { written, near: near.get(written), register })
    }
  },
}
