import type { Period } from '../../../calendar/window.ts'
import type { Layout, Page, ScheduledDue, ScheduledEvent } from '../../../layout/layout.ts'
import type { Draft, Sheet, SheetCell } from '../sheet.ts'
import { draft, textCell } from './cells.ts'
import { colours, working } from './looks.ts'
import { holds, meet, type Scale, type Stretch, scaleOf } from './scale.ts'
import { fullWidthOf, headRows, rowsAround, workingSheet } from './working-sheet.ts'

/** «Календарь»: events as filled cells over months, quarters or years. */

export const calendarName = 'Календарь'
const labels = { number: 13, title: 86, due: 36 } as const
const labelColumns = 3

/** Of one column of the calendar, in millimetres. */
const narrowest = 6.6
const widest = 18

/** Title, words about it, a gap. */
const headerRow = 3

export function calendarSheet({ schedule, title }: Layout, page: Page): Sheet | undefined {
  const { span, events } = schedule
  const shown = events.filter(({ kind, due }) => kind === 'event' || due.length > 0)
  const scale = span === undefined ? undefined : scaleOf(span)
  if (span === undefined || scale === undefined || shown.length === 0) return undefined
  const count = scale.columns.length
  const room = fullWidthOf(page) - labels.number - labels.title - labels.due
  const width = Math.min(widest, Math.max(narrowest, room / count))
  const items = [...withSections(shown)]
  const firstRow = headerRow + scale.storeys.length
  const area = {
    rows: { start: firstRow, end: firstRow + items.length },
    columns: { start: labelColumns, end: labelColumns + count },
  }
  return workingSheet({
    name: calendarName,
    page,
    columns: [labels.number, labels.title, labels.due, ...Array<number>(count).fill(width)],
    rows: rowsAround(
      [
        ...headRows(calendarName, title, '', labelColumns + count),
        legendRow(count),
        ...scale.storeys.map((storey, index) => storeyRow(storey, index, scale.storeys.length)),
      ],
      items,
      (item) => (typeof item === 'string' ? sectionRow(item, count) : eventRow(item, scale, span)),
    ),
    frozenColumns: labelColumns,
    highlights: [
      { area, formula: 'TRUE', border: colours.grid },
      { area: { ...area, rows: { start: firstRow - 1, end: firstRow } }, formula: isToday(scale), fill: colours.today },
    ],
  })
}

/** Sections as lines between their events; so is the roadmap itself, below the items of the order. */
function* withSections(events: readonly ScheduledEvent[]): Generator<string | ScheduledEvent> {
  let above = ''
  for (const event of events) {
    const path = event.sections.map((title) => title.replace(/\s+/g, ' ')).join(' / ')
    if (path !== above) yield path === '' ? 'Дорожная карта' : path
    above = path
    yield event
  }
}

function sectionRow(section: string, count: number): Draft {
  return { ...draft([textCell(section, 0, working.section, labelColumns + count)]), keepsNext: true }
}

function legendRow(count: number): Draft {
  const items: SheetCell[] = [
    textCell('●', labelColumns, working.bar),
    ...(count >= 7 ? [textCell('срок и контрольный день', labelColumns + 1, working.about, 6)] : []),
    ...(count >= 11
      ? [textCell('', labelColumns + 7, working.ongoing), textCell('постоянно', labelColumns + 8, working.about, 3)]
      : []),
  ]
  return draft(items, 'plain')
}

function storeyRow(storey: Scale['storeys'][number], index: number, storeys: number): Draft {
  const heads =
    index > 0
      ? []
      : ['№', 'Мероприятие', 'Срок в документе'].map((head, column) =>
          textCell(head, column, working.header, 1, storeys),
        )
  let column = labelColumns
  const cells = storey.map(({ label, span }) => {
    const cell = textCell(label, column, { ...working.header, bold: index < storeys - 1, points: 8 }, span)
    column += span
    return cell
  })
  return draft([...heads, ...cells], 'repeated')
}

function eventRow(event: ScheduledEvent, { columns }: Scale, span: Period): Draft {
  const days = event.due.flatMap((due) => (due.isWholePeriod ? [] : due.points))
  const cells = columns.flatMap((stretch, index) => {
    const kind = kindIn(event.due, stretch, span)
    const isMarked = days.some((day) => holds(stretch, day))
    if (kind === undefined && !isMarked) return []
    return [textCell(isMarked ? '●' : '', labelColumns + index, kind === 'ongoing' ? working.ongoing : working.bar)]
  })
  return draft([
    textCell(event.number, 0, working.center),
    textCell(event.title, 1, working.text),
    textCell(event.due.map(({ text }) => text).join('\n'), 2, working.text),
    ...cells,
  ])
}

/** What an event does in a stretch of days: it has its term there, or it goes on all the time. */
function kindIn(dues: readonly ScheduledDue[], stretch: Stretch, span: Period): 'term' | 'ongoing' | undefined {
  let found: 'term' | 'ongoing' | undefined
  for (const { windows, ongoing } of dues) {
    if (ongoing && windows.length === 0 && meet(span, stretch)) found ??= 'ongoing'
    for (const { start, end } of windows) {
      // «до 1 мая» has its day only; what has no end goes on to that of the roadmap.
      if (start === undefined || !meet({ start, end: end ?? span.end }, stretch)) continue
      if (!ongoing && end !== undefined) return 'term'
      found = 'ongoing'
    }
  }
  return found
}

/** Holds for the column that today stands in. */
function isToday({ unit, columns }: Scale): string {
  const year = columns[0]?.year ?? 0
  const place = {
    month: `(YEAR(TODAY())-${year})*12+MONTH(TODAY())-${columns[0]?.start.month ?? 1}`,
    quarter: `(YEAR(TODAY())-${year})*4+ROUNDUP(MONTH(TODAY())/3,0)-${columns[0]?.quarter ?? 1}`,
    year: `YEAR(TODAY())-${year}`,
  }[unit]
  return `${place}=COLUMN()-${labelColumns + 1}`
}
