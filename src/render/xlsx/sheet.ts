import type { Page } from '../../layout/layout.ts'

/** A sheet before it is written: cells on one grid, every row with its height. Nothing here knows the file format. */
export interface Sheet {
  readonly name: string
  readonly page: Page
  /** The table of events stands on it. */
  readonly holdsEvents: boolean
  /** Widths in millimetres. */
  readonly columns: readonly number[]
  /** The columns from this one on are for the program: nobody sees them. */
  readonly hiddenFrom: number | undefined
  readonly rows: Rows<SheetRow>
  /** The same without their heights, which take longer to find than all the rest. */
  readonly drafts: Rows<Draft>
  /** The rows of the first table's header. */
  readonly header: Range | undefined
  /** Printed at the head of every page after the one they stand on. */
  readonly repeated: Range | undefined
  /** The header, with what stands above it, stays while the rows below scroll. */
  readonly frozen: boolean
  /** What stands above the header can be folded away on a small screen. */
  readonly foldable: boolean
  /** Columns that stay at the left while the rest scrolls, and that every page across begins with. */
  readonly frozenColumns: number
  /** Rows that begin a page. */
  readonly breaks: readonly number[]
  /** Pages side by side that the columns are fitted to. */
  readonly pagesAcross: number
  /**
   * A sheet may begin a part of the document, whose first page often has no number; it may go on with the part before; or it
   * stands on its own, every page with a number.
   */
  readonly pageNumbers: 'opensPart' | 'goOn' | 'own'
  /** The table under the filter: the buttons stand in its first row. */
  readonly filter: Area | undefined
  /** Only open cells can be written in. No password: it keeps from slips, not from people. */
  readonly isProtected: boolean
  readonly highlights: readonly Highlight[]
  readonly inputs: readonly Input[]
  readonly charts: readonly Chart[]
}

/**
 * Rows from the top, to be gone through again and again. Those of a long sheet are made anew each time: a plan of thousands of
 * events has more of them than anybody wants to hold.
 */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number
}

/** Rows or columns counted from 0; `end` is exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface Area {
  readonly rows: Range
  readonly columns: Range
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
  /** What the number or the text is counted with; they themselves are what it gave on the day of the document. */
  readonly formula?: string | SharedFormula | undefined
  /** A text of several rows has no border inside it. */
  readonly goesOn: { readonly above: boolean; readonly below: boolean }
  readonly look: Look
}

/** The same in every cell of a column, and kept once: as it reads in the first of them. */
export interface SharedFormula {
  readonly text: string
  readonly area: Area
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
  /** Colours are RRGGBB. */
  readonly color?: string
  readonly fill?: string
  /** On one line, however long it is. */
  readonly runsOn?: boolean
  /** Set from the foot of the cell to its head. */
  readonly isUpright?: boolean
  /** Of numbers that will be written into an empty cell. */
  readonly format?: string
  /** Can be written in where the sheet is protected. */
  readonly isOpen?: boolean
}

/** How cells look while a formula holds; it is written for the first cell of the area. */
export interface Highlight {
  readonly area: Area
  readonly formula: string
  readonly color?: string
  readonly fill?: string
  readonly border?: string
}

/** What may be written in an area; the words are shown where something else is. */
export interface Input {
  readonly area: Area
  readonly allowed: { readonly list: readonly string[] } | 'date' | 'decimal'
  readonly title: string
  readonly words: string
}

/** Lines over years beside a row, drawn by the program that shows the sheet: they follow what is written in the cells. */
export interface Chart {
  /** The cell it fills. */
  readonly row: number
  readonly column: number
  readonly title: string
  readonly labels: { readonly row: number; readonly columns: Range; readonly texts: readonly string[] }
  readonly lines: readonly ChartLine[]
}

export interface ChartLine {
  readonly name: string
  readonly color: string
  readonly isDashed: boolean
  /** Of the chart's row. */
  readonly columns: Range
  readonly values: readonly (number | undefined)[]
}
