import { linesIn } from '../../layout/measure.ts'
import { portionsOf } from './cell-text.ts'
import { type Grid, roomIn, widthOf } from './grid.ts'
import type { Draft, SheetCell, SheetRow } from './sheet.ts'

/**
 * Gives every row the height its texts need. Neither program does it: LibreOffice keeps the default height without a
 * window, Excel never looks at merged cells. A row higher than a row can be becomes several, with its cells merged down.
 */
export function settle(drafts: readonly Draft[], grid: Grid): SheetRow[] {
  const portioned = stretched(drafts, drafts.map(portionCount))
  const heights = heightsOf(portioned, grid)
  const counts = heights.map((height) => Math.ceil(height / highest))
  const parts = counts.flatMap((count, index) => Array<number>(count).fill(onPixels((heights[index] ?? 0) / count)))
  return stretched(portioned, counts).map((draft, index) => ({ ...draft, height: parts[index] ?? 0 }))
}

/** In points. Excel's limit is 409.5; LibreOffice has none. */
const highest = 405

function portionCount({ cells }: Draft): number {
  return Math.max(1, ...cells.map(({ text }) => portionsOf(text).length))
}

/** Every row repeated so many times: a cell goes down over the repetitions, a text of several portions takes one for each. */
function stretched(drafts: readonly Draft[], counts: readonly number[]): Draft[] {
  if (counts.every((count) => count === 1)) return [...drafts]
  const starts = [0]
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count)
  return drafts.flatMap((draft, index) => {
    const start = starts[index] ?? 0
    const cells = draft.cells.map((cell) => cellParts(cell, (starts[index + cell.rowSpan] ?? 0) - start))
    return Array.from({ length: counts[index] ?? 1 }, (_, part) => ({
      ...draft,
      cells: cells.flatMap((parts) => parts[part] ?? []),
    }))
  })
}

function cellParts(cell: SheetCell, rowSpan: number): SheetCell[] {
  const portions = portionsOf(cell.text)
  return portions.map((text, index) => ({
    ...cell,
    text,
    lead: index === 0 ? cell.lead : undefined,
    rowSpan: index === portions.length - 1 ? rowSpan - index : 1,
  }))
}

function heightsOf(drafts: readonly Draft[], grid: Grid): number[] {
  const heights = drafts.map(({ cells, least }) =>
    Math.max(least, ...cells.filter(({ rowSpan }) => rowSpan === 1).map((cell) => heightOf(cell, grid))),
  )
  for (const [row, { cells }] of drafts.entries())
    for (const cell of cells) if (cell.rowSpan > 1) makeRoom(heights, row, cell, heightOf(cell, grid))
  return heights
}

/** A cell merged down needs its rows to be high enough together: they grow evenly. */
function makeRoom(heights: number[], row: number, { rowSpan }: SheetCell, need: number): void {
  const rows = heights.slice(row, row + rowSpan)
  const missing = need - rows.reduce((sum, height) => sum + height, 0)
  if (missing <= 0) return
  for (const [index, height] of rows.entries()) heights[row + index] = height + missing / rows.length
}

function heightOf({ column, columnSpan, lead, text, look }: SheetCell, grid: Grid): number {
  const words = lead === undefined ? text : `${lead} ${text}`
  const room = roomIn(widthOf(grid, column, columnSpan))
  const isBold = look.bold || lead !== undefined
  return onPixels(linesIn(words, room, look.points, isBold) * lineHeight(look.points) + 1.5)
}

/** Of Times New Roman in Excel, which gives a line more than LibreOffice does: 12.75 for 10 points, 15.75 for 12, 18.75 for 14. */
function lineHeight(points: number): number {
  return 1.3 * points + 0.5
}

/** Excel keeps heights in pixels of three quarters of a point. */
function onPixels(points: number): number {
  return Math.ceil(points / 0.75) * 0.75
}
