import { fromDayNumber } from '../../calendar/date.ts'
import type { Layout } from '../../layout/layout.ts'
import type { RenderMeta } from '../meta.ts'
import { workbookFile } from './book/package.ts'
import { sheetsOf } from './sheets.ts'

/**
 * A layout in, the bytes of a workbook out: sheets that read and print as the pages of the document do, and sheets to work in.
 * The same layout gives the same bytes, wherever and whenever it is rendered: what hangs on the day is stored as it was on that
 * of the document.
 */
export async function renderXlsx(layout: Layout, meta: RenderMeta): Promise<Uint8Array> {
  const sheets = sheetsOf(layout, fromDayNumber(Math.floor(meta.created / 86_400_000)))
  const active = Math.max(
    0,
    sheets.findIndex(({ header }) => header !== undefined),
  )
  return workbookFile(sheets, active, layout, meta)
}
