import { isBefore } from '../../../calendar/date.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { type Event, nameOf, type Roadmap } from '../../../model/roadmap.ts'
import { titleWords } from '../../../model/title-words.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; due: string; approved: string }>({
  name: 'structure/approved-before-event',
  severity: 'warning',
  summary: {
    ru: 'Карта утверждена раньше срока, в который её утверждает её же мероприятие',
    en: 'The roadmap was approved before the day on which its own event approves it',
  },
  why: {
    ru: 'Утвердить утверждённое нельзя: либо дата грифа, либо срок мероприятия ошибочны.',
    en: 'What is approved cannot be approved again: either the date of the stamp or the deadline is wrong.',
  },
  message: {
    ru: ({ event, due, approved }) => `карта утверждена ${approved}, а мероприятие «${event}» назначено на «${due}»`,
    en: ({ event, due, approved }) => `the roadmap was approved on ${approved}, but "${event}" is set for "${due}"`,
  },
  advice: {
    ru: 'Приведите дату утверждения и срок в соответствие или уберите мероприятие: оно уже исполнено.',
    en: 'Make the dates agree, or drop the event: it is done already.',
  },
})

/** Only days that begin after the approval: «до 07.11.2019» leaves room for the 6th. */
export const approvedBeforeEvent: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: «ДОРОЖНАЯ КАРТА» проведения апробации методологии наставничества
      утверждение: { должность: Министр образования края, фио: Н.В. Анохина, дата: 06.11.2019 }
      мероприятия:
        - название: Утверждение министерством «дорожной карты» проведения апробации, включающей перечень мероприятий
          сроки: 07.11.2019 #! structure/approved-before-event
          ответственные: Министерство
      `,
      ],
      good: [
        `
      название: «ДОРОЖНАЯ КАРТА» проведения апробации методологии наставничества
      утверждение: { должность: Министр образования края, фио: Н.В. Анохина, дата: 06.11.2019 }
      мероприятия:
        - { название: Утверждение «дорожной карты», сроки: до 07.11.2019, ответственные: Министерство }
        - { название: Утверждение дорожной карты школы, сроки: 20.11.2019, ответственные: Школы }
      `,
      ],
    }
  },

  *check(roadmap) {
    const { approved, events } = roadmap
    if (approved === undefined) return
    const { source, start, end } = approved.place
    const note = { ru: 'дата утверждения', en: 'the day of approval' }
    for (const event of events) {
      const late = event.due.find(({ deadline }) =>
        deadline.windows.some((window) => window.start !== undefined && isBefore(approved.value, window.start)),
      )
      if (late === undefined || !approvesItself(event, roadmap)) continue
      const facts = { event: nameOf(event), due: late.phrase.value, approved: source.text.slice(start, end) }
      yield problem.at(late.phrase.place, facts, [{ place: approved.place, note }])
    }
  },
}

/** «Утверждение дорожной карты …» where all that is said of the card up to the first comma is in the title as well. */
function approvesItself({ title }: Event, { written }: Roadmap): boolean {
  const text = title.map(({ value }) => value).join(' ')
  const match =
    /утвержден\p{L}*(?!\p{L}).*?(?:дорожной\s+карты|плана\s+мероприятий|комплекса\s+мер)(?!\p{L})["»”]?\s*([^,;.(]*)/iu.exec(
      text,
    )
  if (match === null) return false
  const own = new Set(titleWords(written.title?.value ?? ''))
  return titleWords(match[1] ?? '').every((word) => own.has(word))
}
