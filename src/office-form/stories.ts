import type { Said } from '../language/language.ts'
import { readPart, relationsOf, type WordPackage } from './package.ts'
import type { Unreadable } from './problems.ts'
import { ancestor, type Document, type Element, elementsBelow, isWord, namespaces, rootOf } from './xml.ts'

/** Word's own word for a stretch of text with paragraphs: the body, a header, the footnotes. */
export interface Story {
  readonly kind: StoryKind
  /** The name of its part. */
  readonly name: string
  readonly document: Document
}

export type StoryKind = 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes'

const kinds: readonly StoryKind[] = ['header', 'footer', 'footnotes', 'endnotes']

/** The body first, then what stands around it, in the order the document refers to it. */
export function storiesOf(word: WordPackage): readonly Story[] | Unreadable {
  const body = readPart(word, word.documentName)
  if ('reason' in body) return body
  const relations = relationsOf(word, word.documentName)
  if ('reason' in relations) return relations
  const stories: Story[] = [{ kind: 'body', name: word.documentName, document: body }]
  for (const { type, target } of relations) {
    const kind = kinds.find((each) => type.endsWith(`/${each}`))
    if (kind === undefined || stories.some(({ name }) => name === target)) continue
    const document = readPart(word, target)
    if ('reason' in document) return document
    stories.push({ kind, name: target, document })
  }
  return stories
}

/** A paragraph and where it stands, in words. */
export interface Spot {
  readonly paragraph: Element
  readonly where: Said
  /** Word keeps a text box twice, for new readers and for old ones; this is the second time. */
  readonly isEcho: boolean
}

export function spotsOf({ kind, document }: Story): Spot[] {
  const tables: Element[] = []
  let number = 0
  return [...elementsBelow(rootOf(document))].flatMap((element) => {
    if (isWord(element, 'tbl') && !isInTable(element)) tables.push(element)
    if (!isWord(element, 'p')) return []
    const isEcho =
      ancestor(element, (each) => each.namespaceURI === namespaces.compatibility && each.localName === 'Fallback') !==
      undefined
    if (!isEcho) number += 1
    return [{ paragraph: element, where: whereIs(element, kind, number, tables.length), isEcho }]
  })
}

function isInTable(element: Element): boolean {
  return ancestor(element, (each) => isWord(each, 'tbl')) !== undefined
}

const places: Readonly<Record<Exclude<StoryKind, 'body'>, Said>> = {
  header: { ru: 'верхний колонтитул', en: 'header' },
  footer: { ru: 'нижний колонтитул', en: 'footer' },
  footnotes: { ru: 'сноска', en: 'footnote' },
  endnotes: { ru: 'концевая сноска', en: 'endnote' },
}

function whereIs(paragraph: Element, kind: StoryKind, number: number, tables: number): Said {
  const cell = ancestor(paragraph, (each) => isWord(each, 'tc'))
  const box = ancestor(paragraph, (each) => isWord(each, 'txbxContent'))
  const inside = cell !== undefined ? cellWords(cell, tables) : box !== undefined ? boxWords : undefined
  const at: Said = kind === 'body' ? { ru: `абзац ${number}`, en: `paragraph ${number}` } : places[kind]
  if (inside === undefined) return at
  return kind === 'body' ? inside : { ru: `${at.ru}, ${inside.ru}`, en: `${at.en}, ${inside.en}` }
}

const boxWords: Said = { ru: 'надпись', en: 'text box' }

function cellWords(cell: Element, tables: number): Said {
  const row = cell.parentNode as Element
  const column = positionAmong(cell, 'tc')
  const line = positionAmong(row, 'tr')
  return {
    ru: `таблица ${tables}, строка ${line}, ячейка ${column}`,
    en: `table ${tables}, row ${line}, cell ${column}`,
  }
}

/** From 1, among the siblings of its kind. */
function positionAmong(element: Element, name: string): number {
  let position = 1
  for (let before = element.previousSibling; before !== null; before = before.previousSibling)
    if (isWord(before, name)) position += 1
  return position
}
