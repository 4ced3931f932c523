import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { bug } from '../../src/bug.ts'
import { arrange } from '../../src/layout/arrange.ts'
import { renderCsv } from '../../src/render/csv/csv.ts'
import { compileText } from '../compile-text.ts'
import { runCli } from '../run-cli.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Tables as a reader of CSV with Excel's signs gets them. */

function tablesOf(text: string) {
  const roadmap = compileText(text).value ?? bug('the text has no roadmap')
  const { bytes, beside } = renderCsv({ roadmap, layout: arrange(roadmap) })
  return { events: readBack(bytes), indicators: beside === undefined ? undefined : readBack(beside) }
}

function readBack(bytes: Uint8Array): string[][] {
  return parse(bytes, { bom: true, delimiter: ';', record_delimiter: '\r\n' })
}

const head = `dorkarta: 1
название: ПЛАН
макет: { разделы: строка, графы: [номер, мероприятие, сроки, результат] }
`

test('one row an event, sections as a column, lines inside cells', () => {
  const { events, indicators } = tablesOf(`${head}разделы:
  - название: Подготовка
    мероприятия:
      - { название: 'Приказ "О плане"; письмо', сроки: [01.03.2024, 01.06.2024], результат: "Что:\\n- раз;\\n- два." }
  - название: Проведение
    сроки: 2024 год
    разделы:
      - название: Школы
        мероприятия:
          - { название: Семинар, сроки: 01.04.2024 }
`)
  expect(events).toEqual([
    ['Раздел', '№ п/п', 'Мероприятие', 'Срок исполнения', 'Результат'],
    ['I. Подготовка', '1.', 'Приказ "О плане"; письмо', '01.03.2024\n01.06.2024', 'Что:\n- раз;\n- два.'],
    ['II. Проведение', 'II.', 'Проведение', '2024 год', ''],
    ['II. Проведение / 2.1. Школы', '2.', 'Семинар', '01.04.2024', ''],
  ])
  expect(indicators).toBe(undefined)
})

test('a section beside its events, and tables under headings', () => {
  const plan = (form: string) => `dorkarta: 1
название: ПЛАН
макет: ${form}
разделы:
  - название: Подготовка
    мероприятия:
      - { название: А, сроки: 01.03.2024 }
      - { название: Б, сроки: 01.04.2024 }
  - название: Проведение
    мероприятия:
      - { название: В, сроки: 01.05.2024 }
`
  const rows = [
    ['I. Подготовка', 'А'],
    ['I. Подготовка', 'Б'],
    ['II. Проведение', 'В'],
  ]
  const beside = tablesOf(plan('{ разделы: графа, графы: [{ роль: раздел, заголовок: Этап }, мероприятие] }'))
  expect(beside.events).toEqual([['Этап', 'Мероприятие'], ...rows])
  const under = tablesOf(plan('{ разделы: заголовок, графы: [мероприятие] }'))
  expect(under.events).toEqual([['Раздел', 'Мероприятие'], ...rows])
})

describe('words that look like a formula stay words', () => {
  test.each([
    ['=СУММА(A1)', "'=СУММА(A1)"],
    ['+7 (000) 000-00-00', "'+7 (000) 000-00-00"],
    ['@адрес', "'@адрес"],
    ['-2+3+cmd|" /C calc"!A0', `'-2+3+cmd|" /C calc"!A0`],
    ['＝1+1', "'＝1+1"],
    ['\t=1+1', "'=1+1"],
    ['-', '-'],
    ['--', '--'],
    ['-5', '-5'],
    ['-1 250,5', '-1 250,5'],
    ['-5 %', '-5 %'],
    ['– тире', '– тире'],
    ['не =1', 'не =1'],
  ])('%j → %j', (written, shown) => {
    const { events } = tablesOf(
      `${head}мероприятия:\n  - { название: А, сроки: 01.03.2024, результат: ${JSON.stringify(written)} }\n`,
    )
    expect(events[1]?.[3]).toBe(shown)
  })
})

test('indicators of the roadmap and of sections in a file of their own', () => {
  const { indicators } = tablesOf(`${head}показатели:
  - { название: Доля, единица: "%", значения: { 2024: "5", 2026: "7,5" } }
разделы:
  - название: Школы
    мероприятия: [{ название: А, сроки: 01.03.2024 }]
    показатели:
      - { название: Число, единица: штук, значения: { 2024: "1", 2025: "2" } }
`)
  expect(indicators?.[0]).toEqual([
    ...['Раздел', '№ п/п', 'Наименование показателя', 'Единица измерения', 'Базовое значение'],
    ...[
      'Значение показателя по годам / 2024',
      'Значение показателя по годам / 2025',
      'Значение показателя по годам / 2026',
    ],
  ])
  expect(indicators?.slice(1).map((row) => [row[0], row[2], ...row.slice(5)])).toEqual([
    ['I. Школы', 'Число', '1', '2', ''],
    ['Показатели', 'Доля', '5', '', '7,5'],
  ])
})

test('of a roadmap of indicators alone, too, the indicators are in the file named after them', () => {
  const { events, indicators } = tablesOf(
    'dorkarta: 1\nназвание: ПЛАН\nпоказатели:\n  - { название: Доля, единица: "%", значения: { 2024: "5" } }\n',
  )
  expect(indicators?.[1]?.slice(1, 3)).toEqual(['Доля', '%'])
  expect(events).toEqual([expect.arrayContaining(['Мероприятие'])])
})

test('a roadmap without events and indicators is the header of its table', () => {
  expect(tablesOf(head).events).toEqual([['№ п/п', 'Мероприятие', 'Срок исполнения', 'Результат']])
  expect(tablesOf('dorkarta: 1\nназвание: ПЛАН\n').events[0]).toContain('Мероприятие')
})

describe('the command line', () => {
  const source = 'test/fixtures/rich.roadmap.yaml'

  test('both files, with a byte order mark and CRLF, are told and written', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'план.csv')
    const { code, out } = await runCli(['build', source, '-o', path])
    expect({ code, out }).toEqual({ code: 0, out: `${path}\n${join(folder, 'план.показатели.csv')}\n` })
    for (const name of ['план.csv', 'план.показатели.csv']) {
      const bytes = readFileSync(join(folder, name))
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect(bytes.toString().replaceAll(/"(?:[^"]|"")*"/g, '')).not.toMatch(/[^\r]\n/)
    }
  })

  test('two sources that would give one file are refused before anything is written', async () => {
    const folder = temporaryFolder()
    const text = readFileSync('examples/corrected/tambov.roadmap.yaml')
    for (const name of ['а.roadmap.yaml', 'а.показатели.roadmap.yaml']) writeFileSync(join(folder, name), text)
    const { code, err } = await runCli(['build', folder, '--to', 'csv'])
    expect(code).toBe(2)
    expect(err).toContain('а.показатели.csv')
  })
})
