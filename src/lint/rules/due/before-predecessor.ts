import { isBefore, toDotted } from '../../../calendar/date.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { authorKey } from '../../../model/author-key.ts'
import { type Event, nameOf } from '../../../model/roadmap.ts'
import { type Stretch, stretchesOf } from '../../../model/stretches.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; due: string; predecessor: string; later: string; key: string }>({
  name: 'due/before-predecessor',
  severity: 'warning',
  summary: {
    ru: 'Мероприятие кончается раньше того, после которого оно идёт',
    en: 'An event ends before the one it comes after',
  },
  why: {
    ru: 'Отчёт, мониторинг или обучение не могут закончиться раньше того, о чём они: один из сроков ошибочен.',
    en: 'A report, a monitoring or a training cannot be over before its subject is: one of the dates is wrong.',
  },
  message: {
    ru: ({ event, due, predecessor, later }) =>
      `мероприятие «${event}» («${due}») кончается раньше, чем «${predecessor}» (${later}), после которого оно идёт`,
    en: ({ event, due, predecessor, later }) =>
      `"${event}" ("${due}") ends before "${predecessor}" (${later}), which it comes after`,
  },
  advice: {
    ru: ({ key }) => `Сдвиньте один из сроков или уберите код из «${key}».`,
    en: ({ key }) => `Move one of the deadlines, or take the id out of "${key}".`,
  },
})

/** Years of a series are compared one by one where both have as many dates; otherwise the last dates are. */
export const dueBeforePredecessor: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { код: обучение, название: Обучение наставников, сроки: 30.11.2023, ответственные: Отдел образования }
        - название: Отчет об обучении наставников
          сроки: 15.11.2023 #! due/before-predecessor
          ответственные: Отдел образования
          после: обучение
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - код: обучение
          название: Обучение наставников
          сроки: [01.09.2023, 01.09.2024]
          ответственные: Отдел образования
        - название: Отчет об обучении наставников
          сроки: [15.10.2023, 15.10.2024]
          ответственные: Отдел образования
          после: обучение
      `,
      ],
    }
  },

  *check(roadmap) {
    const key = authorKey(roadmap, 'event', 'after')
    for (const event of roadmap.events) {
      for (const { id, event: predecessor } of event.after) {
        if (predecessor === undefined || predecessor === event) continue
        const pair = earlier(event, predecessor)
        if (pair === undefined) continue
        const [own, other] = pair
        const facts = { event: nameOf(event), due: own.phrase.value, predecessor: nameOf(predecessor) }
        const related = [
          { place: other.phrase.place, note: { ru: 'этот срок позже', en: 'this deadline is later' } },
          { place: id.place, note: { ru: 'здесь сказано, после чего', en: 'here it says after what' } },
        ]
        yield problem.at(own.phrase.place, { ...facts, later: toDotted(other.last), key }, related)
      }
    }
  },
}

/** The date of the event that is over too early, and the date it should not be earlier than. */
function earlier(event: Event, predecessor: Event): readonly [Stretch, Stretch] | undefined {
  const [own, others] = [closedOf(event), closedOf(predecessor)]
  const pairs = own.length === others.length ? own.map((each, at) => [each, others[at]] as const) : []
  const compared = pairs.length > 0 ? pairs : [[lastOf(own), lastOf(others)] as const]
  for (const [mine, other] of compared)
    if (mine !== undefined && other !== undefined && isBefore(mine.last, other.last)) return [mine, other]
  return undefined
}

/** «с 1 сентября» has no end to compare. */
function closedOf({ due }: Event): Stretch[] {
  return stretchesOf(due).filter(({ window }) => window.end !== undefined)
}

function lastOf(stretches: readonly Stretch[]): Stretch | undefined {
  return stretches.reduce<Stretch | undefined>(
    (last, each) => (last === undefined || !isBefore(each.last, last.last) ? each : last),
    undefined,
  )
}
