import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What is built opens in an office suite, with its text, on the pages it should have. */

const isInstalled = ['soffice', 'pdftotext', 'pdfinfo'].every((tool) => spawnSync('which', [tool]).status === 0)
const mayNotSkip = process.env['DORKARTA_NO_SKIP'] === '1'

describe.skipIf(!isInstalled && !mayNotSkip)('LibreOffice (skipped where it or poppler is missing)', () => {
  test('opens every example; nothing of the last event is lost; sheets lie or stand as they should', {
    timeout: 180_000,
  }, async () => {
    expect(isInstalled, 'soffice, pdftotext and pdfinfo').toBe(true)
    const folder = temporaryFolder()
    expect((await runCli(['build', 'examples', '-o', folder])).code).toBe(0)
    const files = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())
    expect(files).toHaveLength(12)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const pdfs = join(folder, 'pdf')
    for (const kind of ['docx', 'xlsx']) {
      const inputs = files.filter((name) => name.endsWith(kind)).map((name) => join(folder, name))
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(pdfs, kind), ...inputs])
      for (const [name, { words, first, last, pages }] of Object.entries(expected)) {
        const pdf = join(pdfs, kind, `${name}.pdf`)
        const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ')
        for (const word of words) expect(text, `${name}.${kind}`).toContain(word)
        const info = spawnSync('pdfinfo', ['-f', '1', '-l', '99', pdf], { encoding: 'utf8' }).stdout
        const sizes = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, w, h]) =>
          Number(w) > Number(h) ? 'landscape' : 'portrait',
        )
        expect(sizes.at(0), `${name}.${kind}`).toBe(first)
        expect(sizes.at(-1), `${name}.${kind}`).toBe(last)
        expect(sizes.length, `${name}.${kind}`).toBeGreaterThanOrEqual(pages)
      }
    }
  })
})

const expected = {
  tambov: {
    words: ['ПРИКАЗЫВАЮ', 'Мордовкину', '31.12.2024', 'информация'],
    first: 'portrait',
    last: 'landscape',
    pages: 4,
  },
  'tambov.en': {
    words: ['ПРИКАЗЫВАЮ', 'Мордовкину', '31.12.2024', 'информация'],
    first: 'portrait',
    last: 'landscape',
    pages: 4,
  },
  pirovsky: {
    words: ['Приложение', 'Предоставление', 'отчетный'],
    first: 'landscape',
    last: 'landscape',
    pages: 5,
  },
  krasnoyarsk: { words: ['УТВЕРЖДЕНО', 'Анохина', 'методологи'], first: 'landscape', last: 'landscape', pages: 5 },
  chelyabinsk: { words: ['01/288', 'ЧИРО', 'Ученого'], first: 'landscape', last: 'landscape', pages: 8 },
  'saint-petersburg': { words: ['ПОКАЗАТЕЛИ', 'Зайцева', 'Миюсов'], first: 'landscape', last: 'landscape', pages: 7 },
} as const
