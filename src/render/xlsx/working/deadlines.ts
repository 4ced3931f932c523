import { bug } from '../../../bug.ts'
import { type CalendarDate, toDotted } from '../../../calendar/date.ts'
import { remembered } from '../../../language/remembered.ts'
import type { Layout, Page } from '../../../layout/layout.ts'
import { columnLetters } from '../book/address.ts'
import { dayFormat, serialOf } from '../serial.ts'
import type { Range, Sheet, SheetCell } from '../sheet.ts'
import { draft, formulaCell, textCell } from './cells.ts'
import { besidePoint, rowOfPoint } from './control.ts'
import { type ControlPoint, withoutDay } from './control-points.ts'
import { colours, working } from './looks.ts'
import { done, dropped, inTime, isClosed, type MarkedPoint, markOf, postponed, serialThatCounts } from './marks.ts'
import { filled, headerRow, headRows, rowsAround, withRoomFor, workingSheet } from './working-sheet.ts'

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
const widths = [13, 0, 46, 68, 36, 26, 20, 26]
const rowWidth = 20
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
  const rows = { start: firstRow, end: firstRow + points.length }
  const area = { rows, columns: { start: places.day, end: heads.length } }
  const state = `$${columnLetters(places.state)}${firstRow + 1}`
  const formulas = formulasIn(rows, places)
  const responsible = points.map(({ event }) => event.responsible)
  return workingSheet({
    name: deadlinesName,
    page,
    columns: [...withRoomFor(responsible, filled(shown(widths), page), places.day - 2), rowWidth],
    hiddenFrom: places.row,
    rows: rowsAround(
      [
        ...headRows(
          deadlinesName,
          layout.title,
          'Дни считаются от сегодняшнего; исполненное отмечается на листе «Контроль».',
          heads.length,
        ),
        draft([], 'plain', 6),
        headerRow(heads),
      ],
      inTime(points),
      (place) => {
        const point = points[place] ?? bug('a place without a point')
        const words = wordsOf(point, hasSections).map((text, column) =>
          textCell(text, column, column === 0 ? working.center : working.text),
        )
        return draft([...words, ...timeCells(point, place, { places, formulas, today })])
      },
    ),
    filter: { rows: { ...rows, start: firstRow - 1 }, columns: { start: 0, end: places.row + 1 } },
    highlights: [
      { area, formula: `${state}="${states.past}"`, ...colours.bad },
      { area, formula: `${state}="${states.near}"`, ...colours.soon },
      { area, formula: `${state}="${states.later}"`, ...colours.good },
      { area, formula: `OR(${state}="${done}",${state}="${dropped}")`, ...colours.pale },
    ],
  })
}

/** The last three columns that are seen, and one that nobody sees: the row of the point in the sheet of control. */
function placesIn(columns: number) {
  return { day: columns - 3, left: columns - 2, state: columns - 1, row: columns }
}

function wordsOf({ event, due }: ControlPoint, hasSections: boolean): string[] {
  const section = hasSections ? [firstWords(event.section)] : []
  return [event.number, event.title, ...section, event.responsible, due?.text ?? '']
}

/** In characters: some three lines. What a section is called in full stands in the document and in the calendar. */
const longest = 70

/** The number and the first words: a long title would make every row of its section as high as itself. */
const firstWords = remembered((title) => {
  const line = title.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const end = line.lastIndexOf(' ', longest)
  return `${line.slice(0, end > 0 ? end : longest).replace(/[\s,;:–-]+$/, '')}…`
})

/** What is postponed and names a new day is looked at on that. */
function formulasIn(rows: Range, places: ReturnType<typeof placesIn>) {
  const cell = (column: number) => `$${columnLetters(column)}${rows.start + 1}`
  const shared = (column: number, text: string) => ({
    text,
    area: { rows, columns: { start: column, end: column + 1 } },
  })
  const { day, mark, date } = besidePoint(cell(places.row))
  const [counted, left] = [cell(places.day), cell(places.left)]
  return {
    day: shared(places.day, `IF(AND(${mark}="${postponed}",ISNUMBER(${date})),INT(${date}),${day})`),
    left: shared(places.left, `IF(ISNUMBER(${counted}),${counted}-TODAY(),"${nothing}")`),
    state: shared(
      places.state,
      `IF(OR(${mark}="${done}",${mark}="${dropped}"),${mark},` +
        `IF(NOT(ISNUMBER(${left})),"${states.none}",IF(${left}<0,"${states.past}",IF(${left}<=${near},"${states.near}","${states.later}"))))`,
    ),
  }
}

interface Counting {
  readonly places: ReturnType<typeof placesIn>
  readonly formulas: ReturnType<typeof formulasIn>
  readonly today: CalendarDate
}

/** `place` – of the point in the sheet of control. */
function timeCells(point: MarkedPoint, place: number, { places, formulas, today }: Counting): SheetCell[] {
  const { due, day, written } = point
  const control = rowOfPoint(place)
  const serial = serialThatCounts(point)
  const days = serial === undefined ? undefined : serial - serialOf(today)
  const open = days === undefined ? states.none : days < 0 ? states.past : days <= near ? states.near : states.later
  return [
    formulaCell(
      formulas.day,
      serial ?? (day === undefined ? withoutDay(due) : toDotted(day)),
      places.day,
      working.centerDate,
      dayFormat,
    ),
    formulaCell(formulas.left, days ?? nothing, places.left, working.center),
    formulaCell(formulas.state, isClosed(written) ? (markOf(written) ?? '') : open, places.state, working.center),
    formulaCell(control.formula, control.row, places.row, working.center),
  ]
}
