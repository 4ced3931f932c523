import type { Layout, ScheduledEvent, TableBlock } from '../../layout/layout.ts'
import { type FlatRow, type FlatTable, flatTable } from './flat-table.ts'

/**
 * The table of events, one row an event. A title across the table is no row: it becomes a column, so that rows may be sorted
 * and filtered. A section that says more than its title (a deadline, who answers) keeps its row.
 */
export function eventRows(tables: readonly TableBlock[], { schedule }: Layout, hasSectionColumn: boolean): string[][] {
  const flat = tables.map(flatTable)
  const trails = trailsOf(schedule.events)
  if (hasSectionColumn || trails.size === 0)
    return [flat[0]?.header ?? [], ...flat.flatMap(rowsOf)].map((row) => [...row])
  const rows = flat.flatMap(({ rows }) => rows).filter((row) => !isTitle(row, trails))
  return [
    ['Раздел', ...(flat[0]?.header ?? [])],
    ...rows.map(({ row, cells }) => {
      const event = row.event === undefined ? undefined : schedule.events[row.event]
      return [event === undefined ? trailOfRow(cells, trails) : oneLine(event.sections), ...cells]
    }),
  ]
}

function rowsOf({ rows }: FlatTable): (readonly string[])[] {
  return rows.map(({ cells }) => cells)
}

/** Sections by their titles, each with those around it. */
function trailsOf(events: readonly ScheduledEvent[]): Map<string, string> {
  const trails = new Map<string, string>()
  for (const { kind, sections } of events)
    if (kind !== 'order')
      for (const [index, title] of sections.entries()) trails.set(title, oneLine(sections.slice(0, index + 1)))
  return trails
}

function isTitle({ row, cells }: FlatRow, trails: ReadonlyMap<string, string>): boolean {
  return row.kind === 'section' && trails.has(joined(cells))
}

function trailOfRow(cells: readonly string[], trails: ReadonlyMap<string, string>): string {
  const words = joined(cells)
  return [...trails].find(([title]) => words.startsWith(`${title}\n`) || words.startsWith(`${title} `))?.[1] ?? ''
}

function joined(cells: readonly string[]): string {
  return cells.filter((words) => words !== '').join(' ')
}

function oneLine(titles: readonly string[]): string {
  return titles.map((title) => title.replace(/\s+/g, ' ')).join(' / ')
}
