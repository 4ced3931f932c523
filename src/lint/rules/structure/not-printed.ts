import type { Place } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { type Role, shows } from '../../../model/form.ts'
import type { Event } from '../../../model/roadmap.ts'
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

/** The fields of an event that are printed nowhere but in a column of their role. */
const fields = [
  'place',
  'time',
  'document',
  'result',
  'amount',
  'participants',
  'money',
  'note',
  'fact',
] as const satisfies readonly Role[]

/** Tells each key once, at the first event that has it; a column of the author's own is looked for by its name. */
export const notPrinted: Rule = {
  problem,

  examples: {
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
    ],
    good: [
      `
      название: ДОРОЖНАЯ КАРТА
      макет: { графы: [номер, мероприятие, [сроки, место], ответственные] }
      мероприятия:
        - { название: Обучение кураторов, сроки: май 2023, место: Дом учителя, ответственные: Отдел образования }
      `.replace('[сроки, место]', '{ роль: [сроки, место] }'),
    ],
  },

  *check(roadmap) {
    const { form, events } = roadmap
    const told = new Set<string>()
    const layout = authorKey(roadmap, 'roadmap', 'layout')
    const columns = new Set(form.columns.flatMap(({ extra }) => extra ?? []))
    for (const event of events) {
      const hidden = fields.filter((field) => event.written[field] !== undefined && !shows(form, field))
      const own = (event.written.extra ?? []).filter(({ key }) => !columns.has(key.value))
      const finds = [
        ...hidden.map((field) => ({ key: authorKey(roadmap, 'event', field), place: placeOf(event, field) })),
        ...own.map(({ key }) => ({ key: key.value, place: key.place })),
      ]
      for (const { key, place } of finds) {
        if (!told.has(key)) yield problem.at(place, { key, layout })
        told.add(key)
      }
    }
  },
}

/** Where the value of a field begins; a map or a list by its first word. */
function placeOf(event: Event, field: (typeof fields)[number]): Place {
  const value: unknown = event.written[field]
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (isPlaced(first)) return first.place
  return isHeaded(first) ? first.at : event.at
}

function isPlaced(value: unknown): value is { readonly place: Place } {
  return typeof value === 'object' && value !== null && 'place' in value && 'value' in value
}

function isHeaded(value: unknown): value is { readonly at: Place } {
  return typeof value === 'object' && value !== null && 'at' in value
}
