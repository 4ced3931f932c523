import type { Paragraph } from '../../layout/layout.ts'
import { element, joined, type Markup, text } from './markup.ts'
import { words } from './words.ts'

/** Paragraphs one below the other; items of a list keep the marks they were typed with. */
export function listed(paragraphs: readonly Paragraph[]): Markup {
  const groups: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    const last = groups.at(-1)
    if (last?.[0]?.item !== undefined && last[0].item.list === paragraph.item?.list) last.push(paragraph)
    else groups.push([paragraph])
  }
  return joined(groups.map(group))
}

function group(paragraphs: readonly Paragraph[]): Markup {
  const [first] = paragraphs
  if (first === undefined || first.item === undefined) return element('p', {}, words(first?.text ?? ''))
  return element('ul', { role: 'list' }, ...paragraphs.map(itemOf))
}

function itemOf({ text: said, item }: Paragraph): Markup {
  const level = Math.min(item?.level ?? 0, deepest)
  return element(
    'li',
    { class: level === 0 ? undefined : `level-${level}` },
    element('span', { class: 'mark' }, text(`${item?.mark ?? ''} `)),
    words(said),
  )
}

/** As far as the style sheet goes. */
const deepest = 4
