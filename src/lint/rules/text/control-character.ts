import type { Place } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { textsOf } from '../../../model/texts.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ code: string }>({
  name: 'text/control-character',
  severity: 'error',
  summary: { ru: 'В тексте управляющий знак', en: 'A control character in the text' },
  why: {
    ru: 'Такой знак не виден, а Word и Excel считают файл с ним повреждённым; при печати он пропускается.',
    en: 'It cannot be seen, and Word and Excel call a file with it damaged; it is left out in print.',
  },
  message: {
    ru: ({ code }) => `невидимый управляющий знак ${code}`,
    en: ({ code }) => `an invisible control character ${code}`,
  },
  advice: {
    ru: 'Удалите знак: обычно он приходит при копировании из другой программы.',
    en: 'Delete it: such characters come with pasted text.',
  },
})

/** C0 and C1 controls but tab and line ends, and lone surrogates: typed as they are, or as escapes in double quotes. */
export const controlCharacter: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение\u0007 кураторов, сроки: май 2023, ответственные: РЦН } #! text/control-character
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: "Обучение кураторов\\nи наставников", сроки: май 2023, ответственные: РЦН }
      `,
      ],
    }
  },

  *check(roadmap) {
    const { source, written } = roadmap
    for (const match of suspicious.test(source.text) ? source.text.matchAll(unwanted) : []) {
      const place: Place = { ...written.at, path: [], start: match.index, end: match.index + 1 }
      yield problem.at(place, { code: codeOf(match[0]) })
    }
    for (const { text } of textsOf(roadmap)) {
      const escaped = suspicious.test(text.value) ? text.value.match(unwanted)?.[0] : undefined
      const { place } = text
      const isRaw = escaped !== undefined && place.source.text.slice(place.start, place.end).includes(escaped)
      if (escaped !== undefined && !isRaw) yield problem.at(place, { code: codeOf(escaped) })
    }
  },
}

/** Told at a glance; half a pair is told from a whole one by what stands beside it. */
const suspicious = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufffe\uffff]/

const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
