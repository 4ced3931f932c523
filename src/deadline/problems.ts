import { defineProblem } from '../diagnostic/problem.ts'
import { type Doubt, doubts } from './doubts.ts'
import { type Hint, hints } from './hints.ts'

export type { Doubt } from './doubts.ts'

export const unrecognized = defineProblem<{
  words: string
  understood: string
  suggestion: string | undefined
  hint?: Hint | undefined
  /** The text is longer than that many words. */
  most?: number
}>({
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
    ru: ({ words, understood, most }) =>
      most !== undefined
        ? `здесь больше ${most} слов, это текст, а не срок`
        : words.trim() === ''
          ? 'срок пуст'
          : understood === ''
            ? `непонятно «${words}»`
            : `непонятно «${words}» (понятно: «${understood}»)`,
    en: ({ words, understood, most }) =>
      most !== undefined
        ? `more than ${most} words: a text, not a deadline`
        : words.trim() === ''
          ? 'the deadline is empty'
          : understood === ''
            ? `"${words}" is not understood`
            : `"${words}" is not understood (understood: "${understood}")`,
  },
  advice: {
    ru: ({ suggestion, hint }) =>
      hint !== undefined && suggestion === undefined
        ? hints[hint].ru
        : suggestion === undefined
          ? 'Назовите срок датой, месяцем, кварталом, годом, повторением или условием: «до 15 мая 2024 г.», «май – июнь 2024 г.», «ежегодно, до 1 сентября», «по запросу»; примечание отделите запятой.'
          : `Возможно, имелось в виду «${suggestion}»?`,
    en: ({ suggestion, hint }) =>
      hint !== undefined && suggestion === undefined
        ? hints[hint].en
        : suggestion === undefined
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
