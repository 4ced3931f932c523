import type { Facts } from '../../../diagnostic/diagnostic.ts'
import type { Fix } from '../../../diagnostic/fix.ts'
import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import type { Said } from '../../../language/language.ts'
import { countedRu } from '../../../language/plural.ts'
import { type Oddity, odditiesOf, type PlacedDash } from '../../../model/prose/dash-habits.ts'
import { mend, proseOf, wordsAround } from '../../../model/prose/prose.ts'
import { editOf } from '../../../model/prose/written.ts'
import type { Rule } from '../../rule.ts'

interface DashFacts extends Facts {
  kind: Oddity['kind']
  written: string
  usual: string | undefined
  count: number | undefined
}

const problem = defineProblem<DashFacts>({
  name: 'text/dash',
  severity: 'info',
  summary: { ru: 'Дефис вместо тире или разные тире в одном документе', en: 'A hyphen for a dash, or unlike dashes' },
  why: {
    ru: 'По дефису не понять, одно это слово или два, а разнобой выдаёт текст, собранный из кусков.',
    en: 'A hyphen does not tell one word from two, and unlike dashes show a text put together from pieces.',
  },
  message: {
    ru: ({ kind, written, usual, count }) =>
      ({
        lopsided: `пробел только с одной стороны: «${written}»`,
        compound: `тире внутри сложного слова «${written}»`,
        range: `«${written}» набрано иначе, чем «${usual}» в остальном документе`,
        sign: `тире в «${written}» не такое, как в остальном документе: «${usual}»`,
        hyphen: `дефис с пробелами вместо тире: «${written}»`,
        hyphens: `во всём документе дефис с пробелами вместо тире, ${countedRu(count ?? 0, ['раз', 'раза', 'раз'])}; впервые в «${written}»`,
      })[kind],
    en: ({ kind, written, usual, count }) =>
      ({
        lopsided: `a space on one side only: "${written}"`,
        compound: `a dash inside the compound word "${written}"`,
        range: `"${written}" is typed unlike "${usual}" in the rest of the document`,
        sign: `the dash in "${written}" is not the one of the rest of the document: "${usual}"`,
        hyphen: `a hyphen with spaces for a dash: "${written}"`,
        hyphens: `hyphens with spaces for dashes throughout the document, ${count} times, first in "${written}"`,
      })[kind],
  },
  advice: {
    ru: ({ kind }) => adviceOn[kind].ru,
    en: ({ kind }) => adviceOn[kind].en,
  },
})

const adviceOn: Readonly<Record<Oddity['kind'], Said>> = {
  lopsided: {
    ru: 'Тире между словами отбивают с двух сторон, в числах и составных словах пробелов нет.',
    en: 'A dash between words has spaces on both sides; figures and compound words have none.',
  },
  compound: { ru: 'Поставьте дефис без пробелов.', en: 'Type a hyphen without spaces.' },
  range: { ru: 'Наберите все такие промежутки одинаково.', en: 'Type all such ranges alike.' },
  sign: { ru: 'Оставьте в документе тире одного вида.', en: 'Keep to one kind of dash.' },
  hyphen: { ru: 'Поставьте тире: «–».', en: 'Type a dash: "–".' },
  hyphens: { ru: 'Замените дефисы между словами на тире: «–».', en: 'Replace hyphens between words with dashes: "–".' },
}

/**
 * Справочники по набору: дефис без пробелов, тире с пробелами; published roadmaps show up to four kinds of dash in one.
 * A habit kept throughout is told once, a departure from it at its place. «5-6 дней» and «1-4 классы» are right.
 */
export const dash: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Наставничество - основа развития педагога #! text/dash
          сроки: май 2023
          ответственные: РЦН
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение кураторов, сроки: март– апрель 2023 г., ответственные: РЦН } #! text/dash
        - { название: Нормативно – правовое обеспечение, сроки: июнь 2023 г., ответственные: РЦН } #! text/dash
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Пары «учитель – ученик», 1-4 классы, 5-6 дней, аудио- и видеоматериалы на 2023–2024 годы
          сроки: март – апрель 2023 г.
          ответственные: РЦН
          результат: |-
            Материалы:
            - учебно-методические;
            - информационные.
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const oddity of odditiesOf(proseOf(roadmap))) {
      const { start, end, text } = oddity.dash
      const around = wordsAround(text.value, start, end)
      const usual = 'usual' in oddity && oddity.usual !== undefined ? wordsOf(oddity.usual) : undefined
      const count = oddity.kind === 'hyphens' ? oddity.all.length : undefined
      const facts = { kind: oddity.kind, written: wordsOf(oddity.dash), usual, count }
      yield problem.at(placeInside(text, around.start, around.end), facts, [], fixOf(oddity))
    }
  },
}

function wordsOf({ text, start, end }: PlacedDash): string {
  return wordsAround(text.value, start, end).words.replace(/[.,;:]$/, '')
}

const title: Said = { ru: 'набрать правильно', en: 'type it right' }

function fixOf(oddity: Oddity): Fix | undefined {
  const { dash } = oddity
  switch (oddity.kind) {
    case 'hyphen':
      return mend(dash.text, title, isSafe(dash), [{ ...dash, text: ' – ' }])
    case 'hyphens':
      return fixOfAll(oddity.all)
    case 'compound':
      return mend(dash.text, title, false, [{ ...dash, text: '-' }])
    default:
      return mendLike(dash, oddity.usual?.style ?? handbook[dash.between])
  }
}

/** What the handbooks say where the document shows no habit; between words a lonely space may be there or missing. */
const handbook: Readonly<Record<PlacedDash['between'], string | undefined>> = {
  years: '–',
  dates: '–',
  months: ' – ',
  compound: '-',
  words: undefined,
}

function mendLike(dash: PlacedDash, style: string | undefined): Fix | undefined {
  return style === undefined ? undefined : mend(dash.text, title, false, [{ ...dash, text: style }])
}

/** Between Russian words a hyphen with spaces can only be a dash; what stands in quotes is somebody's own spelling. */
function isSafe({ isAmongWords, isQuoted }: PlacedDash): boolean {
  return isAmongWords && !isQuoted
}

function fixOfAll(dashes: readonly PlacedDash[]): Fix | undefined {
  const source = dashes[0]?.text.place.source
  const edits = dashes
    .filter((each) => isSafe(each) && each.text.place.source === source)
    .flatMap(({ text, start, end }) => editOf(text, { start, end, text: ' – ' }) ?? [])
  return edits.length === 0 ? undefined : { title: { ru: 'поставить тире', en: 'type dashes' }, isSafe: true, edits }
}
