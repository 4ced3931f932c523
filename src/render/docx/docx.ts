import { Document, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { bug } from '../../bug.ts'
import { withBoundWords } from '../../layout/bind.ts'
import type { Layout } from '../../layout/layout.ts'
import { customProperties } from '../custom-properties.ts'
import type { RenderMeta } from '../meta.ts'
import { appProperties, coreProperties } from '../office-properties.ts'
import { pack } from '../zip.ts'
import { withListNumbers } from './list-numbers.ts'
import { noLists, numberingPart } from './lists.ts'
import { renderPart } from './part.ts'
import { documentSettings } from './settings.ts'
import { looksOf } from './style/look.ts'
import { cellMargins, styleSheet } from './style/style-sheet.ts'
import { tableLooks } from './style/table-looks.ts'
import { withTables } from './table/written-table.ts'

/** A layout becomes a Word file; the same layout becomes the same bytes. Nothing is chosen, counted or worded here. */
export async function renderDocx(layout: Layout, meta: RenderMeta): Promise<Uint8Array> {
  const { typography } = layout
  const lists = noLists(typography)
  const tableSizes = new Set<number>()
  const { parts: bound } = withBoundWords(layout, 2 * cellMargins.side)
  const sections = bound.map((part, index) =>
    renderPart(part, index, { typography, lists, tableSizes, code: meta.code }),
  )
  const document = new Document({ sections })
  const custom = customProperties(meta)
  const archive = await Packer.toBuffer(document, false, [
    { path: 'word/numbering.xml', data: numberingPart(lists) },
    { path: 'word/styles.xml', data: styleSheet([...looksOf(typography), ...tableLooks(tableSizes)], typography) },
    ...(custom === undefined ? [] : [{ path: 'docProps/custom.xml', data: custom }]),
    { path: 'word/settings.xml', data: documentSettings(typography) },
    { path: 'docProps/core.xml', data: coreProperties(layout, meta) },
    { path: 'docProps/app.xml', data: appProperties(layout, meta) },
  ])
  const parts = new Map(Object.entries(unzipSync(archive)))
  const text = withListNumbers(strFromU8(parts.get(documentPart) ?? bug(`the library has written no ${documentPart}`)))
  const children = sections.flatMap((section) => section.children)
  return pack(parts.set(documentPart, strToU8(withTables(text, children))))
}

const documentPart = 'word/document.xml'
