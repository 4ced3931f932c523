import type { PhrasingContent, RootContent } from 'mdast'
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Layout, LinesBlock, Stamp, TextBlock } from '../../layout/layout.ts'
import { delimiters, flow } from './lists.ts'
import { phrasing, strong, withBreaks, withTags } from './phrasing.ts'
import { tableOf } from './table.ts'

/** A layout in, GitHub's Markdown out: the same words in the same order, whatever signs stand in them. */
export function renderMd({ parts }: Layout): Uint8Array {
  const children = parts.flatMap(({ blocks }, index): RootContent[] => [
    ...(index === 0 ? [] : [{ type: 'thematicBreak' } as const]),
    ...blocks.flatMap(contentOf),
  ])
  return new TextEncoder().encode(toMarkdown({ type: 'root', children }, options))
}

/** A list keeps the sign after its numbers. */
const list: Handle = (node, parent, state, info) => {
  const usual = state.options.bulletOrdered
  state.options.bulletOrdered = delimiters.get(node) ?? '.'
  const written = defaultHandlers.list(node, parent, state, info)
  state.options.bulletOrdered = usual
  return written
}

/** Only addresses that are links as they stand are links. */
const link: Handle = ({ url }) => url

const options: Options = {
  bullet: '-',
  listItemIndent: 'one',
  rule: '-',
  handlers: { list, link },
  // GitHub takes what stands between dollars for a formula.
  unsafe: [{ character: '$', inConstruct: 'phrasing' }],
  extensions: [
    // An address with other signs in it would become a link with the signs that guard them.
    gfmAutolinkLiteralToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
  ],
}

/** To sign on. */
const blank = '_'.repeat(14)

function contentOf(block: Block): RootContent[] {
  switch (block.kind) {
    case 'lines':
      return linesOf(block)
    case 'text':
      return textOf(block)
    case 'stamps':
      return [...block.left, ...block.right].flatMap(stampOf)
    case 'dateline':
      return paragraph(withBreaks([block.date.text, block.place, block.number.text]))
    case 'signature':
      return paragraph(withBreaks([...block.position, block.name]))
    case 'visas': {
      const signed = block.visas.map(({ position, name, date }) =>
        paragraph(withBreaks([...position, `${blank} ${name} ${date}`])),
      )
      return [...paragraph(withBreaks([block.word])), ...signed.flat()]
    }
    case 'table':
      return [tableOf(block)]
  }
}

function linesOf({ style, lines }: LinesBlock): RootContent[] {
  switch (style) {
    case 'title':
      return [{ type: 'heading', depth: 1, children: withTags(lines) }]
    case 'heading':
      return [{ type: 'heading', depth: 2, children: withTags(lines) }]
    case 'act':
      return paragraph(strong(withBreaks(lines)))
    default:
      return paragraph(withBreaks(lines))
  }
}

/** `lead` stands on the line of the first paragraph, above a list. */
function textOf({ lead, paragraphs }: TextBlock): RootContent[] {
  const [first, ...rest] = paragraphs
  const bold = strong(phrasing(lead ?? ''))
  if (first === undefined || first.item !== undefined) return [...paragraph(bold), ...flow(paragraphs)]
  const space: PhrasingContent[] = bold.length === 0 ? [] : [{ type: 'text', value: ' ' }]
  return [...paragraph([...bold, ...space, ...phrasing(first.text)]), ...flow(rest)]
}

function stampOf({ lines }: Stamp): RootContent[] {
  const written = lines.map(({ kind, text }) => {
    if (kind === 'word') return strong(phrasing(text))
    return phrasing(kind === 'signature' ? `${blank} ${text}` : text)
  })
  return paragraph(
    written
      .filter((line) => line.length > 0)
      .flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line])),
  )
}

function paragraph(children: PhrasingContent[]): RootContent[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}
