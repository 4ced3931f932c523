import { type CalendarDate, toDotted } from '../../../calendar/date.ts'
import type { Layout, Page } from '../../../layout/layout.ts'
import { columnLetters } from '../book/address.ts'
import { dayFormat, serialOf } from '../serial.ts'
import type { Sheet, SheetCell } from '../sheet.ts'
import { draft, formulaCell, textCell } from './cells.ts'
import { addressesOf } from './control.ts'
import { type ControlPoint, withoutDay } from './control-points.ts'
import { colours, working } from './looks.ts'
import { done, dropped, inTime, isClosed, type MarkedPoint, markOf, postponed, serialThatCounts } from './marks.ts'
import { filled, headerRow, headRows, workingSheet } from './working-sheet.ts'

/** «Сроки»: every control point in the order of time, and how many days are left today. */

export const deadlinesName = 'Сроки'

/** Sections have a column where there are any. */
const headers = [
  '№',
  'Мероприятие',
  'Раздел',
  'Ответственные',
  'Срок в документе',
  'Контрольный день',
  'Осталось дней',
  'Состояние',
] as const
const widths = [13, 0, 42, 68, 36, 26, 20, 26]
const sectionColumn = 2

/** Title, words about it, a gap, the header. */
const firstRow = 4

/** In the place of days that nobody can count. */
const nothing = '–'

/** In days. */
const near = 30
const states = { past: 'просрочено', near: `в течение ${near} дней`, later: 'позже', none: 'без даты' } as const

export function deadlinesSheet(points: readonly MarkedPoint[], layout: Layout, page: Page, today: CalendarDate): Sheet {
  const hasSections = points.some(({ event }) => event.section !== '')
  const shown = <T>(columns: readonly T[]) => columns.filter((_, column) => hasSections || column !== sectionColumn)
  const heads = shown(headers)
  const places = placesIn(heads.length)
  const end = firstRow + points.length
  const area = { rows: { start: firstRow, end }, columns: { start: places.day, end: heads.length } }
  const state = `$${columnLetters(places.state)}${firstRow + 1}`
  return workingSheet({
    name: deadlinesName,
    page,
    columns: filled(shown(widths), page),
    rows: [
      ...headRows(
        deadlinesName,
        layout.title,
        'Дни считаются от сегодняшнего; исполненное отмечается на листе «Контроль».',
        heads.length,
      ),
      draft([], 'plain', 6),
      headerRow(heads),
      ...inTime(points).flatMap((place, index) => {
        const point = points[place]
        if (point === undefined) return []
        const words = wordsOf(point, hasSections).map((text, column) =>
          textCell(text, column, column === 0 ? working.center : working.text),
        )
        return [draft([...words, ...timeCells(point, { place, row: firstRow + index + 1, places, today })])]
      }),
    ],
    filter: { rows: { start: firstRow - 1, end }, columns: { start: 0, end: heads.length } },
    highlights: [
      { area, formula: `${state}="${states.past}"`, ...colours.bad },
      { area, formula: `${state}="${states.near}"`, ...colours.soon },
      { area, formula: `${state}="${states.later}"`, ...colours.good },
      { area, formula: `OR(${state}="${done}",${state}="${dropped}")`, ...colours.pale },
    ],
  })
}

/** The last three columns. */
function placesIn(columns: number) {
  return { day: columns - 3, left: columns - 2, state: columns - 1 }
}

function wordsOf({ event, due }: ControlPoint, hasSections: boolean): string[] {
  return [event.number, event.title, ...(hasSections ? [event.section] : []), event.responsible, due?.text ?? '']
}

interface PointPlace {
  /** Of the point in the sheet of control. */
  readonly place: number
  /** Of this sheet, from 1. */
  readonly row: number
  readonly places: ReturnType<typeof placesIn>
  readonly today: CalendarDate
}

/** What is postponed and names a new day is looked at on that. */
function timeCells(point: MarkedPoint, { place, row, places, today }: PointPlace): SheetCell[] {
  const { due, day, written } = point
  const address = addressesOf(place)
  const serial = serialThatCounts(point)
  const days = serial === undefined ? undefined : serial - serialOf(today)
  const [counted, left] = [`${columnLetters(places.day)}${row}`, `${columnLetters(places.left)}${row}`]
  const open = days === undefined ? states.none : days < 0 ? states.past : days <= near ? states.near : states.later
  return [
    formulaCell(
      `IF(AND(${address.mark}="${postponed}",ISNUMBER(${address.date})),INT(${address.date}),${address.day})`,
      serial ?? (day === undefined ? withoutDay(due) : toDotted(day)),
      places.day,
      working.centerDate,
      dayFormat,
    ),
    formulaCell(
      `IF(ISNUMBER(${counted}),${counted}-TODAY(),"${nothing}")`,
      days ?? nothing,
      places.left,
      working.center,
    ),
    formulaCell(
      `IF(OR(${address.mark}="${done}",${address.mark}="${dropped}"),${address.mark},` +
        `IF(NOT(ISNUMBER(${left})),"${states.none}",IF(${left}<0,"${states.past}",IF(${left}<=${near},"${states.near}","${states.later}"))))`,
      isClosed(written) ? (markOf(written) ?? '') : open,
      places.state,
      working.center,
    ),
  ]
}
