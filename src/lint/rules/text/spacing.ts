import type { Facts } from '../../../diagnostic/diagnostic.ts'
import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { nameOfInvisible, shown, withoutInvisible } from '../../../language/invisible.ts'
import type { Language, Said } from '../../../language/language.ts'
import { mend, proseOf, wordsAround } from '../../../model/prose/prose.ts'
import { type Slip, type WrongGap, wrongGapsIn } from '../../../model/prose/spacing.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<SpacingFacts>({
  name: 'text/spacing',
  severity: 'warning',
  summary: { ru: 'Пробел пропущен, удвоен или стоит не там', en: 'A space is missing, doubled or misplaced' },
  why: {
    ru: 'Слова слипаются или разрываются при переносе, а поиск и сличение названий их не находят.',
    en: 'Words stick together or are torn apart at the end of a line, and search does not find them.',
  },
  message: {
    ru: ({ slips, written, strange }) => `${said(slips, 'ru')}: «${written}»${inBrackets(strange, 'ru')}`,
    en: ({ slips, written, strange }) => `${said(slips, 'en')}: "${written}"${inBrackets(strange, 'en')}`,
  },
  advice: {
    ru: ({ better }) => `Напишите «${better}».`,
    en: ({ better }) => `Write "${better}".`,
  },
})

interface SpacingFacts extends Facts {
  /** The kinds of slips that meet in the place, parted by spaces. */
  slips: string
  /** With the spaces in question made visible. */
  written: string
  better: string
  /** A character that looks like a space and is none. */
  strange: string | undefined
}

function said(slips: string, language: Language): string {
  return slips
    .split(' ')
    .map((slip) => saidOf[slip as Slip][language])
    .join(', ')
}

function inBrackets(strange: string | undefined, language: Language): string {
  return strange === undefined ? '' : ` (${nameOfInvisible(strange)[language]})`
}

const saidOf: Readonly<Record<Slip, Said>> = {
  tab: { ru: 'табуляция вместо пробела', en: 'a tab instead of a space' },
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
 * addresses are not looked at. Slips that meet in one place are told together, as they will look when all are mended.
 */
export const spacing: Rule = {
  problem,

  get examples() {
    return {
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
    }
  },

  *check(roadmap) {
    for (const { text } of proseOf(roadmap)) {
      const gaps = wrongGapsIn(text.value)
      if (gaps.length === 0) continue
      const groups = together(text.value, gaps)
      // A text spread out by spaces is one slip, however many there are.
      const doubled = groups.filter(({ gaps }) => gaps.every(({ slips }) => slips.join() === 'doubled'))
      const alike = doubled.flatMap(({ gaps }) => gaps)
      for (const group of groups) {
        const isDoubled = doubled.includes(group)
        if (isDoubled && group !== doubled[0]) continue
        const fix = mend(text, titleOf(group.gaps), true, isDoubled ? alike : group.gaps)
        yield problem.at(placeInside(text, group.start, group.end), factsOf(group, text.value), [], fix)
      }
    }
  },
}

/** Wrong gaps whose words overlap, with those words. */
interface Group {
  readonly start: number
  readonly end: number
  readonly gaps: readonly WrongGap[]
}

/** Longer ones would not be read. */
const longestGroup = 90

function together(text: string, gaps: readonly WrongGap[]): Group[] {
  const groups: Group[] = []
  for (const gap of gaps) {
    const { start, end } = wordsAround(text, gap.start, gap.end)
    const last = groups.at(-1)
    if (last === undefined || last.end <= start || end - last.start > longestGroup)
      groups.push({ start: Math.max(start, last?.end ?? 0), end, gaps: [gap] })
    else groups[groups.length - 1] = { start: last.start, end: Math.max(end, last.end), gaps: [...last.gaps, gap] }
  }
  return groups
}

function factsOf({ start, end, gaps }: Group, text: string): SpacingFacts {
  const slips = [...new Set(gaps.flatMap((gap) => gap.slips))].join(' ')
  const strange = gaps.flatMap((gap) => /[^\S ]/u.exec(text.slice(gap.start, gap.end))?.[0] ?? [])[0]
  const written = withGaps(text, { start, end, gaps }, (gap) => shown(text.slice(gap.start, gap.end)))
  const better = withGaps(text, { start, end, gaps }, (gap) => gap.text)
  const isSame = /[^\s␣›][.,;:]$/.test(written) && written.slice(-1) === better.slice(-1)
  return {
    slips,
    written: isSame ? written.slice(0, -1) : written,
    better: isSame ? better.slice(0, -1) : better,
    strange,
  }
}

function withGaps(text: string, { start, end, gaps }: Group, put: (gap: WrongGap) => string): string {
  const parts: string[] = []
  let done = start
  for (const gap of gaps) {
    parts.push(text.slice(done, gap.start), put(gap))
    done = gap.end
  }
  return withoutInvisible(parts.join('') + text.slice(done, end)).replace(/\s/g, ' ')
}

function titleOf(gaps: readonly WrongGap[]): Said {
  if (gaps.every(({ text }) => text === '')) return { ru: 'убрать пробел', en: 'remove the space' }
  return gaps.some(({ text }) => text === '')
    ? { ru: 'исправить пробелы', en: 'mend the spaces' }
    : { ru: 'поставить один пробел', en: 'put one space' }
}
