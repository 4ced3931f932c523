import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { bareSurnames } from '../../../model/party-names/surnames.ts'
import { editOf } from '../../../model/prose/written.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ surname: string; other: string }>({
  name: 'party/no-initials',
  severity: 'warning',
  summary: { ru: 'Человек назван одной фамилией', en: 'A person is named by the surname alone' },
  why: {
    ru: 'Однофамильцев в организации может быть несколько: поручение дают человеку с инициалами.',
    en: 'There may be several people of one surname: a charge is given to a person with initials.',
  },
  message: {
    ru: ({ surname, other }) => `«${surname}» – фамилия без инициалов, а рядом «${other}»`,
    en: ({ surname, other }) => `"${surname}" is a surname without initials, beside "${other}"`,
  },
  advice: {
    ru: ({ surname }) => `Допишите инициалы: «${surname} А.П.».`,
    en: ({ surname }) => `Add the initials: "${surname} А.П.".`,
  },
})

/** People stand in tables as «Мордовкина Н.В.», under acts as «Н.В. Мордовкина» (ГОСТ Р 7.0.97, requisites of addressee and signature). */
export const partyNoInitials: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: [Иванова А.П., Соколова] } #! party/no-initials
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: [Иванова А.П., Администрация, Наставники] }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const { mention, start, end, surname, other, same } of bareSurnames(roadmap)) {
      const note = { ru: 'здесь инициалы есть', en: 'here are the initials' }
      const place = placeInside(mention.text, start, end)
      const edit = same === undefined ? undefined : editOf(mention.text, { start, end, text: same })
      const title = { ru: `Написать «${same}»`, en: `Write "${same}"` }
      const fix = edit && { title, isSafe: false, edits: [edit] }
      const facts = { surname, other: other.text.value.trim() }
      yield problem.at(place, facts, [{ place: other.text.place, note }], fix)
    }
  },
}
