import type { Place } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { namesOf } from '../../../model/register.ts'
import type { Party } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; key: string }>({
  name: 'party/duplicate',
  severity: 'error',
  summary: { ru: 'Участник записан в перечне дважды', en: 'A party stands in the register twice' },
  why: {
    ru: 'Если под одним именем два участника, непонятно, кто из них отвечает.',
    en: 'Two parties of one name leave open which of them is responsible.',
  },
  message: {
    ru: ({ name }) => `участник «${name}» уже есть в перечне`,
    en: ({ name }) => `the party "${name}" is in the register already`,
  },
  advice: {
    ru: ({ key }) => `Оставьте одну запись; другие написания перечислите в «${key}».`,
    en: ({ key }) => `Keep one entry; list other spellings under "${key}".`,
  },
})

export const partyDuplicate: Rule = {
  problem,

  examples: {
    bad: [
      `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - название: Отдел образования
        - название: Отдел образования #! party/duplicate
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: Отдел образования }
      `,
    ],
    good: [
      `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { название: Лицей № 67, варианты: МАОУ «Лицей № 67» }
        - название: Лицей № 120
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: [Лицей № 67, Лицей № 120] }
      `,
    ],
  },

  *check(roadmap) {
    const key = authorKey(roadmap, 'party', 'aliases')
    const seen = new Map<string, { readonly party: Party; readonly place: Place }>()
    for (const party of roadmap.parties) {
      const names = [...(party.id === undefined ? [] : [party.id]), ...namesOf(party)]
      const doubled = names.find(({ value }) => seen.has(value) && seen.get(value)?.party !== party)
      const first = doubled === undefined ? undefined : seen.get(doubled.value)
      for (const { value, place } of names) if (!seen.has(value)) seen.set(value, { party, place })
      if (doubled === undefined || first === undefined) continue
      const note = { ru: 'здесь он записан впервые', en: 'it first stands here' }
      yield problem.at(doubled.place, { name: doubled.value, key }, [{ place: first.place, note }])
    }
  },
}
