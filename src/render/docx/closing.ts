import type { Block } from '../../layout/layout.ts'
import { linesIn } from '../../layout/measure.ts'
import { textLines } from './blocks/text.ts'
import type { Setting } from './setting.ts'
import { tableHeight } from './table/height.ts'

/** How a document ends: a signature never stands alone on a page, what agrees with it may. */

/** Lines of text that go with the first signature. */
const linesWithSignature = 3

type Room = Pick<Setting, 'width' | 'typography'>

/** For each block how many of its last lines stay with what follows it; short items before a signature share the three. */
export function keptLines(blocks: readonly Block[], room: Room): number[] {
  const kept: number[] = []
  for (const [index, block] of [...blocks.entries()].reverse()) {
    const next = blocks[index + 1]
    kept[index] = isTied(block, next) ? linesWithSignature : missingLines(next, kept[index + 1] ?? 0, room)
  }
  return kept
}

/** Signatures stay together, with the date below them; those who agree stand with the text, not with a signature. */
function isTied(block: Block, next: Block | undefined): boolean {
  if (next?.kind === 'signature') return true
  if (next?.kind === 'lines' && next.style === 'footnote') return true
  return block.kind === 'signature' ? next?.kind === 'dateline' : next?.kind === 'visas'
}

/** What a block that is too short to hold the lines leaves to the one before it. */
function missingLines(block: Block | undefined, wanted: number, { width, typography }: Room): number {
  if (block?.kind === 'text') return Math.max(0, wanted - textLines(block, { width, typography }))
  if (block?.kind !== 'lines') return 0
  return Math.max(0, wanted - block.lines.reduce((sum, line) => sum + linesIn(line, width, typography.size), 0))
}

/** From the first block to the one behind the last. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Signatures that stand in a last row of the table above them, without lines around: LibreOffice keeps rows of a table
 * together on any page, but a table with what follows it only as far as its second page.
 */
export function closingsIn(blocks: readonly Block[], height: number): Stretch[] {
  return blocks.flatMap((block, index) => {
    const end = endOfClosing(blocks, index + 1)
    const isNeeded = block.kind === 'table' && end > index + 1 && tableHeight(block) > height
    return isNeeded ? [{ start: index + 1, end }] : []
  })
}

function endOfClosing(blocks: readonly Block[], start: number): number {
  const isNote = (block: Block | undefined) => block?.kind === 'lines' && block.style === 'footnote'
  let end = start
  while (isNote(blocks[end])) end += 1
  if (blocks[end]?.kind !== 'signature') return start
  while (blocks[end]?.kind === 'signature') end += 1
  return blocks[end]?.kind === 'dateline' ? end + 1 : end
}
