import type { Grid } from '../grid.ts'
import type { Draft, SheetCell, SheetRow } from '../sheet.ts'
import { headerOf } from './header.ts'
import { bound, heightsOf, lineHeight, linesOf, onPixels } from './heights.ts'
import { type Capacity, portionsOf } from './portions.ts'

/**
 * Gives the rows their heights. What is too high for a row, or for a page, goes on in rows below it: a text in portions
 * without a border between them, the other cells merged down. `page` is the height of a page's text, in points.
 */
export function spread(drafts: readonly Draft[], grid: Grid, page: number): SheetRow[] {
  const limits = limitsOf(drafts, grid, page)
  const rows: SheetRow[] = []
  for (const together of bound(drafts)) rows.push(...spreadTogether(together, grid, limits))
  return rows
}

function spreadTogether(drafts: readonly Draft[], grid: Grid, limits: Limits): SheetRow[] {
  const [first, ...others] = drafts
  if (first !== undefined && others.length === 0) {
    const [height = 0] = heightsOf([first], grid)
    if (height <= Math.min(limits.whole, limits.part)) return [{ ...first, height }]
  }
  const portioned = stretched(
    drafts
      .map((draft) => eased(draft, grid, limits))
      .map((draft) => ({ draft, parts: draft.cells.map((cell) => portions(cell, grid, limits)) })),
  )
  const heights = heightsOf(portioned, grid)
  // A cell merged down, with more text than its rows would show, makes them higher than a row can be.
  const counts = heights.map((height) => Math.max(1, Math.ceil(height / limits.whole)))
  const divided = stretched(
    portioned.map((draft, index) => ({ draft, parts: draft.cells.map((cell) => [cell]), count: counts[index] })),
  )
  const partHeights = counts.flatMap((count, index) =>
    Array<number>(count).fill(onPixels((heights[index] ?? 0) / count)),
  )
  return divided.map((draft, index) => ({ ...draft, height: partHeights[index] ?? 0 }))
}

/** How high rows may be, in points. */
interface Limits {
  /** Of a row that is left whole. */
  readonly whole: number
  /** Of the rows that a higher one is parted into: a round number of them fills a page. */
  readonly part: number
}

/** Excel's limit is 409.5. */
const highest = 405

/** A row has to find room on a page, under the header that is repeated there. */
function limitsOf(drafts: readonly Draft[], grid: Grid, page: number): Limits {
  const rows = headerOf(drafts)
  const header = rows === undefined ? [] : heightsOf(drafts.slice(rows.start, rows.end), grid)
  const room = Math.max(page - header.reduce((sum, height) => sum + height, 0), highest / 3)
  return { whole: Math.min(room, highest), part: Math.min(room / Math.max(1, Math.round(room / highest)), highest) }
}

/** A row of the table that is a little too high is set smaller: a text that stays in its cell can be found and copied. */
function eased(draft: Draft, grid: Grid, { whole }: Limits): Draft {
  const smaller = [0, 1, 2].map((step) => ({ ...draft, cells: draft.cells.map((cell) => reduced(cell, step)) }))
  const ownHeight = ({ cells }: Draft) =>
    heightsOf([{ ...draft, cells: cells.filter(({ rowSpan }) => rowSpan === 1) }], grid)[0] ?? 0
  return smaller.find((row) => ownHeight(row) <= whole) ?? draft
}

const smallest = 9

function reduced(cell: SheetCell, step: number): SheetCell {
  const { look } = cell
  return look.border
    ? { ...cell, look: { ...look, points: Math.max(look.points - step, Math.min(look.points, smallest)) } }
    : cell
}

function portions(cell: SheetCell, grid: Grid, limits: Limits): SheetCell[] {
  const texts = portionsOf(cell.text, capacityOf(cell, grid, limits))
  return texts.map((text, index) => ({
    ...cell,
    text,
    lead: index === 0 ? cell.lead : undefined,
    goesOn: { above: index > 0, below: index < texts.length - 1 },
  }))
}

/** A cell that is merged down already shows its text over several rows. */
function capacityOf(cell: SheetCell, grid: Grid, { whole, part }: Limits): Capacity {
  const linesIn = (text: string) => linesOf(text, cell, grid)
  const height = lineHeight(cell.look.points)
  const isLow = cell.rowSpan > 1 || linesIn(cell.text) * height <= whole
  return { lines: isLow ? Number.POSITIVE_INFINITY : Math.floor(part / height), linesOf: linesIn }
}

interface Stretch {
  readonly draft: Draft
  /** For every cell the cells it becomes, one below the other. */
  readonly parts: readonly (readonly SheetCell[])[]
  /** Rows to become, if more than the parts ask for. */
  readonly count?: number | undefined
}

/** The last part of a cell is merged down to where the cell ended. */
function stretched(rows: readonly Stretch[]): Draft[] {
  const counts = rows.map(({ parts, count = 1 }) => Math.max(count, ...parts.map(({ length }) => length)))
  const starts = [0]
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count)
  return rows.flatMap(({ draft, parts }, index) => {
    const start = starts[index] ?? 0
    const merged = parts.map((cells) =>
      cells.map((cell, part) => {
        const end = starts[index + cell.rowSpan] ?? start + 1
        return { ...cell, rowSpan: part === cells.length - 1 ? end - start - part : 1 }
      }),
    )
    return Array.from({ length: counts[index] ?? 1 }, (_, part) => ({
      ...draft,
      cells: merged.flatMap((cells) => cells[part] ?? []),
      keepsNext: draft.keepsNext && part === (counts[index] ?? 1) - 1,
    }))
  })
}
