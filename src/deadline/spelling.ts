import { type CalendarDate, compareDates, daysInMonth } from '../calendar/date.ts'
import type { Period, Window } from '../calendar/window.ts'
import { type InBoth, inBoth, type Language, type Said } from '../language/language.ts'
import { monthsEn, monthsOfRu, monthsRu } from '../language/months.ts'

/** «21 октября 2021 г.», "21 October 2021". */
export function spellDate(date: CalendarDate): Said {
  return { ru: `${dayRu(date)} ${date.year} г.`, en: `${date.day} ${monthsEn[date.month - 1]} ${date.year}` }
}

function dayRu({ day, month }: CalendarDate): string {
  return `${day} ${monthsOfRu[month - 1]}`
}

/** The official spelling of a window: «май – июнь 2023 г.», «не позднее 15 мая 2023 г.». */
export function spellWindow({ start, end }: Window): Said {
  if (start === undefined && end === undefined) return { ru: '', en: '' }
  if (end === undefined) return prefixed({ ru: 'с', en: 'from' }, start as CalendarDate)
  if (start === undefined) return prefixed({ ru: 'не позднее', en: 'by' }, end)
  if (compareDates(start, end) === 0) return spellDate(start)
  const period = { start, end }
  return wholeYears(period) ?? partOfYear(period) ?? wholeMonths(period) ?? days(period)
}

function prefixed(word: Said, date: CalendarDate): Said {
  const day = spellDate(date)
  return inBoth((language: Language) => `${word[language]} ${day[language]}`)
}

/** The months a window consists of, where it begins on the first and ends on the last day of one. */
function isWholeMonths({ start, end }: Period): boolean {
  return start.day === 1 && end.day === daysInMonth(end.year, end.month)
}

function wholeYears(period: Period): Said | undefined {
  const { start, end } = period
  if (!isWholeMonths(period)) return undefined
  if (start.month === 9 && end.month === 8 && end.year === start.year + 1) {
    return { ru: `${start.year}/${end.year} учебный год`, en: `school year ${start.year}/${end.year}` }
  }
  if (start.month !== 1 || end.month !== 12) return undefined
  if (start.year === end.year) return { ru: `${start.year} год`, en: `${start.year}` }
  return { ru: `${start.year}–${end.year} годы`, en: `${start.year}–${end.year}` }
}

const romans = ['I', 'II', 'III', 'IV']

function partOfYear(period: Period): Said | undefined {
  const { start, end } = period
  if (!isWholeMonths(period) || start.year !== end.year) return undefined
  const length = end.month - start.month + 1
  if ((length !== 3 && length !== 6) || (start.month - 1) % length !== 0) return undefined
  const number = (start.month - 1) / length + 1
  const noun: Said = length === 3 ? { ru: 'квартал', en: 'quarter' } : { ru: 'полугодие', en: 'half' }
  return { ru: `${romans[number - 1]} ${noun.ru} ${start.year} г.`, en: `${noun.en} ${number} of ${start.year}` }
}

function wholeMonths(period: Period): Said | undefined {
  const { start, end } = period
  if (!isWholeMonths(period)) return undefined
  const names: InBoth<readonly string[]> = { ru: monthsRu, en: monthsEn }
  return inBoth((language) => {
    const [first, last] = [start, end].map(({ month }) => names[language][month - 1])
    const mark = language === 'ru' ? ' г.' : ''
    if (start.year !== end.year) return `${first} ${start.year}${mark} – ${last} ${end.year}${mark}`
    return first === last ? `${first} ${end.year}${mark}` : `${first} – ${last} ${end.year}${mark}`
  })
}

/** «с 15 по 20 мая 2023 г.»: what both dates share is written once. */
function days({ start, end }: Period): Said {
  const [from, to] = [spellDate(start), spellDate(end)]
  const sameYear = start.year === end.year
  const sameMonth = sameYear && start.month === end.month
  const first = sameMonth ? String(start.day) : sameYear ? dayRu(start) : from.ru
  return { ru: `с ${first} по ${to.ru}`, en: `${from.en} – ${to.en}` }
}
