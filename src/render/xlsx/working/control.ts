import type { CalendarDate } from '../../../calendar/date.ts'
import type { Layout, Page } from '../../../layout/layout.ts'
import { columnLetters, fixedArea } from '../book/address.ts'
import { serialOf } from '../serial.ts'
import type { Area, Draft, Sheet } from '../sheet.ts'
import { dateCell, draft, formulaCell, textCell, writtenCell } from './cells.ts'
import { withoutDay } from './control-points.ts'
import { colours, working } from './looks.ts'
import {
  type Control,
  controlName,
  done,
  dropped,
  failed,
  inWork,
  isClosed,
  type MarkedPoint,
  type MarkedRow,
  markOf,
  marks,
  postponed,
  serialThatCounts,
  shownHeaders,
  writtenHeaders,
} from './marks.ts'
import { textOfKey } from './point-keys.ts'
import { keyCell, withKeyHead } from './row-keys.ts'
import { filled, headerRow, headRows, rowsAround, withRoomFor, workingSheet } from './working-sheet.ts'

/** «Контроль»: what stands in the plan, closed, and beside it what people write: whether it is done, when, and if not, why. */

const headers = ['№', ...shownHeaders, writtenHeaders.mark, writtenHeaders.date, writtenHeaders.reason] as const
const column = { responsible: 2, day: 4, mark: 5, date: 6, reason: 7, key: 8 } as const
const widths = [13, 0, 68, 32, 26, 30, 28, 44]
const keyWidth = 20

/** Title, words about it, two rows of counts, a gap, the header. */
const firstRow = 6

/** The row of a point, counted from 1, and the formula that finds it when people have put rows above it. */
export function rowOfPoint(point: number): { readonly row: number; readonly formula: string } {
  const row = firstRow + point + 1
  return { row, formula: `ROW('${controlName}'!$A$${row})` }
}

/** What stands beside the point whose row is in that cell, for formulas on other sheets. */
export function besidePoint(row: string): { readonly day: string; readonly mark: string; readonly date: string } {
  const found = (at: number) => {
    const letters = `$${columnLetters(at)}`
    return `INDEX('${controlName}'!${letters}:${letters},${row})`
  }
  return { day: found(column.day), mark: found(column.mark), date: found(column.date) }
}

/** `sheets` are those that are made for every roadmap: any other in the book is people's own. */
export function controlSheet(
  { points, leftover }: Control,
  layout: Layout,
  page: Page,
  { today, sheets }: { readonly today: CalendarDate; readonly sheets: readonly string[] },
): Sheet {
  const end = firstRow + points.length
  const area = (from: number, to = from + 1): Area => ({
    rows: { start: firstRow, end },
    columns: { start: from, end: to },
  })
  const row = firstRow + 1
  const responsible = points.map(({ event }) => event.responsible)
  const marked = (mark: string) => `$F${row}="${mark}"`
  const hasNewDay = `AND(${marked(postponed)},ISNUMBER($G${row}))`
  const about = 'Заполняются светлые клетки; остальные закрыты без пароля.'
  return workingSheet({
    name: controlName,
    page,
    columns: [...withRoomFor(responsible, filled(widths, page), column.responsible), keyWidth],
    hiddenFrom: column.key,
    rows: rowsAround(
      [
        ...withKeyHead(headRows(controlName, layout.title, about, headers.length), layout.signs, sheets, column.key),
        ...summaryRows(points, { mark: area(column.mark), date: area(column.date), day: area(column.day) }, today),
        draft([], 'plain', 6),
        headerRow(headers),
      ],
      points,
      rowOf,
      leftoverRows(leftover),
    ),
    isProtected: true,
    filter: { rows: { start: firstRow - 1, end }, columns: { start: 0, end: column.key + 1 } },
    highlights: [
      { area: area(column.mark), formula: marked(done), ...colours.good },
      { area: area(column.mark), formula: marked(inWork), ...colours.soon },
      { area: area(column.mark), formula: marked(postponed), ...colours.soon },
      { area: area(column.mark), formula: marked(failed), ...colours.bad },
      { area: area(column.mark), formula: marked(dropped), ...colours.pale },
      {
        area: area(column.day),
        formula: `AND(ISNUMBER($E${row}),$E${row}<TODAY(),NOT(${marked(done)}),NOT(${marked(dropped)}),NOT(${hasNewDay}))`,
        ...colours.bad,
      },
      { area: area(column.date), formula: `AND(${hasNewDay},$G${row}<TODAY())`, ...colours.bad },
    ],
    inputs: [
      {
        area: area(column.mark),
        allowed: { list: marks },
        title: writtenHeaders.mark,
        words: `Выберите из списка: ${marks.join(', ')}.`,
      },
      {
        area: area(column.date),
        allowed: 'date',
        title: 'Дата',
        words: 'Впишите дату: день, месяц и год, например 31.12.2025.',
      },
    ],
  })
}

function rowOf({ event, due, day, key, written }: MarkedPoint): Draft {
  return draft([
    textCell(event.number, 0, working.center),
    textCell(event.title, 1, working.text),
    textCell(event.responsible, 2, working.text),
    textCell(due?.text ?? '', 3, working.text),
    day === undefined
      ? textCell(withoutDay(due), column.day, working.center)
      : dateCell(day, column.day, working.center),
    ...writtenCells(written),
    keyCell(textOfKey(key), column.key),
  ])
}

function writtenCells({ mark, date, reason }: MarkedPoint['written']) {
  return [
    writtenCell(mark, column.mark, working.openCenter),
    writtenCell(date, column.date, working.openDate),
    writtenCell(reason, column.reason, working.open),
  ]
}

/** Nobody's marks are lost: what has no row of its own stands below the others, until somebody moves or deletes it. */
function leftoverRows(rows: readonly MarkedRow[]): Draft[] {
  if (rows.length === 0) return []
  const words =
    'Отметки без пункта: таких мероприятий или сроков в дорожной карте больше нет, или не понять, к которому из одинаковых они относятся. Нужное перенесите выше, лишнее сотрите.'
  return [
    { ...draft([textCell(words, 0, working.section, headers.length)]), keepsNext: true },
    ...rows.map(({ key, words: before, written }) =>
      draft([
        ...Array.from({ length: column.mark }, (_, at) =>
          writtenCell(before[at], at, at === 0 || at === column.day ? working.center : working.text),
        ),
        ...writtenCells(written),
        keyCell(key === undefined ? '' : textOfKey(key, true), column.key),
      ]),
    ),
  ]
}

interface Areas {
  readonly mark: Area
  readonly date: Area
  readonly day: Area
}

/** Counts that follow the marks. */
function summaryRows(points: readonly MarkedPoint[], { mark, date, day }: Areas, today: CalendarDate): Draft[] {
  const [all, dates, days] = [fixedArea(mark), fixedArea(date), fixedArea(day)]
  const counted = (word: string) => points.filter(({ written }) => markOf(written) === word).length
  const past = points.filter(
    (point) => !isClosed(point.written) && (serialThatCounts(point) ?? Number.POSITIVE_INFINITY) < serialOf(today),
  )
  // What is postponed and names a new day counts from that.
  const overdue =
    `COUNTIFS(${days},"<"&TODAY(),${all},"<>${done}",${all},"<>${dropped}")` +
    `-COUNTIFS(${days},"<"&TODAY(),${all},"${postponed}",${dates},">-1E+300")` +
    `+COUNTIFS(${all},"${postponed}",${dates},"<"&TODAY())`
  const counts: (readonly [string, string, number])[] = [
    ['Всего', `ROWS(${all})`, points.length],
    ...marks.map((word) => [word, `COUNTIF(${all},"${word}")`, counted(word)] as const),
    ['без отметки', `COUNTBLANK(${all})`, points.filter(({ written }) => written.mark === undefined).length],
    ['просрочено', overdue, past.length],
  ]
  return [
    draft(counts.map(([label], index) => textCell(label, index, working.header))),
    draft(counts.map(([, formula, shown], index) => formulaCell(formula, shown, index, working.total))),
  ]
}
