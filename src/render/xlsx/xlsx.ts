import { fromDayNumber } from '../../calendar/date.ts'
import type { Layout } from '../../layout/layout.ts'
import type { RenderMeta } from '../meta.ts'
import { Book } from './book/book.ts'
import { printedSheets } from './sheets.ts'
import { workingNames, workingSheets } from './working/working-sheets.ts'

/**
 * A layout in, the bytes of a workbook out: sheets that read and print as the pages of the document do, and sheets to work in.
 * The same layout gives the same bytes, wherever and whenever it is rendered: what hangs on the day is stored as it was on that
 * of the document. Sheets of more cells than `mostCells` are written in a faster way, and read the same.
 */
export async function renderXlsx(layout: Layout, meta: RenderMeta, mostCells = 10_000): Promise<Uint8Array> {
  const today = fromDayNumber(Math.floor(meta.created / 86_400_000))
  const printed = printedSheets(layout, layout.workingPage === undefined ? [] : workingNames)
  const active = Math.max(
    0,
    printed.findIndex(({ header }) => header !== undefined),
  )
  const book = new Book(active, layout, mostCells)
  for (const sheet of printed) book.add(sheet)
  for (const sheet of workingSheets(layout, today)) book.add(sheet)
  return book.file(meta)
}
