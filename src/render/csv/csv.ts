import { stringify } from 'csv-stringify/sync'
import { headerRows } from '../../layout/header.ts'
import type { TableBlock } from '../../layout/layout.ts'
import type { Document, RenderedWhole } from '../renderer.ts'
import { eventRows } from './events.ts'
import { headerOf } from './flat-table.ts'
import { indicatorRows } from './indicators.ts'
import { textCell } from './text-cell.ts'

/**
 * The tables as Excel with Russian settings opens them by a double click; indicators go to a file of their own. A roadmap without
 * events is the header of the table it would have: the names of both files say what is in them.
 */
export function renderCsv({ roadmap, layout }: Document): RenderedWhole {
  const blocks = layout.parts.flatMap((part) => part.blocks)
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table' && block.subject === 'events')
  const indicators = indicatorRows(blocks)
  const { columns } = roadmap.form
  const hasSectionColumn = columns.some(({ roles }) => roles.includes('section'))
  const events =
    tables.length > 0
      ? eventRows(tables, layout, hasSectionColumn)
      : [headerOf(headerRows(columns, false), columns.length)]
  return { bytes: written(events), ...(indicators.length > 0 && { beside: written(indicators) }) }
}

function written(rows: readonly (readonly string[])[]): Uint8Array {
  const text = stringify(
    rows.map((row) => row.map(textCell)),
    // Lines inside a cell are parted by `\n`, which the library does not quote by itself.
    { bom: true, delimiter: ';', record_delimiter: 'windows', quoted_match: /\n/ },
  )
  return new TextEncoder().encode(text)
}
