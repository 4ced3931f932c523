import type { Layout } from '../../../layout/layout.ts'
import { customProperties } from '../../custom-properties.ts'
import type { RenderMeta } from '../../meta.ts'
import { appProperties, coreProperties } from '../../office-properties.ts'
import type { Sheet } from '../sheet.ts'
import { addDrawing } from './drawing.ts'
import { addFilters, withDefaultFont, withEnd, withRoomForTabs } from './finish.ts'
import { Library, type LibraryStyles } from './library.ts'
import { relationNames } from './names.ts'
import { Package } from './package.ts'
import { withRows } from './rows.ts'
import { Strings } from './strings.ts'
import { Styles } from './styles.ts'
import { addWorksheet, everything } from './worksheet.ts'

/** A workbook on its way into a file: exceljs writes it; rows, and what it has no words for, are added to its package. */
export class Book {
  private readonly active: number
  private readonly layout: Layout
  private readonly library = new Library()
  private readonly sheets: Sheet[] = []

  /** `active` – the sheet that is seen first. */
  constructor(active: number, layout: Layout) {
    this.active = active
    this.layout = layout
    this.library.book.views = [
      { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: active, visibility: 'visible' },
    ]
  }

  add(sheet: Sheet): void {
    const { book } = this.library
    const index = this.sheets.length
    const place = { isActive: index === this.active, isFirst: index === 0 }
    addWorksheet(book, sheet, place, this.layout.typography)
    this.sheets.push(sheet)
    // What hangs on the day is counted anew when the workbook is opened.
    const { calcProperties } = book
    if (!calcProperties.fullCalcOnLoad) calcProperties.fullCalcOnLoad = counts(sheet)
  }

  async file(meta: RenderMeta): Promise<Uint8Array> {
    const { font } = this.layout.typography
    const written = await this.library.written()
    const files = new Package(written.parts)
    const styles = new Styles(font, written.styles)
    const strings = new Strings(written.itemOf)
    let charts = 0
    for (const [index, sheet] of this.sheets.entries()) {
      const part = `xl/worksheets/sheet${index + 1}.xml`
      files.change(part, (xml) => withEnd(xml, everything(sheet), sheet.charts.length > 0))
      files.stream(part, (xml) => withRows(xml, sheet, styles, strings))
      addDrawing(files, sheet, index + 1, charts, font)
      charts += sheet.charts.length
    }
    // Both lists are whole when the sheets, which stand before them, are written.
    files.stream('xl/sharedStrings.xml', () => strings.xml())
    files.stream('xl/styles.xml', () => stylesXml(written.styles))
    files.change('xl/workbook.xml', (xml) => addFilters(withRoomForTabs(xml), this.sheets))
    this.addProperties(files, meta)
    return files.bytes()
  }

  /** As documents have them; of those that users give exceljs knows nothing. */
  private addProperties(files: Package, meta: RenderMeta): void {
    files.change('docProps/core.xml', () => coreProperties(this.layout, meta))
    files.change('docProps/app.xml', () => appProperties(this.layout, meta))
    const custom = customProperties(meta)
    if (custom === undefined) return
    const part = 'docProps/custom.xml'
    files.add(part, custom, 'application/vnd.openxmlformats-officedocument.custom-properties+xml')
    files.relate('_rels/.rels', 'rIdCustom', `${relationNames}/custom-properties`, part)
  }
}

function* stylesXml(styles: LibraryStyles): Generator<string> {
  yield withDefaultFont(styles.xml)
}

function counts({ drafts }: Sheet): boolean {
  for (const { cells } of drafts) if (cells.some(({ formula }) => formula !== undefined)) return true
  return false
}
