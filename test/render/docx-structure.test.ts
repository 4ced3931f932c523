import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bug } from '../../src/bug.ts'
import { arrange } from '../../src/layout/arrange.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { compileText } from '../compile-text.ts'

/** What every document owes to its readers, those with a screen reader among them. */

const sources = [
  ...readdirSync('examples')
    .filter((name) => name.endsWith('.roadmap.yaml'))
    .map((name) => join('examples', name)),
  'test/fixtures/rich.roadmap.yaml',
]

describe.each(sources)('%s', async (source) => {
  const roadmap = compileText(readFileSync(source, 'utf8'), source).value ?? bug(`${source} has no roadmap`)
  const layout = arrange(roadmap)
  const archive = await renderDocx(layout, { created: 0, generator: 'dorkarta', code: 'Приказ' })
  const parts = Object.fromEntries(Object.entries(unzipSync(archive)).map(([name, part]) => [name, strFromU8(part)]))
  const body = parts['word/document.xml'] ?? ''
  const styles = parts['word/styles.xml'] ?? ''
  const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []

  test('every table of data says what it is and which rows are its header', () => {
    const data = tables.filter((table) => !table.includes('"PlainTable"'))
    expect(data.length).toBeGreaterThan(0)
    for (const table of data) {
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/)
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
      const headers = rows.findIndex((row) => !row.includes('<w:tblHeader/>'))
      expect(headers).toBeGreaterThan(0)
      expect(rows.slice(headers).join('')).not.toContain('<w:tblHeader/>')
    }
  })

  test('the text is Russian, the document has its title, every picture its words', () => {
    expect(styles).toContain('<w:lang w:val="ru-RU"')
    expect(parts['docProps/core.xml']).toMatch(/<dc:title>[^<]+<\/dc:title>.*<dc:language>ru-RU<\/dc:language>/)
    const drawings = Object.values(parts).flatMap((part) => part.match(/<wp:docPr [^>]*>/g) ?? [])
    expect(drawings).toHaveLength(1)
    for (const drawing of drawings) expect(drawing).toMatch(/descr="[^"]+"/)
  })

  test('the titles of the roadmap and of every further appendix are headings', () => {
    const attachments = layout.parts.filter(({ kind }) => kind === 'attachment')
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1 + attachments.length)
  })

  test('looks are named: no paragraph without a style, no type of its own, no empty lines', () => {
    const paragraphs = body.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []
    expect(paragraphs.filter((paragraph) => !paragraph.includes('<w:pStyle '))).toEqual([])
    expect(body).not.toMatch(/<w:(?:rFonts|sz|b|i|u|color|jc|shd)[ /]/)
    const outside = body.replace(/<w:tbl>.*?<\/w:tbl>/gs, '').match(/<w:p>.*?<\/w:p>/gs) ?? []
    const empty = outside.filter((paragraph) => !paragraph.includes('<w:r>') && !paragraph.includes('<w:sectPr'))
    expect(empty.filter((paragraph) => !/"Table(?:End|Gap|Joint)"/.test(paragraph))).toEqual([])
  })
})
