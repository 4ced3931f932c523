import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Layout } from '../../src/layout/layout.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { bookByLibrary } from './cell-by-cell.ts'
import { layoutOf, loaded } from './workbook.ts'

/** Rows are written as text: whoever reads them sees no difference to what the library writes cell by cell. */

const meta = { created: Date.UTC(2020, 6, 17), generator: 'dorkarta' }
const asText = async (layout: Layout) => (await renderXlsx(layout, meta)).bytes
const cellByCell = (layout: Layout) => bookByLibrary(layout, meta)

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

test('texts are counted, and each of them is kept once', async () => {
  const parts = unzipSync(await asText(layoutOf(unusual)))
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? expect.fail())
  expect(strings).toContain('=1+1')
  const items = strings.match(/<si>.*?<\/si>/gs) ?? []
  expect(new Set(items).size).toBe(items.length)
  expect(items).toHaveLength(Number(/uniqueCount="(\d+)"/.exec(strings)?.[1]))
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'))
  const cells = sheets.flatMap(([, sheet]) => strFromU8(sheet).match(/ t="s"/g) ?? [])
  expect(cells).toHaveLength(Number(/ count="(\d+)"/.exec(strings)?.[1]))
})

test('a plan of many events', async () => {
  const events = Array.from(
    { length: 2500 },
    (_, index) =>
      `      - { название: Проверить школу № ${index}, срок: ${1 + (index % 28)}.03.2021, ответственный: Отдел ${index % 3} }\n`,
  )
  const layout = layoutOf(
    `dorkarta: 1\nоформление: { книга: приложение }\nназвание: ПЛАН\nпериод: 2021 год\nразделы:\n  - название: Проверки\n    мероприятия:\n${events.join('')}`,
  )
  expect(await sheetsIn(await asText(layout))).toEqual(await sheetsIn(await cellByCell(layout)))
}, 60_000)
