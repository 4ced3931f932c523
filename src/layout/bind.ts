import type { Block, Cell, Fillable, Layout, Paragraph, Row, TableBlock, Typography } from './layout.ts'
import { textWidthOf } from './page.ts'
import { listIndentOf } from './paragraphs.ts'
import { boundWithin, justifiedWithin } from './unbreakable.ts'

/**
 * The parts of the layout with the words bound that stay on one line, as the profile asks. For renderers that set pages: where text is
 * filtered and searched, as in a sheet, a space is a space. `cellSides` is what the renderer leaves free at both sides of a
 * cell, together, in millimetres.
 */
export function withBoundWords(layout: Layout, cellSides: number): Pick<Layout, 'parts'> {
  const { typography } = layout
  if (!typography.unbreakable) return layout
  return {
    parts: layout.parts.map((part) => {
      const width = textWidthOf(part.page)
      return { ...part, blocks: part.blocks.map((block) => boundBlock(block, { width, cellSides }, typography)) }
    }),
  }
}

interface Room {
  /** Of the text on the page, in millimetres. */
  readonly width: number
  readonly cellSides: number
}

function boundBlock(block: Block, { width, cellSides }: Room, { size, stamp }: Typography): Block {
  const on =
    (room: number, isBold = false) =>
    (text: string) =>
      boundWithin(text, room, size, isBold)
  switch (block.kind) {
    case 'lines':
      return { ...block, lines: block.lines.map(on(width, true)) }
    case 'text':
      return {
        ...block,
        lead: block.lead === undefined ? undefined : on(width, true)(block.lead),
        paragraphs: block.paragraphs.map((paragraph) => ({
          ...paragraph,
          text: justifiedWithin(paragraph.text, roomFor(paragraph, width), size),
        })),
      }
    case 'stamps': {
      const room = Math.min(stamp.width, width / 2)
      const stamps = (all: typeof block.left) => all.map(({ lines }) => ({ lines: lines.map(boundFillable(on(room))) }))
      return { ...block, left: stamps(block.left), right: stamps(block.right) }
    }
    case 'dateline': {
      const bind = on(width / 3)
      const bound = boundFillable(bind)
      return { ...block, date: bound(block.date), place: bind(block.place), number: bound(block.number) }
    }
    case 'signature': {
      const bind = on(width / 2)
      return { ...block, position: block.position.map(bind), name: bind(block.name) }
    }
    case 'visas': {
      const bind = on(width / 3)
      const bound = block.visas.map((visa) => ({ ...visa, position: visa.position.map(bind), name: bind(visa.name) }))
      return { ...block, visas: bound }
    }
    case 'table':
      return boundTable(block, cellSides)
  }
}

/** Binding puts a character in the place of another: the blanks stay where they are. */
function boundFillable<Line extends Fillable>(bind: (text: string) => string): (line: Line) => Line {
  return (line) => ({ ...line, text: bind(line.text) })
}

/** Rows and cells in which nothing is bound are the same ones: a long table is there once. */
function boundTable(table: TableBlock, cellSides: number): TableBlock {
  const boundRow = (row: Row) => {
    const cells = eachBound(row.cells, (cell) => boundCell(cell, row.kind, table, cellSides))
    return cells === row.cells ? row : { ...row, cells }
  }
  return { ...table, header: eachBound(table.header, boundRow), rows: eachBound(table.rows, boundRow) }
}

function eachBound<Each>(all: readonly Each[], bind: (each: Each) => Each): readonly Each[] {
  const bound = all.map(bind)
  return bound.every((each, index) => each === all[index]) ? all : bound
}

function boundCell(cell: Cell, kind: Row['kind'], { columns, fontSize }: TableBlock, cellSides: number): Cell {
  const spanned = columns.slice(cell.column, cell.column + cell.columnSpan)
  const width = spanned.reduce((sum, column) => sum + column.width, 0) - cellSides
  const isBold = kind === 'header' || kind === 'section'
  const paragraphs = eachBound(cell.paragraphs, (each) => boundParagraph(each, width, fontSize, isBold))
  return paragraphs === cell.paragraphs ? cell : { ...cell, paragraphs }
}

function boundParagraph(paragraph: Paragraph, width: number, points: number, isBold: boolean): Paragraph {
  const text = boundWithin(paragraph.text, roomFor(paragraph, width), points, isBold)
  return text === paragraph.text ? paragraph : { ...paragraph, text }
}

function roomFor(paragraph: Paragraph, width: number): number {
  return width - listIndentOf(paragraph)
}
