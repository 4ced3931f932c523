import type { ReadOf } from '../format/format.ts'
import type { Profile } from '../model/profile.ts'
import { cell } from './blocks.ts'
import { type ColumnHead, headerRows, repeatedFrom } from './header.ts'
import type { Row, TableBlock } from './layout.ts'
import { paragraphsOf } from './paragraphs.ts'
import { tableFit } from './table-fit.ts'

interface PlainColumn extends ColumnHead {
  readonly width: number | undefined
}

/** A table of an appendix. `width` is in millimetres. */
export function plainTable(written: ReadOf<'plainTable'>, name: string, width: number, profile: Profile): TableBlock {
  const columns = columnsOf(written)
  const texts = (written.rows ?? []).map((row) => row.map(({ value }) => value))
  const contents = columns.map(({ header, groups, width: given }, index) => {
    const own = texts.filter((row) => !isAcross(row, columns)).map((row) => row[index] ?? '')
    return {
      given,
      header,
      groups,
      texts: own.map((text) => paragraphsOf([text])),
      isTerse: own.some((text) => text !== '') && own.every(isShort),
    }
  })
  const header = headerRows(columns, written.columnNumbers?.value ?? false)
  return {
    kind: 'table',
    subject: 'plain',
    name,
    ...tableFit(contents, width, { points: profile.tableSize, isFixed: false }, profile.unbreakable),
    header,
    repeatedFrom: repeatedFrom(header, profile.repeat),
    rows: texts.map((row) =>
      rowOf(
        row,
        columns,
        contents.map(({ isTerse }) => isTerse),
      ),
    ),
  }
}

/** A row with more texts than there are columns makes columns of its own: no word is lost. */
function columnsOf({ columns = [], rows = [] }: ReadOf<'plainTable'>): PlainColumn[] {
  const named = columns.map((column) =>
    'at' in column
      ? {
          header: column.header?.value ?? '',
          groups: column.group?.map(({ value }) => value) ?? [],
          width: column.width?.value,
        }
      : { header: column.value, groups: [], width: undefined },
  )
  const missing = rows.reduce((most, { length }) => Math.max(most, length), 0) - named.length
  return [...named, ...Array.from({ length: missing }, () => ({ header: '', groups: [], width: undefined }))]
}

function isAcross(row: readonly string[], columns: readonly PlainColumn[]): boolean {
  return row.length === 1 && columns.length > 1
}

function rowOf(row: readonly string[], columns: readonly PlainColumn[], centred: readonly boolean[]): Row {
  if (isAcross(row, columns))
    return {
      kind: 'section',
      event: undefined,
      cells: [cell(0, paragraphsOf(row), { columnSpan: columns.length, align: 'center' })],
    }
  return {
    kind: 'body',
    event: undefined,
    cells: columns.map((_, index) =>
      cell(index, paragraphsOf(row[index] === undefined ? [] : [row[index]]), {
        align: centred[index] ? 'center' : 'left',
      }),
    ),
  }
}

/** A number of a row, a year, a sum, a dash: such columns are narrow, and their texts stand in the middle. */
function isShort(text: string): boolean {
  return /^[\d\s.,:)%–—-]*$/u.test(text)
}
