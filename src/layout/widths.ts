import { textWidth } from './measure.ts'

/** What a column has to hold: its header and its texts, a text for every row. */
export interface ColumnContent {
  /** In millimetres, where the author gave it. */
  readonly given: number | undefined
  readonly header: string
  readonly texts: readonly string[]
  /** Short lines that read badly when broken: dates, numbers. */
  readonly isTerse: boolean
}

/** White space at both sides of a cell, together, in millimetres; a little more than the renderers' cell margins. */
const padding = 4.4

/** A word may not claim more than this, in millimetres: an address of a page is broken instead. */
const widestLeast = 45

/** A date or a range of months is kept on one line up to this, in millimetres. */
const widestTerse = 33

/** Rows that are measured: the widths of a long table show in its beginning. */
const sampled = 200

/** Width is handed out in portions of this many millimetres. */
const portion = 1

/**
 * Widths that fill the table, in millimetres with one decimal, under which it comes out low: given widths stand, every other
 * column gets what its longest word needs, and the rest goes, bit by bit, to where it saves most lines.
 */
export function columnWidths(columns: readonly ColumnContent[], total: number, points: number): number[] {
  const measured = columns.map((column) => measure(column, points))
  const startFrom = (need: 'decent' | 'least') => measured.map((each, index) => columns[index]?.given ?? each[need])
  const widths = sum(startFrom('decent')) > total ? startFrom('least') : startFrom('decent')
  const open = columns.flatMap(({ given }, index) => (given === undefined ? [index] : []))
  while (open.length > 0 && sum(widths) + portion <= total) {
    const gains = open.map((index) => gain(measured, widths, index))
    const best = open[gains.indexOf(Math.max(...gains))] as number
    widths[best] = (widths[best] as number) + portion
  }
  return fitted(widths, total)
}

interface Measured {
  /** Keeps the longest word whole. */
  readonly least: number
  /** Keeps short lines whole as well. */
  readonly decent: number
  /** The widths of the lines of each row's text, of the header last. */
  readonly rows: readonly (readonly number[])[]
}

function measure({ header, texts, isTerse }: ColumnContent, points: number): Measured {
  const lines = texts.slice(0, sampled).map((text) => text.split('\n'))
  const longest = Math.max(longestWord([header], points, true), longestWord(lines.flat(), points, false))
  const rows = lines.map((row) => row.map((line) => textWidth(line, points)))
  const least = Math.min(longest, widestLeast) + padding
  const terse = isTerse ? Math.min(Math.max(0, ...rows.flat()), widestTerse) + padding : 0
  return { least, decent: Math.max(least, terse), rows: [...rows, [textWidth(header, points, true)]] }
}

/** The width of the longest piece that cannot be broken. */
function longestWord(lines: readonly string[], points: number, isBold: boolean): number {
  const words = new Set(lines.flatMap((line) => line.split(/\s+|(?<=[-–—/])/)))
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
