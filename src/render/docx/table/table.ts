import { type FileChild, Paragraph } from 'docx'
import type { TableBlock } from '../../../layout/layout.ts'
import type { Setting } from '../setting.ts'
import { setRows } from './rows.ts'
import { writeTable } from './write.ts'

/**
 * Word repeats rows only from the top of a table. Where the row of column numbers alone is repeated, it opens a table of its
 * own, so close under the header's that both read as one.
 */
export function renderTable(table: TableBlock, { height, keptLines, lists, tableSizes }: Setting): FileChild[] {
  const { head, body } = setRows(table, {
    page: height,
    keepsEnd: keptLines > 0,
  })
  const rows = [...head, ...body]
  for (const { fontSize } of rows) tableSizes.add(fontSize)
  const start = head.findIndex(({ isRepeated }) => isRepeated)
  if (start <= 0) return [writeTable(rows, table, lists)]
  const above = head.slice(0, start).map((row, index) => ({ ...row, isOpen: index === start - 1 }))
  return [
    writeTable(above, table, lists),
    new Paragraph({ style: 'TableJoint' }),
    writeTable(rows.slice(start), table, lists),
  ]
}
