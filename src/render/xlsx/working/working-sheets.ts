import type { CalendarDate } from '../../../calendar/date.ts'
import type { Layout } from '../../../layout/layout.ts'
import type { Sheet } from '../sheet.ts'
import { byPartySheet } from './by-party.ts'
import { calendarSheet } from './calendar.ts'
import { controlSheet } from './control.ts'
import { controlPointsOf } from './control-points.ts'
import { deadlinesSheet } from './deadlines.ts'
import { progressSheet } from './progress.ts'

/** The sheets that a plan is kept up with all year, as far as it has something to show on them. */
export function workingSheets(layout: Layout, today: CalendarDate): Sheet[] {
  const { schedule, curves, workingPage: page } = layout
  if (page === undefined) return []
  const sheets: Sheet[] = []
  if (schedule.events.length > 0) {
    const points = controlPointsOf(schedule)
    const calendar = calendarSheet(layout, page)
    sheets.push(controlSheet(points, layout, page, today), deadlinesSheet(points, layout, page, today))
    if (calendar !== undefined) sheets.push(calendar)
    if (schedule.parties.length > 0) sheets.push(byPartySheet(layout, page))
  }
  if (curves.length > 0) sheets.push(progressSheet(layout, page))
  return sheets
}
