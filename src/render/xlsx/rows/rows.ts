import type {
  Block,
  DatelineBlock,
  LinesBlock,
  SignatureBlock,
  Stamp,
  StampLine,
  StampsBlock,
  TextBlock,
  VisasBlock,
} from '../../../layout/layout.ts'
import { columnCount, cornerFor, type Grid, innerEdgeNear, widthOf } from '../grid.ts'
import { gaps, lineLooks, looks } from '../looks.ts'
import type { Draft, Look, SheetCell } from '../sheet.ts'
import { paragraphText } from './paragraph.ts'
import { tableRows } from './table.ts'

/** Blocks one below the other, with their gaps. */
export function rowsOfAll(blocks: readonly Block[], grid: Grid): Draft[] {
  return blocks.flatMap((block, index) => rowsBelow(blocks[index - 1], block, grid))
}

/** A block with the gap above it. */
export function rowsBelow(previous: Block | undefined, block: Block, grid: Grid): Draft[] {
  return [...gapAbove(block, previous), ...rowsOf(block, grid)]
}

/** From kind of block to rows. */
function rowsOf(block: Block, grid: Grid): Draft[] {
  switch (block.kind) {
    case 'lines':
      return lineRows(block, grid)
    case 'text':
      return textRows(block, grid)
    case 'stamps':
      return stampRows(block, grid)
    case 'dateline':
      return [datelineRow(block, grid)]
    case 'signature':
      return signatureRows(block, grid)
    case 'visas':
      return visaRows(block, grid)
    case 'table':
      return tableRows(block, grid)
  }
}

/** An empty row above the block, where the block before has left no space for it. */
function gapAbove(block: Block, previous: Block | undefined): Draft[] {
  if (previous === undefined || leavesSpace(previous, block)) return []
  return [row([], { space: isSigned(block) ? gaps.wide : gaps.usual, keepsNext: true })]
}

function isSigned({ kind }: Block): boolean {
  return kind === 'signature' || kind === 'visas'
}

function leavesSpace(previous: Block, block: Block): boolean {
  if (previous.kind === 'lines')
    return previous.style === 'heading' || (block.kind === 'lines' && block.style === 'edition')
  return previous.kind === 'text' && block.kind === 'text'
}

function row(cells: readonly SheetCell[], { space = 0, keepsNext = false } = {}): Draft {
  return { kind: 'plain', cells, space, keepsNext }
}

const nowhere = { above: false, below: false }

/** Text in the columns from `start` up to `end`. */
function cell(text: string, start: number, end: number, look: Look, lead?: string): SheetCell {
  return { column: start, columnSpan: end - start, rowSpan: 1, lead, text, number: undefined, goesOn: nowhere, look }
}

function lineRows({ style, lines }: LinesBlock, grid: Grid): Draft[] {
  const isHeading = style === 'heading'
  return lines.map((line, index) => ({
    kind: 'plain',
    cells: [cell(line, 0, columnCount(grid), lineLooks[style])],
    space: isHeading && index === lines.length - 1 ? gaps.small : 0,
    keepsNext: isHeading,
  }))
}

/** Every paragraph is a row. The lead stands on the line of the first one, but above it where a list begins. */
function textRows({ lead, paragraphs }: TextBlock, grid: Grid): Draft[] {
  const [first = '', ...rest] = paragraphs.map(paragraphText)
  const across = (text: string, bold?: string) =>
    row([cell(text, 0, columnCount(grid), looks.text, bold)], { space: gaps.small, keepsNext: text === '' })
  const gap = first === '' ? '' : paragraphs[0]?.item === undefined ? ' ' : '\n'
  return [across(first, lead === undefined ? undefined : lead + gap), ...rest.map((text) => across(text))]
}

/** The corner blocks stand side by side, line by line. */
function stampRows({ left, right }: StampsBlock, grid: Grid): Draft[] {
  const agreed = stampLines(left)
  const approved = stampLines(right)
  const last = columnCount(grid)
  const corner = approved.length === 0 ? last : cornerFor(grid, approved, looks.stamp.points)
  const middle = approved.length === 0 ? last : Math.min(corner, innerEdgeNear(grid, widthOf(grid, 0, last) / 2))
  return Array.from({ length: Math.max(agreed.length, approved.length) }, (_, index) => {
    const cells = [...lineIn(agreed[index], 0, middle), ...lineIn(approved[index], corner, last)]
    return row(cells, { space: cells.length === 0 ? gaps.usual : 0 })
  })
}

function lineIn(line: string | undefined, start: number, end: number): SheetCell[] {
  return line === undefined || line === '' ? [] : [cell(line, start, end, looks.stamp)]
}

/** An empty line keeps stamps apart. */
function stampLines(stamps: readonly Stamp[]): string[] {
  return stamps.flatMap(({ lines }, index) => [...(index === 0 ? [] : ['']), ...lines.map(stampLine)])
}

function stampLine({ kind, text }: StampLine): string {
  return kind === 'signature' ? `_______________ ${text}` : text
}

function datelineRow({ date, place, number }: DatelineBlock, grid: Grid): Draft {
  const last = columnCount(grid)
  const width = widthOf(grid, 0, last)
  const first = Math.min(innerEdgeNear(grid, width / 3), last - 2)
  const second = Math.max(innerEdgeNear(grid, (2 * width) / 3), first + 1)
  return row([
    cell(date.text, 0, first, looks.date),
    cell(place, first, second, looks.place),
    cell(number.text, second, last, looks.number),
  ])
}

function signatureRows({ position, name }: SignatureBlock, grid: Grid): Draft[] {
  const corner = cornerFor(grid, [name], looks.name.points)
  const lines = position.length === 0 ? [''] : position
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1
    const signed = isLast ? [cell(name, corner, columnCount(grid), looks.name)] : []
    return row([cell(line, 0, corner, looks.position), ...signed], { keepsNext: !isLast })
  })
}

/** The word, then two lines for everyone: position at the left; room to sign, name and date at the right. */
function visaRows({ word, visas }: VisasBlock, grid: Grid): Draft[] {
  const last = columnCount(grid)
  const signs = visas.map(({ name, date }) => [`____________ ${name}`, date])
  const corner = cornerFor(grid, signs.flat(), looks.visa.points)
  const rows = visas.map(({ position }, index) => {
    const signed = (signs[index] ?? []).join('\n')
    return row([cell(position.join('\n'), 0, corner, looks.text), cell(signed, corner, last, looks.visa)], {
      space: gaps.small,
      keepsNext: index < visas.length - 1,
    })
  })
  return [row([cell(word, 0, last, looks.text)], { space: gaps.small, keepsNext: true }), ...rows]
}
