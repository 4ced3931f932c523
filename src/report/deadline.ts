import { Chalk } from 'chalk'
import { type CalendarDate, toDotted, toIso, weekday } from '../calendar/date.ts'
import {
  isDayOff,
  isProvisional,
  type ProductionCalendar,
  workingDayAfter,
  workingDayBefore,
} from '../calendar/production-calendar.ts'
import { canonical } from '../deadline/canonical.ts'
import type { Reading } from '../deadline/deadline.ts'
import { sayDeadline } from '../deadline/say.ts'
import type { Language } from '../language/language.ts'
import type { ReportContext } from './reporter.ts'
import { visible } from './told.ts'

/** Control points that are shown; a phrase that repeats through years has hundreds. */
const shownPoints = 12

/** A reading for people: the phrase, what it means, its control points, how it is officially spelled, what is wrong. */
export function reportDeadline(
  { deadline, remarks }: Reading,
  calendar: ProductionCalendar,
  { language, color }: Pick<ReportContext, 'language' | 'color'>,
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const words = labels[language]
  const isRefused = remarks.some(({ problem }) => problem.severity === 'error')
  const rows = [
    [words.meaning, isRefused ? words.refused : visible(sayDeadline(deadline)[language])],
    ...pointRows(deadline.points, calendar, language),
    ...(isRefused ? [] : [[words.spelling, visible(canonical(deadline) ?? '–')]]),
    ...remarks.map(({ problem, message, advice }) => [
      problem.name,
      visible(`${message[language]}. ${advice[language]}`),
    ]),
  ]
  const width = Math.max(...rows.map(([label = '']) => label.length)) + 2
  const body = rows.map(([label = '', text = '']) => `  ${chalk.dim(label.padEnd(width))}${text}`)
  return `${[chalk.bold(visible(deadline.text)), ...body].join('\n')}\n`
}

const labels = {
  ru: { meaning: 'смысл', refused: 'не понято', points: 'контроль', more: 'ещё', spelling: 'официально' },
  en: { meaning: 'meaning', refused: 'not understood', points: 'control', more: 'more', spelling: 'officially' },
} as const

function pointRows(points: readonly CalendarDate[], calendar: ProductionCalendar, language: Language): string[][] {
  const words = labels[language]
  const shown = points
    .slice(0, shownPoints)
    .map((point, index) => [index === 0 ? words.points : '', tellDay(point, calendar, language)])
  const rest = points.length - shown.length
  return rest > 0 ? [...shown, ['', `… ${words.more} ${rest}`]] : shown
}

const weekdays = {
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** «31.12.2022, суббота – выходной; рабочие дни: до – 30.12.2022, после – 09.01.2023». */
function tellDay(date: CalendarDate, calendar: ProductionCalendar, language: Language): string {
  const day = `${dayIn(date, language)}, ${weekdays[language][weekday(date) - 1] ?? ''}`
  const isOff = isDayOff(date, calendar)
  const [before, after] = [
    dayIn(workingDayBefore(date, calendar), language),
    dayIn(workingDayAfter(date, calendar), language),
  ]
  const off = {
    ru: ` – выходной; рабочие дни: до – ${before}, после – ${after}`,
    en: ` – a day off; working days: ${before} before, ${after} after`,
  }
  const provisional = {
    ru: ' (календарь года не утверждён)',
    en: ' (the calendar of the year is not published)',
  }
  return `${day}${isOff ? off[language] : ''}${isProvisional(date.year, calendar) ? provisional[language] : ''}`
}

function dayIn(date: CalendarDate, language: Language): string {
  return language === 'ru' ? toDotted(date) : toIso(date)
}
