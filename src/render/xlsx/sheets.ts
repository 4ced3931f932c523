import type { Block, Layout, Page, Part } from '../../layout/layout.ts'
import { headerOf, heightOfRows, repeatedOf } from './fit/header.ts'
import { pageBreaks } from './fit/page-breaks.ts'
import { spread } from './fit/spread.ts'
import { columnCount, gridOf, widthOf } from './grid.ts'
import { gapAbove, rowsOf } from './rows/rows.ts'
import type { Sheet } from './sheet.ts'
import { nameOfOrder, withLegalNames } from './sheet-names.ts'

/** What is to stand on one sheet. */
interface Outline {
  readonly name: string
  readonly page: Page
  readonly blocks: readonly Block[]
  readonly opensPart: boolean
}

/** The order on a sheet of its own; the roadmap on one with its tables of events; the indicators on one of their own. */
export function sheetsOf(layout: Layout): Sheet[] {
  return withLegalNames(layout.parts.flatMap(outlinesOf).flatMap(sheetsFor))
}

function outlinesOf({ kind, page, blocks }: Part): Outline[] {
  if (kind === 'order') return [{ name: nameOfOrder(blocks), page, blocks, opensPart: true }]
  const { plan, indicators } = apart(blocks)
  const outlines = [
    { name: tableName(plan) ?? 'Дорожная карта', page, blocks: plan, opensPart: true },
    { name: tableName(indicators) ?? '', page, blocks: indicators, opensPart: plan.length === 0 },
  ]
  // A workbook has a sheet, even if there is nothing to say.
  return outlines.filter(({ blocks: own }, index) => own.length > 0 || (index === 0 && indicators.length === 0))
}

function tableName(blocks: readonly Block[]): string | undefined {
  return blocks.find((block) => block.kind === 'table')?.name
}

/** Tables of indicators leave with the heading above and the footnotes below them. */
function apart(blocks: readonly Block[]): { plan: Block[]; indicators: Block[] } {
  const plan: Block[] = []
  const indicators: Block[] = []
  for (const [index, block] of blocks.entries()) {
    if (
      isIndicators(block) ||
      (isHeading(block) && isIndicators(blocks[index + 1])) ||
      isFootnoteOf(indicators, block, blocks[index - 1])
    )
      indicators.push(block)
    else plan.push(block)
  }
  return { plan, indicators }
}

function isIndicators(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.subject === 'indicators'
}

function isHeading(block: Block | undefined): boolean {
  return block?.kind === 'lines' && block.style === 'heading'
}

function isFootnoteOf(indicators: readonly Block[], block: Block, previous: Block | undefined): boolean {
  return (
    block.kind === 'lines' && block.style === 'footnote' && previous !== undefined && indicators.at(-1) === previous
  )
}

/**
 * What is frozen takes its room from the rows that scroll. Where stamps, title and passport take too much of it, they go
 * to a sheet in front: printed one after the other, both sheets are the appendix in its order.
 */
function sheetsFor(outline: Outline): Sheet[] {
  const sheet = sheetOf(outline)
  const { blocks } = outline
  const start = startOfTable(blocks)
  if (sheet.header === undefined || sheet.frozen || start === 0) return [sheet]
  return [
    sheetOf({ ...outline, name: 'Общие сведения', blocks: blocks.slice(0, start) }),
    sheetOf({ ...outline, blocks: blocks.slice(start), opensPart: false }),
  ]
}

/** In points: about half of what a small screen shows. */
const mostFrozen = 250

function startOfTable(blocks: readonly Block[]): number {
  const table = blocks.findIndex((block) => block.kind === 'table')
  return table > 0 && isHeading(blocks[table - 1]) ? table - 1 : table
}

function sheetOf({ name, page, blocks, opensPart }: Outline): Sheet {
  const { margins } = page
  const grid = gridOf(blocks, page.width - margins.left - margins.right)
  const columns = Array.from({ length: columnCount(grid) }, (_, column) => widthOf(grid, column, 1))
  const pageHeight = ((page.height - margins.top - margins.bottom) / 25.4) * 72
  const drafts = blocks.flatMap((block, index) => [...gapAbove(block, blocks[index - 1]), ...rowsOf(block, grid)])
  const rows = spread(drafts, grid, pageHeight)
  const header = headerOf(rows)
  const frozen = header !== undefined && heightOfRows(rows, { start: 0, end: header.end }) <= mostFrozen
  return {
    name,
    page,
    columns,
    rows,
    header,
    repeated: repeatedOf(rows),
    frozen,
    breaks: pageBreaks(rows, pageHeight),
    opensPart,
  }
}
