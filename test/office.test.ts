import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsqr from 'jsqr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  isOfficeInstalled,
  lostWords,
  type PrintedPage,
  pdfOf,
  printed,
  rowsWithoutHeader,
  squeezed,
  written,
} from './office-pages.ts'
import { runCli } from './run-cli.ts'

/** What is built opens in an office suite, with its text, on the pages it should have. */

const mayNotSkip = process.env['DORKARTA_NO_SKIP'] === '1'

/** Parts of a document as the orientations of their pages show them: «portrait 1, landscape 4». */
function parts(pages: readonly PrintedPage[]): string {
  const runs: { orientation: string; count: number }[] = []
  for (const { orientation } of pages) {
    const last = runs.at(-1)
    if (last?.orientation === orientation) last.count++
    else runs.push({ orientation, count: 1 })
  }
  return runs.map(({ orientation, count }) => `${orientation} ${count}`).join(', ')
}

describe.skipIf(!isOfficeInstalled && !mayNotSkip)('LibreOffice (skipped where it or poppler is missing)', () => {
  let folder = ''
  let pages = new Map<string, PrintedPage[]>()
  const pagesIn = (file: string) => pages.get(file) ?? expect.fail(`${file} was not printed`)

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dorkarta-test-'))
    expect(isOfficeInstalled, 'soffice, pdftotext, pdfinfo, pdftoppm').toBe(true)
    for (const [name, text] of Object.entries(made)) writeFileSync(join(folder, `${name}.roadmap.yaml`), text)
    expect((await runCli(['build', folder, '-o', folder, '--qr', '--force'])).code).toBe(0)
    expect((await runCli(['build', 'examples', '-o', folder])).code).toBe(0)
    const files = readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile() && /\.(?:docx|xlsx)$/.test(file))
    const print = (kind: string) =>
      printed(
        files.filter((file) => file.endsWith(kind)),
        join(folder, kind),
      )
    pages = new Map([...print('docx'), ...print('xlsx')])
  }, 300_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  describe.each(Object.keys(expected))('%s', (name) => {
    test('as DOCX has its pages, each part its own orientation', () => {
      expect(parts(pagesIn(`${name}.docx`))).toBe(expected[name])
    })

    test('as DOCX loses no word, and no row stands without the header above it', () => {
      const file = written(join(folder, `${name}.docx`))
      expect(lostWords(file, pagesIn(`${name}.docx`))).toEqual([])
      for (const table of file.tables) expect(rowsWithoutHeader(table, pagesIn(`${name}.docx`))).toEqual([])
    })

    test('as XLSX says what the DOCX says, on sheets that lie or stand as its pages do', () => {
      const sheets = pagesIn(`${name}.xlsx`)
      const rows = written(join(folder, `${name}.docx`)).tables.flat()
      const lost = lostWords({ paragraphs: rows.flatMap(({ paragraphs }) => paragraphs), tables: [] }, sheets)
      expect(lost.filter((word) => !/^\d+(?:,\d+)?$/.test(word))).toEqual([])
      const orientations = (all: readonly PrintedPage[]) => [...new Set(all.map(({ orientation }) => orientation))]
      expect(orientations(sheets)).toEqual(orientations(pagesIn(`${name}.docx`)))
    })
  })

  describe.each(['long', 'long-numbers'])('a long table, %s', (name) => {
    test('has all its words, and every row stands under what is repeated', () => {
      const file = written(join(folder, `${name}.docx`))
      expect(pagesIn(`${name}.docx`).length).toBeGreaterThan(6)
      expect(lostWords(file, pagesIn(`${name}.docx`))).toEqual([])
      const source = [...(made[name] ?? '').matchAll(/[а-яё]+ \d-\d+/gi)].map(([words]) => words)
      expect(lostWords({ paragraphs: source, tables: [] }, pagesIn(`${name}.docx`))).toEqual([])
      const body = file.tables.at(-1) ?? []
      // The tall row goes on over pages, so its paragraphs are known one by one.
      expect(rowsWithoutHeader(body, pagesIn(`${name}.docx`))).toEqual([])
    })

    test('divides no row that fits on a page', () => {
      const rows = written(join(folder, `${name}.docx`)).tables.at(-1) ?? []
      const whole = rows.filter(({ isHeader, paragraphs }) => !isHeader && paragraphs.length < 60)
      const divided = whole.filter(({ paragraphs }) => {
        const said = paragraphs.map(squeezed).filter((each) => /\d-\d/.test(each))
        return !pagesIn(`${name}.docx`).some(({ text }) => said.every((each) => text.includes(each)))
      })
      expect(divided).toEqual([])
      expect(whole.length).toBeGreaterThan(60)
    })

    test('ends no page with the title of a section', () => {
      const titles = pagesIn(`${name}.docx`).map(({ text }) => /РазделN(\d)$/.exec(text)?.[1])
      expect(titles.filter((each) => each !== undefined)).toEqual([])
    })
  })

  test('a stage merged over pages loses nothing of itself nor of its rows', () => {
    const file = written(join(folder, 'stages.docx'))
    const all = pagesIn('stages.docx')
    expect(all.length).toBeGreaterThan(4)
    expect(lostWords(file, all)).toEqual([])
    const rows = file.tables.flat().map((row) => ({ ...row, paragraphs: row.paragraphs.slice(1) }))
    expect(rowsWithoutHeader(rows, all)).toEqual([])
    const starts = [0, 1, 2].map((stage) => all.findIndex(({ text }) => text.includes(`Этапномер${stage}`)))
    const firstRows = [0, 1, 2].map((stage) => all.findIndex(({ text }) => text.includes(`Мероприятие${stage}-0:`)))
    expect(starts).toEqual(firstRows)
  })

  test('the header stands once where only the row of column numbers is repeated, in DOCX and XLSX', () => {
    const count = (file: string, text: string) => pagesIn(file).filter((page) => page.text.includes(text)).length
    for (const kind of ['docx', 'xlsx']) {
      expect(count(`long-numbers.${kind}`, 'Графа14'), kind).toBe(1)
      expect(count(`long-numbers.${kind}`, '1234567891011121314'), kind).toBe(pagesIn(`long-numbers.${kind}`).length)
      expect(count(`long.${kind}`, 'Графа14'), kind).toBe(pagesIn(`long.${kind}`).length)
    }
  })

  test('the QR code can be read from paper, on the first sheet only', { timeout: 60_000 }, () => {
    const pdf = pdfOf('long.docx', join(folder, 'docx'))
    expect(codeOn(pdf, 1)).toMatch(/^Проверка длинной таблицы\nSHA-256: [0-9a-f]{64}\ndorkarta /)
    expect(codeOn(pdf, 2)).toBe('')
  })

  test('an order with two appendices: each on paper of its own, with its fields to fill in', () => {
    const file = written(join(folder, 'papers.docx'))
    expect(lostWords(file, pagesIn('papers.docx'))).toEqual([])
    for (const kind of ['docx', 'xlsx']) {
      const all = pagesIn(`papers.${kind}`)
      expect(parts(all), kind).toBe('portrait 1, landscape 1, portrait 1')
      const [order = '', plan = '', group = ''] = all.map(({ text }) => text)
      for (const words of ['ПРОЕКТ', '«___»________20__г.', '№_____', 'Т.П.Котельникова', 'СОГЛАСОВАНО', 'П.П.Ким'])
        expect(order, kind).toContain(words)
      expect(plan, kind).toContain('Приложение№1')
      for (const words of ['Приложение№2кприказу', 'от«___»________20__г.№_____', 'ОрловаОльгаОлеговна'])
        expect(group, kind).toContain(words)
    }
  })
})

/** What a reader of codes sees on a page that is scanned at 300 dots an inch. */
function codeOn(pdf: string, page: number): string {
  const out = pdf.replace(/\.pdf$/, `-${page}`)
  spawnSync('pdftoppm', ['-r', '300', '-gray', '-singlefile', '-f', String(page), '-l', String(page), pdf, out])
  const image = readFileSync(`${out}.pgm`)
  const [head = '', width = '', height = ''] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(image.toString('latin1', 0, 40)) ?? []
  const grey = image.subarray(head.length)
  const pixels = new Uint8ClampedArray(grey.length * 4).fill(255)
  for (const [index, value] of grey.entries()) pixels.fill(value, index * 4, index * 4 + 3)
  const found = jsqr.default(pixels, Number(width), Number(height))
  return Buffer.from(found?.binaryData ?? []).toString()
}

/** The pages of each example. Liberation Serif and Times New Roman have the same widths, so they hold with either. */
const expected: Readonly<Record<string, string>> = {
  tambov: 'portrait 1, landscape 4',
  'tambov.en': 'portrait 1, landscape 4',
  pirovsky: 'landscape 7',
  krasnoyarsk: 'landscape 6',
  chelyabinsk: 'landscape 9',
  'saint-petersburg': 'landscape 8',
}

/** Fourteen columns under a header of four storeys, sections, lists inside lists, a row higher than a page. */
function longTable(repeat: string): string {
  const storeys = (index: number) => (index < 2 ? '' : `, группа: [Срок, ${index < 8 ? 'План, Год' : 'Факт'}]`)
  const columns = Array.from({ length: 12 }, (_, index) => {
    return `    - { роль: пусто, заголовок: Графа ${index + 3}${storeys(index)} }`
  })
  const event = (section: number, index: number) => `
      - название: |-
          Мероприятие ${section}-${index}:
          1) первое ${section}-${index};
          2) второе:
            - часть ${section}-${index};
            - доля ${section}-${index}.`
  const tall = Array.from({ length: 90 }, (_, index) => `          Строка 9-${index}.`).join('\n')
  const sections = Array.from({ length: 5 }, (_, section) => {
    const events = Array.from({ length: 16 }, (_, index) => event(section, index)).join('')
    return `  - название: Раздел N${section}\n    мероприятия:${events}`
  })
  return `dorkarta: 1
название: Проверка длинной таблицы
оформление: { книга: приложение, таблица: { повторять: ${repeat} } }
макет:
  основа: standard
  номера-граф: да
  разделы: строка
  нумерация: { разделы: нет }
  графы:
    - { роль: номер, заголовок: № п/п }
    - { роль: мероприятие, заголовок: Мероприятие, ширина: 60 }
${columns.join('\n')}
разделы:
${sections.join('\n')}
      - название: |-
${tall}
`
}

/** A column of stages, each over more than a page; the words of the last are higher than a page, its rows are not. */
function stages(): string {
  const events = (stage: number, count: number) =>
    Array.from({ length: count }, (_, index) => {
      return `\n      - название: "Мероприятие ${stage}-${index}: ${'внедрение модели наставничества '.repeat(12)}"`
    }).join('')
  const goal = (stage: number, words: number) =>
    `Этап номер ${stage} ${'подготовки и проведения '.repeat(words)}`.trim()
  return `dorkarta: 1
название: Этапы
макет:
  основа: standard
  разделы: графа
  графы:
    - { роль: раздел, заголовок: Этап, ширина: 40 }
    - { роль: мероприятие, заголовок: Мероприятие, ширина: 90 }
    - { роль: пусто, заголовок: Отметка об исполнении }
разделы:
  - название: ${goal(0, 3)}
    мероприятия:${events(0, 14)}
  - название: ${goal(1, 3)}
    мероприятия:${events(1, 14)}
  - название: ${goal(2, 60)}
    мероприятия:${events(2, 2)}
`
}

const made: Readonly<Record<string, string>> = {
  long: longTable('головку'),
  'long-numbers': longTable('номера граф'),
  stages: stages(),
  papers: `${readFileSync('test/fixtures/papers.roadmap.yaml', 'utf8')}\nоформление: { книга: приложение }\n`,
}
