import type { Paragraph } from './layout.ts'
import { linePieces, textWidth } from './measure.ts'
import { listIndentOf } from './paragraphs.ts'
import { firmlyBound, trusted } from './unbreakable.ts'

/** What a column has to hold: its header and its texts. */
export interface ColumnContent {
  /** In millimetres, where the author gave it. */
  readonly given: number | undefined
  readonly header: string
  /** Headers of the storeys above, from the top; neighbours share them. */
  readonly groups: readonly string[]
  /** What the column says in every row. */
  readonly texts: readonly (readonly Paragraph[])[]
  /** Short lines that read badly when broken: dates, numbers. */
  readonly isTerse: boolean
}

/** What a column needs at one size of type, in millimetres with the white space of a cell. */
export interface ColumnNeed {
  /** Keeps sums, dates and numbers whole. */
  readonly figures: number
  /** Keeps the longest word whole as well. */
  readonly least: number
  /** Keeps short lines whole too, and words that belong together. */
  readonly decent: number
  /** The lines of each row's text, of the header last. */
  readonly rows: readonly (readonly Line[])[]
}

export interface Line {
  readonly width: number
  /** What a list takes off the column's width. */
  readonly indent: number
}

/** White space at both sides of a cell, together, in millimetres; a little more than the renderers' cell margins. */
export const padding = 4.4

/** A word may not claim more than this, in millimetres: an address of a page is broken instead. */
const widestLeast = 45

/** A date, a range of months, a name with its initials is kept on one line up to this, in millimetres. */
const widestTerse = 33

/** Rows whose heights are weighed: the widths of a long table show in its beginning. */
const sampled = 200

/** A column measured once, for every size of type: texts grow with it, indents and limits do not. */
export interface MeasuredColumn {
  readonly content: ColumnContent
  readonly words: readonly Line[]
  readonly figures: readonly Line[]
  readonly together: readonly Line[]
  readonly rows: readonly (readonly Line[])[]
}

/** `unbreakable`: words that belong together are bound when they are printed. */
export function measuredColumn(content: ColumnContent, unbreakable: boolean): MeasuredColumn {
  const { texts, header } = content
  const widest = widestByIndent(texts)
  const lines = (kind: keyof Widest) =>
    [...widest].map(([indent, found]) => ({ width: found[kind], indent })).filter(({ width }) => width > 0)
  return {
    content,
    words: [...lines('word'), { width: widestIn(header, true).word, indent: 0 }],
    figures: lines('figure'),
    together: unbreakable ? lines('together') : [],
    rows: [
      ...texts.slice(0, sampled).map((row) => row.flatMap(linesOf).map((line) => measured(line, false))),
      header.split('\n').map((text) => measured({ text, indent: 0 }, true)),
    ],
  }
}

export function needAt({ content, ...column }: MeasuredColumn, points: number): ColumnNeed {
  const widest = (lines: readonly Line[], most: number) =>
    lines.reduce((widest, { width, indent }) => Math.max(widest, Math.min(width * points, most) + indent), 0)
  const rows = column.rows.map((row) => row.map(({ width, indent }) => ({ width: width * points, indent })))
  const figures = widest(column.figures, widestLeast)
  const least = Math.max(widest(column.words, widestLeast), figures)
  const terse = content.isTerse ? widest(column.rows.slice(0, -1).flat(), widestTerse) : 0
  const decent = Math.max(least, terse, widest(column.together, widestTerse))
  return { figures: figures + padding, least: least + padding, decent: decent + padding, rows }
}

/** The width of a header's longest word, with the white space of a cell. */
export function headerNeed(text: string, points: number): number {
  return widestIn(text, true).word * points + padding
}

interface TextLine {
  readonly text: string
  readonly indent: number
}

function linesOf(paragraph: Paragraph): TextLine[] {
  const indent = listIndentOf(paragraph)
  return paragraph.text.split('\n').map((text) => ({ text, indent }))
}

function measured({ text, indent }: TextLine, isBold: boolean): Line {
  return { width: textWidth(text, 1, isBold), indent }
}

/** Of what is never torn, at one point of type, in millimetres: narrower pieces ask for nothing more. */
interface Widest {
  word: number
  /** Of sums, dates and numbers, with what is bound to them. */
  figure: number
  /** Of words with what is bound to them. */
  together: number
}

function widestByIndent(texts: ColumnContent['texts']): ReadonlyMap<number, Widest> {
  const widest = new Map<number, Widest>()
  const seen = new Map<number, Set<string>>()
  for (const paragraphs of texts)
    for (const paragraph of paragraphs) {
      const indent = listIndentOf(paragraph)
      const known = seen.get(indent) ?? new Set()
      if (known.has(paragraph.text)) continue
      seen.set(indent, known.add(paragraph.text))
      const most = widest.get(indent) ?? { word: 0, figure: 0, together: 0 }
      widest.set(indent, most)
      for (const line of paragraph.text.split('\n')) widen(most, line)
    }
  return widest
}

function widen(most: Widest, line: string): void {
  const plain = widestIn(line, false)
  const bound = firmlyBound(line)
  const { word, figure } = bound === line ? plain : widestIn(bound, false)
  most.word = Math.max(most.word, plain.word)
  most.figure = Math.max(most.figure, figure)
  most.together = Math.max(most.together, word)
}

/** Bound pieces are set so only where they have room to spare. */
function widestIn(text: string, isBold: boolean): Pick<Widest, 'word' | 'figure'> {
  let [word, figure] = [0, 0]
  const hasBonds = isBound.test(text)
  const mayBeTorn = text.includes('/')
  for (const whole of linePieces(text)) {
    for (const piece of mayBeTorn ? whole.split(afterSlash) : [whole]) {
      const width = textWidth(piece, 1, isBold) / (hasBonds && isBound.test(piece) ? trusted : 1)
      word = Math.max(word, width)
      if (width > figure && isFigure.test(piece)) figure = width
    }
  }
  return { word, figure }
}

/** «педагогические/руководящие» may be torn behind the stroke, «п/п» and «и/или» may not. */
const afterSlash = /(?<=[^/]{4}\/)(?=[^/]{4})/

const isBound = /[\u00a0\u2011]/

/** A sum, a date, a number: nobody reads it in two halves. A word with a figure in it («https://…/1») is a word. */
const isFigure = /^[«("„]?(?:\d|№\u00a0)[^/@]*$/u
