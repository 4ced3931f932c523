import { type FileChild, Paragraph } from 'docx'
import type { TableBlock } from '../../../layout/layout.ts'
import type { Setting } from '../setting.ts'
import { setRows } from './rows.ts'
import { writeOpenTable, writeTable } from './write.ts'

/**
 * Word repeats rows only from the top of a table. Where the row of column numbers alone is repeated, it opens a table of its
 * own, so close under the header's that both read as one.
 */
export function renderTable(
  table: TableBlock,
  { height, keptLines, lists, tableSizes, isClosed }: Setting,
): FileChild[] {
  const { head, body } = setRows(table, {
    page: height,
    keptLines,
  })
  const rows = [...head, ...body]
  for (const { fontSize } of rows) tableSizes.add(fontSize)
  const start = head.findIndex(({ isRepeated }) => isRepeated)
  const write = isClosed ? writeOpenTable : writeTable
  if (start <= 0) return [write(rows, table, lists)]
  const above = head.slice(0, start).map((row, index) => ({ ...row, isOpen: index === start - 1 }))
  return [
    writeTable(above, table, lists),
    new Paragraph({ style: 'TableJoint' }),
    write(rows.slice(start), table, lists),
  ]
}
