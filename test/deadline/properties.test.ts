import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDates, fromIso, toIso } from '../../src/calendar/date.ts'
import { canonical } from '../../src/deadline/canonical.ts'
import { readDay, readPeriod } from '../../src/deadline/day.ts'
import { type Deadline, type Reading, readDeadline } from '../../src/deadline/deadline.ts'
import { withFirstMonths } from '../../src/deadline/first-months.ts'
import { sayDeadline } from '../../src/deadline/say.ts'
import { anyPhrase } from './phrase-arbitrary.ts'

/** What holds for any text. */

const period = readPeriod('2023-09-01..2025-05-31')
const contexts = fc.constantFrom({}, { period })
const runs = { numRuns: 3000 }

test('a text gives no exception, and remarks stand inside it', () => {
  fc.assert(
    fc.property(anyPhrase, contexts, (text, context) => {
      const { remarks } = readDeadline(text, context)
      for (const { start, end, message, advice } of remarks) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(text.length)
        for (const said of [message, advice]) expect(`${said.ru}${said.en}`).not.toMatch(/undefined|\[object/)
      }
    }),
    runs,
  )
})

test('a window starts before it ends, and its days are in the calendar', () => {
  fc.assert(
    fc.property(anyPhrase, contexts, (text, context) => {
      const { windows, points } = readDeadline(text, context).deadline
      for (const { start, end } of windows) {
        expect(start ?? end).toBeDefined()
        if (start !== undefined && end !== undefined) expect(compareDates(start, end)).toBeLessThanOrEqual(0)
      }
      const days = [...points, ...windows.flatMap(({ start, end }) => [start, end].filter((day) => day !== undefined))]
      for (const day of days) expect(fromIso(toIso(day))).toEqual(day)
      expect([...points].sort(compareDates)).toEqual(points)
    }),
    runs,
  )
})

test('a phrase without a meaning says why', () => {
  fc.assert(
    fc.property(anyPhrase, (text) => {
      const { deadline, remarks } = readDeadline(text)
      expect(isEmpty(deadline) && remarks.length === 0).toBe(false)
    }),
    runs,
  )
})

test('an error leaves no meaning', () => {
  fc.assert(
    fc.property(anyPhrase, (text) => {
      const { deadline, remarks } = readDeadline(text)
      if (remarks.some(({ problem }) => problem.severity === 'error')) expect(isEmpty(deadline)).toBe(true)
    }),
    runs,
  )
})

test('the canonical spelling reads back as the same meaning', () => {
  fc.assert(
    fc.property(anyPhrase, contexts, (text, context) => {
      const { deadline } = readDeadline(text, context)
      const spelled = canonical(deadline)
      fc.pre(spelled !== undefined && deadline.trigger === undefined)
      const repeat = deadline.repeat && withFirstMonths(deadline.repeat)
      const read = meaning({ deadline: { ...deadline, repeat }, remarks: [] })
      expect([spelled, meaning(readDeadline(spelled))]).toEqual([spelled, read])
    }),
    runs,
  )
})

test('a reading can be said in both languages', () => {
  fc.assert(
    fc.property(anyPhrase, (text) => {
      const { ru, en } = sayDeadline(readDeadline(text).deadline)
      expect(ru).not.toMatch(/undefined/)
      expect(en).not.toMatch(/undefined/)
      expect(ru).not.toBe('')
    }),
    runs,
  )
})

const dates = [
  '15 мая 2024 г.',
  'до 15 мая 2024 года',
  'с 1 по 5 мая 2024 г.',
  'май – июнь 2024 г.',
  'I квартал 2024 года',
  'до конца мая 2024 года',
  'ежегодно до 1 сентября',
  '2024 год',
  '15.05.2024 – 20.05.2024',
  '«15» мая 2024 г.',
  'первый вторник месяца',
  'ежемесячно, 15 числа',
  'ежегодно, I, III кв.',
  'до 25 числа последнего месяца квартала',
  '2024 г. I кв., 2025 г. II кв.',
]
const junk = ['примерно', 'ориентировочно', 'abc', 'около', 'семинар', '№', 'кроме', 'ё', '%', 'отдел']

describe('a junk word before a date, inside it, or joined to it without a sign', () => {
  test.each(dates)('«%s» is refused', (date) => {
    const words = date.split(' ')
    for (const word of junk) {
      for (let at = 0; at <= words.length; at++) {
        const text = words.toSpliced(at, 0, word).join(' ')
        const { remarks } = readDeadline(text)
        expect([text, remarks.map(({ problem }) => problem.name)]).toEqual([
          text,
          expect.arrayContaining(['due/unrecognized']),
        ])
      }
    }
  })
})

test('a phrase of a megabyte is refused at once', () => {
  for (const piece of ['а', '1', ' ', '(', 'I', '01.08.2024 ', 'мая ', 'т\u0301', '- ', 'следующего ']) {
    const started = performance.now()
    const { remarks } = readDeadline(piece.repeat(Math.ceil(1_048_576 / piece.length)))
    expect(remarks.map(({ problem }) => problem.name)).toEqual(['due/unrecognized'])
    expect(performance.now() - started).toBeLessThan(2000)
  }
})

test('a day read is a day written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 2000, max: 2099 }),
      (day, month, year) => {
        const date = { year, month, day }
        expect(readDay(`${day}.${String(month).padStart(2, '0')}.${year}`)).toEqual(date)
        expect(readDay(toIso(date))).toEqual(date)
      },
    ),
  )
})

function isEmpty({ windows, repeat, ongoing, trigger }: Deadline): boolean {
  return windows.length === 0 && repeat === undefined && !ongoing && trigger === undefined
}

function meaning({ deadline }: Reading): unknown {
  const { windows, repeat, ongoing, trigger } = deadline
  return { windows, repeat, ongoing, trigger }
}
