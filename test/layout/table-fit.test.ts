import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../src/layout/arrange.ts'
import { withBoundWords } from '../../src/layout/bind.ts'
import type { Layout, TableBlock } from '../../src/layout/layout.ts'
import { linePieces, linesIn, textWidth } from '../../src/layout/measure.ts'
import { compileText } from '../compile-text.ts'
import { runCli } from '../run-cli.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** How wide the columns of a table are, and how large its type is. */

/** Of a cell of Word's at both sides, in millimetres. */
const cellSides = 3

function layoutOf(body: string): Pick<Layout, 'parts'> {
  const { value } = compileText(`dorkarta: 1\nназвание: План мероприятий\nпериод: 2026–2028 годы\n${body}`)
  if (value === undefined) throw new Error('the roadmap of the test does not compile')
  return withBoundWords(arrange(value), cellSides)
}

function tablesOf(body: string): TableBlock[] {
  return layoutOf(body)
    .parts.flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'table')
}

function onlyTable(body: string): TableBlock {
  const [table] = tablesOf(body)
  if (table === undefined) throw new Error('the roadmap of the test has no table')
  return table
}

function widthsOf({ columns }: TableBlock): number[] {
  return columns.map(({ width }) => width)
}

/** The pieces of text that are wider than the cell they stand in. */
function tornIn({ rows, header, columns, fontSize }: TableBlock): string[] {
  return [...header, ...rows].flatMap(({ cells }) =>
    cells.flatMap(({ column, columnSpan, paragraphs }) => {
      const spanned = columns.slice(column, column + columnSpan)
      const room = spanned.reduce((sum, { width }) => sum + width, 0) - cellSides
      const pieces = paragraphs.flatMap(({ text }) => linePieces(text))
      return pieces.filter((piece) => textWidth(piece, fontSize) > room)
    }),
  )
}

function linesOf(table: TableBlock, row: number, column: number): number[] {
  const cell = table.rows[row]?.cells.find((each) => each.column === column)
  const room = (table.columns[column]?.width ?? 0) - cellSides
  return (cell?.paragraphs ?? []).map(({ text }) => linesIn(text, room, table.fontSize))
}

const money = ['2026', '2027', '2028']
  .map(
    (year) =>
      `    - { роль: финансирование, источник: ОБ, год: "${year}", заголовок: "${year}", группа: "Финансирование, рублей" }`,
  )
  .join('\n')

const financed = `макет:
  графы:
    - номер
    - { роль: мероприятие, заголовок: Наименование мероприятия }
    - { роль: ответственные, заголовок: Ответственный исполнитель }
    - { роль: сроки, заголовок: Срок }
${money}
    - { роль: результат, заголовок: Ожидаемый результат }
    - примечание
мероприятия:
  - название: Проведение межмуниципальных научно-практических конференций для педагогических работников
    ответственные: [Министерство образования Примерской области, муниципальные органы управления образованием]
    сроки: до 1 декабря 2026 г.
    финансирование:
      - { источник: ОБ, год: 2026, сумма: "25 352 121,00" }
      - { источник: ОБ, год: 2027, сумма: "125 352 121,00" }
      - { источник: ОБ, год: 2028, сумма: "1 125 352 121,00" }
    результат: Сборник материалов конференции
    примечание: "-"
`

describe('sums and dates', () => {
  test('are never torn where the columns can hold them', () => {
    const table = onlyTable(financed)
    expect([4, 5, 6].map((column) => linesOf(table, 0, column))).toEqual([[1], [1], [1]])
    expect(tornIn(table)).toEqual([])
    const due = table.rows[0]?.cells.find(({ column }) => column === 3)?.paragraphs[0]?.text
    expect(due).toBe('до 1\u00a0декабря 2026\u00a0г.')
  })

  test('are not torn without non-breaking spaces either: their columns are as wide', () => {
    const table = onlyTable(`оформление: { неразрывные: нет }\n${financed}`)
    expect([4, 5, 6].map((column) => linesOf(table, 0, column))).toEqual([[1], [1], [1]])
  })
})

const crowded = (layout: string) => `макет:
${layout}  графы:
    - номер
    - { роль: мероприятие, заголовок: Наименование мероприятия }
    - { роль: ответственные, заголовок: Ответственный исполнитель }
    - { роль: сроки, заголовок: Срок }
    - { роль: начало, заголовок: начало }
    - { роль: окончание, заголовок: окончание }
    - { роль: место, заголовок: Место }
${money}
    - { роль: результат, заголовок: Ожидаемый результат }
    - { роль: документ, заголовок: Вид документа }
    - примечание
${financed.slice(financed.indexOf('мероприятия:'))}    начало: 01.02.2026
    окончание: 01.12.2026
    место: Дом учителя
    документ: Приказ
`

describe('more words than the page holds', () => {
  test('are set in smaller type, as large as it can be', () => {
    const table = onlyTable(crowded(''))
    expect(table.fontSize).toBeLessThan(12)
    expect(table.fontSize).toBeGreaterThanOrEqual(8)
    expect(table.tight).toEqual({ wanted: 12, torn: [] })
    expect(tornIn(table)).toEqual([])
    const larger = onlyTable(crowded(`  кегль: ${table.fontSize + 0.5}\n`))
    expect(larger.tight?.torn).not.toEqual([])
  })

  test('where even the smallest cannot hold them, the table is as wide as the page, and says which words are torn', () => {
    const crammed = crowded('').replace('Дом учителя', 'Общеобразовательная организация, муниципалитет')
    const table = onlyTable(crammed.replaceAll('1 125 352', '11 125 352 121 125 352'))
    expect(table.fontSize).toBe(8)
    expect(table.tight?.torn).toContain('Место')
    expect(widthsOf(table).reduce((sum, width) => sum + width, 0)).toBeCloseTo(267)
  })

  test('the author’s own size stands, and sums are the last to be torn', () => {
    const table = onlyTable(crowded('  кегль: 10\n'))
    expect(table.fontSize).toBe(10)
    expect(table.tight?.torn).toContain('Наименование мероприятия')
    expect([7, 8, 9].map((column) => linesOf(table, 0, column))).toEqual([[1], [1], [1]])
  })

  test('no table is set smaller that has room', () => {
    const table = onlyTable('мероприятия: [{ название: Семинар, сроки: 01.09.2026, ответственные: Школы }]')
    expect([table.fontSize, table.tight]).toEqual([12, undefined])
  })

  test.each([
    ['', /^Таблица «Дорожная карта»: кегль \d+(?:,5)? вместо 12, чтобы слова поместились в графы целиком$/m],
    ['  кегль: 10\n', /^Таблица «Дорожная карта»: в графах «Наименование мероприятия», .* слова рвутся; /m],
  ])('build tells of it once, layout «%s»', async (layout, told) => {
    const folder = temporaryFolder()
    const text = `dorkarta: 1\nназвание: План мероприятий\nпериод: 2026–2028 годы\n${crowded(layout)}`
    const { code, err } = await runCli(['build', '-', '-o', folder, '--to', 'docx,xlsx'], { input: text })
    expect(code).toBe(0)
    expect(err).toMatch(told)
    expect(err.match(/Таблица «/g)).toHaveLength(1)
    expect(readFileSync(join(folder, 'roadmap.docx')).length).toBeGreaterThan(0)
  })
})

describe('the width of columns', () => {
  test('is the same in the tables of all sections', () => {
    const tables = tablesOf(`макет: { разделы: заголовок }
разделы:
  - { название: Первый, мероприятия: [{ название: Семинар, сроки: 01.09.2026, ответственные: Школы }] }
  - название: Второй
    мероприятия:
      - { название: Конференция руководителей школ, сроки: до 1 декабря 2026 г., ответственные: Министерство, результат: приказ }
`)
    expect(tables).toHaveLength(2)
    expect(tables.map(widthsOf)[1]).toEqual(tables.map(widthsOf)[0])
  })

  test('holds «п/п» in one piece beside a column full of text', () => {
    const table = onlyTable(`мероприятия:
  - { название: "${'Повышение квалификации работников организаций. '.repeat(60)}", сроки: 01.09.2026, ответственные: Школы }
`)
    expect(table.header[0]?.cells[0]?.paragraphs[0]?.text).toContain('п/п')
    expect(tornIn(table)).toEqual([])
  })

  test('counts the indents of lists inside lists', () => {
    const table = onlyTable(`мероприятия:
  - название: |
      Назначить кураторов:
      - в муниципалитетах:
        1) сельских:
          а) до 1000 жителей;
          б) свыше 1000 жителей.
    сроки: до 1 марта 2026 г.
    ответственные: [Министерство образования, муниципальные органы управления образованием]
    результат: приказы
`)
    const room = (table.columns[1]?.width ?? 0) - cellSides
    // Two levels of 4 mm around it and 7 mm for its mark.
    expect(linesIn('свыше 1000 жителей.', room - 15, table.fontSize)).toBe(1)
  })

  test('a short unit leaves the room to names, and the head of the years has two lines at most', () => {
    const table = onlyTable(`показатели:
  - { название: Доля школ, единица: "%", база: { значение: "4,5", дата: 2025 }, значения: { 2026: 10, 2027: 20 } }
`)
    const heads = table.header.flatMap(({ cells }) => cells)
    const saying = (words: string) => heads.find(({ paragraphs }) => paragraphs[0]?.text.includes(words))
    const widthOf = (words: string) => {
      const { column, columnSpan } = saying(words) ?? { column: 0, columnSpan: 0 }
      return widthsOf(table)
        .slice(column, column + columnSpan)
        .reduce((sum, width) => sum + width, 0)
    }
    expect(widthOf('Наименование')).toBeGreaterThan(2 * widthOf('Единица'))
    const years = saying('годам')?.paragraphs[0]?.text ?? ''
    expect(years).toContain('годам')
    expect(linesIn(years, widthOf('годам') - cellSides, table.fontSize)).toBeLessThanOrEqual(2)
  })
})
