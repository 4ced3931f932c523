import { defineProblem } from '../../../diagnostic/problem.ts'
import { isOgrn } from '../../../model/party-names/check-digits.ts'
import type { Rule } from '../../rule.ts'

const lengths = [13, 15]

const problem = defineProblem<{ written: string; digits: number }>({
  name: 'party/bad-ogrn',
  severity: 'error',
  summary: { ru: 'ОГРН с ошибкой', en: 'A wrong ОГРН' },
  why: {
    ru: 'Контрольные цифры ОГРН не сходятся, если хоть одна цифра набрана неверно: по такому номеру организацию не найти.',
    en: 'Check digits of the ОГРН do not match if any digit is mistyped: no organisation is found by such a number.',
  },
  message: {
    ru: ({ written, digits }) =>
      `«${written}» – не ОГРН: ${lengths.includes(digits) ? 'контрольные цифры не сходятся' : 'должно быть 13 или 15 цифр'}`,
    en: ({ written, digits }) =>
      `"${written}" is no ОГРН: ${lengths.includes(digits) ? 'its check digits do not match' : 'it should have 13 or 15 digits'}`,
  },
  advice: {
    ru: 'Сверьте номер с выпиской из реестра: 13 цифр у организации, 15 у предпринимателя.',
    en: 'Compare the number with the register: 13 digits for an organisation, 15 for a sole trader.',
  },
})

/** The remainder by 11 of the first twelve digits, by 13 of the first fourteen (rules of the state registers). */
export const partyBadOgrn: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - название: Институт развития образования
          огрн: "1027700132196" #! party/bad-ogrn
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: Институт развития образования }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - название: Институт развития образования
          огрн: "1027700132195"
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: Институт развития образования }
      `,
      ],
    }
  },

  *check({ parties }) {
    for (const { written } of parties) {
      const number = written.ogrn
      if (number === undefined || isOgrn(number.value)) continue
      const digits = /^[\d\s]+$/.test(number.value) ? number.value.replace(/\s/g, '').length : 0
      yield problem.at(number.place, { written: number.value, digits })
    }
  },
}
