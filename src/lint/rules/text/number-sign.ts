import type { Fix } from '../../../diagnostic/fix.ts'
import { type Located, placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { countedRu } from '../../../language/plural.ts'
import { proseOf } from '../../../model/prose/prose.ts'
import { editOf } from '../../../model/prose/written.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ written: string; count: number }>({
  name: 'text/number-sign',
  severity: 'info',
  summary: { ru: 'Латинская N вместо знака №', en: 'The letter N instead of №' },
  why: {
    ru: 'Букву N вместо № ставят правовые базы; в самом документе знак номера – №.',
    en: 'Legal databases print N for №; in the document itself the sign is №.',
  },
  message: {
    ru: ({ written, count }) =>
      count === 1
        ? `буква N вместо знака №: «${written}»`
        : `во всём документе буква N вместо знака №, ${countedRu(count, ['раз', 'раза', 'раз'])}; впервые в «${written}»`,
    en: ({ written, count }) =>
      count === 1
        ? `the letter N instead of №: "${written}"`
        : `the letter N instead of № throughout the document, ${count} times, first in "${written}"`,
  },
  advice: {
    ru: 'Поставьте №; в цитате и в иностранном обозначении оставьте как есть.',
    en: 'Type №; leave quotations and foreign designations as they are.',
  },
})

const letter = /(?<![\p{L}\d])(N{1,2}|Nо|No|N°)\.? ?(?=\d|[А-ЯЁ]{1,4}-\d|п\/п)/gu

/** Copies from legal databases have N throughout: told once; where the document also has №, every N is a slip. */
export const numberSign: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение кураторов, сроки: май 2023, ответственные: Школа N 5 } #! text/number-sign
        - { название: Обучение наставников, сроки: май 2023, ответственные: Школа N 7 }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение кураторов, сроки: май 2023, ответственные: Школа № 5 }
        - { название: Обучение наставников, сроки: май 2023, ответственные: Школа N 7 } #! text/number-sign
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение кураторов по программе N-plus, сроки: май 2023, ответственные: Школа № 5 }
      `,
      ],
    }
  },

  *check(roadmap) {
    const texts = proseOf(roadmap).map(({ text }) => text)
    const found = texts.flatMap((text) => signsIn(text).map((sign) => ({ ...sign, text })))
    if (found.length === 0) return
    const proper = texts.reduce((count, { value }) => count + (value.match(/№/g)?.length ?? 0), 0)
    const isHabit = found.length > 1 && found.length > proper
    for (const { text, start, end, written } of isHabit ? found.slice(0, 1) : found) {
      const fix = fixOf(isHabit ? found : [{ text, start, end }], text)
      yield problem.at(placeInside(text, start, end), { written, count: isHabit ? found.length : 1 }, [], fix)
    }
  },
}

interface Sign {
  readonly start: number
  readonly end: number
}

function signsIn({ value }: Located<string>): (Sign & { written: string })[] {
  if (!value.includes('N')) return []
  return [...value.matchAll(letter)].map(({ 0: sign, index: start }) => {
    const end = start + sign.length
    return { start, end, written: sign + (/^[^\s,;)"»]+/.exec(value.slice(end, end + 30))?.[0] ?? '') }
  })
}

/** Not a safe one: the letter may stand in a quotation or in a foreign designation. */
function fixOf(found: readonly (Sign & { text: Located<string> })[], first: Located<string>): Fix | undefined {
  const edits = found
    .filter(({ text }) => text.place.source === first.place.source)
    .flatMap(({ text, start, end }) => editOf(text, { start, end, text: '№ ' }) ?? [])
  return edits.length === 0 ? undefined : { title: { ru: 'поставить №', en: 'type №' }, isSafe: false, edits }
}
