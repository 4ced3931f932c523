import {
  type FileChild,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TextRun,
} from 'docx'
import type { Block, Page, Part } from '../../layout/layout.ts'
import { renderBlock } from './blocks/block.ts'
import type { Lists } from './lists.ts'
import { twips } from './units.ts'

/** Of the page number from the edge of the paper, in millimetres: ГОСТ Р 7.0.97 wants 10 and more. */
const headerDistance = 10

/** A part is a section of Word's: its own paper, its own count of pages, no number on the first. */
export function renderPart({ page, blocks }: Part, lists: Lists): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: { size: paperOf(page), margin: marginsOf(page), pageNumbers: { start: 1 } },
    },
    headers: { default: pageNumber() },
    children: withTableEnds(
      blocks.flatMap((block, index) => renderBlock(block, settingOf(page, lists, blocks, index))),
    ),
  }
}

/** The library swaps width and height of a landscape page by itself. */
function paperOf({ orientation, width, height }: Page) {
  const upright = { width: twips(Math.min(width, height)), height: twips(Math.max(width, height)) }
  const isLandscape = orientation === 'landscape'
  return { ...upright, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }
}

function marginsOf({ margins }: Page) {
  return {
    left: twips(margins.left),
    right: twips(margins.right),
    top: twips(margins.top),
    bottom: twips(margins.bottom),
    header: twips(headerDistance),
    footer: twips(headerDistance),
    gutter: 0,
  }
}

function pageNumber(): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT] })
  return new Header({ children: [new Paragraph({ style: 'Header', children: [run] })] })
}

function settingOf({ width, height, margins }: Page, lists: Lists, blocks: readonly Block[], index: number) {
  return {
    width: width - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
    lists,
    keepNext: isClosing(blocks[index + 1]),
  }
}

/** A signature, or the note under it, never stands alone on a page. */
function isClosing(block: Block | undefined): boolean {
  if (block === undefined) return false
  return block.kind === 'signature' || (block.kind === 'lines' && block.style === 'executor')
}

/** Word joins tables that touch, and wants a paragraph behind the last. */
function withTableEnds(children: readonly FileChild[]): FileChild[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1]
    const needsEnd = child instanceof Table && (next === undefined || next instanceof Table)
    return needsEnd ? [child, new Paragraph({ style: 'TableEnd' })] : [child]
  })
}
