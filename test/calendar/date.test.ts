import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  type CalendarDate,
  calendarDate,
  compareDates,
  dayNumber,
  fromDayNumber,
  fromIso,
  toIso,
  weekday,
} from '../../src/calendar/date.ts'
import { closed, months } from '../../src/calendar/window.ts'

const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map(fromDayNumber)

test('a day is its number, its ISO spelling and itself', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(fromDayNumber(dayNumber(date))).toEqual(date)
      expect(fromIso(toIso(date))).toEqual(date)
      expect(calendarDate(date.year, date.month, date.day)).toEqual(date)
    }),
  )
})

test('days follow one another, weekdays too', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 1000 }), (date, days) => {
      const later = addDays(date, days)
      expect(compareDates(later, date)).toBeGreaterThan(0)
      expect((weekday(later) - weekday(date) + 7000) % 7).toBe(days % 7)
    }),
  )
})

test.each(['2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '2024-1-1', '24-01-01', '0000-01-01'])(
  '%s is no day',
  (iso) => {
    expect(fromIso(iso)).toBeUndefined()
  },
)

test('a week begins on Monday', () => {
  expect(weekday(fromIso('2024-05-13') as CalendarDate)).toBe(1)
  expect(weekday(fromIso('2024-05-19') as CalendarDate)).toBe(7)
})

test('months reach from the first day to the last', () => {
  expect(months(2023, 12, 2024, 2)).toEqual({
    start: { year: 2023, month: 12, day: 1 },
    end: { year: 2024, month: 2, day: 29 },
  })
  expect(closed({ start: undefined, end: { year: 2024, month: 2, day: 29 } })).toBeUndefined()
})
