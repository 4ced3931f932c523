import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { closingOrderingWord, saysOrderingWord } from '../../../model/ordering-word.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ word: string; flaw: 'twice' | 'missing'; key: string }>({
  name: 'structure/ordering-word',
  severity: 'warning',
  summary: {
    ru: 'Распорядительного слова нет или оно напечатается дважды',
    en: 'The ordering word is missing or would be printed twice',
  },
  why: {
    ru: 'Слово «приказываю» отделяет причины от поручений: без него пункты ничего не предписывают.',
    en: 'The word «приказываю» parts the reasons from what is ordered: without it the items order nothing.',
  },
  message: {
    ru: ({ word, flaw, key }) =>
      flaw === 'twice'
        ? `«${word}» стоит и в преамбуле, и в ключе «${key}»: напечатается дважды`
        : 'после преамбулы нет распорядительного слова, а пункты есть',
    en: ({ word, flaw, key }) =>
      flaw === 'twice'
        ? `"${word}" stands both in the preamble and under "${key}": it would be printed twice`
        : 'there are items, but no ordering word after the preamble',
  },
  advice: {
    ru: ({ flaw, key }) => (flaw === 'twice' ? 'Уберите слово из преамбулы.' : `Добавьте «${key}: приказываю».`),
    en: ({ flaw, key }) => (flaw === 'twice' ? 'Remove it from the preamble.' : `Add "${key}: приказываю".`),
  },
})

/** A распоряжение may go without the word; of an order without a preamble only its items may be known here. */
export const orderingWord: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        дата: 17.07.2020
        номер: № 1509
        преамбула: "В целях развития наставничества п р и к а з ы в а ю:" #! structure/ordering-word
        распорядительное-слово: приказываю
        пункты: [Утвердить дорожную карту согласно приложению.]
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        дата: 17.07.2020
        номер: № 1509
        преамбула: В целях развития наставничества #! structure/ordering-word
        пункты: [Утвердить дорожную карту согласно приложению.]
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        дата: 17.07.2020
        номер: № 1509
        преамбула: ["В целях развития наставничества", "ПРИКАЗЫВАЮ:"]
        пункты: [Утвердить дорожную карту согласно приложению.]
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        вид: распоряжение
        дата: 17.07.2020
        номер: № 1509
        преамбула: "В целях развития наставничества:"
        пункты: [Утвердить дорожную карту согласно приложению.]
      `,
      ],
    }
  },

  *check(roadmap) {
    const { order } = roadmap.written
    const last = order?.preamble?.at(-1)
    if (order === undefined || last === undefined) return
    const key = authorKey(roadmap, 'order', 'orderingWord')
    const own = closingOrderingWord(last)
    const isSaid = order.orderingWord !== undefined || (order.preamble ?? []).some(saysOrderingWord)
    if (own !== undefined && order.orderingWord !== undefined) {
      const note = { ru: 'здесь же слово', en: 'the same word here' }
      yield problem.at(own.place, { word: own.value, flaw: 'twice', key }, [{ place: order.orderingWord.place, note }])
    } else if (!isSaid && roadmap.orderItems.length > 0 && order.kind?.value !== 'directive') {
      yield problem.at(last.place, { word: '', flaw: 'missing', key })
    }
  },
}
