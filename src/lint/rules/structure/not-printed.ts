import type { Place } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { type Role, shows } from '../../../model/form.ts'
import { everyIndicator, type Roadmap } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ key: string; layout: string }>({
  name: 'structure/not-printed',
  severity: 'warning',
  summary: {
    ru: 'Написанное не попадёт в документ: для него нет графы',
    en: 'What is written has no column to be printed in',
  },
  why: {
    ru: 'Автор уверен, что слова стоят в таблице, а подписывают её без них.',
    en: 'The author believes the words are in the table, and it is signed without them.',
  },
  message: {
    ru: ({ key }) => `«${key}» не печатается: в таблице нет такой графы`,
    en: ({ key }) => `"${key}" is not printed: the table has no such column`,
  },
  advice: {
    ru: ({ layout }) => `Добавьте графу в «${layout}» или уберите то, что не нужно.`,
    en: ({ layout }) => `Add a column to "${layout}", or remove what is not needed.`,
  },
})

/** The fields of an event that are printed nowhere but in a column of their role; facts are kept for comparison. */
const fields = [
  'place',
  'time',
  'document',
  'result',
  'amount',
  'participants',
  'money',
  'note',
] as const satisfies readonly Role[]

/** Tells each key once, at the first event that has it; a column of the author's own is looked for by its name. */
export const notPrinted: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки: май 2023
          ответственные: Отдел образования
          место: Дом учителя #! structure/not-printed
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      макет: { графы: [номер, мероприятие, сроки, ответственные, { роль: дополнительно, графа: Отметка }] }
      мероприятия:
        - название: Обучение кураторов
          сроки: май 2023
          ответственные: Отдел образования
          дополнительно: { Отметки: перенесено } #! structure/not-printed
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      макет: { графы: [номер, мероприятие, начало, окончание, ответственные] }
      мероприятия:
        - название: Обучение кураторов
          сроки: май 2023 г. #! structure/not-printed
          ответственные: Отдел образования
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      макет: { графы: [номер, мероприятие, [сроки, место], ответственные] }
      мероприятия:
        - { название: Обучение кураторов, сроки: май 2023, место: Дом учителя, ответственные: Отдел образования }
      `.replace('[сроки, место]', '{ роль: [сроки, место] }'),
      ],
    }
  },

  *check(roadmap) {
    const told = new Set<string>()
    const layout = authorKey(roadmap, 'roadmap', 'layout')
    for (const { key, place } of [...hiddenInEvents(roadmap), ...hiddenInIndicators(roadmap)]) {
      if (!told.has(key)) yield problem.at(place, { key, layout })
      told.add(key)
    }
  },
}

interface Hidden {
  readonly key: string
  readonly place: Place
}

function hiddenInEvents(roadmap: Roadmap): Hidden[] {
  const { form, events } = roadmap
  const columns = new Set(form.columns.flatMap(({ extra }) => extra ?? []))
  return events.flatMap(({ written }) => {
    // Start and end are printed as deadlines where no deadline is written.
    const apart = written.due === undefined ? [] : (['due', 'start', 'end'] as const)
    const hidden = [...fields, ...apart].filter((field) => written[field] !== undefined && !shows(form, field))
    return [
      ...hidden.map((field) => ({
        key: authorKey(roadmap, 'event', field),
        place: placeOf(written[field], written.at),
      })),
      ...(written.extra ?? [])
        .filter(({ key }) => !columns.has(key.value))
        .map(({ key }) => ({ key: key.value, place: key.place })),
    ]
  })
}

function hiddenInIndicators(roadmap: Roadmap): Hidden[] {
  const shown = new Set<string>(roadmap.form.indicators.columns.map(({ role }) => role))
  const own = (['source', 'responsible'] as const).filter((field) => !shown.has(field))
  return everyIndicator(roadmap).flatMap(({ written }) =>
    own
      .filter((field) => written[field] !== undefined)
      .map((field) => ({ key: authorKey(roadmap, 'indicator', field), place: placeOf(written[field], written.at) })),
  )
}

/** Where a value begins; a map or a list by its first word. */
function placeOf(value: unknown, otherwise: Place): Place {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'object' || first === null) return otherwise
  const { place, at, key } = first as { place?: Place; at?: Place; key?: { place: Place } }
  return key?.place ?? at ?? place ?? otherwise
}
