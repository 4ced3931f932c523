import { type Element, isElement, isWord, type Node, namespaces } from './xml.ts'

/** The text of a paragraph as it is read, and where each stretch of it stands. */
export interface ParagraphText {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** An element that holds text: `w:t`, or one that stands for a character. */
export interface Piece {
  readonly element: Element
  readonly start: number
  readonly text: string
}

const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}

/** What is in a paragraph and no text of it: properties, what was deleted, and what is drawn, which has paragraphs of its own. */
const passedBy = ['pPr', 'rPr', 'del', 'moveFrom', 'drawing', 'pict', 'object', 'instrText', 'delText', 'rt', 'sdtPr']

export function textOf(paragraph: Element): ParagraphText {
  const pieces: Piece[] = []
  let text = ''
  const add = (element: Element, words: string) => {
    pieces.push({ element, start: text.length, text: words })
    text += words
  }
  const read = (parent: Node): void => {
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      if (!isElement(child) || isPassedBy(child)) continue
      const character = characterOf(child)
      if (isWord(child, 't')) add(child, child.textContent ?? '')
      else if (character !== undefined) add(child, character)
      else read(child)
    }
  }
  read(paragraph)
  return { text, pieces }
}

function characterOf(element: Element): string | undefined {
  return element.namespaceURI === namespaces.word ? characters[element.localName ?? ''] : undefined
}

function isPassedBy(element: Element): boolean {
  return isWord(element, ...passedBy) || element.namespaceURI === namespaces.compatibility
}

/** The run a piece stands in. */
export function runOf({ element }: Piece): Element {
  return element.parentNode as Element
}
