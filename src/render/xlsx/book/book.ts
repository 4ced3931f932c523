import ExcelJS from 'exceljs'
import type { Layout } from '../../../layout/layout.ts'
import { customProperties } from '../../custom-properties.ts'
import type { RenderMeta } from '../../meta.ts'
import { appProperties, coreProperties } from '../../office-properties.ts'
import type { Sheet } from '../sheet.ts'
import { writeCells } from './cells.ts'
import { addDrawing } from './drawing.ts'
import { addFilters, withDefaultFont, withEnd, withRoomForTabs } from './finish.ts'
import { prototypesOf, withRows } from './long-rows.ts'
import { relationNames } from './names.ts'
import { Package } from './package.ts'
import type { Prototypes } from './prototypes.ts'
import { addStrings, Strings } from './strings.ts'
import { Styles } from './styles.ts'
import { addWorksheet, everything } from './worksheet.ts'

/** A workbook on its way into a file: exceljs writes it; what it has no words for is added to its package. */
export class Book {
  private readonly active: number
  private readonly layout: Layout
  private readonly mostCells: number
  private readonly book = new ExcelJS.Workbook()
  private readonly styles: Styles
  /** Of rows that are written as text; exceljs has a list of its own. */
  private readonly strings = new Strings()
  private readonly sheets: AddedSheet[] = []

  /** `active` – the sheet that is seen first; the rows of a sheet of more cells than `mostCells` are written as text. */
  constructor(active: number, layout: Layout, mostCells: number) {
    this.active = active
    this.layout = layout
    this.mostCells = mostCells
    this.styles = new Styles(layout.typography.font)
    this.book.views = [
      { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: active, visibility: 'visible' },
    ]
  }

  add(sheet: Sheet): void {
    const index = this.sheets.length
    const place = { isActive: index === this.active, isFirst: index === 0 }
    const worksheet = addWorksheet(this.book, sheet, place, this.layout.typography)
    const isLong = sheet.rows.length * sheet.columns.length > this.mostCells
    const prototypes = isLong ? prototypesOf(sheet, this.styles, this.strings) : undefined
    if (prototypes === undefined) writeCells(worksheet, sheet, this.styles)
    else prototypes.write(worksheet)
    this.sheets.push({ sheet, prototypes })
    // What hangs on the day is counted anew when the workbook is opened.
    const { calcProperties } = this.book
    if (!calcProperties.fullCalcOnLoad) calcProperties.fullCalcOnLoad = counts(sheet)
  }

  async file(meta: RenderMeta): Promise<Uint8Array> {
    const files = new Package(new Uint8Array(await this.book.xlsx.writeBuffer({ zip: { compression: 'STORE' } })))
    const firstString = addStrings(files, this.strings)
    const stringOf = (text: string) => firstString + this.strings.placeOf(text)
    let charts = 0
    for (const [index, { sheet, prototypes }] of this.sheets.entries()) {
      const part = `xl/worksheets/sheet${index + 1}.xml`
      files.change(part, (xml) => withEnd(xml, everything(sheet), sheet.charts.length > 0))
      if (prototypes !== undefined) files.stream(part, (xml) => withRows(xml, sheet, prototypes, stringOf))
      addDrawing(files, sheet, index + 1, charts, this.layout.typography.font)
      charts += sheet.charts.length
    }
    files.change('xl/styles.xml', withDefaultFont)
    files.change('xl/workbook.xml', (xml) =>
      addFilters(
        withRoomForTabs(xml),
        this.sheets.map(({ sheet }) => sheet),
      ),
    )
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

interface AddedSheet {
  readonly sheet: Sheet
  /** Of a long one. */
  readonly prototypes: Prototypes | undefined
}

function counts({ drafts }: Sheet): boolean {
  for (const { cells } of drafts) if (cells.some(({ formula }) => formula !== undefined)) return true
  return false
}
