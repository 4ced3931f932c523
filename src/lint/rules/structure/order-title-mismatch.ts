import { defineProblem } from '../../../diagnostic/problem.ts'
import { titleWords } from '../../../model/title-words.ts'
import { yearsSaid } from '../../../model/years-said.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ subject: string; title: string; years: boolean }>({
  name: 'structure/order-title-mismatch',
  severity: 'warning',
  summary: {
    ru: 'Приказ и карта названы по-разному',
    en: 'The order and the roadmap have different titles',
  },
  why: {
    ru: 'Заголовок прошлого приказа легко скопировать; тогда утверждён не тот документ, что приложен.',
    en: 'The heading of the last order is easily copied; then another document is approved than the one attached.',
  },
  message: {
    ru: ({ subject, title, years }) =>
      years
        ? `в приказе «${subject}», а в названии карты – «${title}»`
        : `приказ – «${subject}», а карта называется «${title}»`,
    en: ({ subject, title, years }) =>
      years
        ? `the order says "${subject}", the title of the roadmap "${title}"`
        : `the order is "${subject}", the roadmap "${title}"`,
  },
  advice: {
    ru: 'Приведите заголовок приказа и название карты в соответствие.',
    en: 'Make the heading of the order and the title of the roadmap agree.',
  },
})

/** Told where hardly a word is common, or where the years are others; wording may well differ. */
export const orderTitleMismatch: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА внедрения целевой модели наставничества обучающихся
      приказ:
        дата: 17.07.2020
        номер: № 1509
        заголовок: Об утверждении плана подготовки школ к отопительному сезону #! structure/order-title-mismatch
      `,
        `
      название: ПЛАН МЕРОПРИЯТИЙ по развитию наставничества на 2023–2024 годы
      приказ:
        дата: 17.07.2023
        номер: № 15
        заголовок: Об утверждении плана по развитию наставничества на 2022–2023 годы #! structure/order-title-mismatch
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА внедрения целевой модели наставничества обучающихся
      приказ: { дата: 17.07.2020, номер: № 1509, заголовок: Об утверждении дорожной карты наставничества }
      `,
      ],
    }
  },

  *check({ written }) {
    const { order, title } = written
    const subject = order?.subject
    if (subject === undefined || title === undefined || !/^\s*об\s+утверждении/iu.test(subject.value)) return
    const related = [{ place: title.place, note: { ru: 'название карты', en: 'the title of the roadmap' } }]
    const [approved, named] = [yearsSaid(subject.value), yearsSaid(title.value)]
    if (approved !== undefined && named !== undefined) {
      if (approved.first !== named.first || approved.last !== named.last) {
        const facts = { subject: cut(subject.value, approved), title: cut(title.value, named), years: true }
        yield problem.at(subject.place, facts, related)
      }
    } else if (areStrangers(titleWords(subject.value.replace(/^\s*\S+\s+\S+/, '')), titleWords(title.value))) {
      yield problem.at(subject.place, { subject: line(subject.value), title: line(title.value), years: false }, related)
    }
  },
}

/** Words of documents, which any two titles share. */
const common = new Set(titleWords('дорожная карта план мероприятия мероприятий комплекс мер программа график'))

/** Hardly a word in common, though both have something to say. */
function areStrangers(subject: readonly string[], title: readonly string[]): boolean {
  const [a, b] = [subject, title].map((words) => new Set(words.filter((word) => !common.has(word))))
  if (a === undefined || b === undefined || Math.min(a.size, b.size) < 3) return false
  const shared = [...a].filter((word) => b.has(word)).length
  return shared * 4 <= Math.min(a.size, b.size)
}

function cut(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return line(text.slice(start, end))
}

function line(text: string): string {
  const flat = text.trim().replace(/\s+/g, ' ')
  return flat.length <= 80 ? flat : `${flat.slice(0, 79).trimEnd()}…`
}
