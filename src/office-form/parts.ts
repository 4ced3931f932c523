import { bug } from '../bug.ts'
import type { Layout } from '../layout/layout.ts'
import { customProperties } from '../render/custom-properties.ts'
import { instantOf, type RenderMeta } from '../render/meta.ts'
import { coreProperties } from '../render/office-properties.ts'
import type { PackageParts } from '../render/zip.ts'
import type { Tables } from './fill-block.ts'
import type { Form } from './form.ts'
import { readPart, relationsName, relationsOf, typesName } from './package.ts'
import {
  childrenOf,
  type Document,
  elementsBelow,
  isWord,
  namespaces,
  parseXml,
  printXml,
  rootOf,
  wordAttribute,
} from './xml.ts'

/** The parts of the document that comes out: the form's own, and those that were changed or added. */
export interface WrittenParts {
  readonly styles: () => Document
  readonly numbering: () => Document
  /** The relation to an empty header or footer, unless the one with this relation counts pages or is empty itself. */
  readonly emptyEdge: (kind: 'header' | 'footer', id: string) => string | undefined
  /** Title, author and day of the document; the form has those of the form. */
  readonly describe: (layout: Layout, meta: RenderMeta) => void
  readonly written: (tables: Tables) => PackageParts
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const typesOf = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const core = {
  relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  type: 'application/vnd.openxmlformats-package.core-properties+xml',
}

const customPart = {
  relation: `${office}/custom-properties`,
  type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
}

export function partsForWriting({ word, stories, paragraphs }: Form): WrittenParts {
  const touched = paragraphs.filter(({ found }) => found.length > 0).map(({ story }) => story)
  const changed = new Map<string, Document>(touched.map(({ name, document }) => [name, document]))
  const added = new Map<string, string>()
  const emptyEdges = new Map<'header' | 'footer', string>()

  /** A part of the form to write into: that it can be read was seen when the form was opened. */
  const opened = (name: string): Document => {
    const known = changed.get(name)
    if (known !== undefined) return known
    const read = readPart(word, name)
    const document = 'reason' in read ? bug(`${name}: ${read.reason}`) : read
    changed.set(name, document)
    return document
  }
  const made = (name: string, root: string, namespace: string): Document => {
    const known = changed.get(name)
    if (known !== undefined) return known
    const document = empty(root, namespace)
    changed.set(name, document)
    return document
  }
  const types = () => opened(typesName)
  const relations = (of: string) => {
    const name = relationsName(of)
    return word.parts.has(name) ? opened(name) : made(name, 'Relationships', namespaces.relationships)
  }
  const add = (from: string, name: string, { relation, type }: typeof core): string => {
    const list = rootOf(relations(from))
    const ids = new Set(childrenOf(list).map((each) => each.getAttribute('Id')))
    let id = 1
    while (ids.has(`rId${id}`)) id++
    append(list, 'Relationship', namespaces.relationships, { Id: `rId${id}`, Type: relation, Target: `/${name}` })
    append(rootOf(types()), 'Override', namespaces.types, { PartName: `/${name}`, ContentType: type })
    return `rId${id}`
  }
  const related = (from: string, kind: string) => {
    const found = relationsOf(word, from)
    return 'reason' in found ? undefined : found.find(({ type }) => type.endsWith(`/${kind}`))?.target
  }
  const targetOf = (id: string) => {
    const found = relationsOf(word, word.documentName)
    return 'reason' in found ? undefined : found.find((each) => each.id === id)?.target
  }
  /** A part the text of the document refers to, made where there is none. */
  const wordPart = (kind: 'styles' | 'numbering') => {
    const known = related(word.documentName, kind)
    if (known !== undefined) return opened(known)
    const name = freeName(`word/${kind}`, word.parts)
    add(word.documentName, name, { relation: `${office}/${kind}`, type: `${typesOf}.${kind}+xml` })
    return made(name, `w:${kind}`, namespaces.word)
  }

  return {
    styles: () => wordPart('styles'),
    numbering: () => wordPart('numbering'),
    emptyEdge: (kind, id) => {
      const known = emptyEdges.get(kind)
      const edge = stories.find(({ name }) => name === targetOf(id))
      if (edge === undefined || !belongsToFirstSheet(edge.document)) return undefined
      if (known !== undefined) return known
      const name = freeName(`word/${kind}`, word.parts)
      const root = kind === 'header' ? 'hdr' : 'ftr'
      added.set(
        name,
        printXml(parseXml(`<w:${root} xmlns:w="${namespaces.word}"><w:p/></w:${root}>`) ?? bug('an edge')),
      )
      const relation = add(word.documentName, name, { relation: `${office}/${kind}`, type: `${typesOf}.${kind}+xml` })
      emptyEdges.set(kind, relation)
      return relation
    },
    describe: (layout, meta) => {
      const known = related('', 'core-properties')
      if (known === undefined) {
        const name = freeName('docProps/core', word.parts)
        add('', name, core)
        added.set(name, coreProperties(layout, meta))
      } else describeIn(opened(known), layout, meta)
      const own = customProperties(meta)
      if (own === undefined) return
      const custom = related('', 'custom-properties')
      if (custom === undefined) {
        const name = freeName('docProps/custom', word.parts)
        add('', name, customPart)
        added.set(name, own)
      } else addProperties(opened(custom), own)
    },
    written: (tables) => {
      if (word.isTemplate) asDocument(types(), word.documentName)
      const parts = new Map(word.parts)
      for (const [name, document] of changed) parts.set(name, encoded(tables.putInto(printXml(document))))
      for (const [name, text] of added) parts.set(name, encoded(text))
      return parts
    },
  }
}

/** A letterhead, an address: anything but the number of the page. */
function belongsToFirstSheet(edge: Document): boolean {
  const elements = [...elementsBelow(rootOf(edge))]
  const fields = elements.filter((each) => isWord(each, 'instrText', 'fldSimple', 'pgNum'))
  const counts = fields.some(
    (each) => /PAGE/i.test(wordAttribute(each, 'instr') ?? each.textContent ?? '') || isWord(each, 'pgNum'),
  )
  const says = elements.some(
    (each) => isWord(each, 'drawing', 'pict', 'object') || (isWord(each, 't') && each.textContent?.trim() !== ''),
  )
  return says && !counts
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function empty(name: string, namespace: string): Document {
  const prefix = name.startsWith('w:') ? ':w' : ''
  return parseXml(`<${name} xmlns${prefix}="${namespace}"/>`) ?? bug('an empty part')
}

function append(
  parent: ReturnType<typeof rootOf>,
  name: string,
  namespace: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const element = (parent.ownerDocument as Document).createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  parent.appendChild(element)
}

function freeName(stem: string, parts: PackageParts): string {
  let name = `${stem}.xml`
  for (let count = 2; parts.has(name); count++) name = `${stem}${count}.xml`
  return name
}

/** A template (.dotx) becomes a document. */
function asDocument(types: Document, name: string): void {
  for (const entry of childrenOf(rootOf(types))) {
    if (entry.getAttribute('PartName')?.toLowerCase() !== `/${name}`.toLowerCase()) continue
    const type = entry.getAttribute('ContentType') ?? ''
    entry.setAttribute('ContentType', type.replace('.template.main+xml', '.document.main+xml'))
  }
}

/** Properties of our own beside those of the form; one of the same name gives way. */
function addProperties(form: Document, own: string): void {
  const root = rootOf(form)
  const added = childrenOf(rootOf(parseXml(own) ?? bug('own properties are no XML')))
  const names = new Set(added.map((each) => each.getAttribute('name')))
  for (const known of childrenOf(root)) if (names.has(known.getAttribute('name'))) root.removeChild(known)
  const numbers = childrenOf(root).map((each) => Number(each.getAttribute('pid')))
  let next = Math.max(1, ...numbers.filter(Number.isFinite))
  for (const each of added) {
    const copy = form.importNode(each, true)
    next += 1
    copy.setAttribute('pid', String(next))
    root.appendChild(copy)
  }
}

const dublinCore = 'http://purl.org/dc/elements/1.1/'
const terms = 'http://purl.org/dc/terms/'
const packageCore = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'

function describeIn(properties: Document, { title, author }: Layout, meta: RenderMeta): void {
  const instant = instantOf(meta)
  const say = (namespace: string, name: string, text: string | undefined) => {
    if (text === undefined) return
    const known = childrenOf(rootOf(properties)).find(
      (each) => each.namespaceURI === namespace && each.localName === name.split(':')[1],
    )
    const element = known ?? properties.createElementNS(namespace, name)
    element.textContent = text
    if (known === undefined) rootOf(properties).appendChild(element)
    if (namespace === terms)
      element.setAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'xsi:type', 'dcterms:W3CDTF')
  }
  say(dublinCore, 'dc:title', title)
  say(dublinCore, 'dc:creator', author)
  say(packageCore, 'cp:lastModifiedBy', author)
  say(terms, 'dcterms:created', instant)
  say(terms, 'dcterms:modified', instant)
}
