import type { Page } from '../../layout/layout.ts'

/** A sheet before it meets the library: cells on one grid, every row with its height. Nothing here knows exceljs. */
export interface Sheet {
  readonly name: string
  readonly page: Page
  /** Widths in millimetres. */
  readonly columns: readonly number[]
  readonly rows: readonly SheetRow[]
  /** The rows of the first table's header. */
  readonly header: RowRange | undefined
  /** Printed at the head of every page after the one they stand on. */
  readonly repeated: RowRange | undefined
  /** The header, with what stands above it, stays while the rows below scroll. */
  readonly frozen: boolean
  /** Rows that begin a page. */
  readonly breaks: readonly number[]
  /** Its first page carries no number; a sheet that goes on with the part before counts on. */
  readonly opensPart: boolean
}

/** Rows counted from 0; `end` is exclusive. */
export interface RowRange {
  readonly start: number
  readonly end: number
}

export interface SheetRow extends Draft {
  /** In points. */
  readonly height: number
}

/** A row whose height is not known yet. */
export interface Draft {
  /** Of a header the rows that every page has at its head are `repeated`. */
  readonly kind: 'strip' | 'header' | 'repeated' | 'plain'
  readonly cells: readonly SheetCell[]
  /** White space below the text, in points; all of an empty row that keeps blocks apart. */
  readonly space: number
  /** It is not the last row on a page. */
  readonly keepsNext: boolean
}

export interface SheetCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  /** Set in bold before the text, with the space or line break between them. */
  readonly lead: string | undefined
  /** Lines are parted by `\n`. */
  readonly text: string
  /** Shown in place of the text: a number to count with. */
  readonly number: SheetNumber | undefined
  /** A text of several rows has no border inside it. */
  readonly goesOn: { readonly above: boolean; readonly below: boolean }
  readonly look: Look
}

export interface SheetNumber {
  readonly value: number
  readonly format: string
  /** Set smaller by the program that shows it, to fit its column: a number that does not fit is shown as «###». */
  readonly shrinks: boolean
}

export interface Look {
  readonly points: number
  readonly bold: boolean
  readonly align: 'left' | 'center' | 'right'
  readonly vertical: 'top' | 'middle' | 'bottom'
  readonly border: boolean
}
