import type { Located } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ written: string; key: string }>({
  name: 'structure/blank-requisite',
  severity: 'warning',
  summary: { ru: 'Дата или номер оставлены пустыми', en: 'A date or a number is left blank' },
  why: {
    ru: 'По «от __ № __» приложение нельзя связать с приказом.',
    en: 'By «от __ № __» the appendix cannot be tied to its order.',
  },
  message: {
    ru: ({ written }) => `в «${written}» не заполнены дата или номер`,
    en: ({ written }) => `date or number are not filled in: "${written}"`,
  },
  advice: {
    ru: ({ key }) => `Впишите дату и номер или уберите строку: она составится из «${key}».`,
    en: ({ key }) => `Fill in date and number, or remove the line: it is composed from "${key}".`,
  },
})

/** «от №», «от ____ № ____», «№ ___»: the words for a date or a number with nothing but blanks after them. */
export const blankRequisite: Rule = {
  problem,

  examples: {
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
    ],
    good: [
      `
      название: ДОРОЖНАЯ КАРТА
      приложение:
        номер: № 1
        к: к приказу управления образования
        реквизиты: от 6 февраля 2023 г. № 01/288
      `,
    ],
  },

  *check(roadmap) {
    const { written } = roadmap
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
      ...(written.agreement ?? []).flatMap(({ act, date, number }) => [act, date, number]),
      ...(written.editions ?? []),
    ]
    for (const requisite of requisites)
      if (requisite !== undefined && isBlank(requisite))
        yield problem.at(requisite.place, { written: requisite.value, key })
  },
}

function isBlank({ value }: Located<string>): boolean {
  return /_{2,}/.test(value) || /(?:^|\s)от\s*(?:№|N|$)/i.test(value) || /(?:№|N)\s*$/.test(value)
}
