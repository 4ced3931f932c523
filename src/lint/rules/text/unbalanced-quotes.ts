import { type Located, placeInside, pointerOf } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { type Unpaired, unpairedIn } from '../../../model/prose/pairs.ts'
import { proseOf } from '../../../model/prose/prose.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ sign: string; isOpen: boolean; words: string }>({
  name: 'text/unbalanced-quotes',
  severity: 'warning',
  summary: { ru: 'У кавычки или скобки нет пары', en: 'A quote or a bracket has no pair' },
  why: {
    ru: 'Не видно, где кончается название: после утверждения это исправляют отдельным приказом.',
    en: 'Nobody can tell where the name ends; once approved, it takes another order to correct.',
  },
  message: {
    ru: ({ sign, isOpen, words }) =>
      isOpen
        ? `${nounRu(sign)} ${sign} перед «${words}» открыта и не закрыта`
        : `${nounRu(sign)} ${sign} после «${words}» закрывает то, что не открыто`,
    en: ({ sign, isOpen, words }) =>
      isOpen
        ? `the ${nounEn(sign)} ${sign} before "${words}" is never closed`
        : `the ${nounEn(sign)} ${sign} after "${words}" closes what was never opened`,
  },
  advice: {
    ru: ({ isOpen }) => (isOpen ? 'Закройте её там, где кончается название.' : 'Откройте её или уберите.'),
    en: ({ isOpen }) => (isOpen ? 'Close it where the name ends.' : 'Open it or remove it.'),
  },
})

/**
 * Правила русской орфографии и пунктуации: кавычки и скобки парные. Where two closing quotes of one kind meet, one is
 * printed (Грамота.ру), so a nested name may end with one. A quote may be closed in the next line of the same list.
 */
export const unbalancedQuotes: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Разработка программы «Наставник года и положения о ней #! text/unbalanced-quotes
          сроки: май 2023
          ответственные: РЦН
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов целевой модели) #! text/unbalanced-quotes
          сроки: май 2023
          ответственные: РЦН
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: "Приказ «О внедрении «дорожной карты»: 1) разработка; 2) утверждение (пункты а) и б)"
          сроки: май 2023
          ответственные: РЦН
      `,
      ],
    }
  },

  *check(roadmap) {
    const texts = proseOf(roadmap).map(({ text }) => text)
    const found = texts.map(({ value }) => unpairedIn(value))
    for (const [index, text] of texts.entries()) {
      if (found[index]?.length === 0) continue
      const next = isSameList(text, texts[index + 1]) ? (found[index + 1] ?? []) : []
      const before = isSameList(text, texts[index - 1]) ? (found[index - 1] ?? []) : []
      for (const each of found[index] ?? [])
        if (!(each.isOpen ? next : before).some((other) => isPairOf(other, each)))
          yield problem.at(placeInside(text, each.at, each.at + 1), factsOf(each, text.value))
    }
  },
}

/** One line of a letterhead may open the name that the next one closes; straight quotes are no evidence of that. */
function isPairOf(other: Unpaired, { family, isOpen }: Unpaired): boolean {
  return family !== '"' && other.family === family && other.isOpen !== isOpen
}

function isSameList({ place }: Located<string>, other: Located<string> | undefined): boolean {
  return (
    other !== undefined &&
    typeof place.path.at(-1) === 'number' &&
    pointerOf(place.path.slice(0, -1)) === pointerOf(other.place.path.slice(0, -1))
  )
}

function factsOf({ sign, isOpen, at }: Unpaired, text: string): { sign: string; isOpen: boolean; words: string } {
  const words = isOpen ? /^\s*(?:\S+\s+){0,2}\S*/ : /(?:\S+\s+){0,2}\S*\s*$/
  const side = isOpen ? text.slice(at + 1, at + 60) : text.slice(Math.max(0, at - 60), at)
  return { sign, isOpen, words: (words.exec(side)?.[0] ?? '').trim() }
}

function nounRu(sign: string): string {
  return /[()[\]{}]/.test(sign) ? 'скобка' : 'кавычка'
}

function nounEn(sign: string): string {
  return /[()[\]{}]/.test(sign) ? 'bracket' : 'quote'
}
