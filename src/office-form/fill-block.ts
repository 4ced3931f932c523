import { bug } from '../bug.ts'
import { replaceText } from './fill-line.ts'
import { putInOrder } from './order-of-properties.ts'
import type { Piece } from './paragraph-text.ts'
import type { Fragment } from './rendered.ts'
import {
  childrenOf,
  type Document,
  documentOf,
  type Element,
  elementsBelow,
  isElement,
  isWord,
  type Node,
  namespaces,
  parseXml,
  remove,
  rootOf,
  setWordAttribute,
  wordAttribute,
  wordChild,
  wordElement,
} from './xml.ts'

/** What is known to whoever splices: ids of our styles and lists as the form has them. */
export interface Names {
  readonly styles: ReadonlyMap<string, string>
  readonly lists: ReadonlyMap<string, string>
}

/** A paragraph of a form that holds a placeholder and nothing else. */
export interface Place {
  readonly paragraph: Element
  readonly pieces: readonly Piece[]
  readonly start: number
  readonly end: number
}

/** Tables stay text of any length; in the tree each is an instruction that is replaced when the tree is printed. */
export class Tables {
  private readonly xml: string[] = []

  add(document: Document, xml: string): Node {
    this.xml.push(xml)
    return document.createProcessingInstruction(tableTarget, String(this.xml.length - 1))
  }

  putInto(printed: string): string {
    return printed.replace(tableMark, (_, index) => this.xml[Number(index)] ?? '')
  }
}

const tableTarget = 'dorkarta-table'
const tableMark = /<\?dorkarta-table (\d+)\?>/g

export function isTable(node: Node | null): boolean {
  return node !== null && (isWord(node, 'tbl') || node.nodeName === tableTarget)
}

/** What is inserted for each group, in its order: elements, and instructions that stand for tables. */
export function insertBlocks(
  place: Place,
  groups: readonly (readonly Fragment[])[],
  tables: Tables,
  { names, onNewPages }: { readonly names: Names; readonly onNewPages: boolean },
): Node[][] {
  const { paragraph } = place
  const document = documentOf(paragraph)
  const parent = paragraph.parentNode ?? bug('a paragraph without a parent')
  const model = modelOf(place)
  const isBound = parent.lookupNamespaceURI('w') === namespaces.word
  const inserted = groups.map((fragments) => {
    const nodes = fragments.map(({ kind, xml }): Node => {
      if (kind === 'table') return tables.add(document, boundTable(namedIn(xml, names), isBound))
      return document.importNode(paragraphFrom(xml, model, names), true)
    })
    for (const node of nodes) parent.insertBefore(node, paragraph)
    const begins = onNewPages || wordChild(wordChild(paragraph, 'pPr'), 'pageBreakBefore') !== undefined
    return begins ? onNewPage(nodes, names) : nodes
  })
  leave(place)
  return inserted
}

function paragraphFrom(xml: string, model: Model, names: Names): Element {
  const parsed = parseXml(`<x xmlns:w="${namespaces.word}">${xml}</x>`) ?? bug('an own paragraph is no XML')
  const paragraph = childrenOf(rootOf(parsed))[0] ?? bug('an own paragraph is gone')
  const style = wordAttribute(wordChild(wordChild(paragraph, 'pPr'), 'pStyle'), 'val') ?? ''
  for (const element of elementsBelow(paragraph)) {
    const ids = isWord(element, 'pStyle', 'rStyle') ? names.styles : isWord(element, 'numId') ? names.lists : undefined
    const id = ids?.get(wordAttribute(element, 'val') ?? '')
    if (id !== undefined) setWordAttribute(element, 'val', id)
  }
  if (running.includes(style)) dress(paragraph, model, style)
  return paragraph
}

/** The same for a table, of which only the text is held. */
function namedIn(xml: string, { styles, lists }: Names): string {
  return xml.replace(/<w:(pStyle|rStyle|tblStyle|numId) w:val="([^"]*)"/g, (whole, name: string, id: string) => {
    const meant = (name === 'numId' ? lists : styles).get(id)
    return meant === undefined
      ? whole
      : `<w:${name} w:val="${meant.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  })
}

function boundTable(xml: string, isBound: boolean): string {
  return isBound ? xml : xml.replace('<w:tbl>', `<w:tbl xmlns:w="${namespaces.word}">`)
}

/** How the office wants the text that stands in the place of a placeholder: as the placeholder looks. */
interface Model {
  /** Of the paragraph, where it says anything. */
  readonly paragraph: Element | undefined
  /** Of its letters. */
  readonly letters: Element | undefined
}

/** Styles of running text and of the signature. */
const running = ['BodyText', 'ListParagraph', 'Signature']

function modelOf({ paragraph, pieces, start }: Place): Model {
  const first = pieces.find((piece) => piece.start + piece.text.length > start)
  const run = first?.element.parentNode
  const letters = run === null || run === undefined ? undefined : wordChild(run, 'rPr')
  const properties = wordChild(paragraph, 'pPr')
  const says = childrenOf(properties ?? paragraph).some((child) => !isWord(child, ...notLook))
  return { paragraph: properties !== undefined && says ? properties : undefined, letters }
}

const notLook = ['rPr', 'sectPr', 'pPrChange', 'pageBreakBefore', 'keepNext', 'keepLines', 'numPr', 'widowControl']

/** Running text and the signature take the look of the placeholder; headings and tables have their own. */
function dress(paragraph: Element, { paragraph: look, letters }: Model, style: string): void {
  if (letters !== undefined)
    for (const run of [...elementsBelow(paragraph)].filter((each) => isWord(each, 'r'))) dressRun(run, letters)
  if (look === undefined) return
  const own = propertiesOf(paragraph)
  const properties = documentOf(paragraph).importNode(look, true)
  // A list has the indents of its levels; a signature begins at the left margin and ends at the right one.
  const ofPlace = ['sectPr', 'pPrChange', 'pageBreakBefore', 'numPr']
  const ofOwn = style === 'Signature' ? ['ind', 'jc'] : wordChild(own, 'numPr') === undefined ? [] : ['ind']
  for (const child of childrenOf(properties)) if (isWord(child, ...ofPlace, ...ofOwn)) remove(child)
  for (const child of childrenOf(own).filter((each) => !isWord(each, 'pStyle', 'spacing')))
    putInOrder(properties, child)
  paragraph.replaceChild(properties, own)
}

/** A lead in bold stays bold. */
function dressRun(run: Element, letters: Element): void {
  const properties = documentOf(run).importNode(letters, true)
  for (const child of childrenOf(properties)) if (isWord(child, 'rPrChange', 'ins', 'rStyle')) remove(child)
  const own = wordChild(run, 'rPr')
  const style = wordChild(own, 'rStyle')
  if (style !== undefined) {
    for (const child of childrenOf(properties)) if (isWord(child, 'b', 'bCs')) remove(child)
    properties.insertBefore(style, properties.firstChild)
  }
  if (own !== undefined) remove(own)
  run.insertBefore(properties, run.firstChild)
}

/** A table begins no page by itself: a paragraph that takes no room does it. */
function onNewPage(nodes: readonly Node[], names: Names): Node[] {
  const [first] = nodes
  if (first === undefined) return []
  const start = isElement(first) && isWord(first, 'p') ? first : emptyParagraph(documentOf(first), 'TableEnd', names)
  if (start !== first) first.parentNode?.insertBefore(start, first)
  putInOrder(propertiesOf(start), wordElement(documentOf(start), 'pageBreakBefore'))
  return start === first ? [...nodes] : [start, ...nodes]
}

/** What the paragraph held besides the placeholder stays: bookmarks, drawings that hang on it, the end of a section. */
function leave({ paragraph, pieces, start, end }: Place): void {
  const parent = paragraph.parentNode
  for (const element of [...elementsBelow(paragraph)])
    if (isWord(element, ...ranges)) parent?.insertBefore(element, paragraph)
  const section = wordChild(wordChild(paragraph, 'pPr'), 'sectPr')
  if (section === undefined && !holdsMore(paragraph)) {
    remove(paragraph)
    return
  }
  replaceText(pieces, start, end, '')
}

const ranges = ['bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd', 'permStart', 'permEnd']
const things = [
  'drawing',
  'pict',
  'object',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'fldChar',
  'fldSimple',
  'sym',
  'pgNum',
]

/** A drawing, a field, a note, a page break: more than text. */
export function holdsMore(paragraph: Element): boolean {
  return [...elementsBelow(paragraph)].some(
    (each) =>
      isWord(each, ...things) ||
      (isWord(each, 'br') && (wordAttribute(each, 'type') ?? 'textWrapping') !== 'textWrapping'),
  )
}

export function emptyParagraph(document: Document, style: string, { styles }: Names): Element {
  const paragraph = wordElement(document, 'p')
  const properties = wordElement(document, 'pPr')
  properties.appendChild(wordElement(document, 'pStyle', { val: styles.get(style) ?? style }))
  paragraph.appendChild(properties)
  return paragraph
}

export function propertiesOf(paragraph: Element): Element {
  const known = wordChild(paragraph, 'pPr')
  if (known !== undefined) return known
  const properties = wordElement(documentOf(paragraph), 'pPr')
  paragraph.insertBefore(properties, paragraph.firstChild)
  return properties
}

/** The next thing in the flow, marks of ranges passed by. */
export function neighbour(node: Node, direction: 'nextSibling' | 'previousSibling'): Node | null {
  let at = node[direction]
  while (at !== null && !isTable(at) && (!isElement(at) || isWord(at, ...ranges, 'proofErr'))) at = at[direction]
  return at
}
