import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { once } from '../../../model/once.ts'
import { hasBothAlphabets, type MixedWord, mixedWordsIn } from '../../../model/prose/alphabets.ts'
import { mend, type Prose, proseOf, withoutCodes } from '../../../model/prose/prose.ts'
import type { Roadmap } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ word: string; strangers: string; alphabet: 'cyrillic' | 'latin'; meant: string }>({
  name: 'text/mixed-alphabet',
  severity: 'warning',
  summary: {
    ru: 'В слове смешаны русские и латинские буквы',
    en: 'Cyrillic and Latin letters are mixed in one word',
  },
  why: {
    ru: 'На вид слово верное, но его не найдёт ни поиск, ни сличение названий, ни программа чтения вслух.',
    en: 'It looks right, but neither search nor a comparison of names nor a screen reader will find the word.',
  },
  message: {
    ru: ({ word, strangers, alphabet }) =>
      alphabet === 'cyrillic'
        ? `в русском слове «${word}» латинские буквы: ${listed(strangers)}`
        : `в латинском слове «${word}» русские буквы: ${listed(strangers)}`,
    en: ({ word, strangers, alphabet }) =>
      alphabet === 'cyrillic'
        ? `Latin letters in the Cyrillic word "${word}": ${listed(strangers)}`
        : `Cyrillic letters in the Latin word "${word}": ${listed(strangers)}`,
  },
  advice: {
    ru: ({ meant, alphabet }) => `Наберите «${meant}» целиком ${alphabet === 'cyrillic' ? 'по-русски' : 'латиницей'}.`,
    en: ({ meant, alphabet }) => `Type "${meant}" in ${alphabet === 'cyrillic' ? 'Cyrillic' : 'Latin'} letters only.`,
  },
})

/**
 * Defects seen in published roadmaps: Latin letters inside Cyrillic words. Words joined by a hyphen («IT-куб») are two
 * words, letters that look like nothing in the other alphabet («PRодвижение») were meant.
 */
export const mixedAlphabet: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Oбучение кураторов #! text/mixed-alphabet
          сроки: май 2023
          ответственные: РЦН
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Открытие центра «IТ-куб» #! text/mixed-alphabet
          сроки: май 2023
          ответственные: РЦН
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение кураторов
          сроки: май 2023
          ответственные:
            - MOУ «Школа № 6» #! text/mixed-alphabet
            - OOO «Ромашка» #! text/mixed-alphabet
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Открытие центра «IT-куб» в СПб на XXI веб-форуме, web-сайт nastavnik@example.org, формат 5D
          сроки: III квартал 2023
          ответственные: РЦН
      `,
      ],
    }
  },

  *check(roadmap) {
    const both = proseOf(roadmap).filter(({ text }) => hasBothAlphabets(text.value))
    const knows = (name: string) => capitalsOf(roadmap).has(name)
    for (const each of both)
      for (const found of mixedWordsIn(plainOf(each), knows)) {
        const { word, strangers, alphabet, meant } = found
        const { text } = each
        const place = placeInside(text, found.start, found.end)
        yield problem.at(place, { word, strangers, alphabet, meant }, [], fixOf(found, text))
      }
  },
}

function plainOf({ text }: Prose): string {
  return withoutCodes(text.value)
}

/** The Cyrillic words in capitals that the document has. */
const capitalsOf: (roadmap: Roadmap) => ReadonlySet<string> = once((roadmap) => {
  const words = (each: Prose) => plainOf(each).match(/(?<!\p{L})[А-ЯЁ]{2,}(?!\p{L})/gu) ?? []
  return new Set(proseOf(roadmap).flatMap(words))
})

function fixOf({ meant, start, end, isCertain }: MixedWord, text: Parameters<typeof mend>[0]): ReturnType<typeof mend> {
  const title = { ru: `заменить на «${meant}»`, en: `replace with "${meant}"` }
  return mend(text, title, isCertain, [{ start, end, text: meant }])
}

function listed(letters: string): string {
  return [...letters].map((letter) => `«${letter}»`).join(', ')
}
