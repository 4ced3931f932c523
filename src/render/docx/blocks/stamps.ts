import { type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Stamp, StampLine, StampsBlock } from '../../../layout/layout.ts'
import { textWidth } from '../../../layout/measure.ts'
import { runsOfLines } from '../runs.ts'
import type { Setting } from '../setting.ts'
import { bodySize } from '../style/look.ts'
import { plainTableStyle } from '../style/style-sheet.ts'
import { twips, twipsOfAll } from '../units.ts'

/** Bounds of a corner block: ГОСТ Р 7.0.97 lets its longest line be 8 cm, regional instructions 9. In millimetres. */
const narrowest = 60
const widest = 90
/** Between two corner blocks, and what a reader's own font may need more. */
const gap = 10
const reserve = 2

/** A blank to sign on. */
const blank = '_'.repeat(14)

export function renderStamps({ left, right }: StampsBlock, setting: Setting): FileChild[] {
  if (left.length > 0 && right.length > 0) return [stampTable(left, right, setting)]
  const free = twips(setting.width - blockWidth([...left, ...right], setting.width))
  return left.length > 0 ? stampParagraphs(left, { right: free }) : stampParagraphs(right, { left: free })
}

/** A stamp is one paragraph, so that its lines stay together. */
function stampParagraphs(stamps: readonly Stamp[], indent: { left?: number; right?: number }): Paragraph[] {
  return stamps.map(
    ({ lines }) => new Paragraph({ style: 'Stamp', indent, children: runsOfLines(lines.map(shownLine)) }),
  )
}

function shownLine({ kind, text }: StampLine): string {
  return kind === 'signature' ? `${blank} ${text}` : text
}

/** As wide as its longest line, so that the block ends at the right margin with its lines flush left. */
function blockWidth(stamps: readonly Stamp[], width: number): number {
  const lines = stamps.flatMap((stamp) => stamp.lines.flatMap((line) => shownLine(line).split('\n')))
  const longest = Math.max(0, ...lines.map((line) => textWidth(line, bodySize))) + reserve
  return Math.min(Math.max(longest, narrowest), widest, width / 2)
}

/** Agreement beside approval: the two blocks stand on one level, so they need a row. */
function stampTable(left: readonly Stamp[], right: readonly Stamp[], { width }: Setting): Table {
  const rightWidth = blockWidth(right, width)
  const leftWidth = Math.min(blockWidth(left, width), width - rightWidth - gap)
  const widths = twipsOfAll([width - rightWidth, rightWidth])
  const cells = [stampParagraphs(left, { right: twips(width - rightWidth - leftWidth) }), stampParagraphs(right, {})]
  return new Table({
    style: plainTableStyle,
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) => new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  })
}
