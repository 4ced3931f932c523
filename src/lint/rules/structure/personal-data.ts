import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { type PersonalDataKind, personalDataIn } from '../../../model/personal-data.ts'
import { textsOf } from '../../../model/texts.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ kind: PersonalDataKind; written: string }>({
  name: 'structure/personal-data',
  severity: 'warning',
  summary: {
    ru: 'Телефон, электронная почта или домашний адрес в публичном приложении',
    en: 'A phone number, an e-mail or a home address in a public appendix',
  },
  why: {
    ru: 'Приложение публикуют вместе с приказом, а личные данные можно распространять только с согласия (статья 10.1 Федерального закона № 152-ФЗ).',
    en: 'The appendix is published with the order; personal data may be spread only with consent (Federal Law 152-FZ, article 10.1).',
  },
  message: {
    ru: ({ kind, written }) => `${kinds[kind].ru} «${written}» в публичном приложении`,
    en: ({ kind, written }) => `${kinds[kind].en} "${written}" in a public appendix`,
  },
  advice: {
    ru: 'Дайте общий адрес учреждения на его сайте или объясните пометкой dorkarta-ignore, что согласие есть.',
    en: 'Point to the office on its site, or say in a dorkarta-ignore comment that there is consent.',
  },
})

const kinds = {
  phone: { ru: 'телефон', en: 'the phone number' },
  email: { ru: 'адрес электронной почты', en: 'the e-mail address' },
  home: { ru: 'домашний адрес', en: 'the home address' },
  snils: { ru: 'СНИЛС', en: 'the insurance number' },
  passport: { ru: 'паспортные данные', en: 'the passport data' },
} as const

/** The order itself is left out: the note of who prepared it has a phone by custom (ГОСТ Р 7.0.97, requisite 25). */
export const personalData: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      контакты:
        - фио: Иванова Анна Петровна
          строки:
            - каб. 312, тел. 409 82 87 #! structure/personal-data
            - ivanova@example.ru #! structure/personal-data
            - 8-912-345-67-89 #! structure/personal-data
            - "89123456789" #! structure/personal-data
            - т. 2-45-67 #! structure/personal-data
      мероприятия:
        - название: Форум
          сроки: май 2023
          ответственные: Иванова А.П., 8 912 345 67 89 #! structure/personal-data
      примечания:
        - текст: "Тел. для справок: 2-45-67" #! structure/personal-data
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        дата: 17.07.2023
        номер: № 01-13/4567
        исполнитель: { фио: Сидорова Мария Ивановна, телефон: 8 (4752) 72-37-38 }
      контакты:
        - { фио: Иванова Анна Петровна, строки: каб. 312 }
      примечания:
        - текст: Распоряжение № 8-912-345-67-89, ОКТМО 89701000001, сборник, т. 2, 89123456789012 – код
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const { text, field } of textsOf(roadmap)) {
      if (/^(?:order|orderItem|layout)\./.test(field)) continue
      for (const { kind, start, end } of personalDataIn(text.value))
        yield problem.at(placeInside(text, start, end), { kind, written: text.value.slice(start, end) })
    }
  },
}
