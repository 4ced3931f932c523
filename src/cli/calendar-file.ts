import { type ProductionCalendar, productionCalendar, withYears } from '../calendar/production-calendar.ts'
import { readCalendar } from '../config/read-calendar.ts'
import { broken } from './failure.ts'
import { readOwnSource } from './sources.ts'

/** The calendar with the years of a user's file; fails where the file cannot be understood. */
export function calendarWith(path: string | undefined): ProductionCalendar {
  if (path === undefined) return productionCalendar
  const source = readOwnSource(path)
  if ('problem' in source) throw broken(source)
  const { value, diagnostics } = readCalendar(source)
  const [first] = diagnostics
  if (first !== undefined) throw broken(first)
  return withYears(value)
}
