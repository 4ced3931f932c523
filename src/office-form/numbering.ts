import {
  childrenOf,
  type Document,
  type Element,
  elementsBelow,
  isWord,
  rootOf,
  setWordAttribute,
  wordAttribute,
  wordChild,
  wordChildren,
} from './xml.ts'

/** Brings the lists that are used into a form; out come their new numbers by the old ones. */
export function mergeNumbering(form: Document, own: Document, used: ReadonlySet<string>): Map<string, string> {
  const numbers = new Map<string, string>()
  const lists = wordChildren(rootOf(own), 'num').filter((num) => used.has(wordAttribute(num, 'numId') ?? ''))
  const definitions = new Map<string, string>()
  const free = { abstractNum: next(form, 'abstractNum', 'abstractNumId'), num: next(form, 'num', 'numId') }
  for (const list of lists) {
    const definition = wordAttribute(wordChild(list, 'abstractNumId'), 'val') ?? ''
    if (!definitions.has(definition)) {
      definitions.set(definition, String(free.abstractNum++))
      add(form, definitionOf(own, definition), 'abstractNumId', definitions.get(definition) ?? '')
    }
    const number = String(free.num++)
    numbers.set(wordAttribute(list, 'numId') ?? '', number)
    const copy = add(form, list, 'numId', number)
    const refers = wordChild(copy, 'abstractNumId')
    if (refers !== undefined) setWordAttribute(refers, 'val', definitions.get(definition) ?? '')
  }
  return numbers
}

function definitionOf(own: Document, id: string): Element {
  return wordChildren(rootOf(own), 'abstractNum').find((each) => wordAttribute(each, 'abstractNumId') === id) as Element
}

/** Numbers stand after definitions, both before what follows them in the schema. */
function add(form: Document, element: Element, key: string, id: string): Element {
  const copy = form.importNode(element, true)
  setWordAttribute(copy, key, id)
  // The library marks its definitions for old versions of Word; a form need not know that mark.
  for (const each of [copy, ...elementsBelow(copy)])
    for (const attribute of [...each.attributes])
      if (attribute.prefix !== null && !/^(?:w|xml|xmlns)$/.test(attribute.prefix)) each.removeAttributeNode(attribute)
  const after = isWord(copy, 'abstractNum') ? ['num', 'numIdMacAtCleanup'] : ['numIdMacAtCleanup']
  const root = rootOf(form)
  root.insertBefore(copy, childrenOf(root).find((child) => isWord(child, ...after)) ?? null)
  return copy
}

function next(form: Document, name: string, key: string): number {
  const taken = wordChildren(rootOf(form), name).map((each) => Number(wordAttribute(each, key)))
  return Math.max(0, ...taken.filter(Number.isFinite)) + 1
}
