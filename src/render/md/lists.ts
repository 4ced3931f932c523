import type { List, ListItem, Paragraph as MarkdownParagraph } from 'mdast'
import type { Paragraph } from '../../layout/layout.ts'
import { phrasing, withBreaks } from './phrasing.ts'

type Item = Paragraph & { readonly item: NonNullable<Paragraph['item']> }

/** The sign after the numbers of a list: Markdown lets every list have its own. */
export const delimiters = new WeakMap<List, '.' | ')'>()

/** Paragraphs and items of lists; a list that Markdown would number anew stays lines of text with the marks as typed. */
export function flow(paragraphs: readonly Paragraph[]): (MarkdownParagraph | List)[] {
  const made: (MarkdownParagraph | List)[] = []
  for (let at = 0; at < paragraphs.length; ) {
    const group = itemsFrom(paragraphs, at)
    if (group.length === 0) made.push({ type: 'paragraph', children: phrasing(paragraphs[at++]?.text ?? '') })
    else made.push(...listOf(group))
    at += group.length
  }
  return made
}

/** The items of one list that follow one another. */
function itemsFrom(paragraphs: readonly Paragraph[], start: number): Item[] {
  const list = paragraphs[start]?.item?.list
  const items: Item[] = []
  for (const paragraph of paragraphs.slice(start)) {
    if (!isItem(paragraph) || paragraph.item.list !== list) break
    items.push(paragraph)
  }
  return items
}

function isItem(paragraph: Paragraph): paragraph is Item {
  return paragraph.item !== undefined
}

function listOf(items: readonly Item[]): (MarkdownParagraph | List)[] {
  const list = nested(items)
  if (list !== undefined) return [list]
  const lines = items.map(({ text, item: { mark, level } }) => `${'\u00a0'.repeat(level * 4)}${mark} ${text}`)
  return [{ type: 'paragraph', children: withBreaks(lines) }]
}

/** A list with the lists inside its items; undefined where marks are letters, change on the way or skip a number. */
function nested(items: readonly Item[]): List | undefined {
  const [first] = items
  if (first === undefined) return undefined
  const { level } = first.item
  const children: ListItem[] = []
  const marks: string[] = []
  for (let at = 0; at < items.length; ) {
    const { text, item } = items[at] as Item
    if (item.level !== level) return undefined
    const after = items.slice(at + 1).findIndex((each) => each.item.level <= level)
    const inner = after < 0 ? items.slice(at + 1) : items.slice(at + 1, at + 1 + after)
    const below = inner.length === 0 ? [] : [nested(inner)]
    if (below.includes(undefined)) return undefined
    marks.push(item.mark)
    const own: MarkdownParagraph = { type: 'paragraph', children: phrasing(text) }
    children.push({ type: 'listItem', spread: false, children: [own, ...below.filter((each) => each !== undefined)] })
    at += 1 + inner.length
  }
  return bulleted(marks, children) ?? numbered(marks, children)
}

function bulleted(marks: readonly string[], children: ListItem[]): List | undefined {
  if (!marks.every((mark) => /^[^\p{L}\p{N}]$/u.test(mark))) return undefined
  return { type: 'list', ordered: false, spread: false, children }
}

function numbered(marks: readonly string[], children: ListItem[]): List | undefined {
  const start = Number.parseInt(marks[0] ?? '', 10)
  const sign = marks[0]?.endsWith(')') ? ')' : '.'
  if (!marks.every((mark, index) => mark === `${start + index}${sign}`)) return undefined
  const list: List = { type: 'list', ordered: true, start, spread: false, children }
  delimiters.set(list, sign)
  return list
}
