import type { Located } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { isBlankDay } from '../../../model/blank-day.ts'
import { printsOrder } from '../../../model/requisites.ts'
import type { Roadmap } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ written: string; key: string; missing: 'no' | 'date' | 'number' | 'both' }>({
  name: 'structure/blank-requisite',
  severity: 'warning',
  summary: { ru: 'Дата или номер оставлены пустыми', en: 'A date or a number is left blank' },
  why: {
    ru: 'По «от __ № __» приложение нельзя связать с приказом.',
    en: 'By «от __ № __» the appendix cannot be tied to its order.',
  },
  message: {
    ru: ({ written, missing }) =>
      missing === 'no'
        ? `в «${written}» не заполнены дата или номер`
        : `${missingWords[missing].ru}: печатается пустое поле`,
    en: ({ written, missing }) =>
      missing === 'no'
        ? `date or number are not filled in: "${written}"`
        : `the act has no ${missingWords[missing].en}: a blank is printed in its place`,
  },
  advice: {
    ru: ({ key, missing }) =>
      missing === 'no'
        ? key === ''
          ? 'Впишите дату и номер, когда акт подписан; до того отметьте документ как проект.'
          : `Впишите дату и номер или уберите строку: она составится из «${key}».`
        : 'Впишите их, когда акт подписан; до того отметьте документ как проект.',
    en: ({ key, missing }) =>
      missing === 'no'
        ? key === ''
          ? 'Fill in date and number when the act is signed; until then mark the document as a draft.'
          : `Fill in date and number, or remove the line: it is composed from "${key}".`
        : 'Add them when the act is signed; until then mark the document as a draft.',
  },
})

const missingWords = {
  date: { ru: 'у акта нет даты', en: 'date' },
  number: { ru: 'у акта нет номера', en: 'number' },
  both: { ru: 'у акта нет даты и номера', en: 'date and no number' },
} as const

/** «от №», «от ____ № ____», «№ ___»: the words for a date or a number with nothing but blanks after them; and an act that is printed without them. */
export const blankRequisite: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      приложение:
        к: к приказу управления образования
        реквизиты: от № #! structure/blank-requisite
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      утверждение:
        акт: приказом управления образования от «__» ______ 2023 г. № ___ #! structure/blank-requisite
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        заголовок: Об утверждении дорожной карты #! structure/blank-requisite
        пункты: [Утвердить дорожную карту согласно приложению.]
        дата: 17.07.2020
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      проект: да
      утверждение: { должность: Министр, фио: Н.В. Анохина, дата: "«__» _______ 2023 г." }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      проект: да
      приказ:
        заголовок: Об утверждении дорожной карты
        пункты: [Утвердить дорожную карту согласно приложению.]
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      приложение:
        номер: № 1
        к: к приказу управления образования
        реквизиты: от 6 февраля 2023 г. № 01/288
      `,
      ],
    }
  },

  *check(roadmap) {
    const { written } = roadmap
    // A draft is neither dated nor registered.
    if (written.draft?.value === true) return
    const key = authorKey(roadmap, 'roadmap', 'order')
    const { order, appendix, approval } = written
    const requisites = [
      order?.date,
      order?.number,
      appendix?.number,
      appendix?.to,
      appendix?.reference,
      approval?.act,
      approval?.date,
      approval?.number,
      ...(written.attachments ?? []).flatMap((each) => [
        each.to,
        each.reference,
        each.approval?.act,
        each.approval?.date,
        each.approval?.number,
      ]),
      ...(written.agreement ?? []).flatMap(({ act, date, number }) => [act, date, number]),
      ...(written.editions ?? []),
    ]
    // Only these lines are put together by the program when they are not written.
    const composed = new Set([appendix?.reference, ...(written.attachments ?? []).map(({ reference }) => reference)])
    for (const requisite of requisites)
      if (requisite !== undefined && isBlank(requisite))
        yield problem.at(requisite.place, {
          written: requisite.value,
          key: composed.has(requisite) ? key : '',
          missing: 'no',
        })
    if (order === undefined || !printsOrder(roadmap)) return
    const missing = missingOf(order)
    if (missing !== undefined) yield problem.at(order.at, { written: '', key, missing })
  },
}

function missingOf({ date, number }: NonNullable<Roadmap['written']['order']>) {
  if (date === undefined) return number === undefined ? 'both' : 'date'
  return number === undefined ? 'number' : undefined
}

function isBlank({ value }: Located<string>): boolean {
  return isBlankDay(value) || /(?:^|\s)от\s*(?:№|N|$)/i.test(value) || /(?:№|N)\s*$/.test(value)
}
