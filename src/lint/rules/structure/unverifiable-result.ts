import type { Located } from '../../../diagnostic/place.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { remembered } from '../../../language/remembered.ts'
import { type Event, nameOf } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ result: string; event: string; repeatsTitle: boolean }>({
  name: 'structure/unverifiable-result',
  severity: 'warning',
  summary: { ru: 'Результат, который нельзя проверить', en: 'A result that cannot be verified' },
  why: {
    ru: 'Результат – то, что можно предъявить. Общее слово или повтор названия проверить нельзя.',
    en: 'A result is something to be shown. A general word or the title repeated cannot be verified.',
  },
  message: {
    ru: ({ result, event, repeatsTitle }) =>
      repeatsTitle
        ? `результат «${result}» повторяет название мероприятия`
        : `результат «${result}» мероприятия «${event}» нельзя проверить`,
    en: ({ result, event, repeatsTitle }) =>
      repeatsTitle
        ? `the result "${result}" repeats the title of the event`
        : `the result "${result}" of the event "${event}" cannot be verified`,
  },
  advice: {
    ru: 'Назовите, что останется: приказ, справка, список, программа, число участников.',
    en: 'Name what remains: an order, a report, a list, a programme, the number of participants.',
  },
})

/** A bare general word, or an action that is already the title; a document named beside it is proof enough. */
export const unverifiableResult: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Информационное сопровождение внедрения методологии наставничества
          сроки: 31.12.2020
          результат: информация #! structure/unverifiable-result
          ответственные: Отдел образования
        - название: Мониторинг сайтов на наличие локальных актов
          сроки: май 2021
          результат: Мониторинг сайтов #! structure/unverifiable-result
          ответственные: Отдел образования
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Формирование базы наставников
          сроки: 31.12.2020
          результат: База наставников
          ответственные: Отдел образования
        - название: Дорожная карта школы
          сроки: май 2021
          результат: Дорожная карта
          ответственные: Школы
      `,
      ],
    }
  },

  *check({ events }) {
    for (const event of events) {
      const { result = [], document } = event.written
      if (document !== undefined || event.targets.length > 0) continue
      const flaws = result.map((each) => ({ each, flaw: flawOf(each, event) }))
      // Beside something that can be shown, a general word does no harm.
      if (flaws.some(({ flaw }) => flaw === undefined)) continue
      for (const { each, flaw } of flaws)
        yield problem.at(each.place, {
          result: each.value.trim(),
          event: nameOf(event),
          repeatsTitle: flaw === 'title',
        })
    }
  },
}

function flawOf({ value }: Located<string>, { title }: Event): 'word' | 'title' | undefined {
  const result = bare(value)
  if (generalWords.has(result)) return 'word'
  if (!actions.test(result) || !result.includes(' ')) return undefined
  const whole = bare(title.map((each) => each.value).join(' '))
  return whole === result || whole.startsWith(`${result} `) ? 'title' : undefined
}

/** Words only, in small letters; a number before them is none. */
const bare = remembered((text) =>
  (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}+/gu) ?? []
  ).join(' '),
)

const generalWords = new Set([
  'информация',
  'информирование',
  'исполнение',
  'выполнение',
  'реализация',
  'проведение',
  'мероприятие',
  'мероприятия',
  'участие',
  'работа',
  'консультации',
  'повышение качества',
  'повышение эффективности',
  'положительный результат',
  'выполнено',
  'исполнено',
])

/** Nouns of doing; «положение», «решение», «программа» are things. */
const actions =
  /^(?:проведени|организаци|обеспечени|формировани|создани|разработк|подготовк|осуществлени|участи|информировани|консультировани|обучени|мониторинг|контрол|анализ|сбор|внедрени|реализаци|повышени|совершенствовани|развити|размещени|обновлени|актуализаци|выявлени|популяризаци|сопровождени|содействи|оказани|выполнени|отбор|выбор|назначени|утверждени|принят)/
