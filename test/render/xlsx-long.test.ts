import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Layout } from '../../src/layout/layout.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { layoutOf, loaded } from './workbook.ts'

/** The rows of long sheets are written as text, those of others cell by cell: whoever reads them sees no difference. */

const meta = { created: Date.UTC(2020, 6, 17), generator: 'dorkarta' }
const asText = async (layout: Layout) => (await renderXlsx(layout, meta, 0)).bytes
const cellByCell = async (layout: Layout) => (await renderXlsx(layout, meta, Number.POSITIVE_INFINITY)).bytes

/** In which order merged areas are listed means nothing. */
async function sheetsIn(bytes: Uint8Array) {
  return (await loaded(bytes)).worksheets.map(({ model }) => ({ ...model, merges: [...model.merges].sort() }))
}

describe.each(['test/fixtures/rich.roadmap.yaml', 'examples/tambov.roadmap.yaml', 'examples/krasnoyarsk.roadmap.yaml'])(
  '%s',
  (path) => {
    const layout = layoutOf(readFileSync(path, 'utf8'))

    test('reads the same, whichever way its rows are written', async () => {
      const [text, cells] = [await asText(layout), await cellByCell(layout)]
      expect(Buffer.compare(text, cells)).not.toBe(0)
      expect(await sheetsIn(text)).toEqual(await sheetsIn(cells))
    })

    test('has the same bytes every time', async () => {
      expect(Buffer.compare(await asText(layout), await asText(layout))).toBe(0)
    })
  },
)

const unusual = `dorkarta: 1
название: |-
  ПЛАН
  на год
разделы:
  - название: Раздел & «часть» <1>
    мероприятия:
      - { название: "  _x0041_ и \\t «зн\\x7Fак»  ", срок: 01.02.2020, ответственный: "A & B <c>" }
      - { название: "=1+1", срок: 01.03.2020, результат: [раз, два] }
      - { название: "Строка\\nвторая", сроки: [01.03.2020, 01.05.2021], результат: __proto__ }
`

test('unusual texts are kept either way', async () => {
  const layout = layoutOf(unusual)
  const [text, cells] = [await asText(layout), await cellByCell(layout)]
  expect(await sheetsIn(text)).toEqual(await sheetsIn(cells))
})

test('a workbook all of whose sheets are long has a list of texts', async () => {
  const bare = unusual.replace('название', 'оформление: { книга: приложение }\nназвание')
  const parts = unzipSync(await asText(layoutOf(bare)))
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? expect.fail())
  expect(strings).toContain('=1+1')
  expect(strings.match(/<si>/g)).toHaveLength(Number(/uniqueCount="(\d+)"/.exec(strings)?.[1]))
  expect(strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? expect.fail())).toContain('Target="sharedStrings.xml"')
})

test('a plan of many events is long', async () => {
  const events = Array.from(
    { length: 2500 },
    (_, index) =>
      `      - { название: Проверить школу № ${index}, срок: ${1 + (index % 28)}.03.2021, ответственный: Отдел ${index % 3} }\n`,
  )
  const layout = layoutOf(
    `dorkarta: 1\nоформление: { книга: приложение }\nназвание: ПЛАН\nпериод: 2021 год\nразделы:\n  - название: Проверки\n    мероприятия:\n${events.join('')}`,
  )
  const [usual, cells] = [(await renderXlsx(layout, meta)).bytes, await cellByCell(layout)]
  // The library says of every row how far it goes; the text does not.
  expect([rowOf(usual, 700), rowOf(cells, 700)]).toEqual([
    expect.not.stringContaining('spans='),
    expect.stringContaining('spans='),
  ])
  expect(await sheetsIn(usual)).toEqual(await sheetsIn(cells))
}, 60_000)

function rowOf(bytes: Uint8Array, row: number): string {
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? expect.fail())
  return new RegExp(`<row r="${row}"[^>]*>`).exec(sheet)?.[0] ?? expect.fail()
}
