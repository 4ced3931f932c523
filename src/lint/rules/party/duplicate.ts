import type { Place } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { spellingOf } from '../../../model/party-name.ts'
import { namesOf } from '../../../model/register.ts'
import { type Assignment, everyIndicator, everySection, type Party, type Roadmap } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; key: string; isInCell: boolean }>({
  name: 'party/duplicate',
  severity: 'error',
  summary: {
    ru: 'Участник записан дважды: в перечне или в одной ячейке',
    en: 'A party stands twice in the register or in one cell',
  },
  why: {
    ru: 'Если под одним именем два участника, непонятно, кто из них отвечает; в ячейке так остаётся след забытого участника.',
    en: 'Two parties of one name leave open which of them is responsible; in a cell it is the trace of one forgotten.',
  },
  message: {
    ru: ({ name, isInCell }) => `участник «${name}» уже есть в ${isInCell ? 'этой ячейке' : 'перечне'}`,
    en: ({ name, isInCell }) => `the party "${name}" is in ${isInCell ? 'this cell' : 'the register'} already`,
  },
  advice: {
    ru: ({ key, isInCell }) =>
      isInCell
        ? 'Оставьте его один раз или назовите того, кто имелся в виду.'
        : `Оставьте одну запись; другие написания перечислите в «${key}».`,
    en: ({ key, isInCell }) =>
      isInCell
        ? 'Keep it once, or name the one that was meant.'
        : `Keep one entry; list other spellings under "${key}".`,
  },
})

export const partyDuplicate: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - название: Отдел образования
        - название: Отдел образования #! party/duplicate
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: Отдел образования }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: отдел, название: Отдел образования }
      мероприятия:
        - название: Консультации
          сроки: постоянно
          ответственные:
            - отдел
            - Школы
            - Отдел образования #! party/duplicate
            - школы #! party/duplicate
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
    }
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
      yield problem.at(doubled.place, { name: doubled.value, key, isInCell: false }, [{ place: first.place, note }])
    }
    for (const { responsible } of holdersOf(roadmap)) {
      const named = new Map<string | Party, Assignment>()
      for (const assignment of responsible) {
        const who = whoIs(assignment)
        const first = named.get(who)
        if (first === undefined) named.set(who, assignment)
        else {
          const note = { ru: 'здесь он назван впервые', en: 'it is first named here' }
          const facts = { name: assignment.text.trim(), key, isInCell: true }
          yield problem.at(assignment.place, facts, [{ place: first.place, note }])
        }
      }
    }
  },
}

/** The party that is printed; words of its own («директора школ» for schools) make it another. */
function whoIs({ text, party }: Assignment): string | Party {
  const spelling = spellingOf(text)
  return party !== undefined && namesOf(party).some(({ value }) => spellingOf(value) === spelling) ? party : spelling
}

function holdersOf(roadmap: Roadmap): { readonly responsible: readonly Assignment[] }[] {
  return [...everySection(roadmap), ...roadmap.events, ...everyIndicator(roadmap)]
}
