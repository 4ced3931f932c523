import Table from 'cli-table3'
import { visible } from '../report/told.ts'

/** Rows in aligned columns without lines between them. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const table = new Table({ chars: bare, style: { border: [], head: [], 'padding-left': 0, 'padding-right': 0 } })
  table.push(...rows.map((row) => row.map(visible)))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

const bare = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}
