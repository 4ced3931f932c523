import type { CalendarDate } from '../../../calendar/date.ts'
import type { Layout } from '../../../layout/layout.ts'
import type { Sheet } from '../sheet.ts'
import { byPartyName, byPartySheet } from './by-party.ts'
import { calendarName, calendarSheet } from './calendar.ts'
import { controlSheet } from './control.ts'
import { deadlinesName, deadlinesSheet } from './deadlines.ts'
import { progressName } from './facts.ts'
import type { Kept } from './kept.ts'
import { controlName } from './marks.ts'
import { progressSheet } from './progress.ts'

/** Formulas name some of these sheets, so that all keep their names. */
export const workingNames = [controlName, deadlinesName, calendarName, byPartyName, progressName]

/** A sheet has 16 384 columns («Excel specifications and limits»). */
const mostColumns = 16_000

/**
 * The sheets that a plan is kept up with all year, as far as it has something to show on them. `sheets` are the names of all
 * sheets of the book.
 */
export function* workingSheets(
  layout: Layout,
  { control, progress }: Kept,
  today: CalendarDate,
  sheets: readonly string[],
): Generator<Sheet> {
  const { schedule, workingPage: page } = layout
  if (page === undefined) return
  if (control !== undefined) {
    yield controlSheet(control, layout, page, { today, sheets })
    yield deadlinesSheet(control.points, layout, page, today)
  }
  if (schedule.events.length > 0) {
    const calendar = calendarSheet(layout, page)
    if (calendar !== undefined) yield calendar
    if (schedule.parties.length > 0 && schedule.parties.length < mostColumns) yield byPartySheet(layout, page)
  }
  if (progress !== undefined) yield progressSheet(progress, layout, page, sheets)
}
