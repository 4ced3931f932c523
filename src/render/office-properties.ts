import type { Layout } from '../layout/layout.ts'
import { instantOf, type RenderMeta } from './meta.ts'
import { escapeXml } from './xml-text.ts'

/** docProps/ of a document or a workbook: the day of the document and the program, never the clock. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packageNames = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
const officeNames = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'

export function coreProperties(layout: Layout, meta: RenderMeta): string {
  const author = layout.author ?? meta.generator
  const subject = layout.subject === undefined ? '' : `<dc:subject>${escapeXml(layout.subject)}</dc:subject>`
  const instant = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instantOf(meta)}</dcterms:${name}>`
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageNames}" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(layout.title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
    `${subject}<cp:category>${escapeXml(layout.category)}</cp:category>` +
    `<cp:keywords>${escapeXml(layout.keywords.join('; '))}</cp:keywords>` +
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `${instant('created')}${instant('modified')}<dc:language>ru-RU</dc:language></cp:coreProperties>`
  )
}

export function appProperties(layout: Layout, meta: RenderMeta): string {
  const company = layout.author === undefined ? '' : `<Company>${escapeXml(layout.author)}</Company>`
  return `${declaration}<Properties xmlns="${officeNames}">${company}<Application>${escapeXml(meta.generator)}</Application></Properties>`
}
