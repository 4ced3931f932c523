import { linesIn } from '../../../layout/measure.ts'
import { type Grid, roomIn, widthOf } from '../grid.ts'
import type { Draft, Look, SheetCell } from '../sheet.ts'

/**
 * How high rows must be, in points. Neither program finds out: LibreOffice keeps the default height without a window,
 * Excel never looks at merged cells.
 */
export function heightsOf(drafts: readonly Draft[], grid: Grid, lines: LinesOf = linesOf): number[] {
  const heights = drafts.map(({ cells, space }) => {
    let content = 0
    for (const cell of cells) if (cell.rowSpan === 1) content = Math.max(content, heightOf(cell, grid, lines))
    return onPixels(content + space)
  })
  for (const [row, { cells }] of drafts.entries())
    for (const cell of cells) if (cell.rowSpan > 1) makeRoom(heights, row, cell, heightOf(cell, grid, lines))
  return heights
}

/**
 * Rows that a cell merged down binds together; most stand alone. They are to be let go one after the other: of what is made here
 * and held for long V8 learns to put everything where only a full collection finds it, with all the cells.
 */
export function* bound(drafts: Iterable<Draft>): Generator<Draft[]> {
  let together: Draft[] = []
  let below = 0
  for (const draft of drafts) {
    together.push(draft)
    below = draft.cells.reduce((most, { rowSpan }) => Math.max(most, rowSpan - 1), Math.max(below - 1, 0))
    if (below > 0) continue
    yield together
    together = []
  }
  if (together.length > 0) yield together
}

/** A cell merged down needs its rows to be high enough together: they grow evenly. */
function makeRoom(heights: number[], row: number, { rowSpan }: SheetCell, need: number): void {
  const rows = heights.slice(row, row + rowSpan)
  const missing = need - rows.reduce((sum, height) => sum + height, 0)
  if (missing <= 0) return
  for (const [index, height] of rows.entries()) heights[row + index] = onPixels(height + missing / rows.length)
}

/** What is set upright is as high as its row was made for it. */
function heightOf(cell: SheetCell, grid: Grid, lines: LinesOf): number {
  if (cell.look.isUpright === true) return 0
  const isLine = cell.number !== undefined || cell.look.runsOn === true
  const text = cell.lead === undefined ? cell.text : cell.lead + cell.text
  return (isLine ? 1 : lines(text, cell, grid)) * lineHeight(cell.look.points)
}

/** Lines that a text takes in the place of the cell. */
export function linesOf(text: string, { column, columnSpan, lead, look }: SheetCell, grid: Grid): number {
  return linesIn(text, roomIn(widthOf(grid, column, columnSpan)), look.points, look.bold || lead !== undefined)
}

type LinesOf = typeof linesOf

/** For a sheet whose texts come round: in a column of one look each is measured once. */
export function rememberedLines(): LinesOf {
  const columns: { readonly look: Look; readonly columnSpan: number; readonly known: Map<string, number> }[] = []
  return (text, cell, grid) => {
    const { column, columnSpan, look } = cell
    if (text.length < worthRemembering || cell.lead !== undefined) return linesOf(text, cell, grid)
    let place = columns[column]
    if (place?.look !== look || place.columnSpan !== columnSpan) {
      place = { look, columnSpan, known: new Map() }
      columns[column] = place
    }
    const lines = place.known.get(text) ?? linesOf(text, cell, grid)
    place.known.set(text, lines)
    return lines
  }
}

/** In letters: a shorter text is soon measured. */
const worthRemembering = 20

/**
 * Of Times New Roman in Excel, which gives a line more than LibreOffice does: 12.75 points for 10, 15 for 11, 15.75 for 12,
 * 18.75 for 14. Both parts of a letter, above and below the base line, are rounded up to whole pixels.
 */
export function lineHeight(points: number): number {
  const pixels = Math.round((points * 96) / 72)
  const free = pixels > 17 ? 3 : 2
  return (Math.ceil(pixels * 0.891) + Math.ceil(pixels * 0.216) + free) * pointsOfPixel
}

/** Excel keeps heights in pixels, 96 to an inch. */
const pointsOfPixel = 0.75

export function onPixels(points: number): number {
  return Math.ceil(points / pointsOfPixel) * pointsOfPixel
}
