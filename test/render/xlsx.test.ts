import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Cell, Layout } from '../../src/layout/layout.ts'
import { numberIn } from '../../src/render/xlsx/rows/number.ts'
import { addressOf, allText, bytesOf, cellsOf, layoutOf, partsOf, workbookOf } from './workbook.ts'

const plan = `
dorkarta: 1
оформление: { книга: приложение }
название: |-
  ДОРОЖНАЯ КАРТА
  внедрения наставничества
период: 2020 год
приложение: { номер: № 1, к: к приказу управления }
макет:
  основа: standard
  номера-граф: да
  разделы: строка
  графы:
    - { роль: номер, заголовок: № п/п }
    - { роль: мероприятие, заголовок: Мероприятие }
    - { роль: начало, заголовок: начало, группа: Срок }
    - { роль: окончание, заголовок: конец, группа: Срок }
    - { роль: результат, заголовок: Результат }
разделы:
  - название: Подготовка
    мероприятия:
      - название: =1+1
        срок: 01.07.2020
        начало: "+7"
        окончание: "@конец"
        результат: "-2"
      - название: |-
          Списком:
          - первое
            1) вложенное
        срок: 01.08.2020
        результат: _x0041_ и _xABCD_
подпись: { должность: Начальник управления, фио: Т.П. Котельникова }
`

const indicators = `${plan}
показатели:
  - название: Доля
    единица: "%"
    значения: { 2020: "10", 2021: "12,50", 2022: не менее 70 }
`

test('where only the row of column numbers is repeated, the pages after the first begin with it', async () => {
  const byNumbers = plan.replace('книга: приложение', 'книга: приложение, таблица: { повторять: номера граф }')
  const sheet = (await workbookOf(byNumbers)).worksheets[0] ?? expect.fail()
  const start = Number(sheet.getCell(addressOf(sheet, 'Мероприятие')).row)
  expect(sheet.pageSetup.printTitlesRow).toBe(`${start + 2}:${start + 2}`)
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: start + 2 })
})

describe('the sheet of the roadmap', async () => {
  const book = await workbookOf(plan)
  const sheet = book.worksheets[0] ?? expect.fail()
  const at = (text: string) => sheet.getCell(addressOf(sheet, text))

  test('is named after the table and is the only one', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Дорожная карта'])
  })

  test('has the stamp in the right corner and the title across', () => {
    expect(Number(at('Приложение').col)).toBeGreaterThan(2)
    expect(at('ДОРОЖНАЯ КАРТА').address).toMatch(/^A/)
    expect(sheet.getCell(`E${at('ДОРОЖНАЯ КАРТА').row}`).master.text).toBe('ДОРОЖНАЯ КАРТА')
  })

  test('merges the storeys of the header and the row of a section', () => {
    const top = Number(at('Срок').row)
    expect(sheet.getCell(top, 4).master.text).toBe('Срок')
    expect(sheet.getCell(top + 1, 3).text).toBe('начало')
    expect(sheet.getCell(top + 1, 2).master.text).toBe('Мероприятие')
    expect([1, 2, 3, 4, 5].map((column) => sheet.getCell(top + 2, column).text)).toEqual(['1', '2', '3', '4', '5'])
    expect(sheet.getCell(top + 3, 5).master.text).toBe('I. Подготовка')
  })

  test('freezes the header, prints it on every page, fits the width of A4', () => {
    const start = Number(at('Мероприятие').row)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: start + 2 })
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${start}:${start + 2}`,
      printArea: `A1:E${sheet.rowCount}`,
    })
    expect(sheet.headerFooter).toMatchObject({ differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&12&P' })
  })

  test('lets what is frozen above the header be folded, and shows it', async () => {
    const xml = (await partsOf(plan)).get('xl/worksheets/sheet1.xml') ?? ''
    const start = Number(at('Мероприятие').row)
    expect(xml.match(/<row [^>]*outlineLevel="1"/g)).toHaveLength(start - 1)
    expect(xml).not.toMatch(/collapsed|hidden/)
  })

  test('fills the width between the margins', () => {
    const pixels = [1, 2, 3, 4, 5].reduce(
      (sum, column) => sum + Math.round((sheet.getColumn(column).width ?? 0) * 8),
      0,
    )
    const room = ((297 - 30) / 25.4) * 96
    expect(pixels).toBeLessThanOrEqual(room)
    expect(pixels).toBeGreaterThan(room - 6)
  })

  test('keeps as text what could be a formula', () => {
    for (const text of ['=1+1', '+7', '@конец', '-2']) expect(at(text).value).toBe(text)
  })

  test('keeps what looks like an escape of the format', async () => {
    expect((await partsOf(plan)).get('xl/sharedStrings.xml')).toContain('_x005F_x0041_ и _x005F_xABCD_')
  })

  test('shows lists as lines with their marks', () => {
    expect(at('первое').value).toBe('Списком:\n- первое\n    1) вложенное')
  })

  test('wraps every text, in Times New Roman, at the top of its cell', () => {
    expect(at('Мероприятие').font.bold).not.toBe(true)
    expect(at('первое').style).toMatchObject({
      font: { name: 'Times New Roman' },
      alignment: { wrapText: true, vertical: 'top', horizontal: 'left' },
      border: { top: { style: 'thin' }, left: { style: 'thin' }, bottom: { style: 'thin' }, right: { style: 'thin' } },
    })
  })

  test('gives rows the height of their lines', () => {
    expect(sheet.getRow(Number(at('первое').row)).height).toBeGreaterThanOrEqual(3 * 15)
    sheet.eachRow((row) => expect(row.height).toBeGreaterThan(0))
  })

  test('signs under the table, on one line', () => {
    expect(at('Начальник').row).toBe(at('Котельникова').row)
    expect(at('Котельникова').alignment.horizontal).toBe('right')
  })
})

describe('the sheet of indicators', async () => {
  const book = await workbookOf(indicators)
  const sheet = book.getWorksheet('Показатели') ?? expect.fail()

  test('stands beside the roadmap, whose sheet has no indicators', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Дорожная карта', 'Показатели'])
    expect([...cellsOf(book.worksheets[0] ?? expect.fail()).values()]).not.toContain('Доля')
  })

  test('has numbers for quantities and text for the rest', () => {
    const row = Number(addressOf(sheet, 'Доля').slice(1))
    const values = cellsIn(row)
    expect(values).toContainEqual([10, '0'])
    expect(values).toContainEqual([12.5, '0.00'])
    expect(values.map(([value]) => value)).toContain('не менее 70')
  })

  test('counts pages on from the roadmap', () => {
    expect(sheet.headerFooter.differentFirst).not.toBe(true)
  })

  function cellsIn(row: number): [unknown, string][] {
    const found: [unknown, string][] = []
    sheet.getRow(row).eachCell((cell) => found.push([cell.value, cell.numFmt]))
    return found
  }
})

test('a passport too long to be frozen has a sheet in front', async () => {
  const passport = `паспорт:\n  - заголовок: "Задачи:"\n    текст: [${Array(40).fill('Провести апробацию методологии').join(', ')}]\n`
  const book = await workbookOf(plan.replace('разделы:\n', `${passport}разделы:\n`))
  const [, sheet] = book.worksheets
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Общие сведения', 'Дорожная карта'])
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
  expect(book.views[0]?.activeTab).toBe(1)
})

describe('what stands below the table', () => {
  const after = (words: number) =>
    `примечания:\n${Array.from({ length: 8 }, (_, index) => `  - { заголовок: "Примечание ${index}:", текст: ${'сроки уточняются '.repeat(words).trim()} }\n`).join('')}`

  test('goes to a sheet behind, if the page has no room for it', async () => {
    const book = await workbookOf(plan + after(60))
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Дорожная карта', 'Дополнительные сведения'])
    const [table, behind] = book.worksheets
    expect(behind?.pageSetup.printTitlesRow).toBeUndefined()
    expect(behind?.headerFooter.differentFirst).not.toBe(true)
    const shown = allText(book)
    for (let index = 0; index < 8; index++) expect(shown).toContain(`Примечание ${index}:`)
    expect(cellsOf(table ?? expect.fail()).size).toBeGreaterThan(10)
  })

  test('stays, if it is short', async () => {
    for (let words = 0; words < 400; words += 40) {
      const book = await workbookOf(plan.replace('=1+1', `слово ${'слово '.repeat(words)}`))
      expect(book.worksheets.map(({ name }) => name)).toEqual(['Дорожная карта'])
    }
  })

  test('is not the only thing under the repeated header', async () => {
    let breaks = 0
    for (let words = 0; words < 400; words += 10) {
      const text = plan.replace('=1+1', `слово ${'слово '.repeat(words)}`)
      const sheet = (await workbookOf(text)).worksheets[0] ?? expect.fail()
      const last = Number(addressOf(sheet, 'первое').slice(1))
      const xml = (await partsOf(text)).get('xl/worksheets/sheet1.xml') ?? ''
      for (const [, row] of xml.matchAll(/<brk id="(\d+)"/g)) {
        expect(Number(row)).toBeLessThan(last)
        breaks++
      }
    }
    expect(breaks).toBeGreaterThan(0)
  })
})

describe('numberIn', () => {
  const cell = (text: string, value: number, decimals: number): Cell => ({
    column: 0,
    columnSpan: 1,
    rowSpan: 1,
    align: 'center',
    paragraphs: [{ text, item: undefined }],
    number: { value, decimals },
  })
  const money = cell('1 250 500,00', 1250500, 2)

  test.each([
    [40, { value: 1250500, format: '#,##0.00', shrinks: false }],
    [23, { value: 1250500, format: '#,##0.00', shrinks: true }],
    [14, undefined],
  ])('in a column of %d mm', (width, number) => {
    expect(numberIn(money, width, 12)).toEqual(number)
  })

  test('leaves digits that a sheet would lose as text', () => {
    expect(numberIn(cell('12345678901234567890', 1e19, 0), 200, 12)).toBeUndefined()
  })

  test('groups digits only where they are written so', () => {
    expect(numberIn(cell('2024', 2024, 0), 40, 12)).toEqual({ value: 2024, format: '0', shrinks: false })
  })
})

test('a number that has to shrink does not wrap', async () => {
  const text = indicators.replace('"12,50"', '"1 250 000 000,50"')
  const book = await workbookOf(text)
  const sheet = book.getWorksheet('Показатели') ?? expect.fail()
  sheet.eachRow((row) =>
    row.eachCell(({ alignment }) => expect(alignment.wrapText === true).toBe(alignment.shrinkToFit !== true)),
  )
})

test.each([
  [10, undefined],
  [40, '1:1'],
])('a sheet of %d paragraphs repeats no title, but where it is long, a strip of white', async (count, repeated) => {
  const tasks = Array(count)
    .fill(`"${'Провести апробацию методологии '.repeat(12)}"`)
    .join(', ')
  const book = await workbookOf(plan.replace('разделы:\n', `паспорт: [{ текст: [${tasks}] }]\nразделы:\n`))
  const front = book.getWorksheet('Общие сведения') ?? expect.fail()
  expect(front.pageSetup.printTitlesRow).toBe(repeated)
  expect(cellsOf(front).has('A1') || front.getCell('C1').text !== '').toBe(repeated === undefined)
})

test('an order is a sheet of its own', async () => {
  const order = `приказ:
  орган: [УПРАВЛЕНИЕ ОБРАЗОВАНИЯ]
  дата: 17.07.2020
  место: г. Тамбов
  номер: "1509"
  заголовок: Об утверждении дорожной карты
  пункты: [Утвердить дорожную карту.]
  подпись: { должность: Начальник управления, фио: Т.П. Котельникова }
`
  const book = await workbookOf(plan.replace('приложение:', `${order}приложение:`))
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Приказ', 'Дорожная карта'])
  const sheet = book.worksheets[0] ?? expect.fail()
  const line = ['17.07.2020', 'г. Тамбов', '1509'].map((text) => sheet.getCell(addressOf(sheet, text)).row)
  expect(new Set(line).size).toBe(1)
  expect(sheet.pageSetup.orientation).toBe('portrait')
})

test('text that no cell can hold goes on below, whole', async () => {
  const text = Array.from({ length: 9000 }, (_, index) => `слово${index}`).join(' ')
  const book = await workbookOf(plan.replace('=1+1', text))
  const sheet = book.worksheets[0] ?? expect.fail()
  sheet.eachRow((row) => {
    expect(row.height).toBeLessThanOrEqual(409)
    row.eachCell((cell) => expect(cell.text.length).toBeLessThanOrEqual(32_767))
  })
  const words = allText(book).match(/слово\d+/g)
  expect(words).toEqual(text.split(' '))
})

test('characters that XML forbids do not get into the file', async () => {
  const parts = await partsOf(plan.replace('=1+1', '"до\\x01\\uFFFEпосле"'))
  expect(parts.get('xl/sharedStrings.xml')).toContain('допосле')
})

test('the default font is the one that widths are counted in', async () => {
  const styles = (await partsOf(plan)).get('xl/styles.xml') ?? ''
  expect(/<fonts.*?<\/font>/s.exec(styles)?.[0]).toContain('<sz val="12"/><name val="Times New Roman"/>')
})

test('the properties tell title, author and time', async () => {
  const core = (await partsOf(plan)).get('docProps/core.xml') ?? ''
  expect(core).toContain('<dc:title>ДОРОЖНАЯ КАРТА внедрения наставничества</dc:title>')
  expect(core).toContain('<dc:creator>dorkarta</dc:creator>')
  expect(core).toContain('2020-07-17T00:00:00Z</dcterms:created>')
})

describe('the bytes', () => {
  afterEach(() => vi.useRealTimers())

  test('do not depend on the clock', async () => {
    const now = await bytesOf(indicators)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 1, 3, 4, 5, 6) })
    expect(Buffer.compare(await bytesOf(indicators), now)).toBe(0)
  })

  test('begin with the list of types, of the first noon a zip can tell', async () => {
    const bytes = Buffer.from(await bytesOf(indicators))
    expect(bytes.toString('latin1', 30, 49)).toBe('[Content_Types].xml')
    expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([12 << 11, (1 << 5) | 1])
  })
})

describe('every example', () => {
  const names = readdirSync('examples').filter((name) => name.endsWith('.roadmap.yaml'))

  test.each(names)('%s shows every word of its layout', async (name) => {
    const text = readFileSync(`examples/${name}`, 'utf8')
    const shown = wordCounts(allText(await workbookOf(text)).replaceAll('_', ' '))
    const missing = [...wordCounts(textOf(layoutOf(text)))].filter(([word, count]) => (shown.get(word) ?? 0) < count)
    expect(missing).toEqual([])
  })

  test.each(names)('%s has its header frozen and repeated', async (name) => {
    const book = await workbookOf(readFileSync(`examples/${name}`, 'utf8'))
    const sheet = book.getWorksheet('Дорожная карта') ?? expect.fail()
    expect(sheet.views[0]?.state).toBe('frozen')
    expect(sheet.pageSetup.printTitlesRow).toBeDefined()
  })
})

/** Numbers are left to the test of numbers: a sheet shows them in the reader's way. */
function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}№«»"][^\s]*/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function textOf({ parts }: Layout): string {
  const texts: string[] = []
  const collect = (value: unknown, key: string): void => {
    if (
      typeof value === 'string' &&
      !['kind', 'style', 'subject', 'name', 'align', 'orientation', 'mark'].includes(key)
    )
      texts.push(value)
    if (typeof value === 'object' && value !== null)
      for (const [inner, each] of Object.entries(value)) collect(each, Array.isArray(value) ? key : inner)
  }
  collect(parts, '')
  return texts.join('\n')
}
