import { bug } from '../bug.ts'
import type { Block, Layout, Part } from '../layout/layout.ts'
import { renderDocx } from '../render/docx/docx.ts'
import type { RenderMeta } from '../render/meta.ts'
import { unpack } from '../render/zip.ts'
import type { Area } from './area.ts'
import { type Document, parseXml } from './xml.ts'

/** Blocks as the project's own Word document has them, cut out of it. */
export interface Rendered {
  /** For each order what was made of it, as XML; a table may be of any length, so it stays text. */
  readonly fragments: readonly (readonly Fragment[])[]
  readonly styles: Document
  readonly numbering: Document
}

export interface Fragment {
  readonly kind: 'paragraph' | 'table'
  readonly xml: string
}

/** Blocks and the room they are to be set in. */
export interface BlockOrder {
  readonly blocks: readonly Block[]
  readonly area: Area
}

/** Every order becomes a section of one document, so that styles and lists are made once for all. */
export async function renderBlocks(
  orders: readonly BlockOrder[],
  layout: Layout,
  meta: RenderMeta,
): Promise<Rendered | undefined> {
  if (orders.length === 0) return undefined
  // A code and the provenance belong to the document as a whole, not to every piece.
  const { created, generator } = meta
  const parts = unpack(await renderDocx({ ...layout, parts: orders.map(partOf) }, { created, generator }), unlimited)
  if (typeof parts === 'string') return bug(`the own document cannot be unpacked: ${parts}`)
  const text = (name: string) => new TextDecoder().decode(parts.get(`word/${name}.xml`))
  const tree = (name: string) => parseXml(text(name)) ?? bug(`the own document has no ${name}`)
  return { fragments: sectionsIn(text('document')), styles: tree('styles'), numbering: tree('numbering') }
}

/** Our own document may be as large as its roadmap. */
const unlimited = Number.POSITIVE_INFINITY

const millimetresPerTwip = 25.4 / 1440

export function millimetres(twips: number): number {
  return twips * millimetresPerTwip
}

/** The room is a page without margins. */
function partOf({ blocks, area }: BlockOrder): Part {
  const [width, height] = [millimetres(area.width), millimetres(area.height)]
  const margins = { left: 0, right: 0, top: 0, bottom: 0 }
  return {
    kind: 'roadmap',
    page: { orientation: width > height ? 'landscape' : 'portrait', width, height, margins },
    blocks,
  }
}

const sectionProperties = /<w:sectPr.*?<\/w:sectPr>/s

/** What stands directly in the body: our own documents hold no table in a table and no text box. */
const outermost = /<w:tbl>.*?<\/w:tbl>|<w:p(?: [^>]*)?\/>|<w:p(?: [^>]*)?>.*?<\/w:p>|<w:sectPr.*?<\/w:sectPr>/gs

/** The last paragraph of a section holds the section's properties; those of the last section stand by themselves. */
function sectionsIn(document: string): Fragment[][] {
  const sections: Fragment[][] = []
  let open: Fragment[] = []
  for (const [xml] of document.slice(document.indexOf('<w:body>')).matchAll(outermost)) {
    if (xml.startsWith('<w:tbl>')) open.push({ kind: 'table', xml })
    else if (!xml.startsWith('<w:sectPr')) open.push({ kind: 'paragraph', xml: xml.replace(sectionProperties, '') })
    if (!xml.includes('<w:sectPr')) continue
    sections.push(open)
    open = []
  }
  return sections
}
