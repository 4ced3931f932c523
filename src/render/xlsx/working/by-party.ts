import type { Layout, Page, Schedule, ScheduledEvent } from '../../../layout/layout.ts'
import { linesIn } from '../../../layout/measure.ts'
import { areaAddress } from '../book/address.ts'
import { lineHeight } from '../fit/heights.ts'
import type { Draft, Sheet } from '../sheet.ts'
import { draft, formulaCell, textCell } from './cells.ts'
import { colours, working } from './looks.ts'
import { fullWidthOf, headRows, rowsAround, workingSheet } from './working-sheet.ts'

/**
 * «По ответственным»: who answers for what. Events go down, parties across: a plan has more events than parties. A task of a
 * group or a section is that of its members, as in extracts; whoever is named nowhere but in a group has no column.
 */

export const byPartyName = 'По ответственным'
const answers = '●'
/** The Russian letter. */
const leads = 'О'
const shares = '○'

const numberWidth = 13
const leastTitle = 70
/** In points: names of parties are set upright. */
const headerHeight = 140
const millimetresPerPoint = 25.4 / 72

/** Title, words about it, a gap, the names, one or two rows of counts. */
const namesRow = 3

export function byPartySheet({ schedule, title }: Layout, page: Page): Sheet {
  const { events, parties } = schedule
  const hasLeads = events.some((event) => event.leads.length > 0)
  const firstRow = namesRow + (hasLeads ? 3 : 2)
  const partyWidths = parties.map(widthOf)
  const sumWidth = 16
  const taken = numberWidth + sumWidth + partyWidths.reduce((sum, width) => sum + width, 0)
  const titleWidth = Math.min(Math.max(fullWidthOf(page) - taken, leastTitle), 150)
  const columns = [numberWidth, titleWidth, ...partyWidths, sumWidth]
  const tasks = tasksOf(schedule)
  const about = [
    ...(hasLeads ? [`${leads} – основной исполнитель`] : []),
    `${answers} – отвечает`,
    ...(tasks.some(({ shared }) => shared.length > 0) ? [`${shares} – отвечает в составе группы или по разделу`] : []),
  ].join(', ')
  return workingSheet({
    name: byPartyName,
    page,
    columns,
    rows: rowsAround(
      [
        ...headRows(byPartyName, title, '', 2),
        draft([textCell(about, 1, working.about)]),
        ...headerRows(schedule, tasks, firstRow, hasLeads),
      ],
      tasks,
      (task, index) => rowOf(task, firstRow + index, parties.length),
    ),
    frozenColumns: 2,
    pagesAcross: Math.max(1, Math.ceil((taken + titleWidth) / (fullWidthOf(page) * mostShrunk))),
    highlights: [
      {
        area: {
          rows: { start: firstRow, end: firstRow + events.length },
          columns: { start: 2, end: 2 + parties.length },
        },
        formula: 'TRUE',
        border: colours.grid,
      },
    ],
  })
}

/** An event with those who answer for it, by their places among the parties. */
interface Task {
  readonly event: ScheduledEvent
  readonly named: readonly number[]
  /** Not named by the event itself. */
  readonly shared: readonly number[]
}

function tasksOf({ events, parties, answering }: Schedule): Task[] {
  const places = new Map(parties.map((name, index) => [nameKey(name), index]))
  const found = answering.map((name) => places.get(nameKey(name)))
  return events.map((event) => {
    const meant = event.answering.map((index) => found[index]).filter((index) => index !== undefined)
    return {
      event,
      named: event.parties,
      shared: [...new Set(meant)].filter((index) => !event.parties.includes(index)),
    }
  })
}

/** A name that opens a cell is written with a capital. */
function nameKey(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}

/** A wider sheet takes more pages: set smaller than this share, it cannot be read. */
const mostShrunk = 1.35

/** In millimetres: of a column whose header takes that many upright lines. */
function widthOf(party: string): number {
  const lines = linesIn(party, (headerHeight - 8) * millimetresPerPoint, working.upright.points)
  return Math.max(9, lines * lineHeight(working.upright.points) * millimetresPerPoint + 3)
}

function headerRows(
  { events, parties }: Schedule,
  tasks: readonly Task[],
  firstRow: number,
  hasLeads: boolean,
): Draft[] {
  const column = (party: number) =>
    areaAddress({
      rows: { start: firstRow, end: firstRow + events.length },
      columns: { start: party + 2, end: party + 3 },
    })
  const count = (label: string, party: (index: number) => [string, number]): Draft =>
    draft(
      [
        textCell(label, 0, working.header, 2),
        ...parties.map((_, index) => formulaCell(...party(index), index + 2, working.total)),
        textCell('', parties.length + 2, working.total),
      ],
      'repeated',
    )
  const whole = countsOf(
    tasks.map(({ named, shared }) => [...named, ...shared]),
    parties.length,
  )
  const first = countsOf(
    events.map((event) => event.leads),
    parties.length,
  )
  return [
    draft(
      [
        textCell('№', 0, working.header),
        textCell('Мероприятие', 1, working.header),
        ...parties.map((party, index) => textCell(party, index + 2, working.upright)),
        textCell('Всего', parties.length + 2, working.header),
      ],
      'repeated',
      headerHeight,
    ),
    count('Мероприятий', (index) => [`COUNTA(${column(index)})`, whole[index] ?? 0]),
    ...(hasLeads
      ? [count('из них основной', (index) => [`COUNTIF(${column(index)},"${leads}")`, first[index] ?? 0])]
      : []),
  ]
}

/** How many of the lists name each. */
function countsOf(lists: readonly (readonly number[])[], length: number): number[] {
  const counts = Array<number>(length).fill(0)
  for (const each of lists.flatMap((list) => [...new Set(list)])) counts[each] = (counts[each] ?? 0) + 1
  return counts
}

function rowOf({ event, named, shared }: Task, row: number, parties: number): Draft {
  const all = areaAddress({ rows: { start: row, end: row + 1 }, columns: { start: 2, end: parties + 2 } })
  const mark = (party: number) => (event.leads.includes(party) ? leads : named.includes(party) ? answers : shares)
  return draft([
    textCell(event.number, 0, working.center),
    textCell(event.title, 1, working.text),
    ...[...named, ...shared].sort((a, b) => a - b).map((party) => textCell(mark(party), party + 2, working.mark)),
    formulaCell(`COUNTA(${all})`, named.length + shared.length, parties + 2, working.total),
  ])
}
