import { type PackageParts, unpack } from '../render/zip.ts'
import { packedLimit, unpackedLimit } from './limits.ts'
import type { Unreadable } from './problems.ts'
import { childrenOf, type Document, namespaces, parseXml, rootOf } from './xml.ts'

/** An Office package that somebody else has made, opened with care. */
export interface WordPackage {
  readonly parts: PackageParts
  /** The name of the part with the text: as a rule word/document.xml. */
  readonly documentName: string
  /** A template (.dotx), which Word opens as a new document. */
  readonly isTemplate: boolean
}

/** In bytes, of a part with text: its tree takes many times its size. */
const partLimit = 32 * 1024 * 1024

export const typesName = '[Content_Types].xml'

export function openPackage(bytes: Uint8Array): WordPackage | Unreadable {
  if (bytes.length > packedLimit) return { reason: 'too-large' }
  const looks = looksLike(bytes)
  if (looks !== 'zip') return { reason: looks }
  const parts = unpack(bytes, unpackedLimit)
  if (typeof parts === 'string') return { reason: parts }
  const names = [...parts.keys()]
  if (!parts.has(typesName)) return { reason: names.includes('mimetype') ? 'open-document' : 'not-word' }
  const entities = names.find((name) => /\.(?:xml|rels)$/i.test(name) && declaresEntities(parts.get(name)))
  if (entities !== undefined) return { reason: 'entities', part: entities }
  if (names.some((name) => name.startsWith('_xmlsignatures/'))) return { reason: 'signed' }
  // Word runs no macros of a .docx, but whoever receives the document has them checked for.
  const macros = names.find((name) => /(?:^|\/)vba(?:Project|Data)[^/]*$/i.test(name))
  if (macros !== undefined) return { reason: 'macros', part: macros }
  return mainDocument(parts)
}

function mainDocument(parts: PackageParts): WordPackage | Unreadable {
  const relations = relationsOf({ parts }, '')
  if ('reason' in relations) return relations
  const main = relations.find(({ type }) => type.endsWith('/officeDocument'))
  if (main === undefined || !parts.has(main.target)) return { reason: 'no-document' }
  const types = readPart({ parts }, typesName)
  if ('reason' in types) return types
  const type = typeOf(main.target, types)
  if (type !== undefined && /macroEnabled/i.test(type)) return { reason: 'macros' }
  if (type !== undefined && !/wordprocessingml/i.test(type)) return { reason: 'not-word' }
  const document = readPart({ parts }, main.target)
  if ('reason' in document) return document
  const root = rootOf(document)
  if (root.namespaceURI === namespaces.strictWord) return { reason: 'strict' }
  if (root.namespaceURI !== namespaces.word || root.localName !== 'document') return { reason: 'not-word' }
  return { parts, documentName: main.target, isTemplate: type?.includes('.template.') ?? false }
}

/** The type of a part, as the list of types says. */
function typeOf(name: string, types: Document): string | undefined {
  const entries = childrenOf(rootOf(types))
  const own = entries.find((entry) => entry.getAttribute('PartName')?.toLowerCase() === `/${name}`.toLowerCase())
  return own?.getAttribute('ContentType') ?? undefined
}

type Parts = Pick<WordPackage, 'parts'>

/** A part as a tree. */
export function readPart({ parts }: Parts, name: string): Document | Unreadable {
  const bytes = parts.get(name)
  if (bytes === undefined) return { reason: 'no-part', part: name }
  if (bytes.length > partLimit) return { reason: 'too-large' }
  const document = parseXml(decoded(bytes))
  return document ?? { reason: 'xml', part: name }
}

export interface Relation {
  readonly id: string
  readonly type: string
  /** The name of the part; what leads out of the package is left out of the list. */
  readonly target: string
}

/** The parts a part refers to. `''` is the package itself. */
export function relationsOf({ parts }: Parts, name: string): readonly Relation[] | Unreadable {
  const at = relationsName(name)
  if (!parts.has(at)) return []
  const document = readPart({ parts }, at)
  if ('reason' in document) return document
  return childrenOf(rootOf(document)).flatMap((entry) => {
    if (entry.getAttribute('TargetMode') === 'External') return []
    const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => entry.getAttribute(key) ?? '')
    return [{ id: id ?? '', type: type ?? '', target: resolved(target ?? '', name) }]
  })
}

/** The parts that filling writes into besides the text: what is broken there is told before anything is written. */
const writtenInto = /\/(?:styles|numbering|core-properties|custom-properties)$/

export function firstUnreadable(word: WordPackage): Unreadable | undefined {
  for (const from of ['', word.documentName]) {
    const relations = relationsOf(word, from)
    if ('reason' in relations) return relations
    for (const { type, target } of relations) {
      const part = writtenInto.test(type) ? readPart(word, target) : undefined
      if (part !== undefined && 'reason' in part) return part
    }
  }
  return undefined
}

/** `word/_rels/document.xml.rels` for `word/document.xml`. */
export function relationsName(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

function resolved(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Word writes UTF-8; the format allows UTF-16 as well. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutEncoding(new TextDecoder('utf-16le').decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutEncoding(new TextDecoder('utf-16be').decode(bytes))
  return new TextDecoder('utf-8').decode(bytes)
}

/** It will be written as UTF-8. */
function withoutEncoding(text: string): string {
  return text.replace(/^(<\?xml[^>]*?)\s+encoding=["'][^"']*["']/, '$1')
}

function declaresEntities(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && /<!(?:DOCTYPE|ENTITY)/i.test(decoded(bytes))
}

const signatures: readonly (readonly [Unreadable['reason'], readonly number[]])[] = [
  ['rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

function looksLike(bytes: Uint8Array): Unreadable['reason'] | 'zip' {
  const startsWith = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (bytes.length === 0) return 'empty'
  if (startsWith([0x50, 0x4b, 0x03, 0x04])) return 'zip'
  if (startsWith([0xd0, 0xcf, 0x11, 0xe0])) return isEncrypted(bytes) ? 'encrypted' : 'old-word'
  return signatures.find(([, signature]) => startsWith(signature))?.[0] ?? 'not-word'
}

/** A document with a password is a file of the old kind that holds a stream of this name, written in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(name[0] ?? 0); at >= 0; at = bytes.indexOf(name[0] ?? 0, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
