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
    .flatMap((value, index): PhrasingContent[] => [...(index === 0 ? [] : [sign]), { type: 'text', value }])
}
