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
export function fitOf(table: TableBlock, index: number, room: number): RowFit {
  const { fontSize } = table
  const free = room - heightOfSectionsAbove(table, index)
  const size = sizesFrom(fontSize).find((each) => heightAt(table, index, each) <= free)
  if (size !== undefined) return { fontSize: size, isWhole: true, keepsLines: false }
  return { fontSize, isWhole: false, keepsLines: heightAt(table, index, fontSize) <= room * nearlyPage }
}

/** In pages. */
const nearlyPage = 1.5

/** In points. */
const smallest = 10
const steps = [0, 0.5, 1]

function sizesFrom(fontSize: number): number[] {
  return steps.map((step) => fontSize - step).filter((size) => size === fontSize || size >= smallest)
}

function heightAt(table: TableBlock, index: number, fontSize: number): number {
  const row = table.rows[index]
  return row === undefined ? 0 : rowHeight(row, { ...table, fontSize })
}

function heightOfSectionsAbove(table: TableBlock, index: number): number {
  let height = 0
  for (let above = index - 1; table.rows[above]?.kind === 'section'; above--) {
    height += heightAt(table, above, table.fontSize)
  }
  return height
}
