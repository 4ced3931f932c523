import { bug } from '../bug.ts'
import type { Column } from '../model/form.ts'
import { quantityOf } from '../model/quantity.ts'
import type { Event, Roadmap, Section } from '../model/roadmap.ts'
import { eventParagraphs, partiesSaid } from './cells.ts'
import { headerRows } from './header.ts'
import type { Cell, Paragraph, Row, TableBlock } from './layout.ts'
import { paragraphsOf, plainParagraph } from './paragraphs.ts'
import { columnWidths } from './widths.ts'

/** The table of some events: all of the roadmap's, or those of one section. `width` is in millimetres. */
export function eventsTable(
  roadmap: Roadmap,
  { events, sections }: { readonly events: readonly Event[]; readonly sections: readonly Section[] },
  width: number,
): TableBlock {
  const { form } = roadmap
  const table = new Rows(roadmap)
  table.addEvents(events)
  for (const section of sections) table.addSection(section)
  const contents = form.columns.map((column, index) => ({
    given: column.width,
    header: column.header,
    isTerse: column.roles.some((role) => terse.has(role)),
    texts: table.rows
      .filter(({ kind }) => kind === 'body')
      .map(
        ({ cells }) =>
          cells
            .find((cell) => cell.column === index)
            ?.paragraphs.map(({ text }) => text)
            .join('\n') ?? '',
      ),
  }))
  return {
    kind: 'table',
    subject: 'events',
    name: 'Дорожная карта',
    fontSize: form.fontSize,
    columns: columnWidths(contents, width, form.fontSize).map((each) => ({ width: each })),
    header: headerRows(form.columns, form.columnNumbers),
    rows: table.rows,
  }
}

const terse = new Set<Column['roles'][number]>(['number', 'due', 'start', 'end', 'time', 'targets', 'money'])

class Rows {
  readonly rows: Row[] = []
  private readonly roadmap: Roadmap

  constructor(roadmap: Roadmap) {
    this.roadmap = roadmap
  }

  addEvents(events: readonly Event[]): void {
    for (const event of events) {
      this.rows.push({ kind: 'body', cells: this.eventCells(event) })
      this.addEvents(event.events)
    }
  }

  addSection(section: Section): void {
    if (this.roadmap.form.sections === 'column') {
      this.addStage(section)
      return
    }
    if (this.roadmap.form.sections === 'row' || section.level > 1) this.rows.push(this.sectionRow(section))
    this.addEvents(section.events)
    for (const inner of section.sections) this.addSection(inner)
  }

  /** The section as a cell beside all its events. */
  private addStage(section: Section): void {
    const first = this.rows.length
    this.addEvents(section.events)
    for (const inner of section.sections) {
      this.addEvents(inner.events)
    }
    const column = this.roadmap.form.columns.findIndex(({ roles }) => roles.includes('section'))
    const row = this.rows[first]
    if (row === undefined || column < 0) return
    const stage = cell(column, titleOf(section), { rowSpan: this.rows.length - first })
    this.rows[first] = { ...row, cells: [...row.cells, stage].sort((a, b) => a.column - b.column) }
  }

  private eventCells(event: Event): Cell[] {
    const { form } = this.roadmap
    return form.columns.flatMap((column, index) => {
      if (column.roles.includes('section')) return event.section === undefined ? [cell(index, [])] : []
      const paragraphs = eventParagraphs(event, column, this.roadmap)
      const only = column.roles.length === 1 && paragraphs.length === 1 ? paragraphs[0]?.text : undefined
      const isQuantity = column.roles[0] === 'money' && only !== undefined
      return [cell(index, paragraphs, { align: alignOf(column), number: isQuantity ? quantityOf(only) : undefined })]
    })
  }

  /** Across the whole table; a section with a deadline or parties of its own shows them in their columns. */
  private sectionRow(section: Section): Row {
    const { columns } = this.roadmap.form
    const hasOwn = section.due.length > 0 || section.responsible.length > 0 || section.written.result !== undefined
    if (!hasOwn)
      return { kind: 'section', cells: [cell(0, titleOf(section), { columnSpan: columns.length, align: 'center' })] }
    return { kind: 'section', cells: columns.map((column, index) => cell(index, this.ownOf(section, column))) }
  }

  private ownOf(section: Section, { roles }: Column): Paragraph[] {
    const hasNumberColumn = this.roadmap.form.columns.some((column) => column.roles.includes('number'))
    return roles.flatMap((role) => {
      if (role === 'number') return section.number === '' ? [] : [plainParagraph(section.number)]
      if (role === 'title')
        return hasNumberColumn ? paragraphsOf(section.title.map(({ value }) => value)) : titleOf(section)
      if (role === 'due') return section.due.map(({ phrase }) => plainParagraph(phrase.value))
      if (role === 'responsible') return partiesSaid(section.responsible, this.roadmap)
      if (role === 'result') return paragraphsOf((section.written.result ?? []).map(({ value }) => value))
      return []
    })
  }
}

/** «I. Организационные мероприятия». */
export function titleOf({ number, title }: Section): Paragraph[] {
  const [first = bug('a section without a title'), ...rest] = title.length > 0 ? title.map(({ value }) => value) : ['']
  return [[number, first].filter((part) => part !== '').join(' '), ...rest].flatMap((text) =>
    text.split('\n').map((line) => plainParagraph(line.trim())),
  )
}

function alignOf({ roles }: Column): Cell['align'] {
  return roles[0] === 'number' || roles[0] === 'time' ? 'center' : 'left'
}

export function cell(column: number, paragraphs: readonly Paragraph[], looks: Partial<Cell> = {}): Cell {
  return { column, columnSpan: 1, rowSpan: 1, align: 'left', number: undefined, ...looks, paragraphs }
}
