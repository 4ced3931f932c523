import type { TableBlock } from '../../../layout/layout.ts'
import { rowHeight } from './height.ts'

/** How a row is set, so that it breaks well. */
export interface RowFit {
  readonly fontSize: number
  /** It stays on one page. LibreOffice cuts such a row off where it is higher than the page. */
  readonly isWhole: boolean
  /** It is divided between its paragraphs, if it can be. */
  readonly keepsLines: boolean
}

/**
 * A row stays whole on a page, with the section rows above it; a little too high for that, it is set a little smaller. A row
 * higher than that is divided; if it is not much higher than a page, Word begins it on a new one, as its paragraphs want to be
 * whole. `room` is the height of a page below the header, in millimetres.
 */
export function rowFits(table: TableBlock, room: number): RowFit[] {
  let sectionsAbove = 0
  return table.rows.map((row) => {
    const height = rowHeight(row, table)
    const fit = fitOf(room - sectionsAbove, room, table.fontSize, height, (fontSize) =>
      rowHeight(row, { ...table, fontSize }),
    )
    sectionsAbove = row.kind === 'section' ? sectionsAbove + height : 0
    return fit
  })
}

/** In pages. */
const nearlyPage = 1.5

/** In points. */
const smallest = 10
const steps = [0.5, 1]

function fitOf(
  free: number,
  room: number,
  fontSize: number,
  height: number,
  heightAt: (fontSize: number) => number,
): RowFit {
  if (height <= free) return { fontSize, isWhole: true, keepsLines: false }
  const smaller = steps.map((step) => fontSize - step).filter((size) => size >= smallest)
  const fitting = smaller.find((size) => heightAt(size) <= free)
  if (fitting !== undefined) return { fontSize: fitting, isWhole: true, keepsLines: false }
  return { fontSize, isWhole: false, keepsLines: height <= room * nearlyPage }
}
