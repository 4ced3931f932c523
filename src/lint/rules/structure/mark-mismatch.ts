import { defineProblem } from '../../../diagnostic/problem.ts'
import { approvingText } from '../../../model/approving-text.ts'
import { isSameAct } from '../../../model/requisites.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ stamp: string; flaw: 'both' | 'attached' }>({
  name: 'structure/mark-mismatch',
  severity: 'warning',
  summary: {
    ru: 'Отметка о приложении и гриф утверждения не сходятся с приказом',
    en: 'The mark of the appendix and the stamp of approval do not fit the order',
  },
  why: {
    ru: 'Карта либо приложение к приказу, либо утверждена им: две отметки об одном акте повторяют друг друга.',
    en: 'A roadmap is either an appendix to the order or approved by it: two marks of one act repeat each other.',
  },
  message: {
    ru: ({ stamp, flaw }) =>
      flaw === 'both'
        ? `гриф «${stamp}» стоит рядом с отметкой «Приложение к …» о том же акте`
        : `приказ утверждает карту «согласно приложению», а на ней гриф «${stamp}»`,
    en: ({ stamp, flaw }) =>
      flaw === 'both'
        ? `the stamp "${stamp}" stands beside the mark «Приложение к …» of the same act`
        : `the order approves the roadmap «согласно приложению», but it bears the stamp "${stamp}"`,
  },
  advice: {
    ru: 'К «согласно приложению» подходит отметка «Приложение к приказу», к «прилагаемую» – гриф УТВЕРЖДЕНА; рядом с грифом печатается только «Приложение № 1».',
    en: 'The mark «Приложение к приказу» goes with «согласно приложению», the stamp УТВЕРЖДЕНА with «прилагаемую»; beside a stamp «Приложение № 1» alone is printed.',
  },
})

/** ГОСТ Р 7.0.97, requisites 16 and 19: «Приложение № 1 / УТВЕРЖДЕН / приказом …» is the third form, without «к приказу». */
export const markMismatch: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      приложение: { к: к приказу управления образования, реквизиты: от 17.07.2020 № 1509 }
      утверждение:
        акт: приказом управления образования #! structure/mark-mismatch
        дата: 17.07.2020
        номер: № 1509
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        дата: 17.07.2020
        номер: № 1509
        пункты: [Утвердить дорожную карту согласно приложению.]
      утверждение:
        акт: приказом управления образования #! structure/mark-mismatch
        дата: 17.07.2020
        номер: № 1509
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      приложение: { номер: № 1 }
      утверждение: { акт: приказом управления образования, дата: 17.07.2020, номер: № 1509 }
      `,
      ],
    }
  },

  *check(roadmap) {
    const { appendix, approval } = roadmap.written
    const act = approval?.act
    if (act === undefined) return
    const stamp = act.value.trim().replace(/\s+/g, ' ')
    const mark = appendix?.to ?? appendix?.reference
    if (mark !== undefined && isSameAct([appendix?.to?.value, appendix?.reference?.value], approval)) {
      const note = { ru: 'отметка о приложении', en: 'the mark of the appendix' }
      yield problem.at(act.place, { stamp, flaw: 'both' }, [{ place: mark.place, note }])
      return
    }
    const text = approvingText(roadmap)
    if (appendix !== undefined || text === undefined || !/согласно приложени/iu.test(text.value)) return
    const note = { ru: 'пункт приказа', en: 'the item of the order' }
    yield problem.at(act.place, { stamp, flaw: 'attached' }, [{ place: text.place, note }])
  },
}
