import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { invisibleIn, nameOfInvisible, type Stretch, shown, withoutInvisible } from '../../../language/invisible.ts'
import { countedEn, countedRu } from '../../../language/plural.ts'
import { wordsAround } from '../../../model/prose/prose.ts'
import { editOf } from '../../../model/prose/written.ts'
import { textsOf } from '../../../model/texts.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ written: string; sign: string; count: number; better: string }>({
  name: 'text/invisible-character',
  severity: 'warning',
  summary: { ru: 'В тексте знак, которого не видно', en: 'A character in the text that cannot be seen' },
  why: {
    ru: 'Такой знак приходит при копировании из Word или с сайта: слово выглядит верно, а поиск и сличение его не находят.',
    en: 'It comes with text pasted from Word or a site: the word looks right, but search and comparison miss it.',
  },
  message: {
    ru: ({ written, sign, count }) =>
      `внутри «${written}» невидимый знак (${nameOfInvisible(sign).ru})${count === 1 ? '' : `, всего в этом тексте ${countedRu(count, ['место', 'места', 'мест'])}`}`,
    en: ({ written, sign, count }) =>
      `an invisible character inside "${written}" (${nameOfInvisible(sign).en})${count === 1 ? '' : `, ${countedEn(count, 'place')} in this text`}`,
  },
  advice: {
    ru: ({ better }) => `Удалите знак: «${better}».`,
    en: ({ better }) => `Delete it: "${better}".`,
  },
})

/**
 * Unicode, general category Cf: zero width characters, soft hyphens, byte order marks, marks of direction. Russian
 * official text has no use for them, and taking one out changes nothing that is seen, in a quotation neither.
 */
export const invisibleCharacter: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Обуче\u00adние кураторов #! text/invisible-character
          сроки: май 2023\u200b #! text/invisible-character
          ответственные: РЦН
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение кураторов, сроки: май 2023, ответственные: РЦН }
      `,
      ],
    }
  },

  *check(roadmap) {
    for (const { text } of textsOf(roadmap)) {
      const found = invisibleIn(text.value)
      const [first] = found
      if (first === undefined) continue
      const { start, end, words } = wordsAround(text.value, first.start, first.end)
      const facts = {
        written: visible(text.value, start, end, found),
        sign: text.value.charAt(first.start),
        count: found.length,
        better: withoutInvisible(words).replace(/\s/g, ' '),
      }
      const edits = found.flatMap((each) => editOf(text, { ...each, text: '' }) ?? [])
      const title = { ru: 'удалить невидимые знаки', en: 'delete the invisible characters' }
      const fix = edits.length === 0 ? undefined : { title, isSafe: true, edits }
      yield problem.at(placeInside(text, first.start, first.end), facts, [], fix)
    }
  },
}

function visible(text: string, from: number, to: number, found: readonly Stretch[]): string {
  const inside = found.filter(({ start, end }) => from <= start && end <= to)
  const parts = inside.map(({ start, end }, index) => {
    const since = inside[index - 1]?.end ?? from
    return text.slice(since, start) + shown(text.slice(start, end))
  })
  return (parts.join('') + text.slice(inside.at(-1)?.end ?? from, to)).replace(/\s/g, ' ')
}
