import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from '../run-cli.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { checked, checkedAsJson, header, p, run, splitInRuns, wordForm } from './word-form.ts'

/** What `template check` says of a form before anything is printed. */

const table = p('{{таблица}}')
const whole = p('{{дата}} № {{номер}}') + table

describe('placeholders', () => {
  test('are listed with their place, in both languages, whatever their spelling', async () => {
    const cell = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p('{{ Подпись карты }}')}</w:tc></w:tr></w:tbl>`
    const { code, placeholders, findings } = await checkedAsJson(
      wordForm({
        body: p('{{Дата}} № {{number}}') + cell + p('{{ТАБЛИЦА}}'),
        related: { header: 'header1.xml' },
        parts: { 'word/header1.xml': header(p('{{название}}')) },
      }),
    )
    expect(findings).toEqual([])
    expect(code).toBe(0)
    expect(placeholders.map(({ name, where }) => [name, where])).toEqual([
      ['date', 'абзац 1'],
      ['number', 'абзац 1'],
      ['roadmap-signature', 'таблица 1, строка 1, ячейка 1'],
      ['table', 'абзац 3'],
      ['title', 'верхний колонтитул'],
    ])
  })

  test('split by Word are found, and the list says so; only a look that changes is worth a word', async () => {
    const bold = run('{{', '<w:b/>') + run('дата}}')
    const spelled = run('{{но', '<w:lang w:val="en-US"/>') + run('мер}}', '<w:lang w:val="ru-RU"/>')
    const { findings, placeholders } = await checkedAsJson(
      wordForm({ body: p(bold) + p(spelled) + p(splitInRuns('{{', 'таб', 'лица', '}}')) }),
    )
    expect(placeholders.map(({ name, runs }) => [name, runs])).toEqual([
      ['date', 2],
      ['number', 2],
      ['table', 4],
    ])
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([['template/mixed-format', 1]])
    const { out } = await checked(wordForm({ body: p(splitInRuns('{{да', 'та}}')) + whole }))
    expect(out).toContain('абзац 1; Word разбил её на 2 части')
  })

  test('in deleted text, in codes of fields and in comments of nobody are none', async () => {
    const deleted = '<w:del w:id="1" w:author="А"><w:r><w:delText>{{мимо}}</w:delText></w:r></w:del>'
    const code = '<w:r><w:instrText>DOCPROPERTY {{мимо}}</w:instrText></w:r>'
    const added = `<w:ins w:id="2" w:author="А">${run('{{место}}')}</w:ins>`
    const { findings, placeholders } = await checkedAsJson(wordForm({ body: p(deleted + code + added) + whole }))
    expect(findings).toEqual([])
    expect(placeholders.map(({ name }) => name)).toEqual(['place', 'date', 'number', 'table'])
  })

  test('of a text box are told once, though Word keeps it twice', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="3000000" cy="900000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('{{гриф}}')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:236pt"><v:textbox><w:txbxContent>${p('{{гриф}}')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const { placeholders } = await checkedAsJson(wordForm({ body: p(box) + whole }))
    expect(placeholders.map(({ name, where }) => [name, where])).toEqual([
      ['approval', 'надпись'],
      ['date', 'абзац 3'],
      ['number', 'абзац 3'],
      ['table', 'абзац 4'],
    ])
  })
})

describe('what is wrong', () => {
  test.each([
    ['{{назавние}}', 'template/unknown-placeholder', 'Возможно, имелась в виду {{название}}.'],
    ['{{titel}}', 'template/unknown-placeholder', 'Возможно, имелась в виду {{title}}.'],
    ['{{lfnf}}', 'template/unknown-placeholder', 'Возможно, имелась в виду {{дата}}.'],
    ['{{вфеу}}', 'template/unknown-placeholder', 'Возможно, имелась в виду {{date}}.'],
    ['{{погода на завтра}}', 'template/unknown-placeholder', 'Все метки: dorkarta template list.'],
    ['от {{дата', 'template/broken-braces', 'двойных скобках'],
    ['дата}} приказа', 'template/broken-braces', 'двойных скобках'],
    ['{{ }}', 'template/broken-braces', 'двойных скобках'],
    ['от {дата} года', 'template/broken-braces', 'двойных скобках'],
    ['{{орган {{место}}', 'template/broken-braces', 'двойных скобках'],
    ['Вот: {{показатели}}', 'template/block-in-text', 'отдельный абзац'],
    ['{{паспорт}} {{пункты}}', 'template/block-in-text', 'отдельный абзац'],
  ])('%s is %s', async (text, rule, advice) => {
    const { code, findings } = await checkedAsJson(wordForm({ body: p(text) + whole }))
    expect(code).toBe(1)
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule]))
    expect(findings[0]?.advice).toContain(advice)
    expect(findings[0]?.line).toBe(1)
  })

  test('braces that a new paragraph has parted are one mistake', async () => {
    const { findings } = await checkedAsJson(wordForm({ body: p('{{название') + p('карты}}') + whole }))
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([['template/broken-braces', 1]])
  })

  test('braces of other texts are no mistake', async () => {
    const { findings } = await checkedAsJson(wordForm({ body: p('Множество {а, б}, {…}') + whole }))
    expect(findings).toEqual([])
  })

  test('a form without a table is an error; without date and number it is a hint', async () => {
    const { code, rules } = await checkedAsJson(wordForm({ body: p('{{название}}') }))
    expect(code).toBe(1)
    expect(rules.sort()).toEqual(['template/missing-requisite', 'template/missing-requisite', 'template/missing-table'])
    const stamped = await checkedAsJson(wordForm({ body: p('{{гриф}}') + table }))
    expect(stamped.rules).toEqual([])
  })

  test('a table has no place in a header or a footnote', async () => {
    const parts = { 'word/header1.xml': header(table), 'word/footnotes.xml': header(p('{{паспорт}}'), 'footnotes') }
    const { findings } = await checkedAsJson(
      wordForm({ body: whole, related: { header: 'header1.xml', footnotes: 'footnotes.xml' }, parts }),
    )
    const told = findings.filter(({ rule }) => rule === 'template/block-in-header').map(({ message }) => message)
    expect(told).toEqual([
      'метка «{{таблица}}» здесь не заполняется (верхний колонтитул)',
      'метка «{{паспорт}}» здесь не заполняется (сноска)',
    ])
  })

  test('a table that stands twice, and a part that Word inserts itself', async () => {
    const { code, rules } = await checkedAsJson(wordForm({ body: `${whole}${table}<w:altChunk r:id="rId9"/>` }))
    expect(code).toBe(0)
    expect(rules.sort()).toEqual(['template/repeated', 'template/unseen-part'])
  })

  test('is set by rules, as every finding is', async () => {
    const bytes = wordForm({ body: p('{{назавние}}') + whole })
    expect((await checked(bytes, '--rule', 'template/unknown-placeholder=warning')).code).toBe(0)
    expect((await checked(bytes, '--rule', 'template=off')).out).not.toContain('template/')
  })
})

describe('template new', () => {
  test.each([
    ['order', 'ru'],
    ['order', 'en'],
    ['plan', 'ru'],
    ['plan', 'en'],
  ])('%s in %s has nothing wrong', async (kind, language) => {
    const path = join(temporaryFolder(), 'blank.docx')
    expect((await runCli(['template', 'new', path, '--kind', kind, '--lang', language])).code).toBe(0)
    const { code, findings, placeholders } = await checkedAsJson(readFileSync(path))
    expect({ code, findings }).toEqual({ code: 0, findings: [] })
    expect(placeholders.map(({ name }) => name)).toContain('table')
    expect(placeholders.some(({ name }) => name === 'preamble')).toBe(kind === 'order')
  })

  test('writes the same bytes each time, over no file that is there', async () => {
    const folder = temporaryFolder()
    const [first, second] = [join(folder, 'а.docx'), join(folder, 'б.docx')]
    await runCli(['template', 'new', first])
    await runCli(['template', 'new', second])
    expect(readFileSync(second)).toEqual(readFileSync(first))
    const again = await runCli(['template', 'new', first])
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain('--force')
    expect((await runCli(['template', 'new', first, '--force'])).code).toBe(0)
  })

  test('asks for a name of a Word file', async () => {
    const path = join(temporaryFolder(), 'blank.doc')
    expect((await runCli(['template', 'new', path])).code).toBe(2)
    expect(existsSync(path)).toBe(false)
  })
})

test('template list names every placeholder in both languages', async () => {
  const { code, out } = await runCli(['template', 'list'])
  expect(code).toBe(0)
  expect(out).toMatch(/\{\{дата\}\} +\{\{date\}\}/)
  expect(out).toMatch(/\{\{таблица\}\} +\{\{table\}\}/)
})

test('a file that is not there cannot be checked', async () => {
  expect((await runCli(['template', 'check', join(temporaryFolder(), 'нет.docx')])).code).toBe(2)
  expect((await runCli(['template'])).code).toBe(2)
})
