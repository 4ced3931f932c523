import { describe, expect, test } from 'vitest'
import { addDays, type CalendarDate, compareDates, fromIso, toIso } from '../../src/calendar/date.ts'
import {
  isDayOff,
  isProvisional,
  productionCalendar,
  withYears,
  workingDayAfter,
  workingDayBefore,
} from '../../src/calendar/production-calendar.ts'

const day = (iso: string) => fromIso(iso) as CalendarDate

test.each([
  ['2024-04-27', false, 'a Saturday people worked'],
  ['2024-04-29', true, 'a Monday off instead of it'],
  ['2024-12-31', true, 'moved from 7 January'],
  ['2025-03-10', false, '8 March of 2025 was moved to June'],
  ['2025-06-13', true, 'and here it is'],
  ['2025-11-01', false, 'a working Saturday'],
  ['2026-01-09', true, 'moved from 3 January'],
  ['2026-03-09', true, 'moved by law from a Sunday'],
  ['2024-05-15', false, 'an ordinary Wednesday'],
  ['2024-05-18', true, 'an ordinary Saturday'],
])('%s: day off %s, %s', (iso, off) => {
  expect(isDayOff(day(iso))).toBe(off)
})

test.each([
  ['2019', 247],
  ['2020', 248],
  ['2021', 247],
  ['2022', 247],
  ['2023', 247],
  ['2024', 248],
  ['2025', 247],
  ['2026', 247],
])('%s has %i working days', (year, count) => {
  let working = 0
  for (let date = day(`${year}-01-01`); date.year === Number(year); date = addDays(date, 1))
    if (!isDayOff(date)) working++
  expect(working).toBe(count)
})

test('the working days around a day', () => {
  expect(toIso(workingDayBefore(day('2024-01-05')))).toBe('2023-12-29')
  expect(toIso(workingDayAfter(day('2024-01-01')))).toBe('2024-01-09')
  expect(toIso(workingDayBefore(day('2024-05-15')))).toBe('2024-05-14')
  expect(toIso(workingDayAfter(day('2026-12-30')))).toBe('2027-01-11')
})

describe('a year without a published calendar', () => {
  test('is provisional, and has what the Labour Code fixes', () => {
    expect(isProvisional(2027)).toBe(true)
    expect(isProvisional(2026)).toBe(false)
    const off = ['2027-01-08', '2027-05-03', '2027-05-10', '2027-06-14', '2027-11-04']
    expect(off.filter((iso) => !isDayOff(day(iso)))).toEqual([])
    expect(isDayOff(day('2027-05-04'))).toBe(false)
  })

  test("is known from the user's own data", () => {
    const own = withYears({ '2027': { holidays: ['2027-05-04'], workingWeekends: ['2027-11-13'] } })
    expect(isProvisional(2027, own)).toBe(false)
    expect(isDayOff(day('2027-05-04'), own)).toBe(true)
    expect(isDayOff(day('2027-11-13'), own)).toBe(false)
    expect(isProvisional(2026, own)).toBe(false)
  })

  test('a calendar without any working day is not followed for ever', () => {
    const holidays = Array.from({ length: 366 }, (_, index) => toIso(addDays(day('2027-01-01'), index)))
    const own = withYears({ '2027': { holidays, workingWeekends: [] } })
    expect(compareDates(workingDayAfter(day('2027-02-01'), own), day('2027-02-01'))).toBeGreaterThan(0)
  })
})

test('the published days are days of their year', () => {
  for (const [year, { holidays, workingWeekends }] of Object.entries(productionCalendar)) {
    for (const iso of [...holidays, ...workingWeekends]) expect(fromIso(iso)?.year).toBe(Number(year))
  }
})
