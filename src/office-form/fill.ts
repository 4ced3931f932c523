import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Layout } from '../layout/layout.ts'
import type { Pieces } from '../layout/pieces.ts'
import { boundWithin } from '../layout/unbreakable.ts'
import type { RenderMeta } from '../render/meta.ts'
import { pack } from '../render/zip.ts'
import { areaOf } from './area.ts'
import { holdsMore, insertBlocks, type Names, Tables } from './fill-block.ts'
import { replaceText, settleControl } from './fill-line.ts'
import { finish } from './finish.ts'
import type { Form, FormParagraph, Found } from './form.ts'
import { mergeNumbering } from './numbering.ts'
import { partsForWriting } from './parts.ts'
import { millimetres, type Rendered, renderBlocks } from './rendered.ts'
import { mergeStyles } from './styles.ts'
import { tellOf } from './tell.ts'
import { valueFor } from './value.ts'
import { ancestor, isWord, type Node } from './xml.ts'

export interface Filled {
  readonly bytes: Uint8Array
  /** What was left empty, and what of the roadmap has found no place. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Puts a roadmap into a form. What is not touched stays as the office has made it, byte for byte; the trees of the form are
 * changed, so a form is filled once.
 */
export async function fillForm(form: Form, pieces: Pieces, layout: Layout, meta: RenderMeta): Promise<Filled> {
  const blocks = form.paragraphs.flatMap((paragraph) => blockIn(paragraph, pieces))
  const diagnostics = tellOf(form, pieces)
  const rendered = await renderBlocks(
    blocks.flatMap(({ groups, area }) => groups.map((each) => ({ blocks: each, area }))),
    layout,
    meta,
  )
  const parts = partsForWriting(form)
  const names = rendered === undefined ? noNames : namesOf(rendered, parts)
  const tables = new Tables()
  const emptied: FormParagraph[] = []
  const inserted: Node[][] = []

  for (const paragraph of form.paragraphs) if (fillLines(paragraph, pieces, layout)) emptied.push(paragraph)
  let next = 0
  for (const { paragraph, found, groups } of blocks) {
    const fragments = groups.map(() => rendered?.fragments[next++] ?? [])
    settle(paragraph, true)
    if (fragments.length === 0) {
      replaceText(paragraph.pieces, found.start, found.end, '')
      emptied.push(paragraph)
    } else {
      const onNewPages = found.placeholder.piece === 'attachments'
      inserted.push(insertBlocks({ ...paragraph, ...placeIn(found) }, fragments, tables, { names, onNewPages }))
    }
  }
  finish(
    inserted,
    emptied.map(({ paragraph }) => paragraph).filter((each) => !holdsMore(each)),
    names,
  )
  parts.describe(layout, meta)
  return { bytes: pack(parts.written(tables)), diagnostics }
}

const noNames: Names = { styles: new Map(), lists: new Map() }

function placeIn({ start, end }: Found) {
  return { start, end }
}

/** A block that has a place of its own, and the room it has there. */
function blockIn(paragraph: FormParagraph, { blocks }: Pieces) {
  const [found] = paragraph.found
  if (found === undefined || !isFillable(found, paragraph)) return []
  if (found.placeholder.kind === 'line') return []
  const area = areaOf(paragraph.paragraph)
  return [{ paragraph, found, area, groups: blocks[found.placeholder.piece](millimetres(area.width)) }]
}

function isFillable({ placeholder, start, end }: Found, { text, story }: FormParagraph): boolean {
  return placeholder.kind === 'line' || (story.kind === 'body' && text.trim() === text.slice(start, end))
}

/** From the last to the first, so that places stay true. Whether the paragraph says nothing now. */
function fillLines(paragraph: FormParagraph, pieces: Pieces, layout: Layout): boolean {
  const lines = paragraph.found.filter(({ placeholder }) => placeholder.kind === 'line')
  if (lines.length === 0) return false
  settle(paragraph, false)
  let left = paragraph.text
  for (const found of [...lines].reverse()) {
    const words = bound(valueFor(found, paragraph.text, pieces), paragraph, layout) ?? found.blank ?? ''
    replaceText(paragraph.pieces, found.start, found.end, words)
    left = left.slice(0, found.start) + words + left.slice(found.end)
  }
  return left.trim() === ''
}

/** Words that stay on one line, as in every document of the project. */
function bound(words: string | undefined, { paragraph }: FormParagraph, { typography }: Layout): string | undefined {
  if (words === undefined || !typography.unbreakable) return words
  const room = millimetres(areaOf(paragraph).width)
  return words
    .split('\n')
    .map((line) => boundWithin(line, room, typography.size, true))
    .join('\n')
}

function settle({ paragraph, pieces }: FormParagraph, isBlock: boolean): void {
  const nodes = [paragraph, ...pieces.map(({ element }) => element)]
  const controls = new Set(nodes.map((node) => ancestor(node, (each) => isWord(each, 'sdt'))))
  for (const control of controls) if (control !== undefined) settleControl(control, isBlock)
}

function namesOf({ fragments, styles, numbering }: Rendered, parts: ReturnType<typeof partsForWriting>): Names {
  const xml = fragments.flat().map((fragment) => fragment.xml)
  const used = (pattern: RegExp) => new Set(xml.flatMap((each) => [...each.matchAll(pattern)].map(([, id = '']) => id)))
  const lists = used(/<w:numId w:val="([^"]*)"/g)
  return {
    // Ends of tables and gaps between them may be needed where a table meets what the form has.
    styles: mergeStyles(
      parts.styles(),
      styles,
      used(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)
        .add('TableEnd')
        .add('TableGap'),
    ),
    lists: lists.size === 0 ? new Map() : mergeNumbering(parts.numbering(), numbering, lists),
  }
}
