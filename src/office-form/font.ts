import type { Block } from '../layout/layout.ts'
import { readPart, relationsOf, type WordPackage } from './package.ts'
import { childrenOf, type Document, elementsBelow, rootOf, wordAttribute, wordChild, wordChildren } from './xml.ts'

/** Column widths are measured in Times New Roman; a form may print them in letters that are wider. */

/** Figures in thousandths of the type size; those of Times New Roman and of its likes take 500. */
const figures: Readonly<Record<string, number>> = {
  arial: 556,
  'arial unicode ms': 556,
  helvetica: 556,
  'liberation sans': 556,
  arimo: 556,
  verdana: 636,
  'dejavu sans': 636,
  'dejavu serif': 636,
  tahoma: 546,
  'segoe ui': 539,
  'trebuchet ms': 524,
  calibri: 507,
  carlito: 507,
  cambria: 554,
  caladea: 554,
  georgia: 614,
  'courier new': 600,
  'liberation mono': 600,
  'open sans': 572,
  roboto: 562,
}

/** How many times wider than in Times New Roman text is in the form's usual font; 1 where the font is not known. */
export function widthOfLetters(word: WordPackage): number {
  const font = usualFont(word)
  return (figures[font?.trim().toLowerCase() ?? ''] ?? 500) / 500
}

/** What a paragraph is printed in where nothing else is said: by its style, then by the defaults of the document. */
function usualFont(word: WordPackage): string | undefined {
  const styles = partOf(word, 'styles')
  if (styles === undefined) return undefined
  const root = rootOf(styles)
  const usual = wordChildren(root, 'style').find(
    (each) =>
      wordAttribute(each, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(wordAttribute(each, 'default') ?? ''),
  )
  const defaults = wordChild(wordChild(root, 'docDefaults'), 'rPrDefault')
  for (const place of [usual, defaults]) {
    const fonts = wordChild(wordChild(place, 'rPr'), 'rFonts')
    const theme = wordAttribute(fonts, 'asciiTheme')
    const font = theme === undefined ? wordAttribute(fonts, 'ascii') : themeFont(word, theme)
    if (font !== undefined) return font
  }
  return undefined
}

function themeFont(word: WordPackage, name: string): string | undefined {
  const theme = partOf(word, 'theme')
  if (theme === undefined) return undefined
  const kind = name.startsWith('major') ? 'majorFont' : 'minorFont'
  const fonts = [...elementsBelow(rootOf(theme))].find(({ localName }) => localName === kind)
  const latin = fonts === undefined ? undefined : childrenOf(fonts).find(({ localName }) => localName === 'latin')
  return latin?.getAttribute('typeface') ?? undefined
}

function partOf(word: WordPackage, kind: string): Document | undefined {
  const relations = relationsOf(word, word.documentName)
  const target = 'reason' in relations ? undefined : relations.find(({ type }) => type.endsWith(`/${kind}`))?.target
  const part = target === undefined ? undefined : readPart(word, target)
  return part === undefined || 'reason' in part ? undefined : part
}

/** Tables that were made for less room, to fill `width` millimetres: each column holds the wider letters. */
export function widened(blocks: readonly Block[], width: number): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'table') return block
    const by = width / block.columns.reduce((sum, column) => sum + column.width, 0)
    return { ...block, columns: block.columns.map((column) => ({ width: column.width * by })) }
  })
}
