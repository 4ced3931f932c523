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
  const widths = table.columns.map(({ width }, index) => `#${id} col:nth-child(${index + 1}){width:${share(width)}%}`)
  // On a screen narrower than the paper the words tell how wide a column is, and the table may be scrolled.
  const asOnPaper = `@media print,(min-width:${setting.paperWidth}mm)`
  setting.rules.push(`#${id}{font-size:${table.fontSize}pt}`, `${asOnPaper}{${widths.join('')}}`)
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
  const attributes = attributesOf(cell)
  if (kind === 'columnNumbers' || said.html === '<p></p>' || said.html === '') return element('td', attributes, said)
  return element('th', { ...attributes, scope: cell.columnSpan > 1 ? 'colgroup' : 'col' }, said)
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

function bodyRow({ kind, event, level, cells }: Row, { schedule, intervals }: PartSetting): Markup {
  const isSection = kind === 'section'
  return element(
    'tr',
    { class: isSection ? 'section' : undefined, 'data-level': level, ...marksOf(event, { schedule, intervals }) },
    ...cells.map((cell) =>
      isSection && cell.columnSpan > 1
        ? element('th', { ...attributesOf(cell), scope: 'rowgroup' }, listed(cell.paragraphs))
        : element('td', attributesOf(cell), listed(cell.paragraphs)),
    ),
  )
}

/** Cells bring their right and lower border, the first ones their left one. */
function attributesOf({ column, columnSpan, rowSpan, align }: Cell): Attributes {
  const looks = [column === 0 ? 'first' : '', align === 'center' ? 'center' : ''].filter((look) => look !== '')
  return {
    class: looks.length === 0 ? undefined : looks.join(' '),
    colspan: columnSpan > 1 ? columnSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
  }
}
