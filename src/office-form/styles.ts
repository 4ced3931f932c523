import { putInOrder } from './order-of-properties.ts'
import {
  childrenOf,
  type Document,
  type Element,
  isWord,
  rootOf,
  setWordAttribute,
  wordAttribute,
  wordChild,
  wordChildren,
  wordElement,
} from './xml.ts'

/**
 * Brings our styles into a form. A style the form has under the same name wins, whatever its id; the others are added, and
 * say of themselves what ours take for granted: a form's usual paragraph may be indented and spaced.
 */
export function mergeStyles(form: Document, own: Document, used: ReadonlySet<string>): Map<string, string> {
  const theirs = wordChildren(rootOf(form), 'style')
  const ids = new Set(theirs.map((style) => wordAttribute(style, 'styleId')))
  const names = new Map<string, string>()
  const added: Element[] = []
  for (const style of withBases(own, used)) {
    const id = wordAttribute(style, 'styleId') ?? ''
    const same = theirs.find((each) => isSame(each, style))
    if (same !== undefined) names.set(id, wordAttribute(same, 'styleId') ?? id)
    else if (!isDefault(style)) {
      names.set(id, freeId(id, ids))
      added.push(style)
    }
  }
  for (const style of added) rootOf(form).appendChild(adopted(style, form, names))
  return names
}

/** The used styles and those they are based on, bases first. */
function withBases(own: Document, used: ReadonlySet<string>): Element[] {
  const styles = new Map(
    wordChildren(rootOf(own), 'style').map((style) => [wordAttribute(style, 'styleId') ?? '', style]),
  )
  const found = new Set<Element>()
  const add = (id: string) => {
    const style = styles.get(id)
    if (style === undefined || found.has(style)) return
    const base = wordAttribute(wordChild(style, 'basedOn'), 'val')
    if (base !== undefined) add(base)
    found.add(style)
  }
  for (const id of used) add(id)
  return [...found]
}

/** Of one kind and one name; the usual paragraph of one document is that of the other. */
function isSame(theirs: Element, own: Element): boolean {
  if (wordAttribute(theirs, 'type') !== wordAttribute(own, 'type')) return false
  if (isDefault(own)) return isDefault(theirs)
  return nameOf(theirs) === nameOf(own)
}

function isDefault(style: Element): boolean {
  return /^(?:1|true|on)$/.test(wordAttribute(style, 'default') ?? '')
}

function nameOf(style: Element): string {
  return (wordAttribute(wordChild(style, 'name'), 'val') ?? '').trim().toLowerCase()
}

function freeId(id: string, taken: Set<string | undefined>): string {
  let free = id
  for (let count = 2; taken.has(free); count++) free = `${id}${count}`
  taken.add(free)
  return free
}

function adopted(style: Element, form: Document, names: ReadonlyMap<string, string>): Element {
  const copy = form.importNode(style, true)
  setWordAttribute(copy, 'styleId', names.get(wordAttribute(style, 'styleId') ?? '') ?? '')
  const base = wordChild(copy, 'basedOn')
  const meant = names.get(wordAttribute(base, 'val') ?? '')
  if (base !== undefined && meant === undefined) copy.removeChild(base)
  else if (base !== undefined && meant !== undefined) setWordAttribute(base, 'val', meant)
  if (wordAttribute(copy, 'type') === 'paragraph') sayUsual(copy, form)
  return copy
}

/** No indents, no space around, single lines: what our own usual paragraph is. */
const usual = {
  spacing: { before: '0', after: '0', line: '240', lineRule: 'auto' },
  ind: { left: '0', right: '0', firstLine: '0' },
  jc: { val: 'left' },
} as const

function sayUsual(style: Element, form: Document): void {
  const found = wordChild(style, 'pPr')
  const properties = found ?? wordElement(form, 'pPr')
  if (found === undefined)
    style.insertBefore(properties, childrenOf(style).find((child) => isWord(child, 'rPr')) ?? null)
  for (const [name, attributes] of Object.entries(usual)) {
    const said = wordChild(properties, name) ?? putInOrder(properties, wordElement(form, name))
    for (const [key, value] of Object.entries(attributes))
      if (wordAttribute(said, key) === undefined) setWordAttribute(said, key, value)
  }
}
