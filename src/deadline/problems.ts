import { defineProblem } from '../diagnostic/problem.ts'
import type { InBoth } from '../language/language.ts'

/** Ways in which a phrase that is read could also mean something else. */
export type Doubt = keyof typeof doubts

const doubts = {
  'until-stretch': {
    ru: 'последний день входит в срок или нет? Прочитано по последний день включительно',
    en: 'is the stretch itself included? Read as up to its last day',
  },
  spaces: {
    ru: 'между сроками нет знака. Прочитано как перечень',
    en: 'there is no sign between the dates. Read as a list',
  },
  bracket: {
    ru: 'скобка уточняет срок или добавляет ещё один? Прочитано как ещё один',
    en: 'does the bracket narrow the date or add another one? Read as another one',
  },
  dash: {
    ru: 'тире здесь не соединяет начало с концом. Прочитано как перечень',
    en: 'the dash joins no start to an end here. Read as a list',
  },
  season: {
    ru: 'у времени года нет дат. Прочитано по календарным месяцам',
    en: 'a season has no dates. Read by calendar months',
  },
  'planning-period': {
    ru: 'плановый период прочитан как перечень лет',
    en: 'the planning period is read as a list of years',
  },
  'year-forward': {
    ru: 'год написан только у первого срока. Прочитано с тем же годом',
    en: 'the year stands only at the first date. Read with the same year',
  },
  'year-wrap': {
    ru: 'год написан только у конца, а начало стоит позже по календарю. Начало прочитано годом раньше',
    en: 'the year stands only at the end, and the start is later in the calendar. The start is read a year earlier',
  },
  'year-order': {
    ru: 'один год на все сроки, а идут они не по порядку. Прочитано с одним годом',
    en: 'one year for all the dates, which are not in order. Read with that one year',
  },
  'years-each': {
    ru: 'прочитано как этот срок в каждом из названных лет',
    en: 'read as that date in each of the years',
  },
  'year-to-month': {
    ru: 'тире соединяет год и более короткий срок. Прочитано от первого дня до последнего',
    en: 'a dash joins a year and something shorter. Read from the first day to the last',
  },
  'year-list': {
    ru: 'год отделён запятой или пробелом. Прочитано как год следующих за ним сроков',
    en: 'the year is set apart by a comma or a space. Read as the year of what follows it',
  },
  'slash-years': {
    ru: 'учебный это год или два календарных? Прочитано как учебный год',
    en: 'a school year or two calendar years? Read as a school year',
  },
  'school-part': {
    ru: 'у частей учебного года нет общепринятых дат. Прочитано: год – с 1 сентября по 31 августа, полугодия делит 1 января',
    en: 'parts of a school year have no common dates. Read with the year from 1 September to 31 August, halves parted by 1 January',
  },
  'school-half': {
    ru: 'в периоде одного учебного года полугодие может быть и учебным. Прочитано календарное',
    en: 'in the period of one school year a half may be that of the school. The calendar half is read',
  },
  'long-part': {
    ru: 'у начала, середины и конца долгого срока нет дат. Прочитано: первый, средний и последний месяц',
    en: 'the start, middle and end of a long stretch have no dates. Read as its first, middle and last month',
  },
  'until-part': {
    ru: 'у начала и середины нет одного дня. Прочитано по последний день этой части',
    en: 'a start or a middle is no single day. Read as up to the last day of that part',
  },
  week: {
    ru: 'недели месяца считают по-разному. Прочитано: дни 1–7, 8–14, 15–21, 22–28',
    en: 'weeks of a month are counted in different ways. Read as days 1–7, 8–14, 15–21, 22–28',
  },
  narrowed: {
    ru: 'срок уточнён более коротким. Прочитан более короткий',
    en: 'the stretch is narrowed by a shorter one. The shorter one is read',
  },
  'bound-shared': {
    ru: 'предлог стоит только у первого срока. Прочитано так же и для следующих',
    en: 'the preposition stands only at the first date. Read for the following ones too',
  },
  either: {
    ru: 'названы сроки на выбор. Прочитаны оба',
    en: 'a choice of dates. Both are read',
  },
  after: {
    ru: '«после» – это со следующего дня или с самого дня? Прочитано со следующего',
    en: 'from that day or from the next? Read from the next day',
  },
  chain: {
    ru: 'больше одного тире подряд. Прочитано от первого срока до последнего',
    en: 'more than one dash in a row. Read from the first to the last',
  },
  'look-alike': {
    ru: 'здесь есть знаки, которые только похожи на нужные (латинская буква, единица вместо римской цифры). Прочитано как нужные',
    en: 'some characters only look like the right ones (a Latin letter, a figure in a Roman numeral). Read as the right ones',
  },
  'no-month': {
    ru: 'не сказано, какого месяца это число',
    en: 'the month of that day is not named',
  },
  'two-repeats': {
    ru: 'два разных повторения в одном сроке. Прочитано первое',
    en: 'two different repetitions in one deadline. The first one is read',
  },
  'times-range': {
    ru: 'число повторений названо промежутком. Прочитано меньшее',
    en: 'the number of repetitions is a range. The smaller one is read',
  },
  'repeat-month': {
    ru: 'не сказано, какого года эти месяцы. Прочитано как каждый год',
    en: 'the year of these months is not named. Read as every year',
  },
  'repeat-day': {
    ru: 'не сказано, какого месяца это число. Прочитано как число любого месяца',
    en: 'the month of that day is not named. Read as that day of any month',
  },
  'working-day': {
    ru: 'рабочий день месяца не считается, у повторения нет числа',
    en: 'a working day of the month is not computed, the repetition has no day',
  },
  'lag-alone': {
    ru: 'повторение не названо. Прочитано по отчётному периоду',
    en: 'the repetition is not named. Read from the period reported on',
  },
  results: {
    ru: 'не сказано, когда после окончания',
    en: 'how long after the end is not told',
  },
  'date-inside': {
    ru: 'дата стоит внутри условия. Прочитано как часть условия',
    en: 'there is a date inside a condition. Read as part of the condition',
  },
  weekday: {
    ru: 'день недели не сходится с датой. Прочитана дата',
    en: 'the weekday does not fit the date. The date is read',
  },
  partly: {
    ru: 'период карты захватывает этот срок ещё раз, но не целиком. Прочитан тот, что внутри целиком',
    en: 'the period also holds a part of it in another year. The one wholly inside is read',
  },
} as const satisfies Record<string, InBoth<string>>

export const unrecognized = defineProblem<{ words: string; understood: string; suggestion: string | undefined }>({
  name: 'due/unrecognized',
  severity: 'error',
  summary: {
    ru: 'Срок не понят до последнего слова',
    en: 'A deadline is not understood to its last word',
  },
  why: {
    ru: 'Пропущенное слово может сдвинуть срок на месяц или на год, поэтому наполовину понятый срок не считается понятым.',
    en: 'A skipped word can move a deadline by a month or a year, so a half-understood phrase counts as not understood.',
  },
  message: {
    ru: ({ words, understood }) =>
      words.trim() === ''
        ? 'срок пуст'
        : understood === ''
          ? `непонятно «${words}»`
          : `непонятно «${words}» (понятно: «${understood}»)`,
    en: ({ words, understood }) =>
      words.trim() === ''
        ? 'the deadline is empty'
        : understood === ''
          ? `"${words}" is not understood`
          : `"${words}" is not understood (understood: "${understood}")`,
  },
  advice: {
    ru: ({ suggestion }) =>
      suggestion === undefined
        ? 'Назовите срок датой, месяцем, кварталом, годом, повторением или условием: «до 15 мая 2024 г.», «май – июнь 2024 г.», «ежегодно, до 1 сентября», «по запросу»; примечание отделите запятой.'
        : `Возможно, имелось в виду «${suggestion}»?`,
    en: ({ suggestion }) =>
      suggestion === undefined
        ? 'Name a date, month, quarter, year, repetition or condition: «до 15 мая 2024 г.», «май – июнь 2024 г.», «ежегодно, до 1 сентября», «по запросу»; set a note apart with a comma.'
        : `Did you mean «${suggestion}»?`,
  },
})

export const ambiguous = defineProblem<{ words: string; doubt: Doubt; spelling: string | undefined }>({
  name: 'due/ambiguous',
  severity: 'warning',
  summary: {
    ru: 'Срок можно понять по-разному',
    en: 'A deadline can be understood in several ways',
  },
  why: {
    ru: 'Исполнитель и контролёр поймут срок по-разному, и спор решить будет нечем.',
    en: 'Those who do and those who check will read it differently, and nothing will settle the dispute.',
  },
  message: {
    ru: ({ words, doubt }) => `«${words}»: ${doubts[doubt].ru}`,
    en: ({ words, doubt }) => `"${words}": ${doubts[doubt].en}`,
  },
  advice: {
    ru: ({ spelling }) =>
      spelling === undefined ? 'Напишите точные даты.' : `Напишите однозначно, например «${spelling}».`,
    en: ({ spelling }) => (spelling === undefined ? 'Write exact dates.' : `Write it plainly, such as «${spelling}».`),
  },
})

export const noYear = defineProblem<{ words: string }>({
  name: 'due/no-year',
  severity: 'warning',
  summary: {
    ru: 'У срока нет года',
    en: 'A deadline has no year',
  },
  why: {
    ru: 'Без года срок не поставить на контроль, если период карты не содержит его ровно один раз.',
    en: "Without a year a deadline cannot be controlled, unless the roadmap's period holds it exactly once.",
  },
  message: {
    ru: ({ words }) => `в сроке «${words}» нет года, и из периода он не следует`,
    en: ({ words }) => `"${words}" has no year, and the period does not give one`,
  },
  advice: {
    ru: ({ words }) => `Допишите год: «${words} 2024 г.»; для ежегодного срока начните с «ежегодно».`,
    en: ({ words }) => `Add the year: «${words} 2024 г.»; begin with «ежегодно» if it comes round every year.`,
  },
})

export const impossibleDate = defineProblem<{ words: string }>({
  name: 'due/impossible-date',
  severity: 'error',
  summary: {
    ru: 'Такой даты нет в календаре',
    en: 'The calendar has no such day',
  },
  why: {
    ru: 'Срок с несуществующей датой исполнить нельзя; чаще всего это опечатка в числе или месяце.',
    en: 'A deadline on a day that does not exist cannot be met; mostly it is a misprint in the day or the month.',
  },
  message: {
    ru: ({ words }) => `даты «${words}» нет в календаре`,
    en: ({ words }) => `there is no such day as "${words}"`,
  },
  advice: {
    ru: 'Проверьте число, месяц и год: порядок в дате – день, месяц, год.',
    en: 'Check the day, month and year: the order is day, month, year.',
  },
})

export const reversed = defineProblem<{ words: string; start: string; end: string }>({
  name: 'due/reversed',
  severity: 'error',
  summary: {
    ru: 'Срок кончается раньше, чем начинается',
    en: 'A deadline ends before it starts',
  },
  why: {
    ru: 'Такой срок не содержит ни одного дня; обычно переставлены даты или опечатка в годе.',
    en: 'Such a stretch holds no day at all; usually the dates are swapped or a year is misprinted.',
  },
  message: {
    ru: ({ words, start, end }) => `срок «${words}» кончается ${end}, раньше начала ${start}`,
    en: ({ words, start, end }) => `"${words}" ends on ${end}, before its start on ${start}`,
  },
  advice: {
    ru: 'Поставьте раннюю дату первой и проверьте годы.',
    en: 'Put the earlier date first and check the years.',
  },
})

export const uncontrollable = defineProblem<{ words: string }>({
  name: 'due/uncontrollable',
  severity: 'warning',
  summary: {
    ru: 'Срок, который нельзя проконтролировать',
    en: 'A deadline nobody can control',
  },
  why: {
    ru: 'Ни из самого срока, ни из периода карты не следует ни одной даты и ни одного события, поэтому просрочить его нельзя.',
    en: 'Neither the phrase nor the period gives any date or event, so it can never be missed.',
  },
  message: {
    ru: ({ words }) => `по сроку «${words}» никогда нельзя назначить дату`,
    en: ({ words }) => `"${words}" can never be given a date`,
  },
  advice: {
    ru: 'Назовите дату, период или событие: «ежеквартально до 10 числа месяца, следующего за отчётным кварталом», «до 1 июня 2024 г.».',
    en: 'Name a date, a period or an event: «ежеквартально до 10 числа месяца, следующего за отчётным кварталом», «до 1 июня 2024 г.».',
  },
})
