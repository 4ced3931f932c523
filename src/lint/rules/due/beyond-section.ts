import { compareDates, isBefore, toDotted } from '../../../calendar/date.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { nameOf } from '../../../model/roadmap.ts'
import { nearestPeriods } from '../../../model/section-periods.ts'
import { stretchesOf } from '../../../model/stretches.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; due: string; section: string; end: string }>({
  name: 'due/beyond-section',
  severity: 'warning',
  summary: { ru: 'Срок кончается позже, чем раздел', en: 'A deadline ends after its section does' },
  why: {
    ru: 'Раздел короче дорожной карты: срок, который начат в нём, а кончается за ним, – обычно опечатка в годе.',
    en: 'The section is shorter than the roadmap: a stretch begun in it and ended after it mostly has a misprinted year.',
  },
  message: {
    ru: ({ event, due, section, end }) =>
      `срок мероприятия «${event}» («${due}») кончается позже раздела «${section}» (${end})`,
    en: ({ event, due, section, end }) =>
      `"${event}" is due "${due}", which ends after the section "${section}" (${end})`,
  },
  advice: {
    ru: 'Проверьте год срока и период раздела.',
    en: 'Check the year of the deadline and the period of the section.',
  },
})

/** What lies outside altogether is `due/outside-period`. */
export const dueBeyondSection: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      период: 2022–2024 годы
      разделы:
        - название: Первый этап
          период: 2022/2023 учебный год
          мероприятия:
            - название: Реализация программ
              сроки: ноябрь 2022 – май 2024 #! due/beyond-section
              ответственные: Школы
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      период: 2022–2024 годы
      разделы:
        - название: Первый этап
          период: 2022/2023 учебный год
          мероприятия:
            - { название: Реализация программ, сроки: ноябрь 2022 – май 2023, ответственные: Школы }
      `,
      ],
    }
  },

  *check(roadmap) {
    const periodOf = nearestPeriods(roadmap)
    for (const event of roadmap.events) {
      const { period, section } = periodOf(event) ?? {}
      if (period === undefined || section === undefined) continue
      for (const { phrase, window } of stretchesOf(event.due)) {
        const { start, end } = window
        if (start === undefined || end === undefined) continue
        const isBegunInside = compareDates(start, period.value.end) <= 0 && !isBefore(end, period.value.start)
        if (!isBegunInside || !isBefore(period.value.end, end)) continue
        const facts = { event: nameOf(event), due: phrase.value, section: nameOf(section) }
        const note = { ru: 'период раздела', en: 'the period of the section' }
        yield problem.at(phrase.place, { ...facts, end: toDotted(period.value.end) }, [{ place: period.place, note }])
      }
    }
  },
}
