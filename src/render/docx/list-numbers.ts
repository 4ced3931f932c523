import type { IParagraphOptions } from 'docx'
import type { Numbering } from './lists.ts'

/**
 * The library numbers lists by itself, from definitions of its own. Ours are written whole, so its paragraphs name a list it
 * does not know: it leaves `{reference-instance}` there, and the number takes its place afterwards.
 */
const reference = 'list'

export function libraryNumbering({ id, level }: Numbering): NonNullable<IParagraphOptions['numbering']> {
  return { reference, instance: id, level, custom: true }
}

/** Only in the attribute: an author may well have written `{list-1}`. */
export function withListNumbers(document: string): string {
  return document.replace(/<w:numId w:val="\{list-(\d+)\}"\/>/g, '<w:numId w:val="$1"/>')
}
