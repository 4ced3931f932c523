import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { reporters } from '../src/report/index.ts'
import { expectStored } from './printed.ts'
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

  test.each(['ics'])('the rich roadmap as %s', async (format) => {
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
