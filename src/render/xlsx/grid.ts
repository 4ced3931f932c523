import type { Block, TableBlock } from '../../layout/layout.ts'
import { textWidth } from '../../layout/measure.ts'

/** The columns of a sheet. A cell of the table is a cell of the sheet; what stands above and below is merged to fit. */
export interface Grid {
  /** In millimetres from the left margin, the first of them 0, the last the right margin. */
  readonly edges: readonly number[]
}

/** Edges nearer than this, in millimetres, are one edge: a column of half a millimetre helps nobody. */
const nearest = 1

/** A sheet needs three columns at least: a date, a place, a number. */
export function gridOf(blocks: readonly Block[], width: number): Grid {
  const edges = joined(blocks.flatMap((block) => (block.kind === 'table' ? edgesOf(block) : [])))
  return { edges: edges.length > 3 ? edges : joined([...edges, 0, width / 3, (2 * width) / 3, width]) }
}

function edgesOf({ columns }: TableBlock): number[] {
  const edges = [0]
  for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

function joined(edges: readonly number[]): number[] {
  const kept: number[] = []
  for (const edge of [...edges].sort((a, b) => a - b)) {
    const last = kept.at(-1)
    if (last === undefined || edge - last >= nearest) kept.push(edge)
  }
  return kept
}

export function columnCount({ edges }: Grid): number {
  return edges.length - 1
}

/** In millimetres. */
export function widthOf({ edges }: Grid, column: number, span: number): number {
  return (edges[column + span] ?? 0) - (edges[column] ?? 0)
}

/** Where the columns of the table begin on the sheet, and where the last of them ends. */
export function placesOf(grid: Grid, table: TableBlock): number[] {
  return edgesOf(table).map((edge) => edgeNear(grid, edge))
}

export function edgeNear({ edges }: Grid, millimetres: number): number {
  const distances = edges.map((edge) => Math.abs(edge - millimetres))
  return distances.indexOf(Math.min(...distances))
}

/** The same, but with columns on both sides. */
export function innerEdgeNear(grid: Grid, millimetres: number): number {
  return Math.min(Math.max(edgeNear(grid, millimetres), 1), columnCount(grid) - 1)
}

/** The column from which lines up to the right margin fit: the rightmost one, but at most half of the sheet. */
export function cornerFor(grid: Grid, lines: readonly string[], points: number): number {
  const last = columnCount(grid)
  const widest = lines.reduce((most, line) => Math.max(most, textWidth(line, points)), 0)
  const need = widest / steadiness + padding
  const middle = innerEdgeNear(grid, widthOf(grid, 0, last) / 2)
  for (let column = last - 1; column > middle; column--) if (widthOf(grid, column, last - column) >= need) return column
  return middle
}

/** What a cell keeps free at its sides, together, in millimetres: five pixels (ECMA-376, 18.3.1.13), and the border. */
const padding = 1.5

/** Excel sets letters on whole pixels: a line on the screen can be a little longer than on paper. */
const steadiness = 0.98

/** The width that text has in a cell as wide as that. */
export function roomIn(millimetres: number): number {
  return Math.max((millimetres - padding) * steadiness, 1)
}
