import type { IndicatorColumn } from '../model/form.ts'
import { quantityOf } from '../model/quantity.ts'
import { everySection, type Indicator, type Roadmap, withParts } from '../model/roadmap.ts'
import { cell, lines } from './blocks.ts'
import { indicatorParagraphs } from './cells.ts'
import { footnoteLines, footnoteMarks } from './footnotes.ts'
import { type ColumnHead, headerRows, repeatedFrom } from './header.ts'
import type { Block, Cell, Paragraph, Row, TableBlock } from './layout.ts'
import { plainParagraph } from './paragraphs.ts'
import { tableFit, tableSize } from './table-fit.ts'

/** A column as it is printed: one of values stands for a single year or term. */
interface PrintedColumn extends ColumnHead {
  readonly column: IndicatorColumn
  /** The year or term, for columns of values. */
  readonly label: string | undefined
}

/** The table with its heading above and its footnotes below. */
export function indicatorBlocks(
  roadmap: Roadmap,
  indicators: readonly Indicator[],
  heading: string | undefined,
  width: number,
): Block[] {
  if (indicators.length === 0) return []
  const notes = footnoteLines(footnoteMarks(indicators.flatMap(withParts)))
  return [
    ...lines('heading', heading === undefined ? [] : [heading]),
    indicatorsTable(roadmap, indicators, width),
    ...lines('footnote', notes),
  ]
}

/** The table of indicators over their years. `width` is in millimetres. */
function indicatorsTable(roadmap: Roadmap, indicators: readonly Indicator[], width: number): TableBlock {
  const { form, profile } = roadmap
  const { columns, rows } = tableOf(indicators, roadmap)
  const header = headerRows(columns, form.columnNumbers)
  return {
    kind: 'table',
    subject: 'indicators',
    name: 'Показатели',
    ...fitOf(columns, width, roadmap),
    header,
    repeatedFrom: repeatedFrom(header, profile.repeat),
    rows,
  }
}

interface PrintedTable {
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly Row[]
}

function tableOf(indicators: readonly Indicator[], roadmap: Roadmap): PrintedTable {
  const columns = roadmap.form.indicators.columns.flatMap((column) => printed(column, indicators))
  return { columns, rows: rowsOf(indicators.flatMap(withParts), columns, roadmap) }
}

type Fit = ReturnType<typeof tableFit>

/** By the number of columns and the width: many sections have tables. */
const fits = new WeakMap<Roadmap, Map<string, Fit>>()

/** Tables of as many columns look like one that is interrupted: their columns are alike. */
function fitOf(columns: readonly PrintedColumn[], width: number, roadmap: Roadmap): Fit {
  const known = fits.get(roadmap) ?? new Map<string, Fit>()
  fits.set(roadmap, known)
  const key = `${columns.length} ${width}`
  const fit = known.get(key) ?? fitOfAll(columns, width, roadmap)
  known.set(key, fit)
  return fit
}

function fitOfAll(columns: readonly PrintedColumn[], width: number, roadmap: Roadmap): Fit {
  const { form, profile } = roadmap
  const alike = [roadmap.indicators, ...everySection(roadmap).map(({ indicators }) => indicators)]
    .filter((indicators) => indicators.length > 0)
    .map((indicators) => tableOf(indicators, roadmap))
    .filter((table) => table.columns.length === columns.length)
  const contents = columns.map((each, index) => ({
    given: each.column.width,
    header: each.header,
    groups: each.groups,
    isTerse: each.label !== undefined || terse.has(each.column.role),
    texts: alike.flatMap((table) => [
      ...(table.columns[index]?.header === each.header ? [] : [[plainParagraph(table.columns[index]?.header ?? '')]]),
      ...table.rows.map(({ cells }) => cells[index]?.paragraphs ?? []),
    ]),
  }))
  return tableFit(contents, width, tableSize(form, profile), profile.unbreakable)
}

const terse: ReadonlySet<IndicatorColumn['role']> = new Set(['number', 'unit', 'direction', 'baseline'])

function printed(column: IndicatorColumn, indicators: readonly Indicator[]): PrintedColumn[] {
  const { role, header, groups } = column
  if (role !== 'targets' && role !== 'fact') return [{ column, header, groups, label: undefined }]
  const above = header === '' ? groups : [...groups, header]
  return labelsOf(indicators, role).map((label) => ({ column, header: label, groups: above, label }))
}

/** Years in their order; other terms in the order they are first written. */
function labelsOf(indicators: readonly Indicator[], role: 'targets' | 'fact'): string[] {
  const all = indicators.flatMap(withParts).flatMap((indicator) => indicator[role].map(({ key }) => key.value))
  const labels = [...new Set(all)]
  return labels.every((label) => /^\d{4}$/.test(label)) ? labels.sort() : labels
}

function rowsOf(indicators: readonly Indicator[], columns: readonly PrintedColumn[], roadmap: Roadmap): Row[] {
  const marks = footnoteMarks(indicators)
  return indicators.map((indicator) => ({
    kind: 'body',
    event: undefined,
    cells: columns.map((column, index) =>
      column.column.role === 'title'
        ? cell(index, marked(indicatorParagraphs(indicator, column.column, roadmap), marks.get(indicator)))
        : indicatorCell(indicator, column, index, roadmap),
    ),
  }))
}

function marked(paragraphs: readonly Paragraph[], mark = ''): Paragraph[] {
  return paragraphs.map((paragraph, index) =>
    index === paragraphs.length - 1 ? { ...paragraph, text: paragraph.text + mark } : paragraph,
  )
}

function indicatorCell(indicator: Indicator, { column, label }: PrintedColumn, index: number, roadmap: Roadmap): Cell {
  const align = column.role === 'source' || column.role === 'responsible' ? 'left' : 'center'
  if (label === undefined || (column.role !== 'targets' && column.role !== 'fact')) {
    const paragraphs = indicatorParagraphs(indicator, column, roadmap)
    const only = column.role === 'baseline' && paragraphs.length === 1 ? paragraphs[0]?.text : undefined
    return cell(index, paragraphs, { align, number: only === undefined ? undefined : quantityOf(only) })
  }
  const written = indicator[column.role].find(({ key }) => key.value === label)?.value.value ?? ''
  return cell(index, written === '' ? [] : [plainParagraph(written)], { align, number: quantityOf(written) })
}
