import type { Facts } from '../../../diagnostic/diagnostic.ts'
import type { Fix } from '../../../diagnostic/fix.ts'
import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { countedEn, countedRu } from '../../../language/plural.ts'
import { toldWords } from '../../../model/party-names/told-words.ts'
import { mend, proseOf } from '../../../model/prose/prose.ts'
import { type Variant, variantsIn } from '../../../model/prose/variants.ts'
import type { Rule } from '../../rule.ts'

interface VariantFacts extends Facts {
  reason: Variant['reason']
  written: string
  meant: string
  times: number
}

const problem = defineProblem<VariantFacts>({
  name: 'text/rare-variant',
  severity: 'warning',
  summary: { ru: 'Редкий вариант частого оборота: похоже на описку', en: 'A rare variant of a frequent phrase' },
  why: {
    ru: 'Описка в слове, которое есть в словаре, не видна ни проверке правописания, ни глазу, а смысл меняет.',
    en: 'A misprint that makes another word is seen by neither a spelling checker nor the eye, yet changes the meaning.',
  },
  message: {
    ru: ({ reason, written, meant, times }) =>
      ({
        phrase: `«${written}» похоже на описку: обычно пишут «${meant}»`,
        word: `«${written}» похоже на описку: обычно пишут «${meant}»`,
        document: `«${written}» похоже на описку: «${meant}» в документе ${countedRu(times, ['раз', 'раза', 'раз'])}`,
        cut: `похоже, в «${written}» не дописано слово: «${meant}»`,
      })[reason],
    en: ({ reason, written, meant, times }) =>
      ({
        phrase: `"${written}" looks like a misprint: "${meant}" is what people write`,
        word: `"${written}" looks like a misprint: "${meant}" is what people write`,
        document: `"${written}" looks like a misprint: the document has "${meant}" ${countedEn(times, 'time')}`,
        cut: `"${written}" seems to break off: "${meant}"`,
      })[reason],
  },
  advice: {
    ru: ({ meant }) => `Возможно, имелось в виду «${meant}».`,
    en: ({ meant }) => `Did you mean "${meant}"?`,
  },
})

/**
 * Seen in signed roadmaps: «уравнения образованием», «школьной неспешности», «официальной станице». Words are compared
 * by their stems with the project's own list of official phrases (language/official-phrases.ts) and with the rest of the
 * document. Suspected is only a word that the list does not know, that is one or two letters from a known one, and that
 * stands beside the neighbour the known one has; without such a neighbour only a long word one letter off. Prefixes and
 * suffixes make other words and are never taken for misprints. A party that the register or the rest of the document
 * names otherwise is left to party/similar and party/unknown.
 */
export const rareVariant: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Размещение материалов на официальной станице центра #! text/rare-variant
          сроки: май 2023
          ответственные: Руководители муниципальных органов уравнения образованием #! text/rare-variant
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение кураторов, сроки: май 2023, ответственные: Отдел обазования } #! text/rare-variant
        - { название: Итоговый отчёт о реализаци, сроки: май 2023, ответственные: РЦН } #! text/rare-variant
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Съезд педагогов дополнительного образование, сроки: май 2023, ответственные: Школы } #! text/rare-variant
        - { название: Совет общеобразовательных организациий, сроки: май 2023, ответственные: Школы } #! text/rare-variant
        - { название: Обзор законов Российский Федерации, сроки: май 2023, ответственные: Школы } #! text/rare-variant
        - { название: Форум Орловскои области, сроки: май 2023, ответственные: Школы } #! text/rare-variant
        - { название: Подготовка районной спартакиады, сроки: май 2023, ответственные: Школы }
        - { название: Проведение районной спартакиады, сроки: май 2023, ответственные: Школы }
        - { название: Итоги районной спартакиады, сроки: май 2023, ответственные: Школы }
        - { название: Итоги районой спартакиады, сроки: май 2023, ответственные: Школы } #! text/rare-variant
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Его образование и дополнительного образования развитие, герои, лицеи и идеи в Российской Федерации
          сроки: май 2023
          ответственные: Институт развития образования
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Профилактика школьной неуспешности и поддержка школьной успешности, уравнения по математике
          сроки: май 2023
          ответственные: [Управление образования, соисполнители и преобразователи, методологи и технологи]
      `,
      ],
    }
  },

  *check(roadmap) {
    const isTold = toldWords(roadmap)
    for (const variant of variantsIn(proseOf(roadmap))) {
      const { text, word, reason, meant, times } = variant
      if (isTold(text, word.start, word.end)) continue
      const place = placeInside(text, word.start, word.end)
      yield problem.at(place, { reason, ...phrasesOf(variant), times }, [], fixOf(variant, meant))
    }
  },
}

/** The word with the neighbour that gave it away, as written and as meant. */
function phrasesOf({ word, meant, neighbour }: Variant): { written: string; meant: string } {
  if (neighbour === undefined) return { written: word.written, meant }
  const phrase = (each: string) =>
    neighbour.start < word.start ? `${neighbour.written} ${each}` : `${each} ${neighbour.written}`
  return { written: phrase(word.written), meant: phrase(meant) }
}

function fixOf({ text, word }: Variant, meant: string): Fix | undefined {
  const title = { ru: `заменить на «${meant}»`, en: `replace with "${meant}"` }
  return mend(text, title, false, [{ start: word.start, end: word.end, text: meant }])
}
