import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Visa, VisasBlock } from '../../../layout/layout.ts'
import { textWidth } from '../../../layout/measure.ts'
import { runsOf, runsOfLines } from '../runs.ts'
import type { Setting } from '../setting.ts'
import { plainTableStyle } from '../style/style-sheet.ts'
import { twipsOfAll } from '../units.ts'

/** In millimetres: between columns, and what a reader's own font may need more. */
const gap = 4
const reserve = 1
/** A blank to sign on. */
const blank = '_'.repeat(12)

/** A row for everyone: position, room to sign, name and date on the level of the position's last line. All on one page. */
export function renderVisas({ word, visas }: VisasBlock, setting: Setting): Table {
  const widths = columnsFor(visas, setting)
  const width = widths.reduce((sum, each) => sum + each, 0)
  const cell = (paragraph: Paragraph, columns: readonly number[], columnSpan = 1) =>
    new TableCell({
      width: { size: columns.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      ...(columnSpan > 1 && { columnSpan }),
      children: [paragraph],
    })
  const rows = visas.map(({ position, name, date }, index) => {
    const isLast = index === visas.length - 1
    const texts = [position, [blank], [name], [date]]
    return new TableRow({
      cantSplit: true,
      children: texts.map((lines, column) =>
        cell(
          new Paragraph({
            style: 'Visa',
            ...((!isLast || setting.keptLines > 0) && { keepNext: true }),
            children: runsOfLines(lines),
          }),
          [widths[column] ?? 0],
        ),
      ),
    })
  })
  const head = new Paragraph({ style: 'VisaWord', children: runsOf(word) })
  return new Table({
    style: plainTableStyle,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [new TableRow({ cantSplit: true, children: [cell(head, widths, widths.length)] }), ...rows],
  })
}

/** In twips. The position takes what the others leave. */
function columnsFor(visas: readonly Visa[], { width, typography: { size } }: Setting): number[] {
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, size)))
  const names = widest(visas.map(({ name }) => name))
  const own = [widest([blank]) + gap, names + gap, widest(visas.map(({ date }) => date)) + reserve]
  const position = Math.max(width - own.reduce((sum, each) => sum + each, 0), width / 4)
  return twipsOfAll([position, ...own])
}
