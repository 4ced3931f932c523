import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../src/layout/arrange.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import type { RenderMeta } from '../../src/render/meta.ts'
import { compileText } from '../compile-text.ts'

const meta: RenderMeta = { created: Date.UTC(2020, 6, 17), generator: 'dorkarta' }

const order = `
dorkarta: 1
название: |-
  ДОРОЖНАЯ КАРТА
  внедрения наставничества
период: 2020 год
макет:
  основа: standard
  номера-граф: да
  разделы: графа
  нумерация: { мероприятия: "1." }
  графы:
    - { роль: номер, заголовок: № п/п }
    - { роль: раздел, заголовок: Этап }
    - { роль: мероприятие, заголовок: Мероприятие }
    - { роль: начало, заголовок: начало, группа: Срок }
    - { роль: окончание, заголовок: конец, группа: Срок }
приказ:
  орган: [АДМИНИСТРАЦИЯ ОБЛАСТИ, УПРАВЛЕНИЕ ОБРАЗОВАНИЯ]
  дата: 17.07.2020
  место: г. Тамбов
  номер: "1509"
  заголовок: Об утверждении дорожной карты
  преамбула: "В целях развития <наставничества> & обмена опытом ПРИКАЗЫВАЮ:"
  пункты: [Утвердить дорожную карту.]
  контроль: Контроль оставляю за собой.
  подпись: { должность: Начальник управления, фио: Т.П. Котельникова }
  исполнитель: И.И. Иванов
разделы:
  - название: Подготовка
    мероприятия:
      - название: ["Провести:", "1) семинары;", "2) круглые столы."]
        начало: "01.08.2020"
        окончание: "31.08.2020"
      - { название: "CURRENT {list-1-0} =1+1", начало: "01.09.2020", окончание: "30.09.2020" }
  - название: Завершение
    мероприятия:
      - { название: Отчет, начало: "01.10.2020", окончание: "31.10.2020" }
`

async function build(text: string): Promise<Uint8Array> {
  const { value } = compileText(text)
  if (value === undefined) throw new Error('the roadmap of the test does not compile')
  return renderDocx(arrange(value), meta)
}

async function partsOf(text: string): Promise<Record<string, string>> {
  const parts = unzipSync(await build(text))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

function all(xml: string, element: string): string[] {
  return xml.match(new RegExp(`<${element}[ >].*?</${element}>`, 'gs')) ?? []
}

/** The words as they are read, a line for each paragraph. */
function textOf(xml: string): string {
  return all(
    xml
      .replace(/<w:br\/>/g, '<w:t>\n</w:t>')
      .replace(/<w:tab\/>/g, '<w:t>\t</w:t>')
      .replace(/<w:noBreakHyphen\/>/g, '<w:t>-</w:t>'),
    'w:p',
  )
    .map((paragraph) =>
      all(paragraph, 'w:t')
        .map((run) => run.replace(/<[^>]*>/g, ''))
        .join(''),
    )
    .join('\n')
    .replaceAll('\u00a0', ' ')
}

function table(xml: string): string {
  return all(xml, 'w:tbl')[0] ?? ''
}

const parts = await partsOf(order)
const body = parts['word/document.xml'] ?? ''
const styles = parts['word/styles.xml'] ?? ''

describe('sections', () => {
  const sections = all(body, 'w:sectPr')

  test('each part has its own paper and counts its own pages, without a number on the first', () => {
    expect(sections).toHaveLength(2)
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    for (const section of sections) {
      expect(section).toContain('<w:pgNumType w:start="1"/>')
      expect(section).toContain('<w:titlePg/>')
      expect(section).toContain('<w:headerReference w:type="default"')
      expect(section).toContain('w:header="567"')
    }
  })

  test('the page number stands in the header', () => {
    expect(parts['word/header1.xml']).toMatch(/w:pStyle w:val="Header".*PAGE/s)
  })
})

describe('text', () => {
  test('stands in the order of the layout, with what XML needs escaped', () => {
    const text = textOf(body)
    expect(text).toContain('АДМИНИСТРАЦИЯ ОБЛАСТИ\nУПРАВЛЕНИЕ ОБРАЗОВАНИЯ')
    expect(text).toContain('17.07.2020\tг. Тамбов\t№ 1509')
    expect(text).toContain('&lt;наставничества&gt; &amp; обмена')
    expect(text).toContain('1. Утвердить дорожную карту.')
    expect(text).toContain('Начальник управления\tТ.П. Котельникова')
  })

  test('a title of two lines is one heading', () => {
    const heading = all(body, 'w:p').filter((paragraph) => paragraph.includes('"Heading1"'))
    expect(heading.map(textOf)).toEqual(['ДОРОЖНАЯ КАРТА\nвнедрения наставничества'])
  })

  test('what looks like a field or a placeholder of the library stays text', () => {
    expect(textOf(body)).toContain('CURRENT {list-1-0} =1+1')
  })

  test('nothing is an empty paragraph but the cells that say nothing and the end of a table', () => {
    const empty = all(body.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''), 'w:p').filter((paragraph) => textOf(paragraph) === '')
    expect(empty.filter((paragraph) => !paragraph.includes('"TableEnd"'))).toEqual([])
  })

  test('the text before a signature goes with it to the next page', () => {
    const paragraphs = all(body, 'w:p')
    const signature = paragraphs.findIndex((paragraph) => paragraph.includes('"Signature"'))
    expect(paragraphs[signature - 1]).toContain('<w:keepNext/>')
    expect(paragraphs[signature]).toContain('<w:tab w:val="right" w:pos="9638"/>')
  })
})

describe('styles', () => {
  test('every style in use exists, and speaks Russian', () => {
    const known = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map((match) => match[1]))
    const used = [...body.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map((match) => match[1])
    expect(used.filter((style) => !known.has(style))).toEqual([])
    expect(styles).toContain('<w:lang w:val="ru-RU"')
    expect(styles).toContain('w:name w:val="Текст таблицы, 12 пт"')
  })

  test('fonts, sizes and boldness come from styles only', () => {
    expect(body).not.toMatch(/<w:(?:rFonts|sz|b|i|color)[ /]/)
  })
})

describe('the table', () => {
  const first = table(body)
  const rows = all(first, 'w:tr')

  test('has a grid, cells and a width that agree with the width between the margins', () => {
    const grid = [...first.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]))
    const width = grid.reduce((sum, column) => sum + column, 0)
    expect(Math.abs(width - (16838 - 1134 - 567))).toBeLessThanOrEqual(1)
    expect(first).toContain(`<w:tblW w:type="dxa" w:w="${width}"/>`)
    expect(first).toContain('<w:tblLayout w:type="fixed"/>')
    for (const row of rows) {
      const cells = [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g)].map((match) => Number(match[1]))
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(width)
    }
  })

  test('repeats both storeys of its header and the row of numbers', () => {
    expect(rows.map((row) => row.includes('<w:tblHeader'))).toEqual([true, true, true, false, false, false])
    expect(rows.map((row) => row.includes('<w:cantSplit'))).toEqual(rows.map(() => true))
    expect(rows[0]).toContain('<w:gridSpan w:val="2"/>')
    expect(rows[0]?.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3)
    expect(rows[1]?.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(3)
  })

  test('merges the column of stages downwards', () => {
    expect(rows.slice(3).map((row) => /w:vMerge w:val="(\w+)"/.exec(row)?.[1])).toEqual([
      'restart',
      'continue',
      undefined,
    ])
  })

  test('keeps its header with the first row', () => {
    for (const row of rows.slice(0, 3))
      for (const paragraph of all(row, 'w:p')) expect(paragraph).toContain('<w:keepNext')
    expect(rows[3]).not.toContain('<w:keepNext')
  })

  test('says what it is', () => {
    expect(first).toMatch(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/><\/w:tblPr>/)
  })

  test('counts the list in a cell by itself', () => {
    expect(textOf(rows[3] ?? '')).toContain('Провести:\nсеминары;\nкруглые столы.')
    expect(rows[3]?.match(/<w:numPr>/g)).toHaveLength(2)
    expect(parts['word/numbering.xml']).toContain('w:lvlText w:val="%1)"')
  })
})

describe('lists inside lists', async () => {
  const nested = [
    'Этапы:',
    '1) первый:',
    '  а) раз;',
    '  б) два:',
    '    - мелко;',
    '2) второй:',
    '  а) три;',
    '  б) четыре.',
  ]
  const text = order.replace('{ название: Отчет,', `{ название: ${JSON.stringify(nested.join('\n'))},`)
  const files = await partsOf(text)
  const row = all(files['word/document.xml'] ?? '', 'w:tr').at(-1) ?? ''
  const items = all(row, 'w:p').flatMap((paragraph) => {
    const [, level, id] = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraph) ?? []
    return id === undefined ? [] : [{ level: Number(level), id }]
  })
  const numbering = files['word/numbering.xml'] ?? ''

  test('are lists of Word, each on its level', () => {
    expect(items.map(({ level }) => level)).toEqual([0, 1, 1, 2, 0, 1, 1])
    expect(textOf(row)).toContain('Этапы:\nпервый:\nраз;\nдва:\nмелко;\nвторой:\nтри;\nчетыре.')
  })

  test('count on where the list goes on, and from one where another begins', () => {
    const [first, letters, same, , second, others] = items.map(({ id }) => id)
    expect([second, same]).toEqual([first, letters])
    expect(others).not.toBe(letters)
    for (const [id, level] of [
      [first, 0],
      [letters, 1],
      [others, 1],
    ])
      expect(numbering).toMatch(
        new RegExp(
          `w:numId="${id}"><w:abstractNumId w:val="\\d"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/>`,
        ),
      )
  })

  test('hang on their marks, each level deeper than the one around it', () => {
    const kinds = all(numbering, 'w:abstractNum')
    const letters = kinds.find((kind) => kind.includes('"russianLower"')) ?? ''
    const lefts = [...letters.matchAll(/<w:ind w:left="(\d+)" w:hanging="(\d+)"\/>/g)].map(([, left]) => Number(left))
    expect(lefts).toHaveLength(9)
    expect(lefts).toEqual([...new Set(lefts)].sort((a, b) => a - b))
    expect(letters).toContain('<w:lvlText w:val="%2)"/>')
  })
})

describe('where only the row of column numbers is repeated', async () => {
  const byNumbers = order.replace('макет:', 'оформление: { таблица: { повторять: номера граф } }\nмакет:')
  const text = (await partsOf(byNumbers))['word/document.xml'] ?? ''
  const [above = '', below = ''] = all(text, 'w:tbl')

  test('it opens a table of its own, on the same grid, right below the storeys', () => {
    expect(all(above, 'w:tr').map(textOf)).toEqual(all(table(body), 'w:tr').slice(0, 2).map(textOf))
    expect(all(below, 'w:tr').map(textOf)).toEqual(all(table(body), 'w:tr').slice(2).map(textOf))
    expect(all(above, 'w:tblGrid')).toEqual(all(below, 'w:tblGrid'))
    expect(text).toContain('</w:tbl><w:p><w:pPr><w:pStyle w:val="TableJoint"/></w:pPr></w:p><w:tbl>')
    expect(styles).toMatch(/w:styleId="TableJoint".*?<w:keepNext\/>.*?<w:vanish\/>.*?<\/w:style>/)
  })

  test('it alone is repeated, and the line above it is drawn once', () => {
    expect(above).not.toContain('<w:tblHeader/>')
    expect(all(below, 'w:tr').map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false])
    const rows = all(above, 'w:tr')
    for (const cell of all(rows[1] ?? '', 'w:tc')) expect(cell).toContain('<w:bottom w:val="nil"/>')
    expect(below).not.toContain('<w:tcBorders>')
  })

  test('without such a row the header is repeated as ever', async () => {
    const none = (await partsOf(byNumbers.replace('номера-граф: да', 'номера-граф: нет')))['word/document.xml'] ?? ''
    expect(all(none, 'w:tbl')).toHaveLength(1)
    expect(all(none, 'w:tr').map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false, false])
  })
})

describe('a row higher than a page', () => {
  const lines = Array.from({ length: 80 }, (_, index) => `Строка ${index}.`)
  const tall = order.replace('{ название: Отчет,', `{ название: ${JSON.stringify(lines)},`)

  test('may break across pages, and loses nothing', async () => {
    const rows = all((await partsOf(tall))['word/document.xml'] ?? '', 'w:tr')
    const row = rows.at(-1) ?? ''
    expect(row).not.toContain('<w:cantSplit')
    for (const line of lines) expect(textOf(row)).toContain(line)
  })

  test.each([
    [27, true, '12', false],
    [30, true, '11-5', false],
    [40, false, '12', true],
    [80, false, '12', false],
  ])('of %d lines', async (count, isWhole, size, keepsLines) => {
    const few = order.replace('{ название: Отчет,', `{ название: ${JSON.stringify(lines.slice(0, count))},`)
    const files = await partsOf(few)
    const row = all(files['word/document.xml'] ?? '', 'w:tr').at(-1) ?? ''
    expect(row.includes('<w:cantSplit')).toBe(isWhole)
    expect(row).toContain(`w:val="TableText${size}"`)
    expect(row.includes('<w:keepLines')).toBe(keepsLines)
    expect(files['word/styles.xml']?.includes('w:styleId="TableText11-5"')).toBe(size === '11-5')
  })
})

describe('properties', () => {
  test('tell title, author and the day of the document', () => {
    const core = parts['docProps/core.xml']
    expect(core).toContain('<dc:title>ДОРОЖНАЯ КАРТА внедрения наставничества</dc:title>')
    expect(core).toContain('<dc:creator>АДМИНИСТРАЦИЯ ОБЛАСТИ, УПРАВЛЕНИЕ ОБРАЗОВАНИЯ</dc:creator>')
    expect(core).toContain('2020-07-17T00:00:00Z</dcterms:created>')
    expect(core).not.toContain('Un-named')
    expect(core).toContain('<dc:subject>Об утверждении дорожной карты</dc:subject>')
    expect(core).toContain('<cp:category>Дорожная карта</cp:category>')
    expect(core).toContain('<cp:keywords>Дорожная карта; 2020 год</cp:keywords>')
    expect(core).toContain('<dc:language>ru-RU</dc:language>')
    expect(parts['docProps/app.xml']).toContain('<Application>dorkarta</Application>')
    expect(parts['word/settings.xml']).toMatch(/w:name="compatibilityMode" [^>]*w:val="15"/)
  })
})

describe('the bytes', () => {
  test('are the same each time, in every time zone', async () => {
    const zone = process.env['TZ']
    const files: Uint8Array[] = []
    for (const each of ['UTC', 'Asia/Kamchatka', 'America/St_Johns']) {
      process.env['TZ'] = each
      files.push(await build(order))
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(files[1]).toEqual(files[0])
    expect(files[2]).toEqual(files[0])
  })

  test('begin with the list of the types', async () => {
    expect(Object.keys(unzipSync(await build(order)))[0]).toBe('[Content_Types].xml')
  })
})

test('footnotes go with the last row of their table, all of them together', async () => {
  const noted = `${order}показатели:
  - { название: Доля школ, единица: процентов, значения: { 2020: 10 }, сноска: По форме № ОО-1. }
  - { название: Число школ, единица: единиц, значения: { 2020: 20 }, сноска: По форме № 2. }
`
  const body = (await partsOf(noted))['word/document.xml'] ?? ''
  const notes = all(body, 'w:p').filter((paragraph) => paragraph.includes('"Footnote"'))
  expect(notes.map((note) => note.includes('<w:keepNext/>'))).toEqual([true, false])
  expect(all(body, 'w:tr').at(-1)).toContain('<w:keepNext/>')
})
