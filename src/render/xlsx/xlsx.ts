import ExcelJS from 'exceljs'
import type { Layout } from '../../layout/layout.ts'
import { customProperties } from '../custom-properties.ts'
import type { RenderMeta } from '../meta.ts'
import { xmlText } from '../xml-text.ts'
import { finish } from './book/finish.ts'
import { writeSheet } from './book/write.ts'
import { sheetsOf } from './sheets.ts'

/**
 * A layout in, the bytes of a workbook out: sheets that read and print as the pages of the document do. The same layout gives
 * the same bytes, wherever and whenever it is rendered.
 */
export async function renderXlsx(layout: Layout, meta: RenderMeta): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  setProperties(book, layout, meta)
  const sheets = sheetsOf(layout)
  const active = Math.max(
    0,
    sheets.findIndex(({ header }) => header !== undefined),
  )
  book.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: active, visibility: 'visible' }]
  for (const [index, sheet] of sheets.entries()) writeSheet(book, sheet, index === active)
  return finish(new Uint8Array(await book.xlsx.writeBuffer()), customProperties(meta))
}

function setProperties(book: ExcelJS.Workbook, { title, author }: Layout, { created, generator }: RenderMeta): void {
  book.title = xmlText(title)
  book.creator = xmlText(author ?? generator)
  book.lastModifiedBy = book.creator
  if (author !== undefined) book.company = xmlText(author)
  book.created = new Date(created)
  book.modified = new Date(created)
}
