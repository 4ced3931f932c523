import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Worksheet } from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { reporters } from '../src/report/index.ts'
import { expectStored } from './printed.ts'
import { loaded } from './render/workbook.ts'
import { runCli } from './run-cli.ts'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * One rich roadmap in every document format, one set of mistakes in every report format. Office files are stored
 * unzipped, a tag a line, so that a review shows what changed.
 */

const golden = 'test/golden'
const rich = 'test/fixtures/rich.roadmap.yaml'

describe('documents', () => {
  test.each(['docx', 'xlsx'])('the rich roadmap as %s', async (format) => {
    const folder = temporaryFolder()
    const { code, err } = await runCli(['build', rich, '--to', format, '-o', folder, '--as-of', '2024-01-01'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const parts = unzipSync(readFileSync(join(folder, `rich.${format}`)))
    const home = join(golden, `rich.${format}`)
    if (process.env['UPDATE'] === '1') rmSync(home, { recursive: true, force: true })
    for (const [name, bytes] of Object.entries(parts)) expectStored(join(home, name), tagByTag(strFromU8(bytes)))
    const stored = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(stored).toHaveLength(Object.keys(parts).length)
  })

  test.each(['ics', 'md', 'csv', 'json'])('the rich roadmap as %s', async (format) => {
    const folder = temporaryFolder()
    const { code, err } = await runCli(['build', rich, '--to', format, '-o', folder, '--as-of', '2024-01-01'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of readdirSync(folder)) expectStored(join(golden, name), readFileSync(join(folder, name), 'utf8'))
  })
})

test('the rich roadmap as html', async () => {
  const folder = temporaryFolder()
  const { code } = await runCli([
    'build',
    'test/fixtures/rich.roadmap.yaml',
    '--to',
    'html',
    '-o',
    folder,
    '--as-of',
    '2024-01-01',
  ])
  expect(code).toBe(0)
  const page = readFileSync(join(folder, 'rich.html'), 'utf8')
  // The style sheet and the script are files of their own; here they would be stored twice.
  const bare = page.replace(/<style>.*?<\/style>|<script>.*?<\/script>|'sha256-[^']*'/gs, '…')
  expectStored(join(golden, 'rich.html'), tagByTag(bare))
})

/** Letters and digits only: spaces, bullets and decimal signs are each format's own. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

test('Word, Excel and Markdown say the same words in the same order', async () => {
  const folder = temporaryFolder()
  await runCli(['build', rich, '--to', 'docx,xlsx,md', '-o', folder])
  const document = unzipSync(readFileSync(join(folder, 'rich.docx')))['word/document.xml'] ?? new Uint8Array()
  const runs = [...strFromU8(document).matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((match) => match[1])
  const inWord = letters(runs.join('').replaceAll(/&[a-z]+;/g, ''))
  const inMarkdown = letters(readFileSync(join(folder, 'rich.md'), 'utf8').replaceAll('<br>', ''))
  const book = await loaded(readFileSync(join(folder, 'rich.xlsx')))
  const inExcel = letters(book.worksheets.flatMap((sheet) => [...shownIn(sheet)]).join(''))
  expect(inWord.length).toBeGreaterThan(1500)
  expect(inMarkdown).toBe(inWord)
  // A workbook has the stamps side by side.
  const [, ...parts] = /(ПЛАНМЕРОПРИЯТИЙ.*?)(ПРОЕКТПриложение3.*)$/.exec(inWord) ?? []
  expect(parts.join('').length).toBeGreaterThan(1800)
  for (const part of parts) expect(inExcel).toContain(part)
})

test('tables of indicators stand before the events in a workbook, where they do in the document', async () => {
  const folder = temporaryFolder()
  await runCli(['build', 'examples/saint-petersburg.roadmap.yaml', '--force', '--to', 'xlsx,md', '-o', folder])
  const book = await loaded(readFileSync(join(folder, 'saint-petersburg.xlsx')))
  const inMarkdown = letters(readFileSync(join(folder, 'saint-petersburg.md'), 'utf8').replaceAll('<br>', ''))
  expect(inMarkdown.length).toBeGreaterThan(5000)
  expect(letters(book.worksheets.flatMap((sheet) => [...shownIn(sheet)]).join(''))).toContain(inMarkdown)
  expect(book.worksheets.slice(0, 4).map(({ name }) => name)).toEqual([
    'Общие сведения',
    'Показатели',
    'Дорожная карта',
    'Дополнительные сведения',
  ])
  expect(book.views[0]?.activeTab).toBe(2)
})

describe('reports', () => {
  const reports = [
    ['pretty', 'ru', 'txt'],
    ['pretty', 'en', 'txt'],
    ['compact', 'ru', 'txt'],
    ['json', 'ru', 'json'],
    ['sarif', 'ru', 'sarif'],
    ['sarif', 'en', 'sarif'],
    ['junit', 'ru', 'xml'],
    ['github', 'ru', 'txt'],
    ['gitlab', 'ru', 'json'],
    ['checkstyle', 'ru', 'xml'],
  ] as const
  test.each(reports)('%s in %s', async (format, language, extension) => {
    const { code, out } = await runCli(['check', join(golden, 'reports'), '--format', format, '--lang', language])
    expect(code).toBe(1)
    expectStored(join(golden, 'reports', `${format}.${language}.${extension}`), out)
  })

  test('every format is among them', () => {
    expect(new Set(reports.map(([format]) => format))).toEqual(new Set(Object.keys(reporters)))
  })
})

function tagByTag(xml: string): string {
  return `${xml.replaceAll('><', '>\n<').trimEnd()}\n`
}

/** What stands in a sheet, row by row; numbers with the decimals they are shown with. */
function shownIn(sheet: Worksheet): string[] {
  const shown: string[] = []
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const decimals = cell.numFmt?.split('.')[1]?.length ?? 0
      if (cell.master === cell) shown.push(typeof cell.value === 'number' ? cell.value.toFixed(decimals) : cell.text)
    })
  })
  return shown
}
