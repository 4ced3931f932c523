import type { CalendarDate } from '../../../calendar/date.ts'
import type { Layout } from '../../../layout/layout.ts'
import type { Sheet } from '../sheet.ts'
import { byPartyName, byPartySheet } from './by-party.ts'
import { calendarName, calendarSheet } from './calendar.ts'
import { controlName, controlSheet } from './control.ts'
import { controlPointsOf } from './control-points.ts'
import { deadlinesName, deadlinesSheet } from './deadlines.ts'
import { progressName, progressSheet } from './progress.ts'

/** Formulas name some of these sheets, so that all keep their names. */
export const workingNames = [controlName, deadlinesName, calendarName, byPartyName, progressName]

/** A sheet has 1 048 576 rows and 16 384 columns («Excel specifications and limits»); some of them are headers. */
const mostRows = 1_048_000
const mostColumns = 16_000

/**
 * The sheets that a plan is kept up with all year, as far as it has something to show on them. They are made one after the
 * other: of a plan of thousands of events only one is held at a time.
 */
export function* workingSheets(layout: Layout, today: CalendarDate): Generator<Sheet> {
  const { schedule, curves, workingPage: page } = layout
  if (page === undefined) return
  if (schedule.events.length > 0) {
    const points = controlPointsOf(schedule)
    if (points.length < mostRows) {
      yield controlSheet(points, layout, page, today)
      yield deadlinesSheet(points, layout, page, today)
    }
    const calendar = calendarSheet(layout, page)
    if (calendar !== undefined) yield calendar
    if (schedule.parties.length > 0 && schedule.parties.length < mostColumns) yield byPartySheet(layout, page)
  }
  if (curves.length > 0) yield progressSheet(layout, page)
}
