import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { unnamedParties } from '../../../model/party-names/unnamed.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; register: string }>({
  name: 'party/unused',
  severity: 'warning',
  summary: { ru: 'Участник перечня нигде не назван', en: 'A party of the register is named nowhere' },
  why: {
    ru: 'Лишняя запись перечня – чаще всего след забытого поручения или опечатки в названии.',
    en: 'A spare entry of the register mostly tells of a charge forgotten or a name misspelled.',
  },
  message: {
    ru: ({ name }) => `участник «${name}» нигде не назван`,
    en: ({ name }) => `the party "${name}" is named nowhere`,
  },
  advice: {
    ru: ({ register }) => `Поручите ему мероприятие или уберите запись из «${register}».`,
    en: ({ register }) => `Charge it with an event or take the entry out of "${register}".`,
  },
})

/** Named is whoever stands in a cell or a group, or is spoken of in any text: the register itself is not printed. */
export const partyUnused: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: отдел, название: Отдел образования }
        - { код: центр, название: Методический центр } #! party/unused
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: отдел }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: отдел, название: Отдел образования }
        - { код: центр, название: Методический центр }
        - { код: группа, название: Рабочая группа, вид: группа, состав: [отдел, центр] }
        - { название: Лицей № 67 }
      мероприятия:
        - { название: Консультации на площадке «Лицей № 67», сроки: постоянно, ответственные: группа }
      `,
      ],
    }
  },

  *check(roadmap) {
    const register = authorKey(roadmap, 'roadmap', 'parties')
    for (const party of unnamedParties(roadmap)) {
      // A shared register serves several roadmaps: this one need not name them all.
      if (party.name !== '' && party.at.source === roadmap.source)
        yield problem.at(party.written.name?.place ?? party.at, { name: party.name.trim(), register })
    }
  },
}
