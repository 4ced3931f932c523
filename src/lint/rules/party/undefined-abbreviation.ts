import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { unexplained } from '../../../model/party-names/unexplained.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ abbreviation: string; near: string | undefined; key: string }>({
  name: 'party/undefined-abbreviation',
  severity: 'warning',
  summary: {
    ru: 'Сокращение в названии участника нигде не раскрыто',
    en: 'An abbreviation in a name is never explained',
  },
  why: {
    ru: 'Полное название пишут при первом упоминании: иначе неясно, кому поручено, а похожее сокращение может быть опиской.',
    en: 'The full name is due at first mention: else nobody knows who is charged, and a look-alike may be a slip.',
  },
  message: {
    ru: ({ abbreviation, near }) =>
      `сокращение «${abbreviation}» нигде в документе не раскрыто${near === undefined ? '' : `, а есть похожее «${near}»`}`,
    en: ({ abbreviation, near }) =>
      `the abbreviation "${abbreviation}" is never explained in the document${near === undefined ? '' : `, and there is the like of it, "${near}"`}`,
  },
  advice: {
    ru: ({ abbreviation, near, key }) =>
      `${near === undefined ? '' : `Если это «${near}», пишите одинаково; если другая организация – раскройте сокращение. `}Напишите название полностью с «(далее – ${abbreviation})» или внесите сокращение в «${key}» участника.`,
    en: ({ abbreviation, near, key }) =>
      `${near === undefined ? '' : `If "${near}" is meant, write it so; if not, explain the abbreviation. `}Write the full name with "(далее – ${abbreviation})", or put the abbreviation under "${key}" of the party.`,
  },
})

/** Rules of drafting: full at first mention with «(далее – Департамент)», then short. */
export const partyUndefinedAbbreviation: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: Отдел образования }
        - { название: Семинар, сроки: 12.09.2023, ответственные: Отдел образования }
        - { название: Форум наставников, сроки: 12.10.2023, ответственные: Отдел образования }
        - { название: Мониторинг, сроки: постоянно, ответственные: ГБУ ДПО ЧИРО } #! party/undefined-abbreviation
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: институт, название: Институт развития образования, кратко: ИРО }
      мероприятия:
        - { название: Консультации Регионального центра наставничества (далее – РЦН), сроки: постоянно, ответственные: РЦН }
        - { название: Семинар, сроки: 12.09.2023, ответственные: Отдел образования }
        - { название: Форум наставников, сроки: 12.10.2023, ответственные: Отдел образования }
        - { название: Мониторинг, сроки: постоянно, ответственные: [МБОУ «Лицей № 67», ИРО, СМИ] }
      `,
      ],
    }
  },

  *check(roadmap) {
    const key = authorKey(roadmap, 'party', 'short')
    for (const { word, mention, near } of unexplained(roadmap)) {
      const place = placeInside(mention.text, word.start, word.end)
      yield problem.at(place, { abbreviation: word.text, near, key })
    }
  },
}
