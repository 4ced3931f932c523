import type { Block, TableBlock } from '../../layout/layout.ts'
import { flatTable } from './flat-table.ts'

/** All tables of indicators as one; each may have years of its own. What stands above a table says which one it was. */
export function indicatorRows(blocks: readonly Block[]): string[][] {
  const tables = blocks.flatMap((block, index) =>
    block.kind === 'table' && block.subject === 'indicators' ? [named(block, blocks[index - 1])] : [],
  )
  if (tables.length === 0) return []
  const header = tables.map((table) => table.header).reduce(merged)
  const rows = tables.flatMap((table) =>
    table.rows.map(({ cells }) => [table.heading, ...header.map((name) => cells[table.header.indexOf(name)] ?? '')]),
  )
  const all = [['Раздел', ...header], ...rows]
  return tables.length === 1 ? all.map((row) => row.slice(1)) : all
}

function named(table: TableBlock, above: Block | undefined) {
  const { header, rows } = flatTable(table)
  const heading = above?.kind === 'lines' && above.style === 'heading' ? above.lines.join(' ') : ''
  return { heading, rows, header: distinct(header) }
}

/** Columns of one name are told apart by a number. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((each) => each === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}

/** Names of both, new ones before the one that follows them in their own table. */
function merged(known: readonly string[], added: readonly string[]): string[] {
  const all = [...known]
  for (const [index, name] of added.entries()) {
    if (all.includes(name)) continue
    const next = added.slice(index).find((each) => all.includes(each))
    all.splice(next === undefined ? all.length : all.indexOf(next), 0, name)
  }
  return all
}
