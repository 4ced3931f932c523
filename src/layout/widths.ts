import { type ColumnNeed, headerNeed, type Line, type MeasuredColumn, needAt, padding } from './column-need.ts'
import { linesIn } from './measure.ts'

/** Width is handed out in portions of this many millimetres. */
const portion = 1

/** Below this, in millimetres, even a number is broken letter by letter. */
const narrowest = 9

/** A header over several columns stands in as many lines, where there is width to spare. */
const groupLines = 2

/**
 * Widths that fill the table, in millimetres with one decimal, under which it comes out low: given widths stand, every other
 * column gets what its longest word needs, and the rest goes, bit by bit, to where it saves most lines.
 */
export function columnWidths(columns: readonly MeasuredColumn[], total: number, points: number): number[] {
  const needs = columns.map((column) => needAt(column, points))
  const startFrom = (need: 'decent' | 'least') =>
    underGroups(
      columns.map(({ content }, index) => content.given ?? needs[index]?.[need] ?? 0),
      columns,
      (group) => headerNeed(group, points),
    )
  const decent = startFrom('decent')
  const widths = sum(decent) > total ? startFrom('least') : decent
  const open = columns.flatMap(({ content }, index) => (content.given === undefined ? [index] : []))
  if (sum(widths) > total) return fitted(squeezed(widths, needs, open, total), total)
  const rowHeights = new RowHeights(needs, widths)
  while (open.length > 0 && sum(widths) + portion <= total) {
    const gains = open.map((index) => rowHeights.gain(index))
    const most = Math.max(...gains)
    if (most < worthwhile) break
    const best = open[gains.indexOf(most)] as number
    widths[best] = (widths[best] as number) + portion
    rowHeights.widen(best, widths[best] as number)
  }
  const airy = underGroups(widths, columns, (group) => widthInLines(group, points))
  return fitted(spread(sum(airy) > total ? widths : airy, columns, total), total)
}

/** What the columns cannot do without at this size, together. */
export function leastTotal(columns: readonly MeasuredColumn[], points: number): number {
  const widths = columns.map((column) => column.content.given ?? needAt(column, points).least)
  return sum(underGroups(widths, columns, (group) => headerNeed(group, points)))
}

/** The columns in which words are torn. */
export function tornColumns(columns: readonly MeasuredColumn[], widths: readonly number[], points: number): number[] {
  return columns.flatMap((column, index) =>
    (widths[index] ?? 0) + tolerance < needAt(column, points).least ? [index] : [],
  )
}

/** The white space of a cell is counted a little wider than it is set, in millimetres. */
const tolerance = 1.2

/** Columns under a common header are together as wide as it needs, unless the author has given the widths of all. */
function underGroups(
  widths: readonly number[],
  columns: readonly MeasuredColumn[],
  need: (group: string) => number,
): number[] {
  const result = [...widths]
  for (let first = 0; first < columns.length; first++) {
    for (const [storey, group] of (columns[first]?.content.groups ?? []).entries()) {
      if (columns[first - 1]?.content.groups[storey] === group) continue
      const run = columns.slice(first).findIndex(({ content }) => content.groups[storey] !== group)
      const under = columns.map((_, index) => index).slice(first, run < 0 ? columns.length : first + run)
      const open = under.filter((index) => columns[index]?.content.given === undefined)
      const lacking = need(group) - sum(under.map((index) => result[index] ?? 0))
      for (const index of open) result[index] = (result[index] ?? 0) + Math.max(0, lacking) / open.length
    }
  }
  return result
}

/** The least width in which a header stands in few lines. */
function widthInLines(text: string, points: number): number {
  let width = headerNeed(text, points)
  while (linesIn(text, width - padding, points, true) > groupLines) width += portion
  return width
}

/** When more width saves less than this share of a line, all texts stand as they should. */
const worthwhile = 1e-6

/** Too many columns for the page: the widest give first, words before sums and dates, so that short words stay whole longest. */
function squeezed(
  widths: readonly number[],
  needs: readonly ColumnNeed[],
  open: readonly number[],
  total: number,
): number[] {
  const result = [...widths]
  for (const floor of [(index: number) => Math.max(needs[index]?.figures ?? 0, narrowest), () => narrowest]) {
    while (sum(result) > total) {
      const givers = open.filter((index) => (result[index] ?? 0) - portion >= floor(index))
      if (givers.length === 0) break
      const widest = givers.reduce((a, b) => ((result[b] ?? 0) > (result[a] ?? 0) ? b : a))
      result[widest] = (result[widest] as number) - portion
    }
  }
  return result
}

/** Width that saves no line any more makes wide columns wider: numbers and dates stay narrow. */
function spread(widths: readonly number[], columns: readonly MeasuredColumn[], total: number): number[] {
  const takes = columns.map(({ content: { given, isTerse } }) => given === undefined && !isTerse)
  const takers = takes.includes(true) ? takes : columns.map(({ content }) => content.given === undefined)
  const taken = sum(widths.filter((_, index) => takers[index]))
  const rest = total - sum(widths)
  return widths.map((width, index) => (takers[index] && taken > 0 ? width + (rest * width) / taken : width))
}

/** Of every row what each column asks for, as wide as it is and a portion wider: counted anew only for a column that has grown. */
class RowHeights {
  private readonly columns: readonly ColumnNeed[]
  private readonly now: number[][]
  private readonly wider: number[][]

  constructor(columns: readonly ColumnNeed[], widths: readonly number[]) {
    this.columns = columns
    this.now = columns.map(({ rows }, index) => heights(rows, widths[index] ?? 0))
    this.wider = columns.map(({ rows }, index) => heights(rows, (widths[index] ?? 0) + portion))
  }

  widen(column: number, width: number): void {
    const { rows } = this.columns[column] as ColumnNeed
    this.now[column] = this.wider[column] ?? []
    this.wider[column] = heights(rows, width + portion)
  }

  /** How much lower the rows get when one column becomes wider: mostly rows that this column makes high, a little the others. */
  gain(column: number): number {
    const { now, wider } = this
    let gained = 0
    for (const [row, high] of (now[column] ?? []).entries()) {
      const low = wider[column]?.[row] ?? 0
      let rest = 0
      for (let other = 0; other < now.length; other++)
        if (other !== column) rest = Math.max(rest, now[other]?.[row] ?? 0)
      gained += Math.max(high, rest) - Math.max(low, rest) + (high - low) / 100
    }
    return gained
  }
}

function heights(rows: ColumnNeed['rows'], width: number): number[] {
  return rows.map((lines) => height(lines, width))
}

/** About the number of lines a text takes: a share of a line counts, so that every bit of width tells. */
function height(lines: readonly Line[], width: number): number {
  return lines.reduce((whole, line) => whole + Math.max(1, line.width / Math.max(width - padding - line.indent, 1)), 0)
}

/** Scaled to the total, in tenths of a millimetre; the last column takes what rounding leaves. */
function fitted(widths: readonly number[], total: number): number[] {
  const whole = sum(widths)
  const scaled = widths.map((width) => Math.round((width * total * 10) / whole) / 10)
  const rest = total - sum(scaled.slice(0, -1))
  return [...scaled.slice(0, -1), Math.round(rest * 10) / 10]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
