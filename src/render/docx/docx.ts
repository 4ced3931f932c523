import { Document } from 'docx'
import { bug } from '../../bug.ts'
import { withBoundWords } from '../../layout/bind.ts'
import type { Layout } from '../../layout/layout.ts'
import { customProperties } from '../custom-properties.ts'
import type { RenderMeta } from '../meta.ts'
import { appProperties, coreProperties } from '../office-properties.ts'
import { pack } from '../zip.ts'
import { libraryParts } from './library-parts.ts'
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
  const parts = libraryParts(new Document({ sections }))
  const custom = customProperties(meta)
  if (custom !== undefined) parts.set('docProps/custom.xml', custom)
  parts.set('word/numbering.xml', numberingPart(lists))
  parts.set('word/styles.xml', styleSheet([...looksOf(typography), ...tableLooks(tableSizes)], typography))
  parts.set('word/settings.xml', documentSettings(typography))
  parts.set('docProps/core.xml', coreProperties(layout, meta))
  parts.set('docProps/app.xml', appProperties(layout, meta))
  const document = parts.get(documentPart)
  if (typeof document !== 'string') bug(`the library has written no ${documentPart}`)
  parts.set(
    documentPart,
    withTables(
      withListNumbers(document),
      sections.flatMap((section) => section.children),
    ),
  )
  return pack(parts)
}

const documentPart = 'word/document.xml'
