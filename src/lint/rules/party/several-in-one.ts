import { placeInside } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { Codes } from '../../../model/party-names/codes.ts'
import { mentionsOf } from '../../../model/party-names/mentions.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ first: string; second: string; key: string; register: string; isEntry: boolean }>({
  name: 'party/several-in-one',
  severity: 'warning',
  summary: { ru: 'Несколько участников в одной строке', en: 'Several parties in one line' },
  why: {
    ru: 'Строка – это один участник: его не найти в перечне и не посчитать, за что отвечает каждый.',
    en: 'A line is one party: several in it are not found in the register, nor is it known what each answers for.',
  },
  message: {
    ru: ({ first, second }) => `в одной строке, похоже, два участника: «${first}» и «${second}»`,
    en: ({ first, second }) => `one line seems to hold two parties: "${first}" and "${second}"`,
  },
  advice: {
    ru: ({ first, second, key, register, isEntry }) =>
      isEntry
        ? `Разделите запись в «${register}» на две: «${first}» и «${second}».`
        : `Запишите их списком: «${key}: [${first}, ${second}]»; если это одно название, внесите его в «${register}».`,
    en: ({ first, second, key, register, isEntry }) =>
      isEntry
        ? `Make two entries of it in "${register}": "${first}" and "${second}".`
        : `Write a list: "${key}: [${first}, ${second}]"; if this is one name, put it into "${register}".`,
  },
})

/** A comma stands in names («Отдел образования, молодёжной политики и культуры»), and so does a slash without spaces. */
export const partySeveralInOne: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: Отдел образования; лицей № 67 } #! party/several-in-one
        - название: Мониторинг
          сроки: ежеквартально
          ответственные: Отдел образования / методический центр #! party/several-in-one
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: уо, название: Управление образования }
        - { код: имц, название: Методический центр }
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: "уо, имц" } #! party/several-in-one
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: Смирнова О.А. Петров И.И. } #! party/several-in-one
        - { название: Мониторинг, сроки: ежеквартально, ответственные: "Смирнова О.А., Иванов П.П." } #! party/several-in-one
        - название: Форум
          сроки: 12.10.2023
          ответственные: МБОУ «СОШ № 3», МБОУ «СОШ № 4» #! party/several-in-one
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - название: Центр «Точка роста» / Школа лидеров
      мероприятия:
        - { название: Консультации, сроки: постоянно, ответственные: [Отдел образования, лицей № 67] }
        - { название: Форум, сроки: 12.10.2023, ответственные: Центр «Точка роста» / Школа лидеров }
        - название: Мониторинг
          сроки: ежеквартально
          ответственные: ["Отдел образования, молодёжной политики и культуры", классные руководители/кураторы]
      `,
      ],
    }
  },

  *check(roadmap) {
    const key = authorKey(roadmap, 'event', 'responsible')
    const register = authorKey(roadmap, 'roadmap', 'parties')
    const codes = new Codes(roadmap.parties)
    for (const { text, where, party } of mentionsOf(roadmap).mentions) {
      const isRegistered = party !== undefined || where === 'register'
      if (where === 'signature' || where === 'contact') continue
      const [head, next] = isRegistered ? [] : codes.listedIn(text.value)
      if (head !== undefined && next !== undefined) {
        const facts = { first: head.id, second: next.id, key, register, isEntry: false }
        yield problem.at(placeInside(text, head.end, next.end), facts)
        continue
      }
      const at = separatorIn(text.value, isRegistered)
      if (at === undefined || (isRegistered && where !== 'register')) continue
      const names = [text.value.slice(0, at.start), text.value.slice(at.end)].map((name) => name.trim())
      const [first = '', second = ''] = names.map((name) =>
        name
          .split(/\n|;| \/ /)[0]
          ?.replace(/[,;]$/, '')
          .trim(),
      )
      // A line end cannot be seen: the name behind it can.
      const [start, end] = text.value[at.start] === '\n' ? [at.end, at.end + second.length] : [at.start, at.end]
      yield problem.at(placeInside(text, start, end), {
        first,
        second,
        key,
        register,
        isEntry: where === 'register',
      })
    }
  },
}

const inEntry = /;(?=\s*\S)|\n\s*(?=\p{Lu})/u
/** Also a slash between spaces, what stands between two people with initials, and a comma between two named schools. */
const inCell = new RegExp(
  [
    inEntry.source,
    String.raw`(?<=\s)\/(?=\s+\S)`,
    String.raw`(?<=\p{Ll}\s\p{Lu}\.\s?\p{Lu}\.)(?:,\s*|\s+)(?=\p{Lu}[\p{Ll}-]+\s\p{Lu}\.\s?\p{Lu}\.)`,
    String.raw`(?<=х),\s*(?=[МГФ][А-Я]{1,3}ОУ(?!\p{L}))`,
  ].join('|'),
  'u',
)

/** The first separator outside quotes and brackets; in a registered name a slash is a part of it. */
function separatorIn(name: string, isRegistered: boolean): { start: number; end: number } | undefined {
  if (!/[;\n/,.]/.test(name)) return undefined
  const mask = (text: string) => text.replace(/«[^«»]*»|"[^"]*"|\([^()]*\)/g, ({ length }) => 'х'.repeat(length))
  // What stands inside other quotes or brackets first, then what is around it.
  const open = mask(mask(name))
  const pattern = isRegistered ? inEntry : inCell
  const found = pattern.exec(open.trimEnd())
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length }
}
