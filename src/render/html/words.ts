import { element, joined, type Markup, text } from './markup.ts'

/**
 * Words that the layout has bound, as pieces that stay on one line where there is room for them: the characters that bind them
 * are ordinary ones here, so that a search in the page finds them.
 */
export function words(bound: string): Markup {
  if (!binding.test(bound)) return text(bound)
  return joined(
    bound
      .split(spaces)
      .map((piece) => (binding.test(piece) ? element('span', { class: 'whole' }, loose(piece)) : text(piece))),
  )
}

/** A browser would tear «п/п» and «и/или» behind the stroke. */
const binding = /[\u00a0\u2011]|(?<!\p{L})\p{L}{1,3}\/\p{L}{1,3}(?!\p{L})/u

/** All but the space that binds. */
const spaces = /([^\S\u00a0]+)/

function loose(piece: string): Markup {
  return text(piece.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-'))
}

/** Lines of one paragraph. */
export function brokenLines(lines: readonly string[]): Markup {
  return joined(lines.map(words), '<br>')
}
