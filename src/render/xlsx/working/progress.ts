import type { Curve, CurveValue, Layout, Page } from '../../../layout/layout.ts'
import { textWidth } from '../../../layout/measure.ts'
import type { Comparison } from '../../../model/quantity.ts'
import { cellAddress } from '../book/address.ts'
import type { Area, Chart, Draft, Look, Range, Sheet, SheetCell } from '../sheet.ts'
import { draft, numberCell, textCell, writtenCell } from './cells.ts'
import {
  factHeader,
  type Given,
  givenBy,
  indicatorRowKey,
  isAs,
  isPercent,
  leftoverColumn,
  leftoverRowKey,
  progressName,
  type ReadFacts,
  type TypedFact,
  titleHeader,
} from './facts.ts'
import { foundAgain, type Token, textOfToken, tokenOf } from './found-again.ts'
import { colours, working } from './looks.ts'
import { keyCell, withKeyHead, wordsOf } from './row-keys.ts'
import { headRows, workingSheet } from './working-sheet.ts'

/** «План и факт»: an indicator a row, what was promised and, beside it, what people write as reached, and both as lines. */

const directions = { up: 'рост', down: 'снижение', hold: 'сохранение' } as const
const widths = { title: 66, unit: 22, direction: 26, base: 22, chart: 62, key: 20 } as const
const labelColumns = 4

/** In points: a picture of lines needs that much. */
const chartHeight = 66

/** Title, words about it. */
const firstRow = 2

/** The indicators with what is written beside them. */
export interface Progress {
  readonly groups: readonly Group[]
  /** Facts of indicators or terms that are no more. */
  readonly leftover: readonly TypedFact[]
  /** How many written facts are others than the roadmap's, and how many of the roadmap's are wiped off: since the book before. */
  readonly differing: number
  readonly wiped: number
}

export function progressOf(curves: readonly Curve[], { facts, tokens }: Pick<ReadFacts, 'facts' | 'tokens'>): Progress {
  const own = curves.map((curve) => ({ curve, token: tokenOf(curve.identity), typed: new Map<string, TypedFact>() }))
  const groups = tablesOf(own)
  const labels = new Map(groups.flatMap((group) => group.rows.map((row) => [row, group.labels] as const)))
  const sought = facts.flatMap(({ token }) => (token === undefined ? [] : [token]))
  const nows = own.map(({ token }) => token)
  const found = foundAgain(tokens, sought, nows)
  const leftover: TypedFact[] = []
  for (const fact of facts) {
    const row = fact.token === undefined ? undefined : own[found.get(textOfToken(fact.token)) ?? -1]
    const hasCell = row !== undefined && labels.get(row)?.includes(fact.label) === true
    if (hasCell && !row.typed.has(fact.label)) row.typed.set(fact.label, fact)
    else if (fact.value !== undefined) leftover.push({ ...fact, token: row?.token ?? fact.token })
  }
  const others = own.flatMap((row) => othersIn(row))
  const wiped = others.filter(({ value }) => value === undefined).length
  return { groups, leftover, differing: others.length - wiped, wiped }
}

/** Facts that are not as the roadmap says, unless both were so in the book before. */
function othersIn({ curve, typed }: IndicatorRow): TypedFact[] {
  return [...typed.values()].filter(({ label, value, keptAgainst }) => {
    const given = givenIn(curve, label)
    return given !== null && !isAs(value, given) && keptAgainst !== given
  })
}

/** What the roadmap itself says was reached, as it stands in a cell. */
function givenIn({ points }: Curve, label: string): Given {
  const { number, text } = valueCell(points.find((point) => point.label === label)?.fact, 0, working.openValue)
  return number?.value ?? (text === '' ? null : text)
}

export function progressSheet(
  { groups, leftover }: Progress,
  { curves, title, signs }: Layout,
  page: Page,
  sheets: readonly string[],
): Sheet {
  const most = Math.max(...groups.map(({ labels }) => labels.length))
  const chartColumn = labelColumns + most * 2
  const parts: GroupRows[] = []
  let row = firstRow
  for (const group of groups) {
    const part = groupRows(group, row, chartColumn)
    parts.push(part)
    row += part.rows.length
  }
  const about = 'Достигнутое вписывают в светлые клетки: линии на графиках продолжатся.'
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
      widths.key,
    ],
    hiddenFrom: chartColumn + 1,
    rows: [
      ...withKeyHead(headRows(progressName, title, about, chartColumn + 1), signs, sheets, chartColumn + 1),
      ...parts.flatMap(({ rows }) => rows),
      ...leftoverRows(leftover, chartColumn + 1),
    ],
    isProtected: true,
    highlights: parts.flatMap(({ highlights }) => highlights),
    inputs: parts.flatMap(({ facts, hasPercent }) =>
      facts === undefined
        ? []
        : [
            {
              area: facts,
              allowed: 'decimal',
              title: 'Достигнутое значение',
              words: `Впишите число${hasPercent ? ' без знака %' : ''}: 12 или 12,5.`,
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
  readonly rows: readonly IndicatorRow[]
  readonly isOnly: boolean
}

interface IndicatorRow {
  readonly curve: Curve
  readonly token: Token
  /** What people have written, by terms. */
  readonly typed: ReadonlyMap<string, TypedFact>
}

/** Indicators over years share a table; others share one with those of the very same terms. */
function tablesOf(all: readonly IndicatorRow[]): Group[] {
  const byTerms = new Map<string, IndicatorRow[]>()
  for (const each of all) {
    const labels = each.curve.points.map(({ label }) => label)
    const terms = labels.every((label) => /^\d{4}$/.test(label)) ? '' : labels.join('\n')
    const alike = byTerms.get(terms)
    if (alike === undefined) byTerms.set(terms, [each])
    else alike.push(each)
  }
  return [...byTerms].map(([terms, rows]) => {
    const labels = [...new Set(rows.flatMap(({ curve }) => curve.points.map(({ label }) => label)))]
    return { labels: terms === '' ? labels.sort() : labels, rows, isOnly: byTerms.size === 1 }
  })
}

interface GroupRows {
  readonly rows: readonly Draft[]
  /** Nothing where no indicator names a year or a term. */
  readonly facts: Area | undefined
  readonly hasPercent: boolean
  readonly charts: readonly Chart[]
  readonly highlights: Sheet['highlights']
}

function groupRows(group: Group, start: number, chartColumn: number): GroupRows {
  const { labels } = group
  const plan: Range = { start: labelColumns, end: labelColumns + labels.length }
  const fact: Range = { start: plan.end, end: plan.end + labels.length }
  const body = start + 2
  const rows = [
    ...headerRows(group, { plan, fact, chartColumn }),
    ...group.rows.map((row) => rowOf(row, labels, chartColumn)),
  ]
  const hasPercent = group.rows.some(({ curve: { title, unit } }) => isPercent(`${title} ${unit}`))
  if (labels.length === 0) return { rows, facts: undefined, hasPercent, charts: [], highlights: [] }
  return {
    rows,
    facts: { rows: { start: body, end: body + group.rows.length }, columns: fact },
    hasPercent,
    charts: group.rows.map((row, index) =>
      chartOf(row, { labels, plan, fact, header: start + 1, row: body + index, chartColumn }),
    ),
    highlights: judged(group).flatMap(({ comparison, rows: own, columns }) => {
      const shifted = { start: fact.start + columns.start, end: fact.start + columns.end }
      const area = { rows: { start: body + own.start, end: body + own.end }, columns: shifted }
      return [
        { area, formula: isReached(area, labels.length, comparison), ...colours.good },
        { area, formula: isReached(area, labels.length, opposite[comparison]), ...colours.bad },
      ]
    }),
  }
}

interface Judged extends Area {
  readonly comparison: Comparison
}

/** The facts by how they are compared with their plan: rows of one way together, rows of several cell by cell. */
function judged({ rows, labels }: Group): Judged[] {
  const areas: Judged[] = []
  for (const [index, { curve }] of rows.entries()) {
    const ways = labels.map((label) => curve.points.find((point) => point.label === label)?.comparison)
    const found = new Set(ways.filter((way) => way !== undefined))
    const own = { start: index, end: index + 1 }
    const last = areas.at(-1)
    const [only] = found
    if (only === undefined) continue
    if (found.size > 1)
      areas.push(
        ...ways.flatMap((comparison, column) =>
          comparison === undefined ? [] : [{ comparison, rows: own, columns: { start: column, end: column + 1 } }],
        ),
      )
    else if (
      last?.comparison === only &&
      last.rows.end === index &&
      last.columns.end - last.columns.start === labels.length
    )
      areas[areas.length - 1] = { ...last, rows: { start: last.rows.start, end: index + 1 } }
    else areas.push({ comparison: only, rows: own, columns: { start: 0, end: labels.length } })
  }
  return areas
}

const opposite = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '<>' } as const

/** For the first cell of the area: the plan stands as many columns before the fact as there are terms. */
function isReached({ rows, columns }: Area, terms: number, comparison: string): string {
  const [own, promised] = [cellAddress(rows.start, columns.start), cellAddress(rows.start, columns.start - terms)]
  return `AND(ISNUMBER(${own}),ISNUMBER(${promised}),${own}${comparison}${promised})`
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
        ...[titleHeader, 'Единица', 'Направление', 'База'].map(tall),
        ...(labels.length === 0 ? [] : [over('План', plan), over(factHeader, fact)]),
        tall('План и факт', chartColumn),
      ],
      kind,
    ),
    draft([...under(plan), ...under(fact)], kind),
  ]
}

function rowOf({ curve, token, typed }: IndicatorRow, labels: readonly string[], chartColumn: number): Draft {
  const { unit, direction, baselineValue, points } = curve
  const byLabel = new Map(points.map((point) => [point.label, point]))
  const text = textCell(nameOf(curve), 0, working.text)
  const fact = (label: string, column: number) => {
    const own = typed.get(label)
    return own === undefined
      ? valueCell(byLabel.get(label)?.fact, column, working.openValue)
      : writtenCell(own.value, column, working.openValue)
  }
  const facts = labels.map((label) => {
    const [given, own] = [givenIn(curve, label), typed.get(label)]
    return own === undefined || given === null
      ? ([label, given] as const)
      : ([label, given, givenBy(own.value)] as const)
  })
  return draft(
    [
      { ...text, look: { ...text.look, vertical: 'middle' } },
      textCell(unit, 1, working.value),
      textCell(direction === undefined ? '' : directions[direction], 2, working.value),
      valueCell(baselineValue, 3, working.value),
      ...labels.map((label, index) => valueCell(byLabel.get(label)?.target, labelColumns + index, working.value)),
      ...labels.map((label, index) => fact(label, labelColumns + labels.length + index)),
      textCell('', chartColumn, working.value),
      keyCell(indicatorRowKey(token, wordsOf([{ text: nameOf(curve) }, { text: unit }]), facts), chartColumn + 1),
    ],
    'plain',
    chartHeight,
  )
}

/** «Доля детей: в школах». */
function nameOf({ within, title }: Curve): string {
  return [...within, title].join(': ')
}

/** Nobody's facts are lost: those without an indicator or a term stand below the others, until somebody deletes them. */
function leftoverRows(facts: readonly TypedFact[], keyColumn: number): Draft[] {
  if (facts.length === 0) return []
  const words =
    'Факты без показателя: таких показателей или сроков в дорожной карте больше нет, или не понять, к которому из одинаковых они относятся. Нужное перенесите выше, лишнее сотрите.'
  return [
    { ...draft([textCell(words, 0, working.section, keyColumn)]), keepsNext: true },
    ...facts.map((fact) =>
      draft([
        writtenCell(fact.title, 0, working.text),
        writtenCell(fact.unit, 1, working.value),
        textCell(fact.label, 2, working.value),
        writtenCell(fact.value, leftoverColumn, working.openValue),
        keyCell(leftoverRowKey(fact), keyColumn),
      ]),
    ),
  ]
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

function chartOf({ curve, typed }: IndicatorRow, { labels, plan, fact, header, row, chartColumn }: ChartPlace): Chart {
  const { points } = curve
  const pointAt = (label: string) => points.find((point) => point.label === label)
  const factAt = (label: string) => {
    const own = typed.get(label)
    if (own === undefined) return pointAt(label)?.fact?.value
    return own.value !== undefined && 'number' in own.value ? own.value.number : undefined
  }
  return {
    row,
    column: chartColumn,
    title: nameOf(curve),
    labels: { row: header, columns: plan, texts: labels },
    lines: [
      {
        name: 'план',
        color: colours.plan,
        isDashed: true,
        columns: plan,
        values: labels.map((label) => pointAt(label)?.target?.value),
      },
      { name: 'факт', color: colours.fact, isDashed: false, columns: fact, values: labels.map(factAt) },
    ],
  }
}
