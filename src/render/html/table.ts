import type { Cell, Row, TableBlock } from '../../layout/layout.ts'
import { marksOf } from './marks.ts'
import { type Attributes, element, empty, type Markup, text } from './markup.ts'
import { listed } from './paragraphs.ts'
import type { PartSetting } from './setting.ts'

/**
 * A table with its header repeated on every printed page. Each section begins a body of its own, as a row header over its rows;
 * rows of events say whose they are and when, for the filters.
 */
export function tableOf(table: TableBlock, id: string, setting: PartSetting): Markup {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0)
  const share = (width: number) => Math.round((width / total) * 10_000) / 100
  const rules = table.columns.map(({ width }, index) => `#${id} col:nth-child(${index + 1}){width:${share(width)}%}`)
  setting.rules.push(`#${id}{font-size:${table.fontSize}pt}`, ...rules)
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': `Таблица ${setting.tables()}: ${table.name}` },
    element(
      'table',
      { id, class: table.subject },
      element('caption', {}, text(table.name)),
      element('colgroup', {}, ...table.columns.map(() => empty('col', {}))),
      element('thead', {}, ...table.header.map(headerRow)),
      ...bodies(table.rows).map((rows) => element('tbody', {}, ...rows.map((row) => bodyRow(row, setting)))),
    ),
  )
}

function headerRow({ kind, cells }: Row): Markup {
  return element('tr', { class: kind }, ...cells.map((cell) => headerCell(cell, kind)))
}

/** Numbers of columns and empty headers are no headers of anything. */
function headerCell(cell: Cell, kind: Row['kind']): Markup {
  const said = listed(cell.paragraphs)
  if (kind === 'columnNumbers' || said.html === '<p></p>' || said.html === '') return element('td', spans(cell), said)
  return element('th', { ...spans(cell), scope: cell.columnSpan > 1 ? 'colgroup' : 'col' }, said)
}

function bodies(rows: readonly Row[]): Row[][] {
  const found: Row[][] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last === undefined || row.kind === 'section') found.push([row])
    else last.push(row)
  }
  return found
}

function bodyRow({ kind, event, cells }: Row, { schedule, intervals }: PartSetting): Markup {
  const isSection = kind === 'section'
  return element(
    'tr',
    { class: isSection ? 'section' : undefined, ...marksOf(event, { schedule, intervals }) },
    ...cells.map((cell) =>
      isSection && cell.columnSpan > 1
        ? element('th', { ...spans(cell), scope: 'rowgroup' }, listed(cell.paragraphs))
        : element(
            'td',
            { ...spans(cell), class: cell.align === 'center' ? 'center' : undefined },
            listed(cell.paragraphs),
          ),
    ),
  )
}

function spans({ columnSpan, rowSpan }: Cell): Attributes {
  return { colspan: columnSpan > 1 ? columnSpan : undefined, rowspan: rowSpan > 1 ? rowSpan : undefined }
}
