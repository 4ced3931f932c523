import type { Paragraph } from '../../../layout/layout.ts'

/** An item with its mark, moved in by spaces where its list stands inside another: a cell has one indent for all lines. */
export function paragraphText({ text, item }: Paragraph): string {
  return item === undefined ? text : `${'    '.repeat(item.level)}${item.mark} ${text}`
}
