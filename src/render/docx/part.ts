import {
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TextRun,
} from 'docx'
import type { Page, Part, Typography } from '../../layout/layout.ts'
import { renderBlock } from './blocks/block.ts'
import { closingsIn, keptLines } from './closing.ts'
import { codeParagraph } from './code/code.ts'
import type { Setting } from './setting.ts'
import { hasBacks } from './settings.ts'
import { closedTable } from './table/write.ts'
import { WrittenTable } from './table/written-table.ts'
import { twips } from './units.ts'

/** What is the same all over a document. */
type DocumentSetting = Pick<Setting, 'typography' | 'lists' | 'tableSizes'> & {
  /** The text of the QR code on the first sheet. */
  readonly code: string | undefined
}

/** Of the page number from the edge of the paper, in millimetres: ГОСТ Р 7.0.97 wants 10 and more. */
const headerDistance = 10

/** A part is a section of Word's: its own paper, its own count of pages, no number on the first. */
export function renderPart({ page, blocks }: Part, index: number, document: DocumentSetting): ISectionOptions {
  const { width, height } = textAreaOf(page)
  const { pageNumbers } = document.typography
  const kept = keptLines(blocks, { width, typography: document.typography })
  const closings = closingsIn(blocks, height)
  const isFirst = index === 0 || pageNumbers.counting === 'each'
  const code = index === 0 ? document.code : undefined
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: (isFirst && !pageNumbers.onFirst) || code !== undefined,
      page: { size: paperOf(page), margin: marginsOf(page), ...(isFirst && { pageNumbers: { start: 1 } }) },
    },
    // A section without a first footer of its own repeats that of the section before: the code belongs to the first sheet.
    ...edgesOf(document.typography, code, index > 0 && document.code !== undefined),
    children: withTableEnds(
      blocks.flatMap((block, index) => {
        const [previous, next] = [blocks[index - 1], blocks[index + 1]]
        const setting = { ...document, width, height, previous, next, keptLines: kept[index] ?? 0 }
        const children = renderBlock(block, { ...setting, isClosed: closings.some(({ start }) => start === index + 1) })
        return closings.some(({ end }) => end === index + 1) ? [...children, closedTable()] : children
      }),
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

function textAreaOf({ width, height, margins }: Page) {
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom }
}

/** What stands in the margins: the page number, and on the first sheet the code. */
function edgesOf(
  typography: Typography,
  code: string | undefined,
  hidesCode: boolean,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { place, onFirst } = typography.pageNumbers
  const isBelow = place === 'bottom-center'
  const number = (style = isBelow ? 'Footer' : 'Header') => [
    new Paragraph({
      style,
      children: [new TextRun({ children: [PageNumber.CURRENT] })],
    }),
  ]
  const above = place === 'none' || isBelow ? undefined : number
  const below = isBelow ? number : undefined
  const firstBelow = code === undefined ? [] : [codeParagraph(code), ...((onFirst && below?.()) || [])]
  if (hidesCode) firstBelow.push(new Paragraph({ style: 'Footer' }))
  return {
    headers: {
      ...(above !== undefined && { default: new Header({ children: above() }) }),
      ...(above !== undefined && hasBacks(typography) && { even: new Header({ children: above('HeaderBack') }) }),
      ...(above !== undefined && code !== undefined && onFirst && { first: new Header({ children: above() }) }),
    },
    footers: {
      ...(below !== undefined && { default: new Footer({ children: below() }) }),
      ...(firstBelow.length > 0 && { first: new Footer({ children: firstBelow }) }),
    },
  }
}

/** Word joins tables that touch, and wants a paragraph behind the last. */
function withTableEnds(children: readonly FileChild[]): FileChild[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1]
    if (!isTable(child)) return [child]
    if (next === undefined) return [child, new Paragraph({ style: 'TableEnd' })]
    return isTable(next) ? [child, new Paragraph({ style: 'TableGap' })] : [child]
  })
}

function isTable(child: FileChild): boolean {
  return child instanceof Table || child instanceof WrittenTable
}
