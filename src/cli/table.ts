import Table from 'cli-table3'
import { visible } from '../report/told.ts'
import { columns } from '../report/wrap.ts'
import { type Output, screenOf } from './world.ts'

/** Rows in aligned columns without lines between them; on a narrow screen long cells are wrapped. */
export function tableOf(rows: readonly (readonly string[])[], output: Output): string {
  const cells = rows.map((row) => row.map(visible))
  const table = new Table({ chars: bare, style: { border: [], head: [], 'padding-left': 0, 'padding-right': 0 } })
  table.push(...cells)
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
  const screen = screenOf(output)
  const fits = screen === undefined || lines.every(({ length }) => length <= screen)
  return (fits ? lines : columns(cells, screen)).join('\n')
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
