import ExcelJS from 'exceljs'
import type { Layout } from '../../../layout/layout.ts'
import { customProperties } from '../../custom-properties.ts'
import type { RenderMeta } from '../../meta.ts'
import { appProperties, coreProperties } from '../../office-properties.ts'
import type { Area, Chart, Sheet } from '../sheet.ts'
import { writeCells } from './cells.ts'
import { addDrawing } from './drawing.ts'
import { addFilters, withDefaultFont, withEnd, withRoomForTabs } from './finish.ts'
import { longRows, type RowsAsText, withRows, writePrototypes } from './long-rows.ts'
import { relationNames } from './names.ts'
import { Package } from './package.ts'
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
  private readonly sheets: SheetRemains[] = []

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

  /** Of a long sheet nothing is kept but its rows as text: the next one may be as long. */
  add(sheet: Sheet): void {
    const index = this.sheets.length
    const place = { isActive: index === this.active, isFirst: index === 0 }
    const worksheet = addWorksheet(this.book, sheet, place, this.layout.typography)
    const isLong = sheet.rows.length * sheet.columns.length > this.mostCells
    const rows = isLong ? longRows(sheet, this.styles, this.strings) : undefined
    if (rows === undefined) writeCells(worksheet, sheet, this.styles)
    else writePrototypes(worksheet, rows.prototypes, this.styles)
    const { name, filter, charts } = sheet
    this.sheets.push({ name, filter, charts, all: everything(sheet), rows })
    // What hangs on the day is counted anew when the workbook is opened.
    if (counts(sheet)) this.book.calcProperties.fullCalcOnLoad = true
  }

  async file(meta: RenderMeta): Promise<Uint8Array> {
    const files = new Package(new Uint8Array(await this.book.xlsx.writeBuffer({ zip: { compression: 'STORE' } })))
    const firstString = addStrings(files, this.strings)
    let charts = 0
    for (const [index, { name, charts: own, all, rows }] of this.sheets.entries()) {
      files.change(`xl/worksheets/sheet${index + 1}.xml`, (xml) =>
        withEnd(rows === undefined ? xml : withRows(xml, rows, all, firstString), all, own.length > 0),
      )
      addDrawing(files, { name, charts: own }, index + 1, charts, this.layout.typography.font)
      charts += own.length
    }
    files.change('xl/styles.xml', withDefaultFont)
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

/** What is kept of a sheet that the library holds. */
interface SheetRemains {
  readonly name: string
  readonly filter: Area | undefined
  readonly charts: readonly Chart[]
  readonly all: Area
  readonly rows: RowsAsText | undefined
}

function counts({ rows }: Sheet): boolean {
  return rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))
}
