import {
  type FileChild,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Stamp, StampLine, StampsBlock } from '../../../layout/layout.ts'
import { textWidth } from '../../../layout/measure.ts'
import { fillableRuns } from '../content-control.ts'
import { runsOf } from '../runs.ts'
import type { Setting } from '../setting.ts'
import { plainTableStyle } from '../style/style-sheet.ts'
import { twips, twipsOfAll } from '../units.ts'

/** Of a corner block, in millimetres. */
const narrowest = 60
/** Between two corner blocks, and what a reader's own font may need more. */
const gap = 10
const reserve = 2

/** A blank to sign on. */
const blank = '_'.repeat(14)

export function renderStamps({ left, right }: StampsBlock, setting: Setting): FileChild[] {
  if (left.length > 0 && right.length > 0) return [stampTable(left, right, setting)]
  const free = twips(setting.width - blockWidth([...left, ...right], setting))
  return left.length > 0
    ? stampParagraphs(left, { right: free }, setting)
    : stampParagraphs(right, { left: free }, setting)
}

/** A stamp is one paragraph, so that its lines stay together. */
function stampParagraphs(
  stamps: readonly Stamp[],
  indent: { left?: number; right?: number },
  { typography }: Setting,
): Paragraph[] {
  return stamps.flatMap(({ lines }) =>
    pieces(lines, typography).map(
      ({ style, lines: piece }) => new Paragraph({ style, indent, children: piece.flatMap(lineRuns) }),
    ),
  )
}

/** The word stands off from the other lines where the profile says so. */
function pieces(lines: readonly StampLine[], { stamp }: Setting['typography']) {
  const end = stamp.wordGap > 0 ? lines.findLastIndex(({ kind }) => kind === 'word') + 1 : 0
  const all = [
    { style: 'StampWord', lines: lines.slice(0, end) },
    { style: 'Stamp', lines: lines.slice(end) },
  ]
  return all.filter((piece) => piece.lines.length > 0)
}

function lineRuns(line: StampLine, index: number): ParagraphChild[] {
  const runs = line.kind === 'signature' ? runsOf(shownLine(line)) : fillableRuns(line)
  return index === 0 ? runs : [new TextRun({ break: 1 }), ...runs]
}

function shownLine({ kind, text }: StampLine): string {
  return kind === 'signature' ? `${blank} ${text}` : text
}

/** As wide as its longest line, so that the block ends at the right margin with its lines flush left. */
function blockWidth(stamps: readonly Stamp[], { width, typography }: Setting): number {
  const lines = stamps.flatMap((stamp) => stamp.lines.flatMap((line) => shownLine(line).split('\n')))
  const longest = Math.max(0, ...lines.map((line) => textWidth(line, typography.size))) + reserve
  // A word alone, ПРОЕКТ, stands in the corner itself.
  const least = lines.length > 1 ? narrowest : 0
  return Math.min(Math.max(longest, least), typography.stamp.width, width / 2)
}

/** Agreement beside approval: the two blocks stand on one level, so they need a row. */
function stampTable(left: readonly Stamp[], right: readonly Stamp[], setting: Setting): Table {
  const { width } = setting
  const rightWidth = blockWidth(right, setting)
  const leftWidth = Math.min(blockWidth(left, setting), width - rightWidth - gap)
  const widths = twipsOfAll([width - rightWidth, rightWidth])
  const cells = [
    stampParagraphs(left, { right: twips(width - rightWidth - leftWidth) }, setting),
    stampParagraphs(right, {}, setting),
  ]
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
