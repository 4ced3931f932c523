import { linePieces, textWidth } from './measure.ts'
import { firmlyBound } from './unbreakable.ts'

/** What a column has to hold: its header and its texts, a text for every row. */
export interface ColumnContent {
  /** In millimetres, where the author gave it. */
  readonly given: number | undefined
  readonly header: string
  /** Headers of the storeys above, from the top; neighbours share them. */
  readonly groups: readonly string[]
  readonly texts: readonly string[]
  /** Short lines that read badly when broken: dates, numbers. */
  readonly isTerse: boolean
}

/** White space at both sides of a cell, together, in millimetres; a little more than the renderers' cell margins. */
const padding = 4.4

/** A word may not claim more than this, in millimetres: an address of a page is broken instead. */
const widestLeast = 45

/** A date, a range of months, a name with its initials is kept on one line up to this, in millimetres. */
const widestTerse = 33

/** Rows that are measured: the widths of a long table show in its beginning. */
const sampled = 200

/** Width is handed out in portions of this many millimetres. */
const portion = 1

/** Below this, in millimetres, even a number is broken letter by letter. */
const narrowest = 9

/**
 * Widths that fill the table, in millimetres with one decimal, under which it comes out low: given widths stand, every other
 * column gets what its longest word needs, and the rest goes, bit by bit, to where it saves most lines.
 */
export function columnWidths(
  columns: readonly ColumnContent[],
  total: number,
  points: number,
  unbreakable: boolean,
): number[] {
  const measured = columns.map((column) => measure(column, points, unbreakable))
  const startFrom = (need: 'decent' | 'least') => measured.map((each, index) => columns[index]?.given ?? each[need])
  const needed = sum(startFrom('decent')) > total ? startFrom('least') : startFrom('decent')
  const widths = underGroups(needed, columns, points)
  const open = columns.flatMap(({ given }, index) => (given === undefined ? [index] : []))
  if (sum(widths) > total) return fitted(squeezed(widths, open, total), total)
  while (open.length > 0 && sum(widths) + portion <= total) {
    const gains = open.map((index) => gain(measured, widths, index))
    const most = Math.max(...gains)
    if (most < worthwhile) break
    const best = open[gains.indexOf(most)] as number
    widths[best] = (widths[best] as number) + portion
  }
  return fitted(spread(widths, columns, total), total)
}

/** Columns under a common header are together wide enough for its longest word. */
function underGroups(widths: readonly number[], columns: readonly ColumnContent[], points: number): number[] {
  const result = [...widths]
  for (let first = 0; first < columns.length; first++) {
    for (const [storey, group] of (columns[first]?.groups ?? []).entries()) {
      if (columns[first - 1]?.groups[storey] === group) continue
      const run = columns.slice(first).findIndex(({ groups }) => groups[storey] !== group)
      const last = run < 0 ? columns.length : first + run
      const lacking = longestWord([group], points, true) + padding - sum(result.slice(first, last))
      for (let index = first; index < last && lacking > 0; index++)
        result[index] = (result[index] ?? 0) + lacking / (last - first)
    }
  }
  return result
}

/** When more width saves less than this share of a line, all texts stand as they should. */
const worthwhile = 1e-6

/** Too many columns for the page: the widest give first, so that numbers and short words stay whole longest. */
function squeezed(widths: readonly number[], open: readonly number[], total: number): number[] {
  const result = [...widths]
  while (sum(result) > total) {
    const widest = open.reduce((a, b) => ((result[b] ?? 0) > (result[a] ?? 0) ? b : a), open[0] ?? 0)
    if ((result[widest] ?? 0) <= narrowest) break
    result[widest] = (result[widest] as number) - portion
  }
  return result
}

/** Width that saves no line any more makes wide columns wider: numbers and dates stay narrow. */
function spread(widths: readonly number[], columns: readonly ColumnContent[], total: number): number[] {
  const takes = columns.map(({ given, isTerse }) => given === undefined && !isTerse)
  const takers = takes.includes(true) ? takes : columns.map(({ given }) => given === undefined)
  const taken = sum(widths.filter((_, index) => takers[index]))
  const rest = total - sum(widths)
  return widths.map((width, index) => (takers[index] && taken > 0 ? width + (rest * width) / taken : width))
}

interface Measured {
  /** Keeps the longest word whole. */
  readonly least: number
  /** Keeps short lines whole as well, and words that belong together. */
  readonly decent: number
  /** The widths of the lines of each row's text, of the header last. */
  readonly rows: readonly (readonly number[])[]
}

function measure({ header, texts, isTerse }: ColumnContent, points: number, unbreakable: boolean): Measured {
  const lines = texts.slice(0, sampled).map((text) => text.split('\n'))
  const longest = Math.max(longestWord([header], points, true), longestWord(lines.flat(), points, false))
  const rows = lines.map((row) => row.map((line) => textWidth(line, points)))
  const least = Math.min(longest, widestLeast) + padding
  const terse = isTerse ? Math.min(Math.max(0, ...rows.flat()), widestTerse) + padding : 0
  const together = unbreakable ? Math.min(longestWord(lines.flat().map(firmlyBound), points, false), widestTerse) : 0
  return {
    least,
    decent: Math.max(least, terse, together + padding),
    rows: [...rows, [textWidth(header, points, true)]],
  }
}

/** The width of the longest piece that cannot be broken. */
function longestWord(lines: readonly string[], points: number, isBold: boolean): number {
  const words = new Set(lines.flatMap((line) => linePieces(line).flatMap(({ text }) => text.split(/(?<=\/)/))))
  return Math.max(0, ...[...words].map((word) => textWidth(word, points, isBold)))
}

/** How much lower the rows get when one column becomes wider: mostly rows that this column makes high, a little the others. */
function gain(columns: readonly Measured[], widths: readonly number[], index: number): number {
  const { rows } = columns[index] as Measured
  return rows.reduce((gained, lines, row) => {
    const now = height(lines, widths[index] as number)
    const others = columns.map((column, other) =>
      other === index ? 0 : height(column.rows[row] ?? [], widths[other] as number),
    )
    const rest = Math.max(0, ...others)
    const then = height(lines, (widths[index] as number) + portion)
    return gained + Math.max(now, rest) - Math.max(then, rest) + (now - then) / 100
  }, 0)
}

/** About the number of lines a text takes: a share of a line counts, so that every bit of width tells. */
function height(lines: readonly number[], width: number): number {
  const room = Math.max(width - padding, 1)
  return lines.reduce((whole, line) => whole + Math.max(1, line / room), 0)
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
