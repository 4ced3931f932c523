import type { PhrasingContent } from 'mdast'
import { xmlText } from '../xml-text.ts'

/** Words on their lines. */
export function phrasing(text: string): PhrasingContent[] {
  return withBreaks(text.split('\n'))
}

/** Lines of one paragraph. */
export function withBreaks(lines: readonly string[]): PhrasingContent[] {
  return between(lines, { type: 'break' })
}

/** Lines where Markdown takes no line break: in cells and headings. */
export function withTags(lines: readonly string[]): PhrasingContent[] {
  return between(lines, { type: 'html', value: '<br>' })
}

export function strong(children: PhrasingContent[]): PhrasingContent[] {
  return children.length === 0 ? [] : [{ type: 'strong', children }]
}

function between(lines: readonly string[], sign: PhrasingContent): PhrasingContent[] {
  return lines
    .map((line) => xmlText(line).trim())
    .filter((line) => line !== '')
    .flatMap((line, index): PhrasingContent[] => [...(index === 0 ? [] : [sign]), ...withAddresses(line)])
}

/**
 * Addresses of pages and of mail that GitHub takes for links as they are, with nothing in or around them that it would read
 * otherwise: they stay what they are. In all others the signs that make a link are guarded.
 */
const address =
  /(?<![^\s(])(?:https?:\/\/(?:[a-z0-9-]+\.)+[a-z0-9-]+(?::\d+)?(?:[/?#](?:[\w/%=?&#@:+,.~-]*[a-z0-9/=#-])?)?|[a-z0-9](?:[a-z0-9.+-]*[a-z0-9])?@(?:[a-z0-9-]+\.)+[a-z0-9]*[a-z])(?=[.,:!?)]*(?:\s|$))/giu

function withAddresses(line: string): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  let start = 0
  for (const { 0: url, index } of line.matchAll(address)) {
    if (index > start) pieces.push({ type: 'text', value: line.slice(start, index) })
    pieces.push({ type: 'link', url, children: [{ type: 'text', value: url }] })
    start = index + url.length
  }
  if (start < line.length) pieces.push({ type: 'text', value: line.slice(start) })
  return pieces
}
