import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Block, Layout } from '../layout/layout.ts'
import type { Pieces } from '../layout/pieces.ts'
import { boundWithin } from '../layout/unbreakable.ts'
import type { RenderMeta } from '../render/meta.ts'
import { pack } from '../render/zip.ts'
import { type Area, areaIn, areaOf } from './area.ts'
import { holdsMore, insertBlocks, type Names, Tables } from './fill-block.ts'
import { replaceText, settleControl } from './fill-line.ts'
import { finish } from './finish.ts'
import { widened, widthOfLetters } from './font.ts'
import type { Form, FormParagraph, Found } from './form.ts'
import { mergeNumbering } from './numbering.ts'
import { partsForWriting } from './parts.ts'
import { type BlockOrder, millimetres, type Rendered, renderBlocks } from './rendered.ts'
import { divide, type SectionsSetting, sectionsFor } from './sections.ts'
import { mergeStyles } from './styles.ts'
import { tellOf } from './tell.ts'
import { valueFor } from './value.ts'
import { ancestor, type Element, isWord, type Node } from './xml.ts'

export interface Filled {
  readonly bytes: Uint8Array
  /** What was left empty, and what of the roadmap has found no place. */
  readonly diagnostics: readonly Diagnostic[]
  /** What was set, in the room the form has for it. */
  readonly blocks: readonly Block[]
}

/** A roadmap to be filled in. */
export interface Filling {
  /** Of the roadmap, in what is said of it. */
  readonly name: string
  readonly pieces: Pieces
  readonly layout: Layout
}

/**
 * Puts a roadmap into a form. What is not touched stays as the office has made it, byte for byte; the trees of the form are
 * changed, so a form is filled once.
 */
export async function fillForm(form: Form, { name, pieces, layout }: Filling, meta: RenderMeta): Promise<Filled> {
  const parts = partsForWriting(form)
  const letters = widthOfLetters(form.word)
  const setting = { counting: layout.typography.pageNumbers.counting, emptyEdge: parts.emptyEdge, letters }
  const blocks = form.paragraphs.flatMap((paragraph) => blockIn(paragraph, pieces, setting))
  const diagnostics = tellOf(form, name, pieces)
  const rendered = await renderBlocks(
    blocks.flatMap(({ groups }) => groups),
    layout,
    meta,
  )
  const names = rendered === undefined ? noNames : namesOf(rendered, parts)
  const tables = new Tables()
  const emptied: FormParagraph[] = []
  const inserted: Node[][] = []
  const divisions: (() => void)[] = []

  for (const paragraph of form.paragraphs) if (fillLines(paragraph, pieces, layout)) emptied.push(paragraph)
  let next = 0
  for (const { paragraph, found, groups, sections } of blocks) {
    const fragments = groups.map(() => rendered?.fragments[next++] ?? [])
    settle(paragraph, true)
    if (fragments.length === 0) {
      replaceText(paragraph.pieces, found.start, found.end, '')
      emptied.push(paragraph)
    } else {
      const onNewPages = found.placeholder.piece === 'attachments' && sections === undefined
      const place = { ...paragraph, ...placeIn(found) }
      const nodes = insertBlocks(place, fragments, tables, { names, onNewPages })
      inserted.push(nodes.flat())
      if (sections !== undefined) divisions.push(() => divide(nodes, sections, names))
    }
  }
  finish(
    inserted,
    emptied.map(({ paragraph }) => paragraph).filter((each) => !holdsMore(each)),
    names,
  )
  for (const divideText of divisions) divideText()
  parts.describe(layout, meta)
  const set = blocks.flatMap(({ groups }) => groups.flatMap((group) => group.blocks))
  return { bytes: pack(parts.written(tables)), diagnostics, blocks: set }
}

const noNames: Names = { styles: new Map(), lists: new Map() }

function placeIn({ start, end }: Found) {
  return { start, end }
}

/** A block that has a place of its own, and the room it has there. */
function blockIn(
  paragraph: FormParagraph,
  { blocks, attachmentPages }: Pieces,
  { letters, ...setting }: SectionsSetting & { readonly letters: number },
): PlacedBlock[] {
  const [found] = paragraph.found
  if (found === undefined || !isFillable(found, paragraph)) return []
  if (found.placeholder.kind === 'line') return []
  const { piece } = found.placeholder
  const inWidth = (area: Area) => {
    const width = millimetres(area.width)
    const made = blocks[piece](width / letters)
    return letters === 1 ? made : made.map((each) => widened(each, width))
  }
  const sections = piece === 'attachments' ? sectionsFor(paragraph.paragraph, attachmentPages, setting) : undefined
  const areas = sections?.map(areaIn)
  const own = areas === undefined ? areaOf(paragraph.paragraph) : undefined
  const groups =
    own !== undefined
      ? inWidth(own).map((each) => ({ blocks: each, area: own }))
      : (areas ?? []).map((area, index) => ({ blocks: inWidth(area)[index] ?? [], area }))
  return [{ paragraph, found, sections, groups }]
}

interface PlacedBlock {
  readonly paragraph: FormParagraph
  readonly found: Found
  /** Where each group begins a section of its own. */
  readonly sections: readonly Element[] | undefined
  readonly groups: readonly BlockOrder[]
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
