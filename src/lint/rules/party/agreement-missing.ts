import { defineProblem } from '../../../diagnostic/problem.ts'
import { stemOf } from '../../../language/stem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { fold, wordsIn } from '../../../model/party-name.ts'
import { type Assignment, everyIndicator, everySection, type Roadmap } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ name: string; equals: number; key: string; yes: string }>({
  name: 'party/agreement-missing',
  severity: 'warning',
  summary: {
    ru: 'Одна организация без «(по согласованию)» среди равных',
    en: 'One organisation lacks «(по согласованию)» that its equals have',
  },
  why: {
    ru: 'Организации, которая не подчинена автору приказа, поручают по согласованию; пропуск у одной из равных – чаще всего описка.',
    en: 'A body not under the author of the order is charged by agreement; one gap among equals is mostly a slip.',
  },
  message: {
    ru: ({ name, equals }) => `«${name}» без «(по согласованию)», а у таких же в этой ячейке (${equals}) оно есть`,
    en: ({ name, equals }) => `"${name}" lacks «(по согласованию)» that its ${equals} equals in the cell have`,
  },
  advice: {
    ru: ({ key, yes }) => `Добавьте «${key}: ${yes}», если организация не подчинена тому, кто утверждает карту.`,
    en: ({ key, yes }) =>
      `Add "${key}: ${yes}" unless the organisation is subordinate to whoever approves the roadmap.`,
  },
})

/** Seen in a published order: one lycée of seven schools. Speaks where at least two equals agree to one that does not. */
export const partyAgreementMissing: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: лицей-120, название: МБОУ «Лицей № 120» }
        - { код: школа-23, название: МОУ «Средняя школа № 23» }
      мероприятия:
        - название: Проведение форума
          сроки: 12.10.2023
          ответственные:
            - Министерство образования области
            - { участник: лицей-120, по-согласованию: да }
            - МАОУ «Лицей № 67» #! party/agreement-missing
            - { участник: школа-23, по-согласованию: да }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      участники:
        - { код: лицей-1, название: МАОУ «Лицей № 1» }
        - { код: лицей-120, название: МБОУ «Лицей № 120» }
      мероприятия:
        - название: Проведение форума
          сроки: 12.10.2023
          ответственные:
            - { участник: лицей-1, основной: да }
            - Министерство образования области
            - { участник: лицей-120, по-согласованию: да }
            - МОУ «Средняя школа № 23» (по согласованию)
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      приказ:
        дата: 17.07.2023
        номер: "15"
        орган: МИНИСТЕРСТВО ОБРАЗОВАНИЯ Н-СКОЙ ОБЛАСТИ
      мероприятия:
        - название: Проведение форума
          сроки: 12.10.2023
          ответственные:
            - Министерство образования Н-ской области
            - { участник: Министерство здравоохранения Н-ской области, по-согласованию: да }
            - { участник: Министерство культуры Н-ской области, по-согласованию: да }
      `,
      ],
    }
  },

  *check(roadmap) {
    const yes = roadmap.language === 'ru' ? 'да' : 'yes'
    const key = authorKey(roadmap, 'assignment', 'agreed')
    const holders = [...everySection(roadmap), ...roadmap.events, ...everyIndicator(roadmap)]
    const isIssuer = issuerOf(roadmap)
    for (const { responsible } of holders) {
      for (const equals of equalsAmong(responsible)) {
        const without = equals.filter((each) => !isAgreed(each))
        const agreed = equals.length - without.length
        if (agreed < 2 || without.length * 2 > agreed) continue
        for (const { text, place } of without.filter((each) => !isIssuer(each)))
          yield problem.at(place, { name: text.trim(), equals: agreed, key, yes })
      }
    }
  },
}

/** The body that issues the order agrees to nothing: it stands in the head of the order or under the act of approval. */
function issuerOf({ written: { order, approval } }: Roadmap): (assignment: Assignment) => boolean {
  const lines = [...(order?.issuer ?? []), ...(approval?.position === undefined ? [] : [approval.position])]
  const stems = new Set(lines.flatMap(({ value }) => stemsOf(value)))
  return ({ text }) => stems.size > 0 && stemsOf(text).every((stem) => stems.has(stem))
}

/** «Министр образования» heads the «Министерство образования». */
function stemsOf(text: string): string[] {
  return wordsIn(text).map(({ folded }) => stemOf(folded).replace(/^министр$/, 'министерств'))
}

function isAgreed({ agreed, text }: Assignment): boolean {
  return agreed || /по согласованию/i.test(text)
}

/** The parties of a cell by what they are, the lead aside. */
function equalsAmong(responsible: readonly Assignment[]): Assignment[][] {
  if (responsible.length < 3) return []
  const kinds = new Map<string, Assignment[]>()
  for (const each of responsible.filter(({ lead }) => !lead)) {
    const kind = kindOf(each.text)
    kinds.set(kind, [...(kinds.get(kind) ?? []), each])
  }
  return [...kinds.values()]
}

/** Schools by their legal form or name, others by the first word: «Администрация …», «Управление …». */
function kindOf(name: string): string {
  const isSchool = /(?<!\p{L})(?:\p{Lu}{0,4}ОУ(?!\p{L})|школ|лице[йя]|гимнази|детск\p{Ll}+ сад)/iu.test(name)
  return isSchool ? 'school' : fold(wordsIn(name)[0]?.text ?? name)
}
