import type { Page } from '../../../layout/layout.ts'
import { linesIn } from '../../../layout/measure.ts'
import { headerOf, repeatedOf } from '../fit/header.ts'
import { bound, heightsOf, lineHeight, onPixels, rememberedLines } from '../fit/heights.ts'
import { type Grid, roomIn } from '../grid.ts'
import { plainSheet } from '../plain-sheet.ts'
import type { Draft, Rows, Sheet, SheetRow } from '../sheet.ts'
import { draft, textCell } from './cells.ts'
import { working } from './looks.ts'

/** A table of work before it is a sheet. */
export interface WorkingTable extends Partial<Pick<Sheet, (typeof optional)[number]>> {
  readonly name: string
  readonly page: Page
  /** In millimetres. */
  readonly columns: readonly number[]
  readonly rows: Rows<Draft>
}

const optional = [
  'hiddenFrom',
  'frozenColumns',
  'pagesAcross',
  'filter',
  'isProtected',
  'highlights',
  'inputs',
  'charts',
] as const

/** Rows keep their places: formulas name them. What is too long for a row can be read in the line of formulas. */
export function workingSheet(table: WorkingTable): Sheet {
  const { rows } = table
  const grid = gridOf(table.columns)
  const header = headerOf(rows)
  return {
    ...plainSheet,
    ...table,
    rows: rowsOf(rows.length, function* () {
      const lines = rememberedLines()
      for (const together of bound(rows)) yield* withHeights(together, heightsOf(together, grid, lines))
    }),
    drafts: rows,
    header,
    repeated: repeatedOf(rows),
    frozen: header !== undefined,
    breaks: [],
    pageNumbers: 'own',
  }
}

function withHeights(drafts: readonly Draft[], heights: readonly number[]): SheetRow[] {
  return drafts.map((draft, index) => ({ ...draft, height: Math.min(heights[index] ?? 0, highest) }))
}

/** Some rows, one for each of many items, and some more below. */
export function rowsAround<Item>(
  head: readonly Draft[],
  items: readonly Item[],
  rowOf: (item: Item, index: number) => Draft,
  foot: readonly Draft[] = [],
): Rows<Draft> {
  return rowsOf(head.length + items.length + foot.length, function* () {
    yield* head
    for (const [index, item] of items.entries()) yield rowOf(item, index)
    yield* foot
  })
}

function rowsOf<Row>(length: number, make: () => Iterator<Row>): Rows<Row> {
  return { length, [Symbol.iterator]: make }
}

/** Excel's limit is 409.5 points. */
const highest = onPixels(400)

function gridOf(columns: readonly number[]): Grid {
  const edges = [0]
  for (const width of columns) edges.push((edges.at(-1) ?? 0) + width)
  return { edges }
}

/** In millimetres: of a sheet that is set a little smaller to fit its page. On a screen width costs nothing. */
export function fullWidthOf({ width, margins }: Page): number {
  return (width - margins.left - margins.right) * 1.15
}

/** The columns; one of no width gets what is left. */
export function filled(widths: readonly number[], page: Page, least = 60): number[] {
  const rest = fullWidthOf(page) - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => (width === 0 ? Math.max(rest, least) : width))
}

/** In millimetres. */
const widest = 240

/** A list that would not be seen to its end in the highest row there can be has a wider column. */
export function withRoomFor(texts: readonly string[], columns: readonly number[], column: number): readonly number[] {
  const { points } = working.text
  const long = [...new Set(texts)].filter((text) => text.length > leastHigh)
  const fits = (width: number) => (text: string) =>
    linesIn(text, roomIn(width), points, false) * lineHeight(points) <= highest
  let width = columns[column] ?? 0
  while (width < widest && !long.every(fits(width))) width *= 1.25
  return columns.map((given, index) => (index === column ? width : given))
}

/** In characters: less would not fill the highest row were every line of it two letters long. */
const leastHigh = 90

/** What a sheet is called, of which roadmap, and how it is to be read. */
export function headRows(name: string, title: string, about: string, columns: number): Draft[] {
  const across = (text: string, look: typeof working.title | typeof working.about) =>
    draft([textCell(text, 0, look, columns)])
  return [across(name, working.title), across([title, about].filter((part) => part !== '').join('\n'), working.about)]
}

/** One row of a header. */
export function headerRow(headers: readonly string[]): Draft {
  return draft(
    headers.map((header, column) => textCell(header, column, working.header)),
    'repeated',
  )
}
