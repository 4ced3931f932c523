import { fromDayNumber } from '../../calendar/date.ts'
import type { Layout } from '../../layout/layout.ts'
import type { RenderMeta } from '../meta.ts'
import type { RenderedWhole } from '../renderer.ts'
import { Book } from './book/book.ts'
import { printedSheets } from './sheets.ts'
import { keptFrom } from './working/kept.ts'
import { workingNames, workingSheets } from './working/working-sheets.ts'

/**
 * A layout in, the bytes of a workbook out: sheets that read and print as the pages of the document do, and sheets to work in.
 * The same layout gives the same bytes, wherever and whenever it is rendered: what hangs on the day is stored as it was on that
 * of the document. What people have written in the book that stands in its place goes on: it is a part of the input. Sheets of
 * more cells than `mostCells` are written in a faster way, and read the same.
 */
export async function renderXlsx(layout: Layout, meta: RenderMeta, mostCells = 2_000): Promise<RenderedWhole> {
  const today = fromDayNumber(Math.floor(meta.created / 86_400_000))
  const printed = printedSheets(layout, layout.workingPage === undefined ? [] : workingNames)
  const names = [...printed.map(({ name }) => name), ...workingNames]
  const opened = printed.find(({ holdsEvents }) => holdsEvents) ?? printed.find(({ header }) => header !== undefined)
  const active = opened === undefined ? 0 : printed.indexOf(opened)
  const kept = keptFrom(meta.standing, layout, names)
  const book = new Book(active, layout, mostCells)
  for (const sheet of printed) book.add(sheet)
  for (const sheet of workingSheets(layout, kept, today, names)) book.add(sheet)
  return { bytes: await book.file(meta), ...(kept.taken !== undefined && { taken: kept.taken }) }
}
