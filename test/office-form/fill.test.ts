import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runCli } from '../run-cli.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import {
  filled,
  header,
  lying,
  office,
  p,
  roadmapFile,
  run,
  sectionEnd,
  splitInRuns,
  textOf,
  upright,
  wordForm,
  wordParts,
  zipped,
} from './word-form.ts'

/** A roadmap in an office's own form: its words all there, the form's own looks and parts as they were. */

const tambov = 'examples/corrected/tambov.roadmap.yaml'
const rich = 'test/fixtures/rich.roadmap.yaml'

const small = `dorkarta: 1
название: |-
  ДОРОЖНАЯ КАРТА
  «Наставник» & <школа> {{дата}}
период: 2020 год
приказ:
  орган: УПРАВЛЕНИЕ ОБРАЗОВАНИЯ
  дата: 17.07.2020
  номер: № 1509
  преамбула: "В целях развития наставничества приказываю:"
  пункты: [Утвердить дорожную карту., Разместить её на сайте.]
  подпись: { должность: Начальник управления, фио: Т.П. Котельникова }
мероприятия:
  - { название: Обучение кураторов, сроки: 01.10.2020, результат: Отчёт, ответственные: Отдел }
`

const letterhead =
  p('УПРАВЛЕНИЕ ОБРАЗОВАНИЯ', '<w:jc w:val="center"/>') +
  p(`${run('от ')}${splitInRuns('{{', 'да', 'та}}')}${run(' № {{номер}}', '<w:b/>')}`)

function all(xml: string, element: string): string[] {
  return xml.match(new RegExp(`<${element}[ >].*?</${element}>`, 'gs')) ?? []
}

describe('in a line', () => {
  test('a split placeholder is filled in the look of its beginning; a number is not signed twice', async () => {
    const form = p(run('от ') + run('{{да', '<w:u w:val="single"/>') + run('та}}', '<w:b/>') + run(' г. № {{номер}}!'))
    const { code, body, text } = await filled(wordForm({ body: form + p('{{таблица}}') }), roadmapFile(small))
    expect(code).toBe(0)
    expect(text.split('\n')[0]).toBe('от 17.07.2020 г. № 1509!')
    expect(body).toMatch(/<w:u w:val="single"\/><\/w:rPr><w:t xml:space="preserve">17\.07\.2020<\/w:t>/)
    expect(body).not.toContain('<w:b/></w:rPr></w:r>')
  })

  test('words of the author that look like a placeholder stay words; lines are lines', async () => {
    const { body, text } = await filled(wordForm({ body: p('{{название}}') + p('{{таблица}}') }), roadmapFile(small))
    expect(text).toContain('ДОРОЖНАЯ КАРТА\n«Наставник» & <школа> {{дата}}')
    expect(body).toMatch(/ДОРОЖНАЯ КАРТА<\/w:t><w:br\/>/)
  })

  test('a blank is printed where the roadmap has nothing, and that is said', async () => {
    const form = p('г. {{место|__________}}, {{заголовок}}.') + p('{{редакция}}') + p('{{таблица}}')
    const { code, text, err } = await filled(wordForm({ body: form }), roadmapFile(small))
    expect(code).toBe(0)
    expect(text.split('\n')[0]).toBe('г. __________, .')
    expect(text.split('\n')[1]).not.toBe('')
    expect(err).toMatch(/1:4 предупреждение template\/unfilled/)
    expect(err).toContain('Напечатано «__________»')
    expect(err).toContain('«{{заголовок}}»')
    expect(err).not.toContain('{{редакция}}')
  })

  test('optional parts that are left out are told where that is asked for, with the name of the roadmap', async () => {
    const form = wordForm({ body: letterhead + p('{{редакция}}') + p('{{таблица}}') })
    const { err } = await filled(form, roadmapFile(small), '--rule', 'template/left-out=замечание')
    expect(err.replace(/\s+/g, ' ')).toMatch(
      /template\/left-out В \S+план\.roadmap\.yaml нет ничего .*\{\{редакция\}\}/,
    )
  })

  test('headers, footers, notes, cells and both copies of a text box are filled', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="3000000" cy="900000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('{{фио}}')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:236pt"><v:textbox><w:txbxContent>${p('{{фио}}')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const { xml, body } = await filled(
      wordForm({
        body: p(box) + p('{{таблица}}'),
        related: { header: 'header1.xml', footer: 'footer1.xml', footnotes: 'footnotes.xml' },
        parts: {
          'word/header1.xml': header(p('{{название}}')),
          'word/footer1.xml': header(p('стр.'), 'ftr'),
          'word/footnotes.xml': header(`<w:footnote w:id="2">${p('Приказ от {{дата}}')}</w:footnote>`, 'footnotes'),
        },
      }),
      roadmapFile(small),
    )
    expect(textOf(xml('word/header1.xml'))).toContain('ДОРОЖНАЯ КАРТА')
    expect(textOf(xml('word/footnotes.xml'))).toBe('Приказ от 17.07.2020')
    expect(body.match(/Т\.П\.\s*Котельникова/g)).toHaveLength(2)
    expect(body).toContain('<mc:Choice Requires="wps">')
  })

  test('a content control stays, without its prompt and its store', async () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="Дата"/><w:showingPlcHdr/><w:dataBinding w:xpath="/d" w:storeItemID="{0}"/><w:text/></w:sdtPr><w:sdtContent>${run('{{дата}}')}</w:sdtContent></w:sdt>`
    const { body } = await filled(wordForm({ body: p(control) + p('{{таблица}}') }), roadmapFile(small))
    expect(body).toMatch(
      /<w:sdt><w:sdtPr><w:alias w:val="Дата"\/><w:text w:multiLine="1"\/><\/w:sdtPr><w:sdtContent>.*17\.07\.2020/,
    )
  })
})

describe('blocks', () => {
  test('text takes the look of its placeholder', async () => {
    const look = '<w:pStyle w:val="Act"/><w:spacing w:after="60"/>'
    const { body } = await filled(
      wordForm({ body: letterhead + p(run('{{пункты}}', '<w:i/>'), look) + p('{{подпись}}', look) + p('{{таблица}}') }),
      roadmapFile(small),
    )
    const items = all(body, 'w:p').filter((each) => /^[12]\. /.test(textOf(each)))
    expect(items.map(textOf)).toEqual(['1. Утвердить дорожную карту.', '2. Разместить её на сайте.'])
    for (const item of items)
      expect(item).toMatch(/<w:pStyle w:val="Act"\/>.*<w:spacing w:after="60"\/>.*<w:rPr><w:i\/>/)
    expect(items.at(-1)).toContain('<w:keepNext/>')
    const signature = all(body, 'w:p').find((each) => each.includes('Котельникова'))
    expect(signature).toMatch(/<w:pStyle w:val="Act"\/>.*<w:tab w:val="right" w:pos="9638"\/>/)
  })

  test('text without a look of its own has ours, which leans on nothing of the form', async () => {
    const { body, xml } = await filled(
      wordForm({ body: letterhead + p('{{пункты}}') + p('{{таблица}}') }),
      roadmapFile(small),
    )
    expect(body).toContain('<w:pStyle w:val="BodyText"/>')
    const style = all(xml('word/styles.xml'), 'w:style').find((each) => each.includes('w:styleId="BodyText"'))
    expect(style).toContain('<w:basedOn w:val="a"/>')
    expect(style).toMatch(/<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"\/>/)
    expect(style).toMatch(/<w:ind w:firstLine="709" w:left="0" w:right="0"\/>/)
  })

  test("the form's styles win under their names; ours find a free id", async () => {
    const { body, xml } = await filled(
      wordForm({ body: letterhead + p('{{паспорт}}') + p('{{таблица}}') + p('{{показатели}}') }),
      rich,
    )
    const styles = xml('word/styles.xml')
    expect(all(body, 'w:p').find((each) => textOf(each) === 'ПОКАЗАТЕЛИ')).toContain('<w:pStyle w:val="1"/>')
    expect(styles.match(/w:val="heading 2"/gi)).toHaveLength(1)
    const used = [...body.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id)
    const known = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id))
    expect(used.filter((id) => !known.has(id as string))).toEqual([])
    expect(styles.match(/w:default="1"/g)).toHaveLength(3)
  })

  test('tables are as wide as the text where they stand', async () => {
    const cell = `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="6000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr>${p('{{таблица}}')}</w:tc></w:tr></w:tbl>`
    const form = p('{{таблица}}') + sectionEnd(upright) + p('{{таблица}}') + cell
    const { body } = await filled(wordForm({ body: form, section: lying }), roadmapFile(small))
    const widths = [...body.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))
    const expected = [11906 - 1701 - 567, 16838 - 1134 - 567, 6000 - 216]
    expect(widths).toHaveLength(3)
    for (const [index, width] of widths.entries())
      expect(Math.abs(width - (expected[index] ?? 0))).toBeLessThanOrEqual(3)
    const grids = all(body, 'w:tblGrid').filter((grid) => (grid.match(/gridCol/g) ?? []).length > 1)
    for (const [index, grid] of grids.entries()) {
      const columns = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(widths[index])
    }
  })

  test('columns are wider where the letters of the form are', async () => {
    const numbers = roadmapFile(`${small}показатели:
  - { название: ${'Объём средств на наставничество '.repeat(4)}, единица: рублей, значения: { 2019: "1250,75", 2020: "1251,75" } }
`)
    const last = async (font: string) => {
      const parts = wordParts({ body: p('{{таблица}}') + p('{{показатели}}') })
      const styles = String(parts['word/styles.xml']).replaceAll('PT Serif', font)
      const { body } = await filled(zipped({ ...parts, 'word/styles.xml': styles }), numbers)
      const widths = [...(all(body, 'w:tblGrid').at(-1) ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) =>
        Number(width),
      )
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1701 - 567)
      return widths.at(-1) ?? 0
    }
    expect(await last('Verdana')).toBeGreaterThan(1.2 * (await last('PT Astra Serif')))
  })

  test('tables never touch, and a cell ends with a paragraph', async () => {
    const cell = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p('{{таблица}}')}</w:tc></w:tr></w:tbl>`
    const { body } = await filled(
      wordForm({ body: `${p('{{таблица}}')}${cell}${p('{{таблица}}')}` }),
      roadmapFile(small),
    )
    expect(body).not.toMatch(/<\/w:tbl><w:tbl>/)
    expect(body).not.toContain('</w:tbl></w:tc>')
    expect(body).not.toContain('</w:tbl><w:sectPr>')
  })

  test('the end of a section, a bookmark and a picture outlive the placeholder beside them', async () => {
    const picture = '<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/></wp:inline></w:drawing></w:r>'
    const form =
      p(run('{{преамбула}}'), `<w:sectPr>${upright}</w:sectPr>`) +
      p(`<w:bookmarkStart w:id="7" w:name="place"/>${run('{{таблица}}')}<w:bookmarkEnd w:id="7"/>`) +
      p(picture + run('{{пункты}}'))
    const { body, text } = await filled(wordForm({ body: form, section: lying }), roadmapFile(small))
    expect(body.match(/<w:sectPr>/g)).toHaveLength(2)
    expect(body.indexOf('приказываю')).toBeLessThan(body.indexOf('<w:sectPr>'))
    expect(body).toMatch(/<w:bookmarkStart w:id="7" w:name="place"\/><w:bookmarkEnd w:id="7"\/>/)
    expect(body).toContain('<w:drawing><wp:inline>')
    expect(text).toContain('1. Утвердить дорожную карту.')
  })

  test('lists get numbers of their own beside those of the form', async () => {
    const numbering =
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num></w:numbering>'
    const { body, xml } = await filled(
      wordForm({
        body: `${letterhead}${p('Пункт', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')}${p('{{таблица}}')}`,
        related: { numbering: 'numbering.xml' },
        parts: { 'word/numbering.xml': numbering },
      }),
      rich,
    )
    const lists = xml('word/numbering.xml')
    const known = [...lists.matchAll(/<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"/g)].map(([, id]) => id)
    const used = new Set([...body.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id))
    expect(used.size).toBeGreaterThan(1)
    expect([...used].filter((id) => !known.includes(id))).toEqual([])
    expect(new Set(known).size).toBe(known.length)
    expect(lists.lastIndexOf('<w:abstractNum ')).toBeLessThan(lists.indexOf('<w:num '))
  })
})

describe('the form', () => {
  const picture = Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 251)
  const form = {
    body: letterhead + p('{{таблица}}'),
    related: { header: 'header1.xml', image: 'media/gerb.png', theme: 'theme/theme1.xml' },
    parts: {
      'word/header1.xml': header(p('Управление')),
      'word/media/gerb.png': picture,
      'word/theme/theme1.xml': '<a:theme  xmlns:a="x" />',
      'customXml/item1.xml': '<своё/>',
    },
  }

  test('keeps every part that holds no placeholder, byte for byte', async () => {
    const before = unzipSync(wordForm(form))
    const { parts } = await filled(wordForm(form), roadmapFile(small), '--no-provenance')
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(parts[name] ?? [])),
    )
    expect(changed.sort()).toEqual(['docProps/core.xml', 'word/document.xml', 'word/styles.xml'])
    expect(Object.keys(parts).sort()).toEqual(Object.keys(before).sort())
  })

  test('keeps its own text and sections to the letter', async () => {
    const own = `${p('Бланк № 5', '<w:jc w:val="center"/><w:outlineLvl w:val="3"/>')}${sectionEnd(lying)}`
    const { body } = await filled(wordForm({ body: own + p('{{таблица}}') }), roadmapFile(small))
    expect(body).toContain(own)
  })

  test('gives the same bytes each time, with the day of the order and the title of the roadmap', async () => {
    const first = await filled(wordForm(form), roadmapFile(small))
    const second = await filled(wordForm(form), roadmapFile(small))
    expect(second.bytes).toEqual(first.bytes)
    const core = first.xml('docProps/core.xml')
    expect(core).toContain('<dc:title>ДОРОЖНАЯ КАРТА «Наставник» &amp; &lt;школа&gt; {{дата}}</dc:title>')
    expect(core).toContain('<dc:creator>УПРАВЛЕНИЕ ОБРАЗОВАНИЯ</dc:creator>')
    expect(core).toContain('2020-07-17T00:00:00Z</dcterms:created>')
  })

  test('tells its source beside what the form tells of itself', async () => {
    const custom = wordForm({
      ...form,
      parts: {
        ...form.parts,
        'docProps/custom.xml':
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Отдел"><vt:lpwstr>7</vt:lpwstr></property></Properties>',
        '_rels/.rels': String(wordParts(form)['_rels/.rels']).replace(
          '</Relationships>',
          `<Relationship Id="rId9" Type="${office}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
        ),
      },
    })
    const { xml } = await filled(custom, roadmapFile(small))
    const told = [...xml('docProps/custom.xml').matchAll(/pid="(\d+)" name="([^"]+)"/g)].map(([, id, name]) => [
      id,
      name,
    ])
    expect(told).toEqual([
      ['2', 'Отдел'],
      ['3', 'Исходный файл'],
      ['4', 'SHA-256 исходного файла'],
      ['5', 'Программа'],
    ])
    const alone = await filled(wordForm(form), roadmapFile(small), '--qr')
    expect(alone.err).toContain('QR-код на своём бланке не ставится')
    expect(alone.xml('docProps/custom.xml')).toContain('план.roadmap.yaml')
    expect(alone.xml('[Content_Types].xml')).toContain('/docProps/custom.xml')
  })

  test('may be a template of Word; styles, lists and properties are made where there are none', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'
    const parts = wordParts({ body: letterhead + p('{{таблица}}'), type })
    const { 'word/styles.xml': _, 'word/_rels/document.xml.rels': __, 'docProps/core.xml': ___, ...rest } = parts
    const types = String(rest['[Content_Types].xml']).replace(
      /<Override PartName="\/(?:word\/styles|docProps\/core)[^>]*>/g,
      '',
    )
    const bare = {
      ...rest,
      '[Content_Types].xml': types,
      '_rels/.rels': String(rest['_rels/.rels']).replace(/<Relationship Id="rId2".*?\/>/, ''),
    }
    const { code, xml, parts: made } = await filled(zipped(bare), rich)
    expect(code).toBe(0)
    expect(xml('[Content_Types].xml')).not.toContain('template.main')
    for (const name of ['word/styles.xml', 'word/numbering.xml', 'docProps/core.xml']) {
      expect(Object.keys(made)).toContain(name)
      expect(xml('[Content_Types].xml')).toContain(`PartName="/${name}"`)
    }
    expect(xml('word/_rels/document.xml.rels').match(/Target="\/word\/(?:styles|numbering)\.xml"/g)).toHaveLength(2)
  })

  test('is filled anew for every roadmap, and only where it is sound', async () => {
    const folder = temporaryFolder()
    const template = join(folder, 'бланк.docx')
    const { writeFileSync } = await import('node:fs')
    writeFileSync(template, wordForm({ body: p('{{название}}') + p('{{таблица}}') }))
    const ran = await runCli([
      'build',
      'examples/corrected',
      tambov,
      '--template',
      template,
      '--to',
      'docx,xlsx',
      '-o',
      folder,
    ])
    expect(ran.code).toBe(0)
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:docx|xlsx)$/.test(name),
    )
    expect(names.length).toBeGreaterThanOrEqual(5)
    writeFileSync(template, wordForm({ body: p('{{назавние}}') + p('{{таблица}}') }))
    const output = join(folder, 'новый.docx')
    expect(await runCli(['build', tambov, '--template', template, '-o', output])).toMatchObject({ code: 1, out: '' })
    expect(await runCli(['build', tambov, '--template', template, '-o', output, '--force'])).toMatchObject({ code: 1 })
    expect(readFileSync(output).length).toBeGreaterThan(0)
    expect((await runCli(['build', tambov, '--template', template, '--to', 'xlsx', '-o', folder])).code).toBe(2)
  })
})

describe('further appendices', () => {
  const more = `${small}другие-приложения:
  - { название: Состав рабочей группы, блоки: [{ текст: Иванов И.И. }] }
  - { название: Форма отчёта, ориентация: альбомная, таблица: { графы: [Школа, Итог], строки: [[Первая, да]] } }
`
  const sections = (body: string) => all(body, 'w:sectPr')

  test('have paper and pages of their own, in the edges of the form', async () => {
    const lines = '<w:headerReference w:type="default" r:id="rId2"/>'
    const { body, text, err } = await filled(
      wordForm({
        body: letterhead + p('{{пункты}}') + sectionEnd(upright) + p('{{таблица}}') + p('{{другие-приложения}}'),
        section: `${lines}${lying}<w:pgNumType w:start="1"/><w:titlePg/>`,
        related: { header: 'header1.xml' },
        parts: { 'word/header1.xml': header(p('Лист')) },
      }),
      roadmapFile(more),
    )
    expect(text.indexOf('Состав рабочей группы')).toBeLessThan(text.indexOf('Форма отчёта'))
    expect(err).not.toContain('{{другие-приложения}}')
    expect(body).not.toContain('pageBreakBefore')
    const [order, roadmap, people, report, ...others] = sections(body)
    expect(others).toEqual([])
    expect(order).toContain('w:w="11906" w:h="16838"')
    expect(roadmap).toContain(`${lines}${lying}`)
    expect(people).toMatch(
      /w:type="default" r:id="rId2".*<w:pgSz w:w="11906" w:h="16838"\/>.*w:left="1701".*w:start="1".*titlePg/,
    )
    expect(report).toMatch(/<w:type w:val="nextPage"\/>.*w:orient="landscape".*w:start="1"/)
    const grids = all(body, 'w:tblGrid').map((grid) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    )
    expect(grids.at(-1)).toBe(16838 - 1134 - 567)
  })

  test('do not repeat the letterhead of a first page, but do number pages as the form does', async () => {
    const first = (kind: string, id: string) => `<w:${kind}Reference w:type="first" r:id="${id}"/>`
    const { body, xml, parts } = await filled(
      wordForm({
        body: letterhead + p('{{таблица}}') + p('{{другие-приложения}}'),
        section: `${first('header', 'rId2')}${first('footer', 'rId3')}${upright}<w:titlePg/>`,
        related: { header: 'header1.xml', footer: 'footer1.xml' },
        parts: {
          'word/header1.xml': header(p('МИНИСТЕРСТВО ОБРАЗОВАНИЯ')),
          'word/footer1.xml': header(p(`<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>`), 'ftr'),
        },
      }),
      roadmapFile(more),
    )
    const [roadmap, people, report] = sections(body)
    expect(roadmap).toContain(first('header', 'rId2'))
    for (const appendix of [people, report]) {
      expect(appendix).not.toContain('rId2')
      expect(appendix).toContain(first('footer', 'rId3'))
      expect(appendix).toContain('<w:pgNumType w:start="1"/>')
    }
    expect(Object.keys(parts)).toContain('word/header.xml')
    expect(textOf(xml('word/header.xml'))).toBe('')
    expect(xml('[Content_Types].xml')).toContain('/word/header.xml')
  })

  test('leave what the form has behind them in its section; where there are none, nothing changes', async () => {
    const form = wordForm({ body: p('{{таблица}}') + p('{{другие-приложения}}') + p('Лист рассылки'), section: lying })
    const { body } = await filled(form, roadmapFile(more))
    expect(sections(body).at(-1)).toContain('landscape')
    expect(sections(body)).toHaveLength(4)
    expect(body.lastIndexOf('<w:pgSz')).toBeGreaterThan(body.indexOf('Лист рассылки'))
    const without = await filled(form, roadmapFile(small))
    expect(sections(without.body)).toEqual([`<w:sectPr>${lying}</w:sectPr>`])
  })
})

describe('signatures', () => {
  const plan = `dorkarta: 1
название: План мероприятий
подпись: { должность: Руководитель Центра, фио: К.С. Зайцева }
мероприятия:
  - { название: Семинар, сроки: 01.10.2026, ответственные: Отдел }
  - { название: Выставка, сроки: 01.11.2026, ответственные: Музей }
`

  test.each(['{{подпись}}', '{{подпись-карты}}'])('the only one stands at %s', async (place) => {
    const { text, err } = await filled(
      wordForm({ body: p('{{название}}') + p('{{таблица}}') + p(place) }),
      roadmapFile(plan),
    )
    expect(text.replace(/\s/g, ' ')).toMatch(/Музей.*Руководитель Центра.*К\.С\. Зайцева/)
    expect(err).not.toContain('template/not-printed')
  })

  test.each(['{{подпись}}', '{{подпись-карты}}'])('an extract is certified at %s', async (place) => {
    const form = wordForm({ body: p('{{название}}') + p('{{паспорт}}') + p('{{таблица}}') + p(place) })
    const { text, err } = await filled(form, roadmapFile(plan), '--party', 'Музей')
    expect(text.replace(/\s/g, ' ')).toMatch(
      /Выставка.*Руководитель Центра.*Подпись {2}К\.С\. Зайцева.*Верно.*\(подпись, И\.О\. Фамилия\)/,
    )
    expect(text).not.toContain('Семинар')
    expect(err).not.toMatch(/template\/(?:not-printed|unfilled)/)
  })

  test('an extract that cannot be certified is told', async () => {
    const { err } = await filled(
      wordForm({ body: p('{{название}}') + p('{{таблица}}') }),
      roadmapFile(plan),
      '--party',
      'Музей',
    )
    expect(err.replace(/\s+/g, ' ')).toMatch(
      /template\/not-printed .*нет метки \{\{подпись\}\}: из \S+ \(Музей\) не напечатано «Руководитель Центра Подпись/,
    )
  })

  test('the form of a plan from `template new` takes an extract whole', async () => {
    const blank = join(temporaryFolder(), 'plan.docx')
    await runCli(['template', 'new', blank, '--kind', 'plan'])
    const { text, err } = await filled(readFileSync(blank), roadmapFile(plan), '--party', 'Отдел')
    for (const words of ['ВЫПИСКА', 'Исполнитель: Отдел', 'Семинар', 'Зайцева', 'Верно']) expect(text).toContain(words)
    expect(err).not.toContain('template/')
  })

  test('a form of an order without an order is told once, with a way out', async () => {
    const blank = join(temporaryFolder(), 'blank.docx')
    await runCli(['template', 'new', blank])
    for (const options of [[], ['--party', 'Отдел']]) {
      const { text, err } = await filled(readFileSync(blank), roadmapFile(plan), ...options)
      expect(err.match(/template\//g)).toHaveLength(1)
      expect(err).toContain('template/no-order')
      expect(err).toContain('--kind plan')
      expect(text).toContain('Зайцева')
    }
  })
})

describe('words', () => {
  test('what the form has no place for is said, unless the form says it itself', async () => {
    const { err } = await filled(
      wordForm({ body: letterhead + p('{{название}}') + p('{{таблица}}') }),
      roadmapFile(small),
    )
    const told = [...err.matchAll(/метки\s+\{\{([^}]+)\}\}:\s+из\s+\S+\s+не\s+напечатано/g)].map(([, name]) => name)
    expect(told).toEqual(['вид', 'преамбула', 'пункты', 'подпись', 'приложение'])
    expect(err).not.toContain('{{орган}}')
  })

  test.each([tambov, rich, 'examples/krasnoyarsk.roadmap.yaml'])(
    'none of %s is lost or changed in the form to start from',
    async (roadmap) => {
      const folder = temporaryFolder()
      const blank = join(folder, 'blank.docx')
      await runCli(['template', 'new', blank, '--kind', roadmap.includes('krasnoyarsk') ? 'plan' : 'order'])
      await runCli(['build', roadmap, '--force', '--to', 'docx', '-o', folder])
      const name = roadmap.split('/').at(-1)?.replace('.roadmap.yaml', '.docx') ?? ''
      const plain = textOf(
        Buffer.from(unzipSync(readFileSync(join(folder, name)))['word/document.xml'] ?? []).toString(),
      )
      const { text, err } = await filled(readFileSync(blank), roadmap, '--force')
      expect(err).not.toContain('template/not-printed')
      const words = (each: string) =>
        each
          .split(/\s+/)
          .filter((word) => word !== '')
          .sort()
      expect(words(text)).toEqual(words(plain))
    },
  )
})

const hasOffice = ['soffice', 'pdftotext'].every((tool) => spawnSync('which', [tool]).status === 0)

describe.skipIf(!hasOffice && process.env['DORKARTA_NO_SKIP'] !== '1')(
  'LibreOffice (skipped where it is missing)',
  () => {
    test('opens the filled form, with its words, upright and lying', { timeout: 120_000 }, async () => {
      const folder = temporaryFolder()
      const blank = join(folder, 'blank.docx')
      await runCli(['template', 'new', blank])
      const output = join(folder, 'tambov.docx')
      expect((await runCli(['build', tambov, '--template', blank, '-o', output])).code).toBe(0)
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, output])
      const text = spawnSync('pdftotext', ['-layout', join(folder, 'tambov.pdf'), '-'], { encoding: 'utf8' }).stdout
      for (const words of ['ПРИКАЗЫВАЮ', 'Мордовкину', '25.12.2024']) expect(text).toContain(words)
      expect(text).not.toContain('{{')
    })
  },
)
