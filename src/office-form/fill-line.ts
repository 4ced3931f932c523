import { xmlText } from '../render/xml-text.ts'
import type { Piece } from './paragraph-text.ts'
import {
  childrenOf,
  documentOf,
  type Element,
  isWord,
  remove,
  setWordAttribute,
  wordChild,
  wordElement,
} from './xml.ts'

/** Puts words in the place of a stretch of a paragraph's text, in the look of its first letter. */
export function replaceText(pieces: readonly Piece[], start: number, end: number, words: string): void {
  const touched = pieces.filter((each) => each.start < end && each.start + each.text.length > start)
  const [first, ...rest] = touched
  if (first === undefined) return
  const { element } = first
  const before = first.text.slice(0, start - first.start)
  const last = touched.at(-1) ?? first
  // What stands behind may have been taken out already: its text now, not as it was.
  const after = (last.element.textContent ?? '').slice(end - last.start)
  const parts = [...partsOf(words, element), ...(last === first && after !== '' ? [textElement(element, after)] : [])]
  const next = element.nextSibling
  for (const part of parts) element.parentNode?.insertBefore(part, next)
  setText(element, before)
  for (const piece of rest) {
    if (piece === last && after !== '') setText(piece.element, after)
    else drop(piece.element)
  }
  if (before === '') drop(element)
}

/** Takes an element out, and the run with it where nothing is left in it. */
function drop(element: Element): void {
  const run = element.parentNode as Element
  remove(element)
  if (isWord(run, 'r') && childrenOf(run).every((child) => isWord(child, 'rPr'))) remove(run)
}

function setText(element: Element, text: string): void {
  element.textContent = text
  element.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
}

function textElement(beside: Element, text: string): Element {
  const element = wordElement(documentOf(beside), 't')
  setText(element, text)
  return element
}

const named: Readonly<Record<string, string>> = { '\n': 'br', '\t': 'tab', '\u2011': 'noBreakHyphen' }

/** Lines, tabs and hyphens that do not break have elements of their own. */
function partsOf(words: string, beside: Element): Element[] {
  return xmlText(words)
    .split(/([\n\t\u2011])/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = named[part]
      return name === undefined ? textElement(beside, part) : wordElement(documentOf(beside), name)
    })
}

/**
 * A content control stays around what was filled in, but is no longer a prompt, and no longer takes its text from a store
 * inside the file: Word would put the old words back.
 */
export function settleControl(control: Element, isBlock: boolean): void {
  const properties = wordChild(control, 'sdtPr')
  if (properties === undefined) return
  for (const child of childrenOf(properties)) {
    if (isWord(child, 'showingPlcHdr') || /^dataBinding$/.test(child.localName ?? '')) properties.removeChild(child)
    // A plain text control takes lines only if it says so, and paragraphs never.
    else if (isWord(child, 'text') && isBlock) properties.removeChild(child)
    else if (isWord(child, 'text')) setWordAttribute(child, 'multiLine', '1')
  }
}
