import { Document, Packer } from 'docx'
import type { Layout } from '../../layout/layout.ts'
import type { RenderMeta } from '../meta.ts'
import { repack } from '../zip.ts'
import { noLists } from './lists.ts'
import { renderPart } from './part.ts'
import { appProperties, coreProperties } from './properties.ts'
import { looksOf } from './style/look.ts'
import { styleSheet } from './style/style-sheet.ts'
import { tableLooks } from './style/table-looks.ts'
import { twips } from './units.ts'

/** A layout becomes a Word file; the same layout becomes the same bytes. Nothing is chosen, counted or worded here. */
export async function renderDocx(layout: Layout, meta: RenderMeta): Promise<Uint8Array> {
  const { typography } = layout
  const lists = noLists(typography)
  const tableSizes = new Set<number>()
  const document = new Document({
    compatibility: { version: 15 },
    defaultTabStop: twips(layout.typography.indent),
    sections: layout.parts.map((part, index) => renderPart(part, index, { typography, lists, tableSizes })),
  })
  const archive = await Packer.toBuffer(document, false, [
    { path: 'word/styles.xml', data: styleSheet([...looksOf(typography), ...tableLooks(tableSizes)], typography) },
    { path: 'docProps/core.xml', data: coreProperties(layout, meta) },
    { path: 'docProps/app.xml', data: appProperties(layout, meta) },
  ])
  return repack(archive)
}
