import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'

/** XML of Office packages as a tree that keeps everything: the one place that knows the library. */

export type { Document, Element, Node }

export const namespaces = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  strictWord: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  compatibility: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
} as const

const elementNode = 1

/** Far deeper than any document of an office; what lies deeper was made to break programs. */
const deepest = 400

/** The tree, or undefined where the text is no XML or declares entities. */
export function parseXml(text: string): Document | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined
  try {
    const document = new DOMParser({
      locator: false,
      // The library would turn U+2028 and U+0085 into line ends, as XML 1.1 does.
      normalizeLineEndings: (source) => source.replace(/\r\n?/g, '\n'),
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message)
      },
    }).parseFromString(text, 'text/xml')
    return document.documentElement === null || isTooDeep(document) ? undefined : document
  } catch {
    return undefined // Every reason not to be XML is an exception of the library.
  }
}

function isTooDeep(document: Document): boolean {
  let depth = 0
  let node: Node | null = document
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild
      depth += 1
      if (depth > deepest) return true
      continue
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode
      depth -= 1
    }
    node = node?.nextSibling ?? null
  }
  return false
}

export function printXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document)
  return text.startsWith('<?xml') ? text : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`
}

/** Elements below a root in the order of the document; what `enters` refuses is given, but not gone into. */
export function* elementsBelow(root: Node, enters: (element: Element) => boolean = () => true): Generator<Element> {
  let node: Node | null = root.firstChild
  while (node !== null) {
    const next: Node | null = isElement(node) && enters(node) && node.firstChild !== null ? node.firstChild : null
    if (isElement(node)) yield node
    let at: Node | null = node
    if (next === null) while (at !== null && at !== root && at.nextSibling === null) at = at.parentNode
    node = next ?? (at === null || at === root ? null : at.nextSibling)
  }
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === elementNode
}

/** An element of WordprocessingML by its local name. */
export function isWord(node: Node | null | undefined, ...names: readonly string[]): boolean {
  return isElement(node) && node.namespaceURI === namespaces.word && names.includes(node.localName ?? '')
}

export function childrenOf(parent: Node): Element[] {
  const children: Element[] = []
  for (let child = parent.firstChild; child !== null; child = child.nextSibling)
    if (isElement(child)) children.push(child)
  return children
}

/** The child elements of WordprocessingML with a name. */
export function wordChildren(parent: Node, name: string): Element[] {
  return childrenOf(parent).filter((child) => isWord(child, name))
}

export function wordChild(parent: Node | undefined, name: string): Element | undefined {
  return parent === undefined ? undefined : wordChildren(parent, name)[0]
}

/** An attribute `w:name`. */
export function wordAttribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNS(namespaces.word, name) ?? undefined
}

export function setWordAttribute(element: Element, name: string, value: string): void {
  element.setAttributeNS(namespaces.word, `w:${name}`, value)
}

/** A new element of WordprocessingML; the first attribute given is usually `val`. */
export function wordElement(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = document.createElementNS(namespaces.word, `w:${name}`)
  for (const [key, value] of Object.entries(attributes)) setWordAttribute(element, key, value)
  return element
}

export function ancestor(node: Node, matches: (element: Element) => boolean): Element | undefined {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (isElement(at) && matches(at)) return at
  return undefined
}

export function documentOf(node: Node): Document {
  return node.ownerDocument as Document
}

export function rootOf(document: Document): Element {
  return document.documentElement as Element
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node)
}
