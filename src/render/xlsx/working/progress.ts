import type { Curve, CurveValue, Layout, Page } from '../../../layout/layout.ts'
import { textWidth } from '../../../layout/measure.ts'
import { columnLetters } from '../book/address.ts'
import type { Area, Chart, Draft, Look, Range, Sheet, SheetCell } from '../sheet.ts'
import { draft, numberCell, textCell } from './cells.ts'
import { colours, working } from './looks.ts'
import { headRows, workingSheet } from './working-sheet.ts'

/** «План и факт»: an indicator a row, what was promised and, beside it, what people write as reached, and both as lines. */

export const progressName = 'План и факт'
const directions = { up: 'рост', down: 'снижение', hold: 'сохранение' } as const
const widths = { title: 66, unit: 22, direction: 26, base: 22, chart: 62 } as const
const labelColumns = 4
const directionColumn = 2

/** In points: a picture of lines needs that much. */
const chartHeight = 66

/** Title, words about it. */
const firstRow = 2

export function progressSheet({ curves, title }: Layout, page: Page): Sheet {
  const groups = groupsOf(curves)
  const most = Math.max(...groups.map(({ labels }) => labels.length))
  const chartColumn = labelColumns + most * 2
  const parts: GroupRows[] = []
  let row = firstRow
  for (const group of groups) {
    const part = groupRows(group, row, chartColumn)
    parts.push(part)
    row += part.rows.length
  }
  return workingSheet({
    name: progressName,
    page,
    columns: [
      widths.title,
      widths.unit,
      widths.direction,
      widths.base,
      ...Array<number>(most * 2).fill(valueWidth(curves)),
      widths.chart,
    ],
    rows: [
      ...headRows(
        progressName,
        title,
        'Достигнутое вписывают в светлые клетки: линии на графиках продолжатся.',
        chartColumn + 1,
      ),
      ...parts.flatMap(({ rows }) => rows),
    ],
    isProtected: true,
    highlights: parts.flatMap(({ highlights }) => highlights),
    inputs: parts.flatMap(({ facts }) =>
      facts === undefined
        ? []
        : [
            {
              area: facts,
              allowed: 'decimal',
              title: 'Достигнутое значение',
              words: 'Впишите число: 12 или 12,5.',
            },
          ],
    ),
    charts: parts.flatMap(({ charts }) => charts),
  })
}

/** In millimetres: values and their terms stand on one line, unless they are words. */
function valueWidth(curves: readonly Curve[]): number {
  const texts = curves.flatMap(({ points }) =>
    points.flatMap(({ label, target, fact }) => [
      label,
      ...[target, fact].flatMap((each) => (each?.value === undefined ? [] : [each.text])),
    ]),
  )
  return texts.reduce(
    (most, text) => Math.max(most, Math.min(textWidth(text, working.header.points, true) + 4, 34)),
    14,
  )
}

interface Group {
  readonly labels: readonly string[]
  readonly curves: readonly Curve[]
  readonly isOnly: boolean
}

/** Indicators over years share a table; others share one with those of the very same terms. */
function groupsOf(curves: readonly Curve[]): Group[] {
  const byTerms = new Map<string, Curve[]>()
  for (const curve of curves) {
    const labels = curve.points.map(({ label }) => label)
    const terms = labels.every((label) => /^\d{4}$/.test(label)) ? '' : labels.join('\n')
    const alike = byTerms.get(terms)
    if (alike === undefined) byTerms.set(terms, [curve])
    else alike.push(curve)
  }
  return [...byTerms].map(([terms, alike]) => {
    const labels = [...new Set(alike.flatMap(({ points }) => points.map(({ label }) => label)))]
    return { labels: terms === '' ? labels.sort() : labels, curves: alike, isOnly: byTerms.size === 1 }
  })
}

interface GroupRows {
  readonly rows: readonly Draft[]
  /** Nothing where no indicator names a year or a term. */
  readonly facts: Area | undefined
  readonly charts: readonly Chart[]
  readonly highlights: Sheet['highlights']
}

function groupRows(group: Group, start: number, chartColumn: number): GroupRows {
  const { labels, curves } = group
  const plan: Range = { start: labelColumns, end: labelColumns + labels.length }
  const fact: Range = { start: plan.end, end: plan.end + labels.length }
  const body = start + 2
  const rows = [
    ...headerRows(group, { plan, fact, chartColumn }),
    ...curves.map((curve) => rowOf(curve, labels, chartColumn)),
  ]
  if (labels.length === 0) return { rows, facts: undefined, charts: [], highlights: [] }
  const facts = { rows: { start: body, end: body + curves.length }, columns: fact }
  return {
    rows,
    facts,
    charts: curves.map((curve, index) =>
      chartOf(curve, { labels, plan, fact, header: start + 1, row: body + index, chartColumn }),
    ),
    highlights: [
      { area: facts, formula: reached(facts, plan, true), ...colours.good },
      { area: facts, formula: reached(facts, plan, false), ...colours.bad },
    ],
  }
}

/** Whether a fact is as good as its plan. Without a direction nobody can tell. */
function reached({ rows, columns }: Area, plan: Range, isReached: boolean): string {
  const row = rows.start + 1
  const direction = `$${columnLetters(directionColumn)}${row}`
  const [own, promised] = [`${columnLetters(columns.start)}${row}`, `${columnLetters(plan.start)}${row}`]
  const signs = isReached ? ['<=', '>='] : ['>', '<']
  return `AND(ISNUMBER(${own}),ISNUMBER(${promised}),${direction}<>"",IF(${direction}="${directions.down}",${own}${signs[0]}${promised},${own}${signs[1]}${promised}))`
}

/** Where tables of other terms follow, their own headers say what the first would say wrongly. */
function headerRows(
  { labels, isOnly }: Group,
  { plan, fact, chartColumn }: { readonly plan: Range; readonly fact: Range; readonly chartColumn: number },
): Draft[] {
  const kind = isOnly ? 'repeated' : 'plain'
  const tall = (text: string, column: number) => textCell(text, column, working.header, 1, 2)
  const over = (text: string, { start, end }: Range) => textCell(text, start, working.header, end - start)
  const under = ({ start }: Range) => labels.map((label, index) => textCell(label, start + index, working.header))
  return [
    draft(
      [
        ...['Показатель', 'Единица', 'Направление', 'База'].map(tall),
        ...(labels.length === 0 ? [] : [over('План', plan), over('Факт', fact)]),
        tall('План и факт', chartColumn),
      ],
      kind,
    ),
    draft([...under(plan), ...under(fact)], kind),
  ]
}

function rowOf(
  { title, unit, direction, baseline, points }: Curve,
  labels: readonly string[],
  chartColumn: number,
): Draft {
  const byLabel = new Map(points.map((point) => [point.label, point]))
  const values = (of: 'target' | 'fact', start: number, look: Look) =>
    labels.map((label, index) => valueCell(byLabel.get(label)?.[of], start + index, look))
  const text = textCell(title, 0, working.text)
  return draft(
    [
      { ...text, look: { ...text.look, vertical: 'middle' } },
      textCell(unit, 1, working.value),
      textCell(direction === undefined ? '' : directions[direction], directionColumn, working.value),
      textCell(baseline ?? '', 3, working.value),
      ...values('target', labelColumns, working.value),
      ...values('fact', labelColumns + labels.length, working.openValue),
      textCell('', chartColumn, working.value),
    ],
    'plain',
    chartHeight,
  )
}

/** A number in the words it was written with: «не менее 70 %» is 70, shown as «не менее 70 %». */
function valueCell(written: CurveValue | undefined, column: number, look: Look): SheetCell {
  if (written === undefined) return textCell('', column, look)
  const format = formatOf(written)
  return written.value === undefined || format === undefined
    ? textCell(written.text, column, look)
    : { ...numberCell(written.value, format, column, look) }
}

function formatOf({ text, value, decimals }: CurveValue): string | undefined {
  const found = /[-–−]?(\d[\d \u00a0\u202f]*)(?:[.,]\d+)?/.exec(text)
  const isExact = value !== undefined && Number.isSafeInteger(Math.round(value * 10 ** decimals))
  if (found === null || !isExact || decimals > 6) return undefined
  const [number, whole = ''] = found
  const isGrouped = /\d[ \u00a0\u202f]\d/.test(whole)
  const digits = (isGrouped ? '#,##0' : '0') + (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`)
  const before = text.slice(0, found.index)
  const gap = /\s*$/.exec(whole)?.[0] ?? ''
  const after = (decimals === 0 ? gap : '') + text.slice(found.index + number.length)
  return literal(before) + digits + literal(after)
}

/** Words of a format stand in quotation marks; one that is part of them behind a stroke. */
function literal(words: string): string {
  return words === ''
    ? ''
    : words
        .split('"')
        .map((part) => (part === '' ? '' : `"${part}"`))
        .join('\\"')
}

interface ChartPlace {
  readonly labels: readonly string[]
  readonly plan: Range
  readonly fact: Range
  readonly header: number
  readonly row: number
  readonly chartColumn: number
}

function chartOf({ title, points }: Curve, { labels, plan, fact, header, row, chartColumn }: ChartPlace): Chart {
  const values = (of: 'target' | 'fact') =>
    labels.map((label) => points.find((point) => point.label === label)?.[of]?.value)
  return {
    row,
    column: chartColumn,
    title,
    labels: { row: header, columns: plan, texts: labels },
    lines: [
      { name: 'план', color: colours.plan, isDashed: true, columns: plan, values: values('target') },
      { name: 'факт', color: colours.fact, isDashed: false, columns: fact, values: values('fact') },
    ],
  }
}
