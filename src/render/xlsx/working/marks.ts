import { calendarDate } from '../../../calendar/date.ts'
import type { ScheduledEvent } from '../../../layout/layout.ts'
import type { CellValue } from '../previous/cell-value.ts'
import type { PreviousBook, PreviousRow } from '../previous/workbook.ts'
import { dayFormat, firstSerial, lastSerial, serialOf } from '../serial.ts'
import type { ControlPoint } from './control-points.ts'
import { foundAgain, textOfToken } from './found-again.ts'
import { keyIn, type PointKey, textOfKey } from './point-keys.ts'
import { isWrittenBeyond, type KeyColumn, keyColumnIn, keyOf, wordsOf } from './row-keys.ts'

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

/** The headers above what a point is known by. */
export const shownHeaders = ['Мероприятие', 'Ответственные', 'Срок', 'Контрольный день'] as const

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
  /** Undefined for a row of people's own, and where its words are not those of its key. */
  readonly key: PointKey | undefined
  /** It had no point in the book before either. */
  readonly isGone: boolean
  /** What stands in front of the marks: number, title, who answers, deadline, day. */
  readonly words: readonly (CellValue | undefined)[]
  readonly written: Written
}

export interface Control {
  readonly points: readonly MarkedPoint[]
  /** Marks whose point is gone, or not to be told from others: another deadline, another title, deleted, moved by hand. */
  readonly leftover: readonly MarkedRow[]
}

/** Every mark finds its point or is left over; where two rows say they are one point, the first is. */
export function withMarks(points: readonly ControlPoint[], { rows, keys }: Pick<ReadMarks, 'rows' | 'keys'>): Control {
  const byEvent = new Map<ScheduledEvent, ControlPoint[]>()
  for (const point of points) {
    const own = byEvent.get(point.event)
    if (own === undefined) byEvent.set(point.event, [point])
    else own.push(point)
  }
  const events = [...byEvent.values()]
  const tokensOf = (all: readonly PointKey[]) => all.map(({ token }) => token)
  const found = foundAgain(
    tokensOf(keys),
    tokensOf(rows.flatMap(({ key }) => (key === undefined ? [] : [key]))),
    events.flatMap(([first]) => (first === undefined ? [] : [first.key.token])),
  )
  const onDay = countsOf(keys.map(dayKey))
  const written = new Map<ControlPoint, Written>()
  const leftover: MarkedRow[] = []
  for (const row of rows) {
    const { key, isGone } = row
    const own = key === undefined ? [] : (events[found.get(textOfToken(key.token)) ?? -1] ?? [])
    const isOnly = key !== undefined && (isGone || onDay.get(dayKey(key)) === 1)
    const point = key === undefined ? undefined : pointFor(key, own, isOnly)
    if (point !== undefined && !written.has(point)) written.set(point, row.written)
    else leftover.push({ ...row, key: key && { ...key, token: own[0]?.key.token ?? key.token } })
  }
  return { points: points.map((point) => ({ ...point, written: written.get(point) ?? nothing })), leftover }
}

/** The same day and deadline; or the only point of that day, if `isOnly` it was that before. Without a day the deadline tells. */
function pointFor({ day, phrase, twin }: PointKey, own: readonly ControlPoint[], isOnly: boolean) {
  const same = own.find(({ key }) => key.day === day && key.phrase === phrase && key.twin === twin)
  if (same !== undefined || day === '-' || !isOnly) return same
  const [first, second] = own.filter(({ key }) => key.day === day)
  return second === undefined ? first : undefined
}

function dayKey({ token, day }: PointKey): string {
  return `${textOfToken(token)} ${day}`
}

function countsOf(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
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
  /** Of all rows that had a point, written in or not. */
  readonly keys: readonly PointKey[]
  /** Undefined where it is not our sheet, or its columns are no longer what they were. */
  readonly head: KeyColumn | undefined
  readonly isWrittenBeyond: boolean
  readonly hasLinks: boolean
}

export function readMarks(book: PreviousBook): ReadMarks {
  let keyColumn: KeyColumn | undefined
  let columns: Columns | undefined
  let beyond = false
  const keys = new Map<string, PointKey>()
  const rows: (MarkedRow & { readonly shown: string | undefined })[] = []
  const { hasLinks } = book.readRows(controlName, (row) => {
    keyColumn ??= keyColumnIn(row)
    if (keyColumn === undefined) return
    beyond ||= isWrittenBeyond(row, keyColumn)
    if (columns === undefined) {
      columns = columnsIn(row)
      return
    }
    const { key, isGone = false } = keyIn(keyOf(row, keyColumn)) ?? {}
    if (key !== undefined && !isGone) keys.set(textOfKey(key), key)
    const { mark, date, reason, shown } = columns
    const written = { mark: row.get(mark), date: asDay(row.get(date)), reason: row.get(reason) }
    if (Object.values(written).every((value) => value === undefined)) return
    const words = Array.from({ length: mark }, (_, column) => row.get(column))
    const said = shown === undefined ? undefined : saidIn(row, shown)
    rows.push({ key, isGone, words, written, shown: said })
  })
  return {
    rows: withTheirKeys(rows, [...keys.values()]),
    keys: [...keys.values()],
    head: columns === undefined ? undefined : keyColumn,
    isWrittenBeyond: beyond,
    hasLinks,
  }
}

/** The day stands last. */
function saidIn(row: PreviousRow, shown: readonly number[]): string {
  const cells = shown.map((column) => row.get(column))
  return wordsOf([...cells.slice(0, -1), asDay(cells.at(-1))])
}

/** Rows may have been sorted without the hidden column: then the words of a row lead to its key, if they are those of one. */
function withTheirKeys(
  rows: readonly (MarkedRow & { readonly shown: string | undefined })[],
  keys: readonly PointKey[],
): MarkedRow[] {
  const byWords = new Map<string, PointKey | undefined>()
  for (const key of keys) byWords.set(key.words, byWords.has(key.words) ? undefined : key)
  return rows.map(({ shown, ...row }) => {
    if (row.key === undefined || shown === undefined || row.key.words === shown) return row
    return { ...row, key: row.isGone ? undefined : byWords.get(shown) }
  })
}

interface Columns extends Record<keyof typeof writtenHeaders, number> {
  /** Title, who answers, deadline and day: undefined where one of the headers is no longer what it was. */
  readonly shown: readonly number[] | undefined
}

function columnsIn(row: PreviousRow): Columns | undefined {
  const columnOf = (header: string) =>
    [...row].find(([, value]) => 'text' in value && value.text.trim() === header)?.[0]
  const mark = columnOf(writtenHeaders.mark)
  const date = columnOf(writtenHeaders.date)
  const reason = columnOf(writtenHeaders.reason)
  if (mark === undefined || date === undefined || reason === undefined) return undefined
  const shown = shownHeaders.map(columnOf)
  return { mark, date, reason, shown: shown.includes(undefined) ? undefined : shown.filter((at) => at !== undefined) }
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
