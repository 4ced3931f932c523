import type { Located } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { approvedWord } from '../../../model/approved-word.ts'
import type { Roadmap } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ written: string; expected: string; title: string }>({
  name: 'structure/stamp-agreement',
  severity: 'warning',
  summary: {
    ru: 'Слово грифа не согласовано с названием документа',
    en: 'The word of the stamp does not agree with what is approved',
  },
  why: {
    ru: 'Слово грифа согласуется с видом утверждаемого документа: план – УТВЕРЖДЕН, карта – УТВЕРЖДЕНА, изменения – УТВЕРЖДЕНЫ.',
    en: 'The word agrees with the kind of the approved document: план – УТВЕРЖДЕН, карта – УТВЕРЖДЕНА, изменения – УТВЕРЖДЕНЫ.',
  },
  message: {
    ru: ({ written, expected, title }) => `«${written}» не согласовано с «${title}»: нужно «${expected}»`,
    en: ({ written, expected, title }) => `"${written}" does not agree with "${title}": "${expected}" does`,
  },
  advice: {
    ru: ({ expected }) => `Напишите «${expected}» или уберите слово: оно напечатается само.`,
    en: ({ expected }) => `Write "${expected}", or leave the word out: it is printed by itself.`,
  },
})

/** УТВЕРЖДЕНО is silent: many offices stamp every document with this impersonal form. */
export const stampAgreement: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ПЛАН МЕРОПРИЯТИЙ («ДОРОЖНАЯ КАРТА»)
      утверждение:
        слово: УТВЕРЖДЕНА #! structure/stamp-agreement
        акт: приказом управления образования от 17.07.2020 № 1509
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      другие-приложения:
        - название: Изменения в положение
          утверждение:
            слово: Утверждён #! structure/stamp-agreement
            акт: приказом управления образования от 17.07.2020 № 1509
      `,
      ],
      good: [
        `
      название: ПЛАН МЕРОПРИЯТИЙ («ДОРОЖНАЯ КАРТА»)
      утверждение: { слово: УТВЕРЖДЁН, акт: приказом управления образования от 17.07.2020 № 1509 }
      `,
        `
      название: План мероприятий
      вид: дорожная карта
      утверждение: { слово: УТВЕРЖДЕНА, акт: приказом управления образования от 17.07.2020 № 1509 }
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      утверждение: { слово: "УТВЕРЖДЕНО:", акт: приказом управления образования от 17.07.2020 № 1509 }
      `,
      ],
    }
  },

  *check({ written }) {
    yield* judged(written.approval, approvedWord(written.kind?.value, written.title?.value ?? ''), written.title)
    for (const { approval, title } of written.attachments ?? [])
      yield* judged(approval, approvedWord(undefined, title?.value ?? ''), title)
  },
}

function* judged(
  stamp: Roadmap['written']['approval'],
  expected: string | undefined,
  title: Located<string> | undefined,
) {
  const word = stamp?.word
  if (word === undefined || title === undefined || expected === undefined) return
  const said = /^\s*(утвержд[её]н[аы]?)\s*:?\s*$/iu.exec(word.value)?.[1]
  if (said === undefined || said.toUpperCase().replaceAll('Ё', 'Е') === expected) return
  const name = title.value.trim().split('\n')[0] ?? ''
  yield problem.at(word.place, { written: said, expected, title: name }, [
    { place: title.place, note: { ru: 'название', en: 'the title' } },
  ])
}
