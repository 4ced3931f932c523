import { describe, expect, test } from 'vitest'
import { linesIn } from '../../src/layout/measure.ts'
import { portionsOf } from '../../src/render/xlsx/fit/portions.ts'
import { nameOfOrder } from '../../src/render/xlsx/sheet-names.ts'
import { addressOf, partsOf, workbookOf } from './workbook.ts'

describe('portionsOf', () => {
  const capacity = { lines: 4, linesOf: (text: string) => Math.max(1, Math.ceil(text.length / 10)) }

  test.each([
    ['', ['']],
    ['а\nб\nв\nг', ['а\nб\nв\nг']],
    ['а\nб\nв\nг\nд', ['а\nб\nв\nг', 'д']],
    ['один два\nтридцать три буквы и пробелы тут', ['один два', 'тридцать три буквы и пробелы тут']],
    [`${'слово '.repeat(7)}конец`, ['слово слово слово слово слово слово ', 'слово конец']],
    ['я'.repeat(45), ['я'.repeat(40), 'я'.repeat(5)]],
  ])('%j', (text, portions) => {
    expect(portionsOf(text, capacity)).toEqual(portions)
  })

  test('leaves characters of two units whole', () => {
    const portions = portionsOf(`а${'😀'.repeat(50)}`, capacity)
    expect(portions.join('')).toBe(`а${'😀'.repeat(50)}`)
    for (const portion of portions) expect(portion).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
  })

  test('ends even where nothing fits', () => {
    expect(portionsOf('абв', { lines: 0, linesOf: () => 1 })).toEqual(['а', 'б', 'в'])
  })

  test('keeps to the limits of Excel', () => {
    const endless = { lines: Number.POSITIVE_INFINITY, linesOf: () => 1 }
    for (const portion of portionsOf('слово '.repeat(20_000), endless)) expect(portion.length).toBeLessThan(32_767)
    for (const portion of portionsOf('а\n'.repeat(900), endless)) expect(portion.split('\n').length).toBeLessThan(253)
  })
})

test('an order is named by its kind', () => {
  const named = (...lines: string[]) => nameOfOrder([{ kind: 'lines', style: 'act', lines }])
  expect(named('П Р И К А З')).toBe('Приказ')
  expect(named('РАСПОРЯЖЕНИЕ')).toBe('Распоряжение')
  expect(named()).toBe('Приказ')
})

function plan(events: readonly string[], form: string): string {
  const head = `dorkarta: 1\nназвание: Карта\nпериод: 2024 год\nмакет:\n  основа: standard\n${form}`
  return `${head}разделы:\n  - название: Первый\n    мероприятия:\n${events.slice(0, 3).join('')}  - название: Второй\n    мероприятия:\n${events.slice(3).join('')}`
}

const event = (title: string) => `      - { название: ${title}, срок: май 2024, ответственный: Управление }\n`
const rowsForm = '  разделы: строка\n'
const columnForm =
  '  разделы: графа\n  графы:\n    - { роль: раздел, заголовок: Этап }\n    - { роль: мероприятие, заголовок: Мероприятие }\n    - { роль: срок, заголовок: Срок }\n'

test('a section does not end a page', async () => {
  let breaks = 0
  for (let words = 0; words < 400; words += 20) {
    const events = [
      event('слово '.repeat(300)),
      event('слово '.repeat(1 + words)),
      event('три'),
      event('слово '.repeat(200)),
    ]
    const text = plan(events, rowsForm)
    const sheet = (await workbookOf(text)).worksheets[0] ?? expect.fail()
    const section = Number(addressOf(sheet, 'Второй').slice(1))
    const xml = (await partsOf(text)).get('xl/worksheets/sheet1.xml') ?? ''
    for (const [, row] of xml.matchAll(/<brk id="(\d+)"/g)) {
      // A break stands behind the row it names.
      expect(Number(row)).toBe(section - 1)
      breaks++
    }
  }
  expect(breaks).toBeGreaterThan(0)
})

test('a cell beside many rows makes them high enough for its text', async () => {
  const title = `Этап ${'подготовки '.repeat(150).trim()}`
  const text = plan([event('раз'), event('два'), event('три'), event('раз')], columnForm).replace('Первый', title)
  const sheet = (await workbookOf(text)).worksheets[0] ?? expect.fail()
  const stage = sheet.getCell(addressOf(sheet, 'подготовки'))
  const top = Number(stage.row)
  expect(sheet.getCell(top + 2, 1).master.address).toBe(stage.address)
  const height = [0, 1, 2].reduce((sum, index) => sum + sheet.getRow(top + index).height, 0)
  const millimetres = ((sheet.getColumn(1).width ?? 0) * 8 * 25.4) / 96
  const lines = linesIn(stage.text, millimetres, stage.font.size ?? 0)
  expect(lines).toBeGreaterThan(10)
  expect(height).toBeGreaterThanOrEqual(lines * 1.25 * (stage.font.size ?? 0))
})
