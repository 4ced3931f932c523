import { calendarDate } from '../../../calendar/date.ts'
import type { CellValue } from '../previous/cell-value.ts'
import type { PreviousBook, PreviousRow } from '../previous/workbook.ts'
import { dayFormat, firstSerial, lastSerial, serialOf } from '../serial.ts'
import type { ControlPoint } from './control-points.ts'
import { isWrittenBeyond, type KeyColumn, keyColumnIn, keyOf } from './row-keys.ts'

/** What people write on «Контроль», and what it makes of a control point. */

export const controlName = 'Контроль'

export const done = 'исполнено'
export const inWork = 'в работе'
export const postponed = 'перенесено'
export const failed = 'не исполнено'
export const dropped = 'снято с контроля'
export const marks = [done, inWork, postponed, failed, dropped] as const

/** The headers above what is written. */
export const writtenHeaders = {
  mark: 'Отметка о выполнении',
  date: 'Дата исполнения или новый срок',
  reason: 'Причина, примечание',
} as const

/** Beside a control point; nothing where nobody has written. */
export interface Written {
  readonly mark?: CellValue | undefined
  readonly date?: CellValue | undefined
  readonly reason?: CellValue | undefined
}

const nothing: Written = {}

export interface MarkedPoint extends ControlPoint {
  readonly written: Written
}

/** A row of the book before with something written in it. */
export interface MarkedRow {
  readonly key: string
  /** What stands in front of the marks: number, title, who answers, deadline, day. */
  readonly words: readonly (CellValue | undefined)[]
  readonly written: Written
}

export interface Control {
  readonly points: readonly MarkedPoint[]
  /** Marks whose point is gone: another deadline, another title, or deleted. */
  readonly leftover: readonly MarkedRow[]
}

/** Every mark finds its point or is left over; where two rows say they are one point, the first is. */
export function withMarks(points: readonly ControlPoint[], rows: readonly MarkedRow[]): Control {
  const byKey = new Map<string, MarkedRow>()
  const known = new Set(points.map(({ key }) => key))
  const leftover: MarkedRow[] = []
  for (const row of rows)
    if (known.has(row.key) && !byKey.has(row.key)) byKey.set(row.key, row)
    else leftover.push(row)
  const written = ({ key }: ControlPoint) => byKey.get(key)?.written ?? nothing
  return { points: points.map((point) => ({ ...point, written: written(point) })), leftover }
}

/** One of the marks, as the formulas of sheets compare it; undefined where there is none. */
export function markOf({ mark }: Written): string | undefined {
  if (mark === undefined) return undefined
  return 'text' in mark ? mark.text.toLowerCase() : String(mark.number)
}

export function isClosed(written: Written): boolean {
  const mark = markOf(written)
  return mark === done || mark === dropped
}

/** The day that counts, as workbooks count days: the new one of what is postponed. */
export function serialThatCounts({ day, written }: MarkedPoint): number | undefined {
  const { date } = written
  if (markOf(written) === postponed && date !== undefined && 'number' in date) return Math.floor(date.number)
  const serial = day === undefined ? 0 : serialOf(day)
  return serial < firstSerial ? undefined : serial
}

/** The places of the points in the order of time, those without a day last. */
export function inTime(points: readonly MarkedPoint[]): number[] {
  const serials = points.map((point) => serialThatCounts(point) ?? Number.POSITIVE_INFINITY)
  const at = (place: number) => serials[place] ?? Number.POSITIVE_INFINITY
  return points.map((_, index) => index).sort((a, b) => (at(a) === at(b) ? a - b : at(a) - at(b)))
}

export interface ReadMarks {
  readonly rows: readonly MarkedRow[]
  /** The sheets that were made here; undefined where it is not our sheet, or its columns are no longer what they were. */
  readonly sheets: readonly string[] | undefined
  readonly isWrittenBeyond: boolean
}

export function readMarks(book: PreviousBook): ReadMarks {
  let keys: KeyColumn | undefined
  let columns: Record<keyof typeof writtenHeaders, number> | undefined
  let beyond = false
  const rows: MarkedRow[] = []
  book.readRows(controlName, (row) => {
    keys ??= keyColumnIn(row)
    if (keys === undefined) return
    beyond ||= isWrittenBeyond(row, keys)
    if (columns === undefined) {
      columns = columnsIn(row)
      return
    }
    const { mark, date, reason } = columns
    const written = { mark: row.get(mark), date: asDay(row.get(date)), reason: row.get(reason) }
    if (Object.values(written).every((value) => value === undefined)) return
    const words = Array.from({ length: mark }, (_, column) => row.get(column))
    rows.push({ key: keyOf(row, keys), words, written })
  })
  return { rows, sheets: columns === undefined ? undefined : keys?.sheets, isWrittenBeyond: beyond }
}

function columnsIn(row: PreviousRow): Record<keyof typeof writtenHeaders, number> | undefined {
  const columnOf = (header: string) =>
    [...row].find(([, value]) => 'text' in value && value.text.trim() === header)?.[0]
  const mark = columnOf(writtenHeaders.mark)
  const date = columnOf(writtenHeaders.date)
  const reason = columnOf(writtenHeaders.reason)
  return mark === undefined || date === undefined || reason === undefined ? undefined : { mark, date, reason }
}

/** A day that was pasted as text, or as a bare number, is a day all the same. */
function asDay(value: CellValue | undefined): CellValue | undefined {
  if (value === undefined) return undefined
  if ('number' in value)
    return value.number < firstSerial || value.number > lastSerial ? value : { number: value.number, format: dayFormat }
  const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?\s*$/.exec(value.text) ?? []
  const date = calendarDate(Number(year), Number(month), Number(day))
  const serial = date === undefined ? 0 : serialOf(date)
  return serial < firstSerial ? value : { number: serial, format: dayFormat }
}
