import { fromDayNumber } from '../../calendar/date.ts'
import type { Layout } from '../../layout/layout.ts'
import type { RenderMeta } from '../meta.ts'
import type { RenderedWhole, Taken } from '../renderer.ts'
import { Book } from './book/book.ts'
import type { Sheet } from './sheet.ts'
import { printedSheets } from './sheets.ts'
import { keptFrom } from './working/kept.ts'
import { workingNames, workingSheets } from './working/working-sheets.ts'

/**
 * A layout in, the bytes of a workbook out: sheets that read and print as the pages of the document do, and sheets to work in.
 * The same layout gives the same bytes, wherever and whenever it is rendered: what hangs on the day is stored as it was on that
 * of the document. What people have written in the book that stands in its place goes on: it is a part of the input.
 */
export async function renderXlsx(layout: Layout, meta: RenderMeta): Promise<RenderedWhole> {
  const { sheets, active, taken } = sheetsOf(layout, meta)
  const book = new Book(active, layout)
  for (const sheet of sheets) book.add(sheet)
  return { bytes: await book.file(meta), ...(taken !== undefined && { taken }) }
}

/** The sheets of the book, the place of the one that is seen first, and what became of the book before. */
export function sheetsOf(layout: Layout, meta: RenderMeta): BookSheets {
  const today = fromDayNumber(Math.floor(meta.created / 86_400_000))
  const printed = printedSheets(layout, layout.workingPage === undefined ? [] : workingNames)
  const names = [...printed.map(({ name }) => name), ...workingNames]
  const opened = printed.find(({ holdsEvents }) => holdsEvents) ?? printed.find(({ header }) => header !== undefined)
  const kept = keptFrom(meta.standing, layout, names)
  return {
    sheets: [...printed, ...workingSheets(layout, kept, today, names)],
    active: opened === undefined ? 0 : printed.indexOf(opened),
    taken: kept.taken,
  }
}

interface BookSheets {
  readonly sheets: readonly Sheet[]
  readonly active: number
  readonly taken: Taken | undefined
}
