import { emptyParagraph, isTable, type Names, neighbour, propertiesOf } from './fill-block.ts'
import { putInOrder } from './order-of-properties.ts'
import {
  childrenOf,
  documentOf,
  type Element,
  elementsBelow,
  isElement,
  isWord,
  type Node,
  remove,
  setWordAttribute,
  wordAttribute,
  wordChild,
  wordElement,
} from './xml.ts'

/** Mends the seams, once everything stands in its place. */
export function finish(inserted: readonly (readonly Node[])[], emptied: readonly Element[], names: Names): void {
  for (const paragraph of emptied) if (isSpare(paragraph)) remove(paragraph)
  const own = new Set(inserted.flat())
  for (const nodes of inserted) endTables(nodes, names)
  for (const node of own) if (isTable(node)) partTables(node, own, names)
  for (const nodes of inserted) keepWithSignature(nodes, own)
}

/** A paragraph that says nothing any more goes, unless something needs it: a cell, a section, two tables it parts. */
function isSpare(paragraph: Element): boolean {
  if (wordChild(wordChild(paragraph, 'pPr'), 'sectPr') !== undefined) return false
  const [before, after] = [neighbour(paragraph, 'previousSibling'), neighbour(paragraph, 'nextSibling')]
  if (isTable(before) && !isWord(after, 'p')) return false
  if (isWord(paragraph.parentNode, 'body')) return isWord(before, 'p') || isWord(after, 'p')
  return isWord(after, 'p') || (isWord(before, 'p') && !isTable(after))
}

/** Our document ends a table with a paragraph that takes no room; a form may have one of its own there. */
function endTables(nodes: readonly Node[], names: Names): void {
  const last = nodes.at(-1)
  if (last === undefined || !isElement(last) || !isStyled(last, names.styles.get('TableEnd'))) return
  const next = neighbour(last, 'nextSibling')
  if (isWord(next, 'p')) remove(last)
  else if (isTable(next)) setStyle(last, names.styles.get('TableGap') ?? '')
}

function isStyled(paragraph: Element, style: string | undefined): boolean {
  return wordAttribute(wordChild(wordChild(paragraph, 'pPr'), 'pStyle'), 'val') === style
}

function setStyle(paragraph: Element, style: string): void {
  const element = wordChild(wordChild(paragraph, 'pPr'), 'pStyle')
  if (element !== undefined) setWordAttribute(element, 'val', style)
}

/** Between a table and text of ours, in twips. */
const distance = '200'

/** Tables that touch would be one; text of ours keeps a distance, the form's own has what the office gave it. */
function partTables(table: Node, own: ReadonlySet<Node>, names: Names): void {
  const [before, after] = [neighbour(table, 'previousSibling'), neighbour(table, 'nextSibling')]
  if (isTable(before)) table.parentNode?.insertBefore(emptyParagraph(documentOf(table), 'TableGap', names), table)
  if (before !== null && own.has(before)) space(before, 'after', names)
  if (after !== null && own.has(after)) space(after, 'before', names)
}

function space(node: Node, side: 'before' | 'after', { styles }: Names): void {
  if (!isElement(node) || !isWord(node, 'p') || !isStyled(node, styles.get('BodyText'))) return
  const properties = propertiesOf(node)
  const known = wordChild(properties, 'spacing')
  const spacing = known ?? putInOrder(properties, wordElement(documentOf(node), 'spacing'))
  if (wordAttribute(spacing, side) === undefined) setWordAttribute(spacing, side, distance)
}

/** A signature never stands alone on a page: the text before it goes with it. */
function keepWithSignature(nodes: readonly Node[], own: ReadonlySet<Node>): void {
  const [first] = nodes
  if (nodes.length !== 1 || !isElement(first) || !hasSignatureTab(first)) return
  const before = neighbour(first, 'previousSibling')
  if (before === null || !own.has(before) || !isElement(before) || !isWord(before, 'p')) return
  const properties = propertiesOf(before)
  if (wordChild(properties, 'keepNext') === undefined)
    putInOrder(properties, wordElement(documentOf(before), 'keepNext'))
}

function hasSignatureTab(paragraph: Element): boolean {
  const tabs = wordChild(wordChild(paragraph, 'pPr'), 'tabs')
  const isTabbed = [...elementsBelow(paragraph)].some(
    (each) => isWord(each, 'r') && wordChild(each, 'tab') !== undefined,
  )
  return tabs !== undefined && isTabbed && childrenOf(tabs).some((tab) => wordAttribute(tab, 'val') === 'right')
}
