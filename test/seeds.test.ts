import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../src/cli/run.ts'
import type { World } from '../src/cli/world.ts'

/**
 * The five real roadmaps against the texts they were transcribed from: the documents say every word of the seed as often
 * as the seed does, and no other. What the seeds hold beside the document is named here, and taken out of them.
 */
interface Seed {
  readonly example: string
  readonly file: string
  /** Left by the way the text was got: tags, bookmarks, advertising. */
  readonly noise?: RegExp
  /** Said once in the document, and again on every page or slide of the seed. */
  readonly repeated?: RegExp
  /** The rows of the tables but their headers, each with everything it says. */
  readonly rows: (text: string) => string[]
}

const numberedRows = (text: string) => text.split(/^(?=\d+\.\t)/m).slice(1)

const seeds: readonly Seed[] = [
  {
    example: 'tambov',
    file: '004_8bda402b739d7534.txt',
    repeated: /^№\tМероприятие\tСроки исполнения\tРезультат\tОтветственные$/gm,
    rows: numberedRows,
  },
  { example: 'krasnoyarsk', file: '000_602d0e00ae633541.txt', noise: /<[^>]*>/g, rows: numberedRows },
  {
    example: 'pirovsky',
    file: '001_80d8448fbd6ed8dc.txt',
    noise: /\[bookmark: _GoBack\]/g,
    rows: (text) => text.split(/^(?=\t\d\.\d?\s*$)/m).slice(1),
  },
  {
    example: 'saint-petersburg',
    file: '002_a9002a9ea0c972cc.txt',
    repeated: /^ДОРОЖНАЯ КАРТА НА 2021-2022 ГОД\n+Мероприятие\tДата проведения\tОтветственный$/gm,
    rows: (text) => (text.match(/^.*\t.*$/gm) ?? []).filter((line) => !/^(?:Мероприятие|Наименование)/.test(line)),
  },
  {
    example: 'chelyabinsk',
    file: '003_c9a35ca7a92a9425.txt',
    noise: /^(?:Вы можете открыть|Если вы являетесь).*$/gm,
    rows: (text) => text.split(/^(?=(?:\d+|[IVX]+)\. \|$)/m).slice(1),
  },
]

const examples = seeds.map(({ example }) => `examples/${example}.roadmap.yaml`)
const outside = mkdtempSync(join(tmpdir(), 'dorkarta-seeds-'))
afterAll(() => rmSync(outside, { recursive: true }))

describe.each(seeds)('$example', ({ example, file, noise, repeated, rows }) => {
  const told = cleaned(readFileSync(`test/fixtures/seeds/${file}`, 'utf8'), noise, repeated)
  const documents = new Map<string, Uint8Array>()

  beforeAll(async () => {
    const { code, err } = await dorkarta('build', `examples/${example}.roadmap.yaml`, '-o', outside)
    expect(code, err).toBe(0)
    for (const to of ['docx', 'xlsx']) documents.set(to, readFileSync(join(outside, `${example}.${to}`)))
  })

  it('says in DOCX what the seed says, word for word', () => {
    expect(difference(told, documentText(documents.get('docx')))).toEqual({ lost: [], added: [] })
  })

  it('says in XLSX what the seed says, word for word', () => {
    expect(difference(told, workbookText(documents.get('xlsx')))).toEqual({ lost: [], added: [] })
  })

  it('has the rows of the seed in DOCX, each with its own words', () => {
    const printed = documentRows(documents.get('docx')).map((row) => wordsOf(row).sort().join(' '))
    expect(printed).toEqual(rows(told).map((row) => wordsOf(row).sort().join(' ')))
  })
})

describe('the English twin', () => {
  it.each(['docx', 'xlsx'])('gives the same %s, byte for byte', async (to) => {
    for (const name of ['tambov', 'tambov.en']) {
      // The provenance names the file, so it is left out.
      const path = `examples/${name}.roadmap.yaml`
      const { code, err } = await dorkarta('build', path, '-o', outside, '--to', to, '--no-provenance')
      expect(code, err).toBe(0)
    }
    const [russian, english] = ['tambov', 'tambov.en'].map((name) => readFileSync(join(outside, `${name}.${to}`)))
    expect(english?.equals(russian ?? Buffer.of())).toBe(true)
  })
})

describe('what check says', () => {
  it('of the transcriptions: misprints that are errors are excused, nothing else is', async () => {
    const { code, findings } = await check(...examples)
    expect({ code, errors: findings.filter(({ severity }) => severity === 'error') }).toEqual({ code: 0, errors: [] })
    expect(findings.filter(({ rule }) => rule.startsWith('ignore/'))).toEqual([])
  })

  it('of the misprints, when nothing is excused', async () => {
    const { findings } = await check(...examples, '--no-ignore')
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ file, rule, pointer }) => `${file} ${rule} ${pointer}`)).toEqual([
      'examples/krasnoyarsk.roadmap.yaml due/before-order /мероприятия/4/сроки',
      'examples/krasnoyarsk.roadmap.yaml due/before-order /мероприятия/5/сроки',
      'examples/krasnoyarsk.roadmap.yaml party/missing /мероприятия/12/название',
      'examples/tambov.roadmap.yaml due/before-order /мероприятия/0/сроки',
      'examples/tambov.roadmap.yaml due/before-order /мероприятия/1/сроки',
      'examples/tambov.roadmap.yaml due/before-order /мероприятия/2/сроки',
    ])
  })

  it('of the corrected roadmaps: nothing', async () => {
    expect(await check('examples/corrected')).toEqual({ code: 0, findings: [] })
  })
})

describe('starters', () => {
  const names = readdirSync('templates/starters').map((file) => file.replace('.roadmap.yaml', ''))

  it('are there for the form of every seed', () => {
    expect(names).toEqual(expect.arrayContaining(['standard', ...seeds.map(({ example }) => example)]))
  })

  it.each(names)('%s passes check and builds', async (name) => {
    const file = join(outside, `${name}-starter.roadmap.yaml`)
    expect(await dorkarta('init', file, '--template', name)).toMatchObject({ code: 0 })
    expect(await check(file)).toEqual({ code: 0, findings: [] })
    expect(await dorkarta('build', file)).toMatchObject({ code: 0 })
  })
})

interface Finding {
  readonly file: string
  readonly rule: string
  readonly severity: string
  readonly pointer: string
}

async function check(...args: string[]): Promise<{ code: number; findings: Finding[] }> {
  const { code, out } = await dorkarta('check', '--format', 'json', ...args)
  return { code, findings: (JSON.parse(out) as { findings: Finding[] }).findings }
}

async function dorkarta(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const output = (to: 'out' | 'err') => ({
    drained: async () => {},
    isTerminal: false,
    width: 100,
    write: (text: string) => {
      said[to] += text
    },
  })
  const world: World = {
    out: output('out'),
    err: output('err'),
    input: async () => new Uint8Array(),
    env: {},
    today: () => ({ year: 2026, month: 9, day: 1 }),
  }
  return { code: await run(args, world), ...said }
}

function cleaned(text: string, noise: RegExp | undefined, repeated: RegExp | undefined): string {
  let isFirst = true
  const once = (match: string) => {
    const kept = isFirst ? match : ''
    isFirst = false
    return kept
  }
  const document = noise === undefined ? text : text.replace(noise, ' ')
  return repeated === undefined ? document : document.replace(repeated, once)
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words of one text that the other has less often, and the other way round. */
function difference(seed: string, document: string): { lost: string[]; added: string[] } {
  const beyond = (words: readonly string[], others: readonly string[]) => {
    const left = new Map<string, number>()
    for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
    return words.filter((word) => {
      const count = left.get(word) ?? 0
      left.set(word, count - 1)
      return count <= 0
    })
  }
  const [told, said] = [wordsOf(seed), wordsOf(document)]
  return { lost: beyond(told, said), added: beyond(said, told) }
}

function documentXml(docx: Uint8Array | undefined): string {
  return strFromU8(unzipSync(docx ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())
}

function documentText(docx: Uint8Array | undefined): string {
  return textOf(documentXml(docx))
}

function documentRows(docx: Uint8Array | undefined): string[] {
  const rows = documentXml(docx).match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
  return rows.filter((row) => !row.includes('<w:tblHeader')).map(textOf)
}

function workbookText(xlsx: Uint8Array | undefined): string {
  const parts = unzipSync(xlsx ?? new Uint8Array())
  const strings = (strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).match(/<si>.*?<\/si>/gs) ?? []).map(
    textOf,
  )
  const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*?name="(.*?)"/g)]
  // The sheets to work in stand behind those of the document.
  const printed = names.findIndex(([, name]) => name === 'Контроль')
  expect(printed).toBeGreaterThan(0)
  const sheets = names.slice(0, printed).map((_, index) => `xl/worksheets/sheet${index + 1}.xml`)
  const cells = sheets.flatMap((name) => [
    ...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<c ([^>]*)><v>(.*?)<\/v>/g),
  ])
  return cells
    .map(([, about = '', value = '']) => (about.includes('t="s"') ? (strings[Number(value)] ?? '') : value))
    .join('\n')
}

/** What a stretch of WordprocessingML or SpreadsheetML says; paragraphs, lines and tabs part words. */
function textOf(xml: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return xml
    .replaceAll('<w:noBreakHyphen/>', '-')
    .replace(/<\/w:p>|<w:tab\/>|<w:br\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
