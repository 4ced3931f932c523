import { dayNumber } from '../../../calendar/date.ts'
import { defineProblem } from '../../../diagnostic/problem.ts'
import { longestRise } from '../../../model/longest-rise.ts'
import { type Event, everySection, nameOf } from '../../../model/roadmap.ts'
import { isWhollyBefore, type Stretch, stretchesOf } from '../../../model/stretches.ts'
import type { Rule } from '../../rule.ts'

const problem = defineProblem<{ event: string; due: string; beside: string }>({
  name: 'due/row-out-of-order',
  severity: 'info',
  summary: { ru: 'Строка выбивается из порядка дат', en: 'A row falls out of the order of dates' },
  why: {
    ru: 'Если почти все строки стоят по датам, та, что не на месте, – след вставки или опечатка в сроке.',
    en: 'Where nearly all rows stand by date, one out of place was inserted late or has a misprinted deadline.',
  },
  message: {
    ru: ({ event, due, beside }) =>
      `срок мероприятия «${event}» («${due}») выбивается из порядка дат: рядом «${beside}»`,
    en: ({ event, due, beside }) => `"${event}" is due "${due}", out of the order of dates: beside it is "${beside}"`,
  },
  advice: { ru: 'Проверьте дату или переставьте строку.', en: 'Check the date or move the row.' },
})

/** Fewer rows than this show no order. */
const fewest = 5
/** The share of rows that must stand in order before the others are called out of it. */
const most = 0.75

/** Rows of one list, where the author evidently sorts by date: three quarters of at least five rows are in order. */
export const dueRowOutOfOrder: Rule = {
  problem,

  get examples() {
    return {
      bad: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Приказ о кураторах, сроки: 01.09.2023, ответственные: Отдел образования }
        - { название: Обучение кураторов, сроки: 15.09.2023, ответственные: Отдел образования }
        - название: Конкурс программ
          сроки: 30.12.2023 #! due/row-out-of-order
          ответственные: Отдел образования
        - { название: Экспертиза программ, сроки: 10.10.2023, ответственные: Отдел образования }
        - { название: База наставников, сроки: 01.11.2023, ответственные: Отдел образования }
        - { название: Анкетирование, сроки: 20.11.2023, ответственные: Отдел образования }
      `,
      ],
      good: [
        `
      название: ДОРОЖНАЯ КАРТА
      мероприятия:
        - { название: Конкурс программ, сроки: 30.12.2023, ответственные: Отдел образования }
        - { название: Приказ о кураторах, сроки: 01.09.2023, ответственные: Отдел образования }
        - { название: База наставников, сроки: 01.11.2023, ответственные: Отдел образования }
        - { название: Обучение кураторов, сроки: 15.09.2023, ответственные: Отдел образования }
        - { название: Консультации, сроки: постоянно, ответственные: Отдел образования }
      `,
      ],
    }
  },

  *check(roadmap) {
    const lists = [roadmap.ownEvents, ...everySection(roadmap).map(({ events }) => events)]
    for (const list of lists)
      for (const { row, beside } of misplaced(list.flatMap(rowOf))) {
        const { event, stretch } = row
        const facts = { event: nameOf(event), due: stretch.phrase.value, beside: beside.phrase.value }
        const note = { ru: 'рядом – этот срок', en: 'this deadline is beside it' }
        yield problem.at(stretch.phrase.place, facts, [{ place: beside.phrase.place, note }])
      }
  },
}

interface Row {
  readonly event: Event
  readonly stretch: Stretch
}

/** An event stands in the table by its first date. */
function rowOf(event: Event): Row[] {
  const [stretch] = stretchesOf(event.due)
  return stretch === undefined ? [] : [{ event, stretch }]
}

/** Rows that lie wholly after or before the nearest row in order that should follow or precede them. */
function misplaced(rows: readonly Row[]): { row: Row; beside: Stretch }[] {
  if (rows.length < fewest) return []
  const inOrder = new Set(longestRise(rows.map(({ stretch }) => dayNumber(stretch.first))))
  const isSorted = inOrder.size >= rows.length * most && inOrder.size < rows.length
  if (!isSorted) return []
  const found: { row: Row; beside: Stretch }[] = []
  const nextInOrder = rows
    .map((_, index) => index)
    .reduceRight<number[]>((next, index) => {
      next[index] = inOrder.has(index) ? index : (next[index + 1] ?? -1)
      return next
    }, new Array<number>(rows.length))
  let before: Stretch | undefined
  for (const [index, row] of rows.entries()) {
    if (inOrder.has(index)) before = row.stretch
    else {
      const after = rows[nextInOrder[index] ?? -1]?.stretch
      if (before !== undefined && isWhollyBefore(row.stretch, before)) found.push({ row, beside: before })
      else if (after !== undefined && isWhollyBefore(after, row.stretch)) found.push({ row, beside: after })
    }
  }
  return found
}
