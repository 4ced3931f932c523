import {
  ancestor,
  type Element,
  elementsBelow,
  isWord,
  type Node,
  namespaces,
  wordAttribute,
  wordChild,
  wordChildren,
} from './xml.ts'

/** The room a paragraph has for its text, in twips. */
export interface Area {
  readonly width: number
  readonly height: number
}

/** A4 with the margins Word gives a new document: what Word takes where a section says nothing. */
const usual: Area = { width: 11906 - 1701 - 850, height: 16838 - 1134 - 1134 }

/** Between the border of a cell and its text, at both sides together, where no table says otherwise. */
const usualCellMargins = 216

/** Of a text box, between its border and its text, at both sides together. */
const boxInsets = 288

const emuPerTwip = 635

export function areaOf(paragraph: Element): Area {
  const page = pageArea(paragraph)
  const cell = ancestor(paragraph, (each) => isWord(each, 'tc', 'txbxContent'))
  if (cell === undefined) return page
  const width = isWord(cell, 'tc') ? cellWidth(cell) : boxWidth(cell)
  return { ...page, width: Math.min(width ?? page.width, page.width) }
}

/** Between the margins of the section the paragraph belongs to; the narrowest column where there are several. */
function pageArea(paragraph: Element): Area {
  const section = sectionOf(paragraph)
  return section === undefined ? usual : areaIn(section)
}

export function areaIn(section: Element): Area {
  const [size, margins, columns] = ['pgSz', 'pgMar', 'cols'].map((name) => wordChild(section, name))
  const get = (element: Element | undefined, name: string) => numberOf(wordAttribute(element, name))
  const [left, right, top, bottom, gutter] = ['left', 'right', 'top', 'bottom', 'gutter'].map((name) =>
    get(margins, name),
  )
  const whole = (get(size, 'w') ?? 11906) - (left ?? 1701) - (right ?? 850) - (gutter ?? 0)
  const height = (get(size, 'h') ?? 16838) - Math.abs(top ?? 1134) - Math.abs(bottom ?? 1134)
  return { width: Math.max(columnWidth(whole, columns), 1), height: Math.max(height, 1) }
}

function columnWidth(whole: number, columns: Element | undefined): number {
  const own =
    columns === undefined ? [] : wordChildren(columns, 'col').map((each) => numberOf(wordAttribute(each, 'w')))
  const widths = own.filter((width) => width !== undefined && width > 0) as number[]
  if (widths.length > 0) return Math.min(...widths)
  const count = numberOf(wordAttribute(columns, 'num')) ?? 1
  const space = numberOf(wordAttribute(columns, 'space')) ?? 720
  return count > 1 ? (whole - space * (count - 1)) / count : whole
}

/** A section's properties stand in its last paragraph; those of the last section end the body. */
export function sectionOf(inText: Node): Element | undefined {
  const body = ancestor(inText, (each) => isWord(each, 'body'))
  if (body === undefined) return undefined
  let child: Node | null = inText
  while (child !== null && child.parentNode !== body) child = child.parentNode
  for (; child !== null; child = child.nextSibling) {
    if (isWord(child, 'sectPr')) return child as Element
    const own = [...elementsBelow(child, (each) => !isWord(each, 'tbl', 'r'))].find((each) => isWord(each, 'sectPr'))
    if (own !== undefined) return own
  }
  return undefined
}

function cellWidth(cell: Element): number | undefined {
  const table = ancestor(cell, (each) => isWord(each, 'tbl'))
  const properties = wordChild(cell, 'tcPr')
  const own = lengthOf(wordChild(properties, 'tcW'))
  const width = own ?? gridWidth(cell, table)
  if (width === undefined) return undefined
  const margins = wordChild(properties, 'tcMar') ?? wordChild(wordChild(table, 'tblPr'), 'tblCellMar')
  return Math.max(width - (marginsIn(margins) ?? usualCellMargins), 1)
}

function marginsIn(margins: Element | undefined): number | undefined {
  if (margins === undefined) return undefined
  const side = (...names: readonly string[]) =>
    names.map((name) => lengthOf(wordChild(margins, name))).find((each) => each !== undefined)
  return (side('left', 'start') ?? usualCellMargins / 2) + (side('right', 'end') ?? usualCellMargins / 2)
}

/** The width of the columns a cell spans. */
function gridWidth(cell: Element, table: Element | undefined): number | undefined {
  const grid = wordChild(table, 'tblGrid')
  if (grid === undefined) return undefined
  const widths = wordChildren(grid, 'gridCol').map((each) => numberOf(wordAttribute(each, 'w')) ?? 0)
  let column = 0
  for (let before = cell.previousSibling; before !== null; before = before.previousSibling)
    if (isWord(before, 'tc')) column += spanOf(before as Element)
  const spanned = widths.slice(column, column + spanOf(cell)).reduce((sum, width) => sum + width, 0)
  return spanned > 0 ? spanned : undefined
}

function spanOf(cell: Element): number {
  return numberOf(wordAttribute(wordChild(wordChild(cell, 'tcPr'), 'gridSpan'), 'val')) ?? 1
}

/** A width in twips; shares of the table and automatic widths are none. */
function lengthOf(element: Element | undefined): number | undefined {
  const type = wordAttribute(element, 'type') ?? 'dxa'
  const width = numberOf(wordAttribute(element, 'w'))
  return type === 'dxa' && width !== undefined && width > 0 ? width : undefined
}

function boxWidth(content: Element): number | undefined {
  const frame = ancestor(
    content,
    (each) => each.namespaceURI === namespaces.drawing && /^(?:inline|anchor)$/.test(each.localName ?? ''),
  )
  const extent = frame === undefined ? undefined : [...elementsBelow(frame)].find((each) => each.localName === 'extent')
  const drawn = numberOf(extent?.getAttribute('cx') ?? undefined)
  if (drawn !== undefined) return Math.max(drawn / emuPerTwip - boxInsets, 1)
  const shape = ancestor(content, (each) => each.hasAttribute('style'))
  const points = /(?:^|;)\s*width:([\d.]+)pt/.exec(shape?.getAttribute('style') ?? '')?.[1]
  return points === undefined ? undefined : Math.max(Number(points) * 20 - boxInsets, 1)
}

function numberOf(written: string | undefined): number | undefined {
  const number = written === undefined ? Number.NaN : Number.parseFloat(written)
  return Number.isFinite(number) ? number : undefined
}
