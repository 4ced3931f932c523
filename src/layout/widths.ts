import { textWidth } from './measure.ts'

/** What a column has to hold: its header and its texts. */
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
const widestTerse = 34

/** Rows that are measured: the widths of a long table show in its beginning. */
const sampled = 1000

/**
 * Widths that fill the table, in millimetres with one decimal. Given widths stand; the rest is shared so that rows come
 * out about equally high: a column gets a share like the square root of its text, and no less than its longest word.
 */
export function columnWidths(columns: readonly ColumnContent[], total: number, points: number): number[] {
  const needs = columns.map((column) => need(column, points))
  const given = sum(columns.map((column) => column.given ?? 0))
  const free = Math.max(total - given, 0)
  const open = needs.filter((_, index) => columns[index]?.given === undefined)
  const shared = share(open, free)
  const widths = columns.map((column) => column.given ?? shared.shift() ?? 0)
  return fitted(widths, total)
}

interface Need {
  /** Keeps the longest word whole. */
  readonly least: number
  /** Keeps short lines whole as well. */
  readonly decent: number
  readonly most: number
  readonly weight: number
}

function need({ header, texts, isTerse }: ColumnContent, points: number): Need {
  const sample = texts.slice(0, sampled)
  const lines = sample.flatMap((text) => text.split('\n'))
  const longest = Math.max(longestWord([header], points, true), longestWord(lines, points, false))
  const widestLine = Math.max(0, ...lines.map((line) => textWidth(line, points)))
  const widest = Math.max(textWidth(header, points, true) / 2, widestLine)
  const average = sum(sample.map((text) => textWidth(text, points))) / Math.max(sample.length, 1)
  const least = Math.min(longest, widestLeast) + padding
  const decent = Math.max(least, (isTerse ? Math.min(widestLine, widestTerse) : 0) + padding)
  return { least, decent, most: Math.max(widest + padding, decent), weight: Math.sqrt(average + 1) }
}

/** The width of the longest piece that cannot be broken. */
function longestWord(lines: readonly string[], points: number, isBold: boolean): number {
  const words = new Set(lines.flatMap((line) => line.split(/\s+|(?<=[-–—/])/)))
  return Math.max(0, ...[...words].map((word) => textWidth(word, points, isBold)))
}

/** Shares a width by weights; nobody gets less than they need, or more than they can use, while that is possible. */
function share(needs: readonly Need[], total: number): number[] {
  const decent = needs.map((each) => each.decent)
  const least = needs.map((each) => each.least)
  if (sum(least) >= total) return least
  const floor = sum(decent) >= total ? least : decent
  const settled = new Map<number, number>()
  for (let round = 0; round <= needs.length; round++) {
    const rest = total - sum([...settled.values()])
    const open = needs.map((_, index) => index).filter((index) => !settled.has(index))
    const weights = sum(open.map((index) => needs[index]?.weight ?? 0))
    const portion = (index: number) => (rest * (needs[index]?.weight ?? 0)) / weights
    const starving = open.filter((index) => portion(index) < (floor[index] ?? 0))
    const full = starving.length > 0 ? [] : open.filter((index) => portion(index) > (needs[index]?.most ?? 0))
    if (starving.length + full.length === 0 || open.length === full.length) {
      for (const index of open) settled.set(index, portion(index))
      break
    }
    for (const index of starving) settled.set(index, floor[index] ?? 0)
    for (const index of full) settled.set(index, needs[index]?.most ?? 0)
  }
  return needs.map((_, index) => settled.get(index) ?? 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

/** Scaled to the total, in tenths of a millimetre; the last column takes what rounding leaves. */
function fitted(widths: readonly number[], total: number): number[] {
  const whole = sum(widths)
  const scaled = widths.map((width) => Math.round((width * total * 10) / whole) / 10)
  const rest = total - sum(scaled.slice(0, -1))
  return [...scaled.slice(0, -1), Math.round(rest * 10) / 10]
}
