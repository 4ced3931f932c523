import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { approvingText } from '../../../model/approving-text.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ word: string }>({
  name: 'structure/attached-without-stamp',
  severity: 'off',
  summary: {
    ru: 'Приказ утверждает «прилагаемую» карту, а на ней отметка «Приложение»',
    en: 'The order approves a «прилагаемая» roadmap that bears the mark of an appendix',
  },
  why: {
    ru: 'По правилам оформления к слову «прилагаемый» подходит гриф УТВЕРЖДЕН, а к отметке «Приложение к приказу» – слова «согласно приложению».',
    en: 'By the rules «прилагаемый» goes with the stamp УТВЕРЖДЕН, the mark «Приложение к приказу» with «согласно приложению».',
  },
  message: {
    ru: ({ word }) => `приказ говорит «${word}», а на карте отметка «Приложение к …»`,
    en: ({ word }) => `the order says «${word}», the roadmap bears the mark «Приложение к …»`,
  },
  advice: {
    ru: 'Напишите в приказе «согласно приложению» или замените отметку грифом УТВЕРЖДЕНА.',
    en: 'Write «согласно приложению» in the order, or give the roadmap the stamp УТВЕРЖДЕНА.',
  },
})

/** Off by default: the rule is inferred from ГОСТ Р 7.0.97 (requisites 16 and 19), and many offices mix the two. */
export const attachedWithoutStamp: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        дата: 17.07.2020
        номер: № 1509
        пункты:
          - Утвердить прилагаемую дорожную карту. #! structure/attached-without-stamp
      приложение: { к: к приказу управления образования }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ: { дата: 17.07.2020, номер: № 1509, пункты: [Утвердить дорожную карту согласно приложению.] }
      приложение: { к: к приказу управления образования }
      `,
      ],
    }
  },

  *check(roadmap) {
    const { appendix, approval } = roadmap.written
    const text = approvingText(roadmap)
    if (text === undefined || appendix === undefined || approval !== undefined) return
    const match = /прилагаем\p{L}+/iu.exec(text.value)
    if (match === null) return
    const note = { ru: 'отметка о приложении', en: 'the mark of the appendix' }
    const place = placeInside(text, match.index, match.index + match[0].length)
    yield problem.at(place, { word: match[0] }, [{ place: appendix.at, note }])
  },
}
