import { type CalendarDate, dayNumber } from '../../../calendar/date.ts'
import type { Layout, Page } from '../../../layout/layout.ts'
import { fixedArea } from '../book/address.ts'
import type { Area, Draft, Sheet } from '../sheet.ts'
import { dateCell, draft, formulaCell, textCell } from './cells.ts'
import { type ControlPoint, withoutDay } from './control-points.ts'
import { colours, working } from './looks.ts'
import { filled, headerRow, headRows, workingSheet } from './working-sheet.ts'

/** «Контроль»: what stands in the plan, closed, and beside it what people write: whether it is done, when, and if not, why. */

export const controlName = 'Контроль'

/** What may stand in the column of marks. */
export const done = 'исполнено'
export const dropped = 'снято с контроля'
const marks = [done, 'в работе', 'перенесено', 'не исполнено', dropped] as const

const headers = [
  '№',
  'Мероприятие',
  'Ответственные',
  'Срок',
  'Контрольный день',
  'Отметка о выполнении',
  'Дата исполнения или новый срок',
  'Причина, примечание',
] as const
const column = { day: 4, mark: 5, date: 6, reason: 7 } as const
const widths = [13, 0, 68, 32, 26, 30, 28, 44]

/** Title, words about it, two rows of counts, a gap, the header. */
const firstRow = 6

/** Where the mark of a point stands, for formulas on other sheets. */
export function markAddress(point: number): string {
  return `'${controlName}'!$F$${firstRow + point + 1}`
}

export function controlSheet(points: readonly ControlPoint[], layout: Layout, page: Page, today: CalendarDate): Sheet {
  const end = firstRow + points.length
  const area = (from: number, to = from + 1): Area => ({
    rows: { start: firstRow, end },
    columns: { start: from, end: to },
  })
  const overdue = `AND(ISNUMBER($E${firstRow + 1}),$E${firstRow + 1}<TODAY(),$F${firstRow + 1}<>"${done}",$F${firstRow + 1}<>"${dropped}")`
  const marked = (mark: string) => `$F${firstRow + 1}="${mark}"`
  return workingSheet({
    name: controlName,
    page,
    columns: filled(widths, page),
    rows: [
      ...headRows(
        controlName,
        layout.title,
        'Заполняются светлые клетки; остальные закрыты без пароля.',
        headers.length,
      ),
      ...summaryRows(points, area(column.mark), area(column.day), today),
      draft([], 'plain', 6),
      headerRow(headers),
      ...points.map(rowOf),
    ],
    isProtected: true,
    filter: { rows: { start: firstRow - 1, end }, columns: { start: 0, end: headers.length } },
    highlights: [
      { area: area(column.mark), formula: marked(done), ...colours.good },
      { area: area(column.mark), formula: marked('в работе'), ...colours.soon },
      { area: area(column.mark), formula: marked('перенесено'), ...colours.soon },
      { area: area(column.mark), formula: marked('не исполнено'), ...colours.bad },
      { area: area(column.mark), formula: marked(dropped), ...colours.pale },
      { area: area(column.day), formula: overdue, ...colours.bad },
    ],
    inputs: [
      {
        area: area(column.mark),
        allowed: { list: marks },
        title: 'Отметка о выполнении',
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

function rowOf({ event, due, day }: ControlPoint): Draft {
  return draft([
    textCell(event.number, 0, working.center),
    textCell(event.title, 1, working.text),
    textCell(event.responsible, 2, working.text),
    textCell(due?.text ?? '', 3, working.text),
    day === undefined
      ? textCell(withoutDay(due), column.day, working.center)
      : dateCell(day, column.day, working.center),
    textCell('', column.mark, working.openCenter),
    textCell('', column.date, working.openDate),
    textCell('', column.reason, working.open),
  ])
}

/** Counts that follow the marks. */
function summaryRows(points: readonly ControlPoint[], marked: Area, days: Area, today: CalendarDate): Draft[] {
  const [all, dates] = [fixedArea(marked), fixedArea(days)]
  const past = points.filter(({ day }) => day !== undefined && dayNumber(day) < dayNumber(today)).length
  const counts: (readonly [string, string, number])[] = [
    ['Всего', `ROWS(${all})`, points.length],
    ...marks.map((mark) => [mark, `COUNTIF(${all},"${mark}")`, 0] as const),
    ['без отметки', `COUNTBLANK(${all})`, points.length],
    ['просрочено', `COUNTIFS(${dates},"<"&TODAY(),${all},"<>${done}",${all},"<>${dropped}")`, past],
  ]
  return [
    draft(counts.map(([label], index) => textCell(label, index, working.header))),
    draft(counts.map(([, formula, shown], index) => formulaCell(formula, shown, index, working.total))),
  ]
}
