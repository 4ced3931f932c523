import type { Font, Style, Workbook } from 'exceljs'
import LibraryWorkbook from 'exceljs/lib/doc/workbook.js'

/**
 * A workbook of exceljs, written part by part as the library writes it itself, but for two things that take longer than all
 * the rest: its zip, which would be unzipped and zipped again, and its tree of cells. Rows are text; what the library knows of
 * cells – their looks, texts in several fonts – it is asked while they are written, and its lists of that are written last.
 */
export class Library {
  readonly book: Workbook = new LibraryWorkbook()

  async written(): Promise<LibraryParts> {
    const { xlsx, model } = this.book as Workbook & Inside
    const parts = new Map<string, string>()
    const zip: Zip = { append: (text, { name }) => parts.set(name, text) }
    xlsx.prepareModel(model, {})
    const { styles, sharedStrings } = model
    // Where there is a text there is a list of texts among the parts.
    sharedStrings.add('')
    for (const step of steps) await xlsx[step](zip, model)
    return { parts, styles, itemOf: (richText) => sharedStrings.sharedStringXform.toXml({ richText }) }
  }
}

/** Of the library's own way to write, without pictures and tables, which no sheet has. */
const steps = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addThemes',
  'addStyles',
  'addCore',
  'addApp',
  'addWorkbook',
] as const

export interface LibraryParts {
  /** In its order. The sheets have no rows yet, nor are the lists of looks and texts what they will be. */
  readonly parts: Map<string, string>
  readonly styles: LibraryStyles
  /** A text in several fonts as an item of the list of texts. */
  itemOf(runs: readonly TextRun[]): string
}

export interface LibraryStyles {
  /** The number of a look. */
  addStyleModel(style: Partial<Style>): number
  /** All looks that have a number. */
  readonly xml: string
}

/** A stretch of text in one font. */
export interface TextRun {
  readonly text: string
  readonly font: Partial<Font>
}

interface LibraryRichText {
  toXml(text: { readonly richText: readonly TextRun[] }): string
}

/** What the library's types do not tell. */
interface Inside {
  readonly model: {
    readonly styles: LibraryStyles
    readonly sharedStrings: { add(text: string): void; readonly sharedStringXform: LibraryRichText }
  }
  readonly xlsx: { prepareModel(model: object, options: object): void } & Readonly<
    Record<(typeof steps)[number], (zip: Zip, model: object) => unknown>
  >
}

interface Zip {
  append(text: string, as: { readonly name: string }): void
}
