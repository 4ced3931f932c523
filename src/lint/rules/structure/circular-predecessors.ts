import { defineProblem } from '../../../diagnostic/problem.ts'
import { type Event, nameOf, type Predecessor } from '../../../model/roadmap.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; circle: string }>({
  name: 'structure/circular-predecessors',
  severity: 'error',
  summary: { ru: 'Мероприятия идут одно после другого по кругу', en: 'Events come after one another in a circle' },
  why: {
    ru: 'Ни одно мероприятие круга не может начаться первым.',
    en: 'No event of the circle can be the first one.',
  },
  message: {
    ru: ({ event, circle }) => `мероприятие «${event}» идёт после самого себя: ${circle}`,
    en: ({ event, circle }) => `the event "${event}" comes after itself: ${circle}`,
  },
  advice: { ru: 'Уберите одну из ссылок круга.', en: 'Remove one of the links of the circle.' },
})

/** Ids shown of a long circle. */
const mostShown = 5

/** More circles than this help nobody. */
const mostCircles = 20

/** Each circle is told once, at the link that closes it. */
export const circularPredecessors: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { код: обучение, название: Обучение, сроки: 2023 год, ответственные: Школы, после: отчет }
        - { код: отчет, название: Отчет, сроки: 2023 год, ответственные: Школы, после: обучение } #! structure/circular-predecessors
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { код: обучение, название: Обучение, сроки: 2023 год, ответственные: Школы }
        - { код: отчет, название: Отчет, сроки: 2023 год, ответственные: Школы, после: обучение }
        - { код: итоги, название: Итоги, сроки: 2023 год, ответственные: Школы, после: [обучение, отчет] }
      `,
      ],
    }
  },

  *check({ events }) {
    for (const circle of circlesIn(events)) {
      const last = circle.reduce((a, b) => (a.link.id.place.start > b.link.id.place.start ? a : b))
      const ids = circle.map(({ link }) => `«${link.id.value}»`)
      const shown = ids.length > mostShown ? [...ids.slice(0, mostShown), '…'] : ids
      yield problem.at(last.link.id.place, { event: nameOf(last.event), circle: shown.join(' → ') })
    }
  },
}

interface Step {
  readonly event: Event
  readonly link: Predecessor
}

/** Walks from each event along its links, without recursion: chains are as long as files are. */
function circlesIn(events: readonly Event[]): Step[][] {
  const done = new Set<Event>()
  const circles: Step[][] = []
  for (const start of events) {
    if (done.has(start) || circles.length >= mostCircles) continue
    const trail: Event[] = [start]
    const positions = new Map([[start, 0]])
    const next = [0]
    while (trail.length > 0) {
      const at = trail.length - 1
      const event = trail[at] as Event
      const link = event.after[next[at] as number]
      next[at] = (next[at] as number) + 1
      if (link === undefined || circles.length >= mostCircles) {
        done.add(event)
        positions.delete(event)
        trail.pop()
        next.pop()
      } else if (link.event !== undefined && !done.has(link.event)) {
        const from = positions.get(link.event)
        if (from === undefined) {
          positions.set(link.event, trail.length)
          trail.push(link.event)
          next.push(0)
        } else circles.push(stepsOf(trail.slice(from), next.slice(from)))
      }
    }
  }
  return circles
}

/** The links the walk took: each event to the next of the trail, the last one back to the first. */
function stepsOf(trail: readonly Event[], next: readonly number[]): Step[] {
  return trail.map((event, at) => ({ event, link: event.after[(next[at] as number) - 1] as Predecessor }))
}
