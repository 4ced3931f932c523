import { type InBoth, inBoth, type Language, type Said } from '../language/language.ts'
import { monthsEn, monthsOfRu, monthsRu } from '../language/months.ts'
import { countedEn, countedRu } from '../language/plural.ts'
import type { Repeat, RepeatUnit } from './meaning.ts'

interface UnitWords {
  readonly each: Said
  readonly adverb: string | undefined
  readonly accusative: string
  readonly forms: readonly [string, string, string]
  readonly en: string
  /** After «за отчётным». */
  readonly reported: string
}

const units: Readonly<Record<RepeatUnit, UnitWords>> = {
  day: unit('каждый день', 'ежедневно', 'день', ['день', 'дня', 'дней'], 'day', ' днём'),
  week: unit('каждую неделю', 'еженедельно', 'неделю', ['неделю', 'недели', 'недель'], 'week', ' периодом'),
  month: unit('каждый месяц', 'ежемесячно', 'месяц', ['месяц', 'месяца', 'месяцев'], 'month', ''),
  quarter: unit(
    'каждый квартал',
    'ежеквартально',
    'квартал',
    ['квартал', 'квартала', 'кварталов'],
    'quarter',
    ' кварталом',
  ),
  'half-year': unit(
    'каждое полугодие',
    undefined,
    'полугодие',
    ['полугодие', 'полугодия', 'полугодий'],
    'half-year',
    ' полугодием',
  ),
  year: unit('каждый год', 'ежегодно', 'год', ['год', 'года', 'лет'], 'year', ' годом'),
  'school-year': unit(
    'каждый учебный год',
    undefined,
    'учебный год',
    ['учебный год', 'учебных года', 'учебных лет'],
    'school year',
    ' годом',
  ),
}

function unit(
  each: string,
  adverb: string | undefined,
  accusative: string,
  forms: UnitWords['forms'],
  en: string,
  reported: string,
): UnitWords {
  return { each: { ru: each, en: `every ${en}` }, adverb, accusative, forms, en, reported }
}

/** «каждый год», «2 раза в год», "every 2 months": how often, for a sentence. */
export function sayRate({ every, interval, times }: Repeat): Said {
  const words = units[every]
  if (times === 1 && interval === 1) return words.each
  const ru = rateRu(words, interval, times)
  if (times === 1) return { ru, en: `every ${countedEn(interval, words.en)}` }
  const span = interval === 1 ? `a ${words.en}` : `every ${countedEn(interval, words.en)}`
  return { ru, en: `${times} times ${span}` }
}

/** «ежегодно», «раз в 2 месяца», «2 раза в год»: how often, as orders write it. */
export function spellRate({ every, interval, times }: Repeat): string {
  const words = units[every]
  if (times === 1 && interval === 1 && words.adverb !== undefined) return words.adverb
  return rateRu(words, interval, times)
}

function rateRu(words: UnitWords, interval: number, times: number): string {
  const often = times === 1 ? 'раз' : countedRu(times, ['раз', 'раза', 'раз'])
  return `${often} в ${interval === 1 ? words.accusative : countedRu(interval, words.forms)}`
}

const weekdaysRu = ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам', 'субботам', 'воскресеньям']
const weekdaysEn = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export function spellWeekdays(weekdays: readonly number[]): Said {
  const [ru, en] = [weekdaysRu, weekdaysEn].map((names) => weekdays.map((day) => names[day - 1] ?? ''))
  return { ru: `по ${listed(ru ?? [], 'и')}`, en: `on ${listed(en ?? [], 'and')}` }
}

const named = [
  ['понедельник', 'ый'],
  ['вторник', 'ый'],
  ['среда', 'ая'],
  ['четверг', 'ый'],
  ['пятница', 'ая'],
  ['суббота', 'ая'],
  ['воскресенье', 'ое'],
] as const
const stems = ['перв', 'втор', 'трет', 'четверт', 'последн']
const nthEn = ['first', 'second', 'third', 'fourth', 'last']
const sevens = ['---01/---07', '---08/---14', '---15/---21', '---22/---28', '---22/---31']

/** «первый, третий вторник месяца», of weekdays that lie in sevenths of a month; undefined for any other points. */
export function spellNth({ every, weekdays, on }: Repeat): Said | undefined {
  const [day, ...more] = weekdays
  const which = on.map((point) => sevens.indexOf(point))
  if (every !== 'month' || day === undefined || more.length > 0 || which.length === 0 || which.includes(-1))
    return undefined
  const [noun, ending] = named[day - 1] ?? named[0]
  const ru = which.map((nth) => ordinalRu(stems[nth] ?? '', ending)).join(', ')
  const en = which.map((nth) => nthEn[nth]).join(', ')
  return { ru: `${ru} ${noun} месяца`, en: `on the ${en} ${weekdaysEn[day - 1]}` }
}

const endings: Readonly<Record<string, readonly [hard: string, third: string, soft: string]>> = {
  ый: ['ый', 'ий', 'ий'],
  ая: ['ая', 'ья', 'яя'],
  ое: ['ое', 'ье', 'ее'],
}

function ordinalRu(stem: string, ending: string): string {
  const [hard, third, soft] = endings[ending] ?? ['', '', '']
  if (stem === 'втор' && ending === 'ый') return 'второй'
  return stem + (stem === 'трет' ? third : stem === 'последн' ? soft : hard)
}

function listed(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}

const ordinals = [
  '',
  'второго ',
  'третьего ',
  'четвёртого ',
  'пятого ',
  'шестого ',
  'седьмого ',
  'восьмого ',
  'девятого ',
]

/** «до 10 числа месяца, следующего за отчётным кварталом». */
export function spellLag({ every, lag }: Repeat): Said | undefined {
  if (lag === undefined) return undefined
  const { months, day } = lag
  const which = ordinals[months - 1] ?? ''
  return {
    ru: `до ${day} числа ${which}месяца, следующего за отчётным${units[every].reported}`,
    en: `by day ${day} of month ${months} after the ${units[every].en} reported on`,
  }
}

/** `../--09-01` as «до 1 сентября», `--09/--10` as «сентябрь – октябрь», `---10` as «10 числа». */
export function spellPoint(point: string): Said {
  const [start = '', end = start] = point.split('/')
  return inBoth((language) => {
    const words = prepositions[language]
    if (start === '..') return `${words.until} ${edge(end, language, true)}`
    if (end === '..') return `${words.from} ${edge(start, language, true)}`
    if (start === end) return edge(start, language, false)
    if (!start.startsWith('---')) return `${edge(start, language, false)} – ${edge(end, language, false)}`
    return language === 'ru'
      ? `с ${Number(start.slice(3))} по ${Number(end.slice(3))} число`
      : `${edge(start, language, false)} – ${edge(end, language, false)}`
  })
}

const prepositions: InBoth<{ until: string; from: string }> = {
  ru: { until: 'до', from: 'с' },
  en: { until: 'by', from: 'from' },
}

/** One end of a point: a month, a day of a month or a day of any month. */
function edge(text: string, language: Language, governed: boolean): string {
  const [, month, day] = /^--(-|\d\d)-?(\d\d)?$/.exec(text) ?? []
  const number = day === undefined ? undefined : Number(day)
  if (month === '-') return language === 'ru' ? `${number} числа` : `day ${number}`
  const index = Number(month) - 1
  if (language === 'en') return number === undefined ? `${monthsEn[index]}` : `${number} ${monthsEn[index]}`
  if (number !== undefined) return `${number} ${monthsOfRu[index]}`
  return `${(governed ? monthsOfRu : monthsRu)[index]}`
}
