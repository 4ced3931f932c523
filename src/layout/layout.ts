import type { CalendarDate } from '../calendar/date.ts'
import type { Period } from '../calendar/window.ts'
import type { Identity } from '../model/identities.ts'
import type { Margins, Profile } from '../model/profile.ts'
import type { Comparison } from '../model/quantity.ts'
import type { Due } from '../model/roadmap.ts'

/**
 * What is shown, in which order and in which words: all a renderer needs, and all it may show. What is for people to
 * read comes from here alone: a renderer does not sort, count, choose words or format dates. Looks are names: each renderer
 * knows what they mean.
 */
export interface Layout extends DocumentProperties {
  readonly typography: Typography
  readonly parts: readonly Part[]
  /** The same events as a calendar, and the same values as curves: for sheets, charts and calendars beside the tables. */
  readonly schedule: Schedule
  readonly curves: readonly Curve[]
  /** What tells the roadmap from others, as far as it says: any of it may change in its next version, but not most of it. */
  readonly signs: {
    readonly file: string | undefined
    readonly title: string | undefined
    readonly act: string | undefined
  }
  /** The paper of the sheets that a workbook has beside the document; undefined where it has none. */
  readonly workingPage: Page | undefined
}

/** What a file says of itself; every text is one line. */
export interface DocumentProperties {
  readonly title: string
  /** Who issues it. */
  readonly author: string | undefined
  /** «Об утверждении …». */
  readonly subject: string | undefined
  /** The kind of the document. */
  readonly category: string
  readonly keywords: readonly string[]
  /** The day of the document: of the order, or of the approval. */
  readonly date: CalendarDate | undefined
}

export interface Schedule {
  /** The roadmap's period or, where it names none, from the first day named to the last. */
  readonly span: Period | undefined
  /** Everybody who answers for one of the events, in the order first named. */
  readonly parties: readonly string[]
  /** Everybody whose extract would hold one of the events: members of groups too, and who is meant by one line with others. */
  readonly answering: readonly string[]
  /**
   * In the order of the document, nested events after the one that holds them. Items of the order and sections that have a
   * deadline or somebody who answers for them are among them: they are kept under control as events are.
   */
  readonly events: readonly ScheduledEvent[]
}

/** Texts of several paragraphs are parted by `\n`. */
export interface ScheduledEvent {
  readonly kind: 'order' | 'section' | 'event'
  /** By which it is known in the next version of the roadmap. */
  readonly identity: Identity
  /** As printed; may be empty. */
  readonly number: string
  readonly title: string
  /** Of the section it stands in (a section stands in itself), with its number; the act for items of the order; empty outside sections. */
  readonly section: string
  /** The same and the sections around it, outermost first. */
  readonly sections: readonly string[]
  /** 1, or more for an event inside another. */
  readonly level: number
  readonly due: readonly ScheduledDue[]
  /** Places in `Schedule.parties`. */
  readonly parties: readonly number[]
  /** Places in `Schedule.answering`: whose extract would hold it. */
  readonly answering: readonly number[]
  /** Those of `parties` who answer before the others. */
  readonly leads: readonly number[]
  /** As printed in the table. */
  readonly responsible: string
  readonly result: string
  readonly document: string
  readonly time: string
  readonly place: string
  readonly note: string
}

/** A deadline as written, and what it means. */
export type ScheduledDue = Due['deadline'] & {
  /** «постоянно»: it goes on as long as the roadmap or its section does, and names no day of its own. */
  readonly isWholePeriod: boolean
}

/** A measured quantity over its terms. */
export interface Curve {
  /** By which it is known in the next version of the roadmap. */
  readonly identity: Identity
  /** On one line. */
  readonly title: string
  /** The titles of the indicators that it is a part of, outermost first. */
  readonly within: readonly string[]
  readonly unit: string
  readonly direction: 'up' | 'down' | 'hold' | undefined
  readonly baseline: string | undefined
  /** The same as a value. */
  readonly baselineValue: CurveValue | undefined
  /** In the order of time where every label is a date, else as written. */
  readonly points: readonly {
    readonly label: string
    readonly target: CurveValue | undefined
    readonly fact: CurveValue | undefined
    /** How a fact has to compare with the target to keep it; undefined where the target is no number. */
    readonly comparison: Comparison | undefined
  }[]
}

/** As written; `value` is set where one number stands for it. */
export interface CurveValue {
  readonly text: string
  readonly value: number | undefined
  /** Digits after the decimal sign; 0 where there is no number. */
  readonly decimals: number
}

/** How text looks on the page: what of a profile is left to renderers. */
export type Typography = Pick<
  Profile,
  'font' | 'size' | 'lineSpacing' | 'indent' | 'pageNumbers' | 'stamp' | 'signatureGap' | 'unbreakable'
> & {
  /** For two-sided print: left and right margins change places on the back. */
  readonly mirrored: boolean
  /** «Об утверждении …»: in the middle, or at the left, not wider than the corner block of a stamp. */
  readonly subject: Profile['order']['subject']
}

/** A stretch of pages with one orientation. It begins on a new page and counts its own pages. */
export interface Part {
  /** `attachment` is a further appendix. */
  readonly kind: 'order' | 'roadmap' | 'attachment'
  readonly page: Page
  readonly blocks: readonly Block[]
}

/** A4 with its margins, in millimetres as the page is read. */
export interface Page {
  readonly orientation: 'portrait' | 'landscape'
  readonly width: number
  readonly height: number
  readonly margins: Margins
}

export type Block = LinesBlock | TextBlock | StampsBlock | DatelineBlock | SignatureBlock | VisasBlock | TableBlock

/** Words with places in them that are left to be filled in: «от «___» __________ 20__ г. № ______». */
export interface Fillable {
  readonly text: string
  /** From left to right, apart from one another. */
  readonly blanks: readonly Blank[]
}

/** A stretch of the text, in UTF-16 units; `end` is exclusive. */
export interface Blank {
  readonly start: number
  readonly end: number
  /** What belongs there, for the person who fills it in: «Дата приказа». */
  readonly name: string
  /** The same, for a program. */
  readonly tag: string
}

/** Lines that stand each for itself, without a paragraph's indent. */
export interface LinesBlock {
  readonly kind: 'lines'
  readonly style: LineStyle
  readonly lines: readonly string[]
}

export type LineStyle =
  /** Who issues the order: centred, at the head of it. */
  | 'letterhead'
  /** «П Р И К А З»: centred, bold. */
  | 'act'
  /** «Об утверждении …»: the subject of the order. */
  | 'subject'
  /** «приказываю:» on a line of its own: flush left, or centred. */
  | 'wordLeft'
  | 'wordCenter'
  /** The title of the roadmap: centred, bold. The document's first heading. */
  | 'title'
  /** «в редакции приказа …»: centred under the title. */
  | 'edition'
  /** Above a table or a group of blocks: centred, bold. A heading of the second rank. */
  | 'heading'
  /** The executor's note at the foot of the order: small. */
  | 'executor'
  /** Under a table: small. */
  | 'footnote'

/** Running text: the preamble, an item, a block of the passport. */
export interface TextBlock {
  readonly kind: 'text'
  /** `lead` is set in bold before the first paragraph, on its line («Цель проекта: …»). */
  readonly lead: string | undefined
  readonly paragraphs: readonly Paragraph[]
}

export interface Paragraph {
  readonly text: string
  /** Set where the paragraph is an item of a list; `text` is then without the mark. */
  readonly item: ListItem | undefined
}

export interface ListItem {
  /** As it was typed: «-», «•», «1)», «1.», «а)». */
  readonly mark: string
  /** 0 for the outermost list. */
  readonly level: number
  /** Neighbouring items of one list share a number; a new list starts a new one. */
  readonly list: number
}

/** Stamps at the head of a page: agreement at the left, the rest at the right. */
export interface StampsBlock {
  readonly kind: 'stamps'
  readonly left: readonly Stamp[]
  readonly right: readonly Stamp[]
}

/** Lines of one stamp, flush left with one another inside a corner block. */
export interface Stamp {
  readonly lines: readonly StampLine[]
}

/** `word` is УТВЕРЖДЕНО, СОГЛАСОВАНО; a signature line has a blank to sign on before the name. */
export interface StampLine extends Fillable {
  readonly kind: 'word' | 'text' | 'signature'
}

/** Date at the left, place in the middle, number at the right. */
export interface DatelineBlock {
  readonly kind: 'dateline'
  readonly date: Fillable
  readonly place: string
  readonly number: Fillable
}

/** Position at the left, name at the right margin on the level of the position's last line. */
export interface SignatureBlock {
  readonly kind: 'signature'
  readonly position: readonly string[]
  readonly name: string
}

/** Those who agree: a line each with room to sign and to date. */
export interface VisasBlock {
  readonly kind: 'visas'
  /** СОГЛАСОВАНО. */
  readonly word: string
  readonly visas: readonly Visa[]
}

export interface Visa {
  readonly position: readonly string[]
  readonly name: string
  /** A blank: «___» __________ 20__ г. */
  readonly date: string
}

export interface TableBlock {
  readonly kind: 'table'
  /** `plain` is a table of an appendix that is neither of the roadmap's own. */
  readonly subject: 'events' | 'indicators' | 'plain'
  /** What the table is, in words: a sheet's name, a description for screen readers. */
  readonly name: string
  /** Of the text in the table, in points. */
  readonly fontSize: number
  /** Together they fill the width between the margins. */
  readonly columns: readonly TableColumn[]
  /** Set where the page is too narrow for the words at the wanted size of type. */
  readonly tight: TightTable | undefined
  /** Rows of column numbers are the last of them. */
  readonly header: readonly Row[]
  /** The rows of the header from this one on, from 0, stand at the head of every page. */
  readonly repeatedFrom: number
  readonly rows: readonly Row[]
}

export interface TightTable {
  /** In points; the table may be set smaller. */
  readonly wanted: number
  /** Headers of the columns in which words are torn all the same. */
  readonly torn: readonly string[]
}

export interface TableColumn {
  /** In millimetres. */
  readonly width: number
}

export interface Row {
  /** `section` rows stay with the row after them. */
  readonly kind: 'header' | 'columnNumbers' | 'section' | 'body'
  /** The event, or the section under control, that it shows: its place in the schedule. */
  readonly event: number | undefined
  /** Of a section's row: 1, or more for a section inside another. */
  readonly level?: number
  /** From left to right; places covered by a cell above or to the left are left out. */
  readonly cells: readonly Cell[]
}

export interface Cell {
  /** The column it starts in, from 0. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: 'left' | 'center'
  readonly paragraphs: readonly Paragraph[]
  /** What the words stand for, where they are a plain quantity: a sheet gets the number, shown with as many decimals. */
  readonly number: { readonly value: number; readonly decimals: number } | undefined
}
