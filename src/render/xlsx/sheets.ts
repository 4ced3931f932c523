import type { Block, Layout, Page, Part } from '../../layout/layout.ts'
import { headerOf, heightOfRows, repeatedOf, withStrip } from './fit/header.ts'
import { pagesOf } from './fit/page-breaks.ts'
import { spread } from './fit/spread.ts'
import { columnCount, type Grid, gridOf, widthOf } from './grid.ts'
import { plainSheet } from './plain-sheet.ts'
import type { Area, Sheet, SheetRow } from './sheet.ts'
import { nameOfAttachment, nameOfOrder, withLegalNames } from './sheet-names.ts'
import { endOfTables, endWithTail, rowsWithTail } from './tail.ts'

/** What is to stand on one sheet. */
interface Outline {
  readonly name: string
  readonly page: Page
  readonly blocks: readonly Block[]
  readonly opensPart: boolean
}

/**
 * The order on a sheet of its own; of the roadmap the tables of events on one, those of indicators on another, in the order of
 * the document.
 */
export function printedSheets(layout: Layout, reservedNames: readonly string[]): Sheet[] {
  return withLegalNames(layout.parts.flatMap(outlinesOf).flatMap(sheetsFor), reservedNames)
}

function outlinesOf({ kind, page, blocks }: Part): Outline[] {
  if (kind === 'order') return [{ name: nameOfOrder(blocks), page, blocks, opensPart: true }]
  if (kind === 'attachment') return [{ name: nameOfAttachment(blocks), page, blocks, opensPart: true }]
  return stretchesOf(blocks).map((own, index) => ({
    name: tableName(own) ?? 'Дорожная карта',
    page,
    blocks: own,
    opensPart: index === 0,
  }))
}

function tableName(blocks: readonly Block[]): string | undefined {
  return blocks.find((block) => block.kind === 'table')?.name
}

/**
 * What stands together on a sheet: blocks up to where tables of the other kind begin. Text before the first table stands with
 * that, text behind the last one with that: a workbook has a sheet, even if there is nothing to say.
 */
function stretchesOf(blocks: readonly Block[]): Block[][] {
  const stretches: { ofIndicators: boolean; readonly blocks: Block[] }[] = []
  for (const [index, block] of blocks.entries()) {
    const last = stretches.at(-1)
    const ofIndicators: boolean =
      isIndicators(block) ||
      (isHeading(block) && isIndicators(blocks[index + 1])) ||
      (isFootnote(block) && last?.ofIndicators === true)
    if (last === undefined || (last.ofIndicators !== ofIndicators && stretches.some(hasTable)))
      stretches.push({ ofIndicators, blocks: [block] })
    else {
      last.blocks.push(block)
      last.ofIndicators = ofIndicators
    }
  }
  const end = stretches.findLastIndex(hasTable)
  const [tables, tail] = end < 0 ? [stretches, []] : [stretches.slice(0, end + 1), stretches.slice(end + 1)]
  for (const each of tail.flatMap(({ blocks: own }) => own)) tables.at(-1)?.blocks.push(each)
  return tables.length === 0 ? [[]] : tables.map(({ blocks: own }) => own)
}

function hasTable({ blocks }: { readonly blocks: readonly Block[] }): boolean {
  return blocks.some(({ kind }) => kind === 'table')
}

function isFootnote(block: Block): boolean {
  return block.kind === 'lines' && block.style === 'footnote'
}

function isHeading(block: Block | undefined): boolean {
  return block?.kind === 'lines' && block.style === 'heading'
}

function isIndicators(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.subject === 'indicators'
}

/**
 * What is frozen takes its room from the rows that scroll. Where stamps, title and passport take too much of it, they go
 * to a sheet in front: printed one after the other, both sheets are the appendix in its order.
 */
function sheetsFor(outline: Outline): Sheet[] {
  const { blocks } = outline
  const start = startOfTable(blocks)
  const sheet = sheetOf({ ...outline, blocks: blocks.slice(0, endOfTables(blocks)) })
  if (sheet.header === undefined || sheet.frozen || start === 0) return sheetsWithTail(outline, sheet)
  const rest = { ...outline, blocks: blocks.slice(start), opensPart: false }
  return [
    sheetOf({ ...outline, name: 'Общие сведения', blocks: blocks.slice(0, start) }),
    ...sheetsWithTail(rest, sheetOf({ ...rest, blocks: blocks.slice(start, endOfTables(blocks)) })),
  ]
}

/** What stands below the tables, and does not find room on the page they end on, goes to a sheet behind. */
function sheetsWithTail(outline: Outline, tables: PrintedSheet): Sheet[] {
  const { blocks, page } = outline
  const end = endWithTail(blocks, gridFor(outline), heightOf(page), tables.rows)
  const sheet = end === endOfTables(blocks) ? tables : sheetOf({ ...outline, blocks: blocks.slice(0, end) })
  if (end === blocks.length) return [sheet]
  return [
    sheet,
    ...sheetsFor({ ...outline, name: 'Дополнительные сведения', blocks: blocks.slice(end), opensPart: false }),
  ]
}

/** Its rows are held: how they fall on pages takes more than one look. */
interface PrintedSheet extends Sheet {
  readonly rows: readonly SheetRow[]
}

/** In points: about half of what a small screen shows. */
const mostFrozen = 250

function startOfTable(blocks: readonly Block[]): number {
  const table = blocks.findIndex((block) => block.kind === 'table')
  return table > 0 && isHeading(blocks[table - 1]) ? table - 1 : table
}

function sheetOf(outline: Outline): PrintedSheet {
  const { name, page, blocks, opensPart } = outline
  const grid = gridFor(outline)
  const columns = Array.from({ length: columnCount(grid) }, (_, column) => widthOf(grid, column, 1))
  const pageHeight = heightOf(page)
  const rows = withStrip(spread(rowsWithTail(blocks, grid, pageHeight), grid, pageHeight))
  const header = headerOf(rows)
  const frozen = header !== undefined && heightOfRows(rows, { start: 0, end: header.end }) <= mostFrozen
  const { breaks } = pagesOf(rows, pageHeight)
  return {
    ...plainSheet,
    name,
    page,
    holdsEvents: blocks.some((block) => block.kind === 'table' && block.subject === 'events'),
    columns,
    rows,
    drafts: rows,
    header,
    repeated: repeatedOf(rows),
    frozen,
    foldable: true,
    breaks,
    pageNumbers: opensPart ? 'opensPart' : 'goOn',
    filter: filterOf(blocks, columns.length, rows),
  }
}

/**
 * A filter hides rows: it stands over a table whose rows are whole, one an event, with nothing below them. Its buttons are in
 * the last row of the header.
 */
function filterOf(blocks: readonly Block[], columns: number, rows: readonly SheetRow[]): Area | undefined {
  const tables = blocks.filter((block) => block.kind === 'table')
  const header = headerOf(rows)
  const [table] = tables
  if (table?.columns.length !== columns || header === undefined || tables.length > 1) return undefined
  const end = header.end + table.rows.length
  const isWhole = rows
    .slice(header.end, end)
    .every(({ cells }) => cells.every(({ rowSpan, goesOn }) => rowSpan === 1 && !goesOn.below))
  return isWhole && end > header.end
    ? { rows: { start: header.end - 1, end }, columns: { start: 0, end: columns } }
    : undefined
}

function gridFor({ page: { width, margins }, blocks }: Outline): Grid {
  return gridOf(blocks, width - margins.left - margins.right)
}

/** Of the text on a page, in points. */
function heightOf({ height, margins }: Page): number {
  return ((height - margins.top - margins.bottom) / 25.4) * 72
}
