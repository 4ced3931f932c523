import { defineProblem } from '../../../diagnostic/problem.ts'
import { type Event, nameOf } from '../../../model/roadmap.ts'
import { twinEvents } from '../../../model/twin-events.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; due: string; firstDue: string }>({
  name: 'structure/duplicate-event',
  severity: 'warning',
  summary: { ru: 'Одно мероприятие записано дважды', en: 'One event stands twice' },
  why: {
    ru: 'Исполнитель не поймёт, какой из сроков его; чаще всего одну из строк забыли убрать при правке.',
    en: 'Nobody knows which of the deadlines holds; mostly one of the rows was forgotten while editing.',
  },
  message: {
    ru: ({ event, due, firstDue }) =>
      due === firstDue
        ? `мероприятие «${event}» записано дважды`
        : `мероприятие «${event}» записано дважды: со сроком «${firstDue}» и со сроком «${due}»`,
    en: ({ event, due, firstDue }) =>
      due === firstDue
        ? `the event "${event}" stands twice`
        : `the event "${event}" stands twice: due "${firstDue}" and due "${due}"`,
  },
  advice: {
    ru: 'Объедините строки: один срок или список сроков – или скажите в названии, чем они различаются.',
    en: 'Join the rows with one deadline or a list of them, or tell in the titles how they differ.',
  },
})

/**
 * Titles that differ in nothing but endings, signs or one misprinted letter, with a party in common. Not a row for each
 * meeting of a series, not two audiences, and not a general title beside a narrower one.
 */
export const duplicateEvent: Rule = {
  problem,

  examples: {
    bad: [
      `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Подготовка локальных нормативных актов по внедрению целевой модели наставничества
          сроки: сентябрь 2021
          ответственные: [Школы, Отдел образования]
        - название: Подготовка локальных нормативных актов по внедрению целевой модели наставничества #! structure/duplicate-event
          сроки: до 12 ноября 2021
          ответственные: Школы
      `,
    ],
    good: [
      `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение педагогов по внедрению целевой модели, сроки: май 2021, ответственные: Школы }
        - { название: Обучение родителей по внедрению целевой модели, сроки: май 2021, ответственные: Школы }
        - { название: Заседание совета, сроки: май 2021, ответственные: Школы }
        - { название: Заседание совета, сроки: июнь 2021, ответственные: Школы }
      `,
    ],
  },

  *check(roadmap) {
    const note = { ru: 'впервые здесь', en: 'first here' }
    for (const { event, first } of twinEvents(roadmap)) {
      const facts = { event: nameOf(event), due: dueOf(event), firstDue: dueOf(first) }
      yield problem.at(event.title[0]?.place ?? event.at, facts, [{ place: first.title[0]?.place ?? first.at, note }])
    }
  },
}

function dueOf({ due }: Event): string {
  return due.map(({ phrase }) => phrase.value.trim()).join('; ')
}
