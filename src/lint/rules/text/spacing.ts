import type { Fix } from '../../../diagnostic/fix.ts'
import { type Located, placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import type { Said } from '../../../language/language.ts'
import { mend, proseOf, wordsAround } from '../../../model/prose/prose.ts'
import { type Slip, type SpacingSlip, spacingSlipsIn } from '../../../model/prose/spacing.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ slip: Slip; written: string; better: string }>({
  name: 'text/spacing',
  severity: 'warning',
  summary: { ru: 'Пробел пропущен, удвоен или стоит не там', en: 'A space is missing, doubled or misplaced' },
  why: {
    ru: 'Слова слипаются или разрываются при переносе, а поиск и сличение названий их не находят.',
    en: 'Words stick together or are torn apart at the end of a line, and search does not find them.',
  },
  message: {
    ru: ({ slip, written }) => `${saidOf[slip].ru}: «${written}»`,
    en: ({ slip, written }) => `${saidOf[slip].en}: "${written}"`,
  },
  advice: {
    ru: ({ better }) => `Напишите «${better}».`,
    en: ({ better }) => `Write "${better}".`,
  },
})

const saidOf: Readonly<Record<Slip, Said>> = {
  doubled: { ru: 'лишний пробел между словами', en: 'more than one space between words' },
  'before-sign': { ru: 'лишний пробел перед знаком препинания', en: 'a space before a punctuation mark' },
  'after-sign': { ru: 'нет пробела после знака препинания', en: 'no space after a punctuation mark' },
  'after-stop': { ru: 'нет пробела между предложениями', en: 'no space between sentences' },
  'after-abbreviation': { ru: 'нет пробела после сокращения', en: 'no space after an abbreviation' },
  'before-year-word': { ru: 'нет пробела между годом и «г.»', en: 'no space between a year and its word' },
  'after-number-sign': { ru: 'нет пробела после знака №', en: 'no space after №' },
  'after-list-mark': { ru: 'нет пробела после номера пункта', en: 'no space after the number of an item' },
  initials: { ru: 'нет пробела между инициалами и фамилией', en: 'no space between initials and the surname' },
  'inside-pair': { ru: 'лишний пробел внутри скобок или кавычек', en: 'a space just inside brackets or quotes' },
  'outside-pair': { ru: 'нет пробела рядом со скобкой или кавычкой', en: 'no space beside a bracket or a quote' },
}

/**
 * Справочники по набору (Мильчин; ГОСТ Р 7.0.97: «И.О. Фамилия»). Percent signs are left alone, for the handbooks
 * disagree about them; so is a slash, for «А/ Б» is how some offices join names. Numbers of documents, telephones and
 * addresses are not looked at; inside quotes a fix is offered, but not as a safe one.
 */
export const spacing: Rule = {
  problem,

  examples: {
    bad: [
      `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обучение  кураторов #! text/spacing
          сроки: май 2023г. #! text/spacing
          ответственные: Школа №5 #! text/spacing
          результат: Список ,программа #! text/spacing
      `,
      `
      название: ДОРОЖНАЯ КАРТА
      подпись: { должность: Директор, фио: Т.П.Котельникова } #! text/spacing
      мероприятия:
        - { название: База практик(кейсов) наставничества, сроки: май 2023, ответственные: РЦН } #! text/spacing
      `,
    ],
    good: [
      `
      название: ДОРОЖНАЯ КАРТА
      подпись: { должность: Директор, фио: Т.П. Котельникова }
      мероприятия:
        - название: Письмо от 25.12.2019 № Р-145/б2 педагога(ов) школы № 5 г. Тамбова, охват 50% и 70 %, тел. 8-000-00-00-00
          сроки: до 1 июня 2023 г.
          ответственные: РЦН
          результат: Сведения на сайте https://nastavnik.ru/a,b в 10:00 и т.д.
      `,
    ],
  },

  *check(roadmap) {
    for (const { text } of proseOf(roadmap))
      for (const { found, alike } of toldOnce(spacingSlipsIn(text.value))) {
        const { start, end, words } = wordsAround(text.value, found.start, found.end)
        const better = words.slice(0, found.start - start) + found.text + words.slice(found.end - start)
        const facts = { slip: found.slip, written: oneLine(words), better: oneLine(better) }
        yield problem.at(placeInside(text, start, end), facts, [], fixOf(alike, text))
      }
  },
}

/** A text spread out by spaces is one slip, however many there are. */
function toldOnce(slips: readonly SpacingSlip[]): { found: SpacingSlip; alike: readonly SpacingSlip[] }[] {
  const doubled = slips.filter(({ slip }) => slip === 'doubled')
  return slips
    .filter((found) => found.slip !== 'doubled' || found === doubled[0])
    .map((found) => ({ found, alike: found.slip === 'doubled' ? doubled : [found] }))
}

function fixOf(slips: readonly SpacingSlip[], text: Located<string>): Fix | undefined {
  const title = slips.some((slip) => slip.text === '')
    ? { ru: 'убрать пробел', en: 'remove the space' }
    : { ru: 'поставить один пробел', en: 'put one space' }
  return mend(text, title, !slips.some(({ isQuoted }) => isQuoted), slips)
}

function oneLine(words: string): string {
  return words.replace(/[\n\t]/g, ' ').replace(/[.,;:]$/, '')
}
