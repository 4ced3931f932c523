import { stringify } from 'csv-stringify/sync'
import type { TableBlock } from '../../layout/layout.ts'
import type { Document, Rendered } from '../renderer.ts'
import { eventRows } from './events.ts'
import { indicatorRows } from './indicators.ts'
import { textCell } from './text-cell.ts'

/** The tables as Excel with Russian settings opens them by a double click; indicators go to a file of their own. */
export function renderCsv({ roadmap, layout }: Document): Rendered {
  const blocks = layout.parts.flatMap((part) => part.blocks)
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table' && block.subject === 'events')
  const hasSectionColumn = roadmap.form.columns.some(({ roles }) => roles.includes('section'))
  const events = tables.length === 0 ? [] : eventRows(tables, layout, hasSectionColumn)
  const indicators = indicatorRows(blocks)
  if (events.length === 0) return { bytes: written(indicators) }
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
