import type { Page, Typography } from '../layout/layout.ts'
import { twips } from '../render/docx/units.ts'
import { sectionOf } from './area.ts'
import { emptyParagraph, holdsMore, type Names, neighbour, propertiesOf } from './fill-block.ts'
import { putInOrder } from './order-of-properties.ts'
import { textOf } from './paragraph-text.ts'
import {
  documentOf,
  type Element,
  elementsBelow,
  isElement,
  isWord,
  type Node,
  namespaces,
  remove,
  setWordAttribute,
  wordAttribute,
  wordChild,
  wordChildren,
  wordElement,
} from './xml.ts'

/** Each further appendix is a section of Word's: paper and count of pages of its own, the edges of the form's section. */

/** What a form's section does not say of itself. */
export interface SectionsSetting {
  readonly counting: Typography['pageNumbers']['counting']
  /** The relation to an empty header or footer, where the first page of the form has what belongs to its first sheet. */
  readonly emptyEdge: (kind: 'header' | 'footer', id: string) => string | undefined
}

/** Sections for appendices on such pages that stand in the place of a paragraph, or undefined where no section can end. */
export function sectionsFor(
  paragraph: Element,
  pages: readonly Page[],
  setting: SectionsSetting,
): Element[] | undefined {
  const section = sectionOf(paragraph)
  if (section === undefined || !isWord(paragraph.parentNode, 'body')) return undefined
  return pages.map((page) => likeOf(section, page, setting))
}

function likeOf(section: Element, page: Page, { counting, emptyEdge }: SectionsSetting): Element {
  const document = documentOf(section)
  const copy = section.cloneNode(true) as Element
  for (const name of ['sectPrChange', 'type']) removeChild(copy, name)
  putIn(copy, wordElement(document, 'type', { val: 'nextPage' }))
  if (isLying(section) !== (page.orientation === 'landscape')) turn(copy, page, sectionsOf(section))
  const numbers = wordChild(copy, 'pgNumType')
  const isFirst = sectionsOf(section)[0] === section
  if (wordAttribute(numbers, 'start') !== undefined || (isFirst && counting === 'each')) {
    const own = numbers ?? putIn(copy, wordElement(document, 'pgNumType'))
    setWordAttribute(own, 'start', '1')
  }
  if (wordChild(copy, 'titlePg') !== undefined) emptyFirstEdges(copy, sectionsOf(section), emptyEdge)
  return copy
}

function isLying(section: Element): boolean {
  const size = wordChild(section, 'pgSz')
  return Number(wordAttribute(size, 'w') ?? 11906) > Number(wordAttribute(size, 'h') ?? 16838)
}

/** Paper turned round has the margins the form has on such paper elsewhere, or those of the profile. */
function turn(section: Element, page: Page, all: readonly Element[]): void {
  const document = documentOf(section)
  const like = all.find((each) => isLying(each) === (page.orientation === 'landscape'))
  const size = wordChild(section, 'pgSz')
  const [width, height] = [wordAttribute(size, 'h') ?? '16838', wordAttribute(size, 'w') ?? '11906']
  const turned = wordElement(document, 'pgSz', { w: width, h: height })
  if (page.orientation === 'landscape') setWordAttribute(turned, 'orient', 'landscape')
  putIn(section, turned)
  const margins = wordChild(section, 'pgMar') ?? putIn(section, wordElement(document, 'pgMar'))
  const others = wordChild(like, 'pgMar')
  for (const side of ['left', 'right', 'top', 'bottom'] as const)
    setWordAttribute(margins, side, wordAttribute(others, side) ?? String(twips(page.margins[side])))
  removeChild(section, 'printerSettings')
}

function emptyFirstEdges(section: Element, all: readonly Element[], emptyEdge: SectionsSetting['emptyEdge']): void {
  for (const kind of ['header', 'footer'] as const) {
    const own = [section, ...[...all].reverse()].map((each) => firstEdge(each, kind)).find((each) => each !== undefined)
    const id = own === undefined ? undefined : emptyEdge(kind, idOf(own))
    if (id === undefined) continue
    const known = firstEdge(section, kind)
    if (known !== undefined) remove(known)
    const reference = wordElement(documentOf(section), `${kind}Reference`, { type: 'first' })
    reference.setAttributeNS(namespaces.office, 'r:id', id)
    section.insertBefore(reference, section.firstChild)
  }
}

function firstEdge(section: Element, kind: 'header' | 'footer'): Element | undefined {
  return wordChildren(section, `${kind}Reference`).find((each) => wordAttribute(each, 'type') === 'first')
}

function idOf(reference: Element): string {
  return reference.getAttributeNS(namespaces.office, 'id') ?? ''
}

function sectionsOf(section: Element): Element[] {
  const body = documentOf(section).documentElement
  return body === null ? [] : [...elementsBelow(body)].filter((each) => isWord(each, 'sectPr'))
}

/** Parts the text at appendices, once everything else stands in its place. */
export function divide(appendices: readonly (readonly Node[])[], sections: readonly Element[], names: Names): void {
  const standing = appendices.map((nodes) => nodes.filter(({ parentNode }) => parentNode !== null))
  const first = standing[0]?.[0]
  if (first === undefined) return
  const section = sectionOf(first)
  if (section === undefined) return
  endBefore(first, section, names)
  for (const [index, nodes] of standing.entries()) {
    const [last, own] = [nodes.at(-1), sections[index]]
    if (last === undefined || own === undefined) continue
    const next = neighbour(last, 'nextSibling')
    if (index === standing.length - 1 && endsWith(next, section)) section.parentNode?.replaceChild(own, section)
    else endWith(last, own, names)
  }
  // What the form has behind the appendices begins on a page of its own.
  if (section.parentNode !== null) {
    removeChild(section, 'type')
    putIn(section, wordElement(documentOf(section), 'type', { val: 'nextPage' }))
  }
}

/** The text before the appendices ends as the form's section would have. */
function endBefore(first: Node, section: Element, names: Names): void {
  const before = neighbour(first, 'previousSibling')
  if (before === null || endsSection(before)) return
  endWith(before, section.cloneNode(true) as Element, names)
}

function endWith(last: Node, section: Element, names: Names): void {
  const document = documentOf(last)
  const isText = isElement(last) && isWord(last, 'p')
  const end = isText ? last : emptyParagraph(document, 'TableEnd', names)
  if (end !== last) last.parentNode?.insertBefore(end, last.nextSibling)
  putInOrder(propertiesOf(end), section)
}

/** Is nothing left of the section but its end? */
function endsWith(next: Node | null, section: Element): boolean {
  if (next === section) return true
  return (
    isElement(next) && section.parentNode?.parentNode === next && textOf(next).text.trim() === '' && !holdsMore(next)
  )
}

function endsSection(node: Node): boolean {
  return isElement(node) && wordChild(wordChild(node, 'pPr'), 'sectPr') !== undefined
}

/** The order the schema wants the properties of a section in (ISO/IEC 29500-1, CT_SectPr). */
const order = [
  'headerReference',
  'footerReference',
  'footnotePr',
  'endnotePr',
  'type',
  'pgSz',
  'pgMar',
  'paperSrc',
  'pgBorders',
  'lnNumType',
  'pgNumType',
  'cols',
  'formProt',
  'vAlign',
  'noEndnote',
  'titlePg',
  'textDirection',
  'bidi',
  'rtlGutter',
  'docGrid',
  'printerSettings',
  'sectPrChange',
]

function putIn(section: Element, property: Element): Element {
  removeChild(section, property.localName ?? '')
  const place = order.indexOf(property.localName ?? '')
  let next = section.firstChild
  while (next !== null && !(isElement(next) && order.indexOf(next.localName ?? '') > place)) next = next.nextSibling
  section.insertBefore(property, next)
  return property
}

function removeChild(section: Element, name: string): void {
  const child = wordChild(section, name)
  if (child !== undefined) remove(child)
}
