import type { Facts } from '../../../diagnostic/diagnostic.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { type Event, nameOf } from '../../../model/roadmap.ts'
import type { TitleDifference } from '../../../model/twin-events/title-difference.ts'
import { twinEvents } from '../../../model/twin-events/twin-events.ts'
import type { Rule } from '../../rule.ts'

interface TwinFacts extends Facts {
  event: string
  due: string
  firstDue: string
  difference: TitleDifference['kind']
  /** The words that differ, in this title and in the other. */
  here: string
  there: string
}

const problem = defineProblem<TwinFacts>({
  name: 'structure/duplicate-event',
  severity: 'warning',
  summary: { ru: 'Одно мероприятие записано дважды', en: 'One event stands twice' },
  why: {
    ru: 'Исполнитель не поймёт, какой из сроков его; чаще всего одну из строк забыли убрать при правке.',
    en: 'Nobody knows which of the deadlines holds; mostly one of the rows was forgotten while editing.',
  },
  message: {
    ru: ({ event, due, firstDue, ...words }) => {
      const dues = due === firstDue ? '' : `: со сроком «${firstDue}» и со сроком «${due}»`
      return words.difference === 'none'
        ? `мероприятие «${event}» записано дважды${dues}`
        : `похоже, мероприятие «${event}» записано дважды (${differenceRu(words)})${dues}`
    },
    en: ({ event, due, firstDue, ...words }) => {
      const dues = due === firstDue ? '' : `: due "${firstDue}" and due "${due}"`
      return words.difference === 'none'
        ? `the event "${event}" stands twice${dues}`
        : `the event "${event}" seems to stand twice (${differenceEn(words)})${dues}`
    },
  },
  advice: {
    ru: 'Объедините строки: один срок или список сроков – или скажите в названии, чем они различаются.',
    en: 'Join the rows with one deadline or a list of them, or tell in the titles how they differ.',
  },
})

/**
 * Titles that differ in nothing but endings, signs or a misprint (two letters at most, in a word that nobody else
 * writes so), with a party in common; or in a word that goes without saying («локальных нормативных актов»), with the
 * same parties and the same result. Not a row for each meeting of a series, not two audiences, classes, stages or
 * subjects, and not a general title beside a narrower one.
 */
export const duplicateEvent: Rule = {
  problem,

  get examples() {
    return {
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
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - название: Проведение анкетирования наставников в школах района
          сроки: май 2021
          ответственные: Отдел образования
        - название: Проведение анкетирования наставников в щколах района #! structure/duplicate-event
          сроки: июнь 2021
          ответственные: Отдел образования
      `,
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Формирование базы наставников, сроки: май 2021, ответственные: Школы }
        - { название: Формирование базы наставников, сроки: июнь 2021, ответственные: Школы } #! structure/duplicate-event
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Обучение педагогов по внедрению целевой модели, сроки: май 2021, ответственные: Школы }
        - { название: Обучение родителей по внедрению целевой модели, сроки: май 2021, ответственные: Школы }
        - { название: Проведение входного мониторинга знаний обучающихся, сроки: май 2021, ответственные: Школы }
        - { название: Проведение выходного мониторинга знаний обучающихся, сроки: май 2021, ответственные: Школы }
        - { название: Заседание совета, сроки: май 2021, ответственные: Школы }
        - { название: Заседание совета, сроки: июнь 2021, ответственные: Школы }
      `,
      ],
    }
  },

  *check(roadmap) {
    const note = { ru: 'впервые здесь', en: 'first here' }
    for (const { event, first, difference } of twinEvents(roadmap)) {
      const facts = { event: nameOf(event), due: dueOf(event), firstDue: dueOf(first), ...wordsOf(difference) }
      yield problem.at(event.title[0]?.place ?? event.at, facts, [{ place: first.title[0]?.place ?? first.at, note }])
    }
  },
}

function dueOf({ due }: Event): string {
  return due.map(({ phrase }) => phrase.value.trim()).join('; ')
}

type Words = Pick<TwinFacts, 'difference' | 'here' | 'there'>

function wordsOf(difference: TitleDifference): Words {
  const { kind } = difference
  if (kind === 'none') return { difference: kind, here: '', there: '' }
  if (kind === 'misprint') return { difference: kind, here: difference.here, there: difference.there }
  return { difference: kind, here: difference.word, there: difference.word }
}

function differenceRu({ difference, here, there }: Words): string {
  if (difference === 'misprint') return `здесь «${here}», там «${there}»`
  return difference === 'added' ? `здесь добавлено «${here}»` : `здесь нет слова «${there}»`
}

function differenceEn({ difference, here, there }: Words): string {
  if (difference === 'misprint') return `"${here}" here, "${there}" there`
  return difference === 'added' ? `"${here}" is added here` : `"${there}" is missing here`
}
