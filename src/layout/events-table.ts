import type { Column } from '../model/form.ts'
import { quantityOf } from '../model/quantity.ts'
import type { Event, Roadmap, Section } from '../model/roadmap.ts'
import { cell } from './blocks.ts'
import { eventParagraphs } from './cells.ts'
import { headerRows, repeatedFrom } from './header.ts'
import type { Cell, Paragraph, Row, TableBlock } from './layout.ts'
import { plainParagraph } from './paragraphs.ts'
import { asides, ownParagraphs, ownRoles, saysOf, titleOf } from './sections.ts'
import { tableFit, tableSize } from './table-fit.ts'

/** The place of each event, and of each section under control, in the schedule. */
export type EventPlaces = ReadonlyMap<Event | Section, number>

/** What one table shows: all of the roadmap, or the events of one section. */
export interface Shown {
  readonly events: readonly Event[]
  readonly sections: readonly Section[]
}

/** The tables of events; several look like one that is interrupted: their columns are alike. `width` is in millimetres. */
export function eventsTables(
  roadmap: Roadmap,
  shown: readonly Shown[],
  places: EventPlaces,
  width: number,
): TableBlock[] {
  const { form, profile } = roadmap
  const tables = shown.map(({ events, sections }) => {
    const table = new Rows(roadmap, places)
    table.addEvents(events)
    for (const section of sections) table.addSection(section)
    return table.rows
  })
  const contents = form.columns.map((column, index) => ({
    given: column.width,
    header: column.header,
    groups: column.groups,
    isTerse: column.roles.some((role) => terse.has(role)),
    texts: tables
      .flat()
      .filter(({ kind }) => kind === 'body')
      .map(({ cells }) => cells.find((cell) => cell.column === index)?.paragraphs ?? []),
  }))
  const fit = tableFit(contents, width, tableSize(form, profile), profile.unbreakable)
  const header = headerRows(form.columns, form.columnNumbers)
  return tables.map((rows) => ({
    kind: 'table',
    subject: 'events',
    name: 'Дорожная карта',
    ...fit,
    header,
    repeatedFrom: repeatedFrom(header, profile.repeat),
    rows,
  }))
}

const terse = new Set<Column['roles'][number]>(['number', 'due', 'start', 'end', 'time', 'targets', 'money'])

class Rows {
  readonly rows: Row[] = []
  private readonly roadmap: Roadmap
  private readonly places: EventPlaces
  /** The column that shows sections beside their events, or -1. */
  private readonly stage: number

  constructor(roadmap: Roadmap, places: EventPlaces) {
    this.roadmap = roadmap
    this.places = places
    this.stage = roadmap.form.columns.findIndex((column) => isStage(column))
  }

  addEvents(events: readonly Event[]): void {
    for (const event of events) {
      this.rows.push({ kind: 'body', event: this.places.get(event), cells: this.eventCells(event) })
      this.addEvents(event.events)
    }
  }

  addSection(section: Section): void {
    if (this.roadmap.form.sections === 'column') {
      this.addStage(section, [])
      return
    }
    if (this.roadmap.form.sections === 'row' || section.level > 1) this.rows.push(this.sectionRow(section))
    this.addEvents(section.events)
    for (const inner of section.sections) this.addSection(inner)
  }

  /** The section as a cell beside all its own events, under the titles of the sections it is in. */
  private addStage(section: Section, above: readonly Paragraph[]): void {
    const said = [...above, ...titleOf(section), ...asides(section, ownRoles)]
    const first = this.rows.length
    this.addEvents(section.events)
    if (section.events.length === 0 && section.sections.length === 0)
      this.rows.push({ kind: 'body', event: this.places.get(section), cells: this.emptyCells() })
    const row = this.rows[first]
    if (row !== undefined) {
      const stage = cell(this.stage, said, { rowSpan: this.rows.length - first })
      this.rows[first] = { ...row, cells: [...row.cells, stage].sort((a, b) => a.column - b.column) }
    }
    for (const inner of section.sections) this.addStage(inner, said)
  }

  private emptyCells(): Cell[] {
    return this.roadmap.form.columns.flatMap((_, index) => (index === this.stage ? [] : [cell(index, [])]))
  }

  private eventCells(event: Event): Cell[] {
    return this.roadmap.form.columns.flatMap((column, index) => {
      if (index === this.stage) return event.section === undefined ? [cell(index, [])] : []
      const paragraphs = eventParagraphs(event, column, this.roadmap)
      const only = column.roles.length === 1 && paragraphs.length === 1 ? paragraphs[0]?.text : undefined
      const isQuantity = column.roles[0] === 'money' && only !== undefined
      return [cell(index, paragraphs, { align: alignOf(column), number: isQuantity ? quantityOf(only) : undefined })]
    })
  }

  /** Across the whole table; a section that says more than its title says it in the columns there are. */
  private sectionRow(section: Section): Row {
    const { columns } = this.roadmap.form
    const shown = ownRoles.filter((role) => columns.some(({ roles }) => roles.includes(role)))
    const title = [
      ...titleOf(section),
      ...asides(
        section,
        ownRoles.filter((role) => !shown.includes(role)),
      ),
    ]
    if (shown.every((role) => saysOf(section, role).length === 0))
      return {
        kind: 'section',
        event: this.places.get(section),
        level: section.level,
        cells: [cell(0, title, { columnSpan: columns.length, align: 'center' })],
      }
    const home = Math.max(
      0,
      columns.findIndex(({ roles }) => roles.includes('title')),
    )
    const numberHome = columns.findIndex(({ roles }) => roles.length === 1 && roles[0] === 'number')
    const bare =
      numberHome < 0 ? title : [...titleOf({ ...section, number: '' }), ...title.slice(titleOf(section).length)]
    const cells = columns.map(({ roles }, index) => {
      if (index === numberHome)
        return cell(index, section.number === '' ? [] : [plainParagraph(section.number)], { align: 'center' })
      const own = shown
        .filter((role) => roles.includes(role))
        .flatMap((role) => ownParagraphs(section, role, this.roadmap.form))
      return cell(index, index === home ? [...bare, ...own] : own)
    })
    return { kind: 'section', event: this.places.get(section), level: section.level, cells }
  }
}

function isStage({ roles }: Column): boolean {
  return roles.length === 1 && roles[0] === 'section'
}

function alignOf({ roles }: Column): Cell['align'] {
  return roles.every((role) => role === 'number' || role === 'time') ? 'center' : 'left'
}
