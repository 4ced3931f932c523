import { defineProblem } from '../../../diagnostic/problem.ts'
import { isInn } from '../../../model/party-names/check-digits.ts'
import type { Rule } from '../../rule.ts'

const lengths = [10, 12]

const problem = defineProblem<{ written: string; digits: number }>({
  name: 'party/bad-inn',
  severity: 'error',
  summary: { ru: 'ИНН с ошибкой', en: 'A wrong ИНН' },
  why: {
    ru: 'Контрольные цифры ИНН не сходятся, если хоть одна цифра набрана неверно: по такому номеру организацию не найти.',
    en: 'Check digits of the ИНН do not match if any digit is mistyped: no organisation is found by such a number.',
  },
  message: {
    ru: ({ written, digits }) =>
      `«${written}» – не ИНН: ${lengths.includes(digits) ? 'контрольные цифры не сходятся' : 'должно быть 10 или 12 цифр'}`,
    en: ({ written, digits }) =>
      `"${written}" is no ИНН: ${lengths.includes(digits) ? 'its check digits do not match' : 'it should have 10 or 12 digits'}`,
  },
  advice: {
    ru: 'Сверьте номер с выпиской из реестра: 10 цифр у организации, 12 у человека.',
    en: 'Compare the number with the register: 10 digits for an organisation, 12 for a person.',
  },
})

/** Ten digits for an organisation, twelve for a person, the last ones computed from the others (tax service's rule for ИНН). */
export const partyBadInn: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - название: Институт развития образования
          инн: "7707083894" #! party/bad-inn
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: Институт развития образования }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - название: Институт развития образования
          инн: "7707083893"
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: Институт развития образования }
      `,
      ],
    }
  },

  *check({ parties }) {
    for (const { written } of parties) {
      const number = written.inn
      if (number === undefined || isInn(number.value)) continue
      const digits = /^[\d\s]+$/.test(number.value) ? number.value.replace(/\s/g, '').length : 0
      yield problem.at(number.place, { written: number.value, digits })
    }
  },
}
