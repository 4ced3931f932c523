import type { Fix } from '../../../diagnostic/fix.ts'
import { type Located, placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { countedRu } from '../../../language/plural.ts'
import { mend, proseOf } from '../../../model/prose/prose.ts'
import { editOf } from '../../../model/prose/written.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ words: string; count: number }>({
  name: 'text/straight-quotes',
  severity: 'info',
  summary: { ru: 'Прямые кавычки вместо «ёлочек»', en: 'Straight quotes instead of «guillemets»' },
  why: {
    ru: 'В русском тексте кавычки – «»; по прямым не видно, где название начинается, а где кончается.',
    en: 'Russian text is quoted with «»; straight quotes do not show where a name begins and ends.',
  },
  message: {
    ru: ({ words, count }) =>
      count === 1
        ? `прямая кавычка перед «${words}»`
        : `во всём документе прямые кавычки, ${countedRu(count, ['пара', 'пары', 'пар'])}; впервые перед «${words}»`,
    en: ({ words, count }) =>
      count === 1
        ? `a straight quote before "${words}"`
        : `straight quotes throughout the document, ${count} pairs, first before "${words}"`,
  },
  advice: {
    ru: 'Поставьте «», а внутри них – „“.',
    en: 'Type «» and, inside them, „“.',
  },
})

/**
 * ГОСТ Р 7.0.97 and the handbooks: «», inside them „“. Copies from legal databases have straight quotes throughout: that
 * is told once; among «» every straight one is a slip. A fix is offered where a paragraph has one plain pair, for the
 * depth of nested straight quotes cannot be known.
 */
export const straightQuotes: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: 'Конкурс "Наставник года"', сроки: май 2023, ответственные: РЦН } #! text/straight-quotes
        - { название: 'Форум "Точка роста"', сроки: май 2023, ответственные: РЦН }
      `,
        `
      название: ДОРОЖНАЯ КАРТА внедрения модели «Наставник»
      мероприятия:
        - { название: Конкурс «Наставник года», сроки: май 2023, ответственные: РЦН }
        - { название: 'Форум "Точка роста"', сроки: май 2023, ответственные: РЦН } #! text/straight-quotes
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: "Конкурс «Наставник года»", сроки: май 2023, ответственные: РЦН }
        - { название: 'Закупка экранов 15"', сроки: май 2023, ответственные: РЦН }
      `,
      ],
    }
  },

  *check(roadmap) {
    const texts = proseOf(roadmap).map(({ text }) => text)
    const opening = texts.flatMap((text) => openingsIn(text.value).map((at) => ({ text, at })))
    if (opening.length === 0) return
    const guillemets = texts.reduce((count, { value }) => count + (value.match(/«/g)?.length ?? 0), 0)
    const isHabit = opening.length > 1 && opening.length > guillemets
    for (const { text, at } of isHabit ? opening.slice(0, 1) : opening) {
      const words = wordsAfter(text.value, at)
      const fix = isHabit ? fixOfAll(texts, text) : fixOf(text)
      yield problem.at(placeInside(text, at, at + 1), { words, count: isHabit ? opening.length : 1 }, [], fix)
    }
  },
}

/** Straight quotes that open a Russian name. */
function openingsIn(text: string): number[] {
  if (!text.includes('"')) return []
  return [...text.matchAll(/(?<![^\s([«„/–—-])"(?=[^\s"])(?=[^"]*[\u0400-\u04ff])/g)].map(({ index }) => index)
}

function wordsAfter(text: string, at: number): string {
  return (/^(?:[^\s"]+\s*){0,3}/.exec(text.slice(at + 1, at + 60))?.[0] ?? '').trim()
}

const title = { ru: 'поставить «»', en: 'type «»' }

function fixOf(text: Located<string>): Fix | undefined {
  const pair = onlyPairIn(text.value)
  return pair && mend(text, title, false, pair)
}

function fixOfAll(texts: readonly Located<string>[], first: Located<string>): Fix | undefined {
  const edits = texts
    .filter(({ place }) => place.source === first.place.source)
    .flatMap((text) => (onlyPairIn(text.value) ?? []).flatMap((mending) => editOf(text, mending) ?? []))
  return edits.length === 0 ? undefined : { title, isSafe: false, edits }
}

function onlyPairIn(text: string): { start: number; end: number; text: string }[] | undefined {
  const [open, close, ...more] = [...text.matchAll(/"/g)].map(({ index }) => index)
  if (open === undefined || close === undefined || more.length > 0 || /[«»„“”]/.test(text)) return undefined
  if (openingsIn(text)[0] !== open || !/^"(?=[\s.,;:!?)]|$)/.test(text.slice(close, close + 2))) return undefined
  return [
    { start: open, end: open + 1, text: '«' },
    { start: close, end: close + 1, text: '»' },
  ]
}
