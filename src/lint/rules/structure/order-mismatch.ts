import { compareDates } from '../../../calendar/date.ts'
import type { Located } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { referencesOf } from '../../../model/references.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ what: 'date' | 'number'; written: string; order: string }>({
  name: 'structure/order-mismatch',
  severity: 'warning',
  summary: {
    ru: 'Дата или номер в приложении расходятся с приказом',
    en: 'The date or number in the appendix disagrees with the order',
  },
  why: {
    ru: 'Приложение находят по дате и номеру приказа; чужие реквизиты привязывают его к другому документу.',
    en: 'An appendix is found by the date and number of its order; others tie it to another document.',
  },
  message: {
    ru: ({ what, written, order }) =>
      what === 'date'
        ? `в «${written}» не та дата: приказ – от ${order}`
        : `в «${written}» не тот номер: у приказа – ${order}`,
    en: ({ what, written, order }) =>
      what === 'date'
        ? `"${written}" has another date: the order is of ${order}`
        : `"${written}" has another number: the order has ${order}`,
  },
  advice: {
    ru: 'Исправьте или уберите строку: без неё дата и номер возьмутся из приказа.',
    en: 'Correct or remove the line: without it date and number come from the order.',
  },
})

/** The mark of the appendix, and the stamp of approval where an act approves. */
export const orderMismatch: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ: { дата: 17.07.2020, номер: № 1509 }
      приложение:
        к: к приказу управления образования
        реквизиты: от 18.07.2020 № 1509 #! structure/order-mismatch
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ: { дата: 17.07.2020, номер: № 1509 }
      приложение:
        к: к приказу управления образования
        реквизиты: от 17 июля 2020 г. № 1509
      `,
      ],
    }
  },

  *check(roadmap) {
    const { date: signed, number: registered } = roadmap.written.order ?? {}
    const day = roadmap.approved?.place === signed?.place ? roadmap.approved?.value : undefined
    for (const { text, date, number } of referencesOf(roadmap)) {
      const written = said(text)
      if (signed !== undefined && day !== undefined && date !== undefined && compareDates(date, day) !== 0)
        yield problem.at(text.place, { what: 'date', written, order: said(signed) }, at(signed))
      if (registered !== undefined && number !== undefined && bare(number) !== bare(registered.value))
        yield problem.at(text.place, { what: 'number', written, order: said(registered) }, at(registered))
    }
  },
}

const note = { ru: 'в приказе', en: 'in the order' }

function at({ place }: Located<string>) {
  return [{ place, note }]
}

function said({ value }: Located<string>): string {
  return value.trim().replace(/\s+/g, ' ')
}

/** «№ 01/288», «N 01/288» and «01/288» are one number. */
function bare(number: string): string {
  return number
    .toLowerCase()
    .replace(/^\s*(?:№|n)/, '')
    .replace(/\s+/g, '')
}
