import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runCli } from '../run-cli.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { cellsOf, loaded } from './workbook.ts'

/** A workbook is kept open all year, and the roadmap changes: what people have written goes on in the next one. */

const plan = `
dorkarta: 1
название: ПЛАН
период: 2024–2025 годы
приказ: { дата: 10.01.2024, номер: № 1 }
показатели:
  - название: Доля школ
    единица: "%"
    значения: { 2024: "50", 2025: не менее 70 % }
    факт: { 2024: "48,5" }
  - { название: Число семинаров, значения: { 2024: "10", 2025: "12" } }
мероприятия:
  - { название: Совещание, сроки: [10.04.2024, 10.10.2024], ответственные: школы }
  - { название: Отчёт, сроки: до 1 июля 2024 г., ответственные: школы }
  - { название: Сопровождение, сроки: постоянно, ответственные: школы }
`

/** A folder with the roadmap and its workbook. */
class Office {
  readonly folder = temporaryFolder()
  readonly book = join(this.folder, 'план.xlsx')

  write(text = plan): void {
    writeFileSync(join(this.folder, 'план.roadmap.yaml'), text)
  }

  /** What the build says of the book, without the place of the file. */
  async build(...options: string[]): Promise<string> {
    const source = join(this.folder, 'план.roadmap.yaml')
    const { out, err } = await runCli(['build', source, '-o', this.book, '--force', ...options])
    expect(out).toBe(`${this.book}\n`)
    const said = err.split('\n').filter((line) => line.startsWith(`${this.book}: `))
    return said.map((line) => `${line}\n`.replaceAll(this.folder, '')).join('')
  }

  bytes(): Uint8Array {
    return readFileSync(this.book)
  }

  read(): Promise<ExcelJS.Workbook> {
    return loaded(new Uint8Array(this.bytes()))
  }

  /** As a person with a program of their own. */
  async change(by: (sheet: (name: string) => ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<void> {
    const book = await this.read()
    by((name) => book.getWorksheet(name) ?? expect.fail(`no sheet «${name}»`), book)
    writeFileSync(this.book, new Uint8Array(await book.xlsx.writeBuffer()))
  }

  /** Titles and what is written beside them, below the header of «Контроль». */
  async marks(): Promise<unknown[][]> {
    const sheet = (await this.read()).getWorksheet('Контроль') ?? expect.fail('no sheet')
    const rows: unknown[][] = []
    sheet.eachRow((row, number) => {
      const cells = [2, 6, 7, 8].map((column) => row.getCell(column).value)
      if (number > 6 && row.getCell(2).master === row.getCell(2) && cells.slice(1).some((value) => value !== null))
        rows.push(cells)
    })
    return rows
  }
}

async function built(text = plan): Promise<Office> {
  const office = new Office()
  office.write(text)
  expect(await office.build()).toBe('')
  return office
}

const day = (date: string) => new Date(`${date}T00:00:00Z`)

async function marked(): Promise<Office> {
  const office = await built()
  await office.change((sheet) => {
    const control = sheet('Контроль')
    control.getCell('F7').value = 'исполнено'
    control.getCell('G7').value = day('2024-04-09')
    control.getCell('H7').value = '=в срок'
    control.getCell('F8').value = 'перенесено'
    control.getCell('G8').value = day('2024-12-31')
    control.getCell('H9').value = 'ждём данных'
    control.getCell('F10').value = 'в работе'
  })
  return office
}

const marksOf = [
  ['Совещание', 'исполнено', day('2024-04-09'), '=в срок'],
  ['Совещание', 'перенесено', day('2024-12-31'), null],
  ['Отчёт', null, null, 'ждём данных'],
  ['Сопровождение', 'в работе', null, null],
]

describe('marks', () => {
  test('go on in the next book, and in the one after it', async () => {
    const office = await marked()
    expect(await office.build()).toBe('/план.xlsx: из прежней книги взято: 4 отметки\n')
    expect(await office.marks()).toEqual(marksOf)
    const bytes = office.bytes()
    await office.build()
    expect(office.bytes()).toEqual(bytes)
    expect(readdirSync(office.folder).sort()).toEqual(['план.roadmap.yaml', 'план.xlsx'])
  })

  test('follow their events to other places, numbers and names of parties', async () => {
    const office = await marked()
    const [head = '', events = ''] = plan.split('мероприятия:\n')
    const rows = events.trimEnd().split('\n').reverse()
    office.write(
      `${head}разделы:\n  - название: Новый\n    мероприятия:\n${rows.map((row) => `  ${row.replace('школы', 'лицеи')}`).join('\n')}\n`,
    )
    await office.build()
    expect(await office.marks()).toEqual([marksOf[3], marksOf[2], marksOf[0], marksOf[1]])
  })

  test('without a point stand below the others, where they are found again', async () => {
    const office = await marked()
    office.write(plan.replace('10.10.2024', '11.10.2024').replace('Отчёт', 'Сводка'))
    const said = '/план.xlsx: из прежней книги взято: 2 отметки; 2 отметки без пункта – внизу листа «Контроль»\n'
    expect(await office.build()).toBe(said)
    const left = [marksOf[0], marksOf[3], marksOf[1], marksOf[2]]
    expect(await office.marks()).toEqual(left)
    const texts = cellsOf((await office.read()).getWorksheet('Контроль') ?? expect.fail())
    expect(texts.get('A11')).toMatch(/^Отметки без пункта/)
    expect(texts.get('A6')).toBe('№')
    expect(await office.build()).toBe(said)
    expect(await office.marks()).toEqual(left)
    office.write()
    expect(await office.build()).toBe('/план.xlsx: из прежней книги взято: 4 отметки\n')
    expect(await office.marks()).toEqual(marksOf)
  })

  test('that are cleared below are gone', async () => {
    const office = await marked()
    office.write(plan.replace('10.10.2024', '11.10.2024'))
    await office.build()
    await office.change((sheet) => {
      for (const cell of ['F12', 'G12', 'H12']) sheet('Контроль').getCell(cell).value = null
    })
    expect(await office.build()).toBe('/план.xlsx: из прежней книги взято: 3 отметки\n')
    expect(await office.marks()).toEqual([marksOf[0], marksOf[2], marksOf[3]])
  })

  test('pasted, counted and typed in other ways are carried as what they say', async () => {
    const office = await built()
    await office.change((sheet) => {
      const control = sheet('Контроль')
      control.getCell('F7').value = { richText: [{ text: 'перене' }, { text: 'сено' }] }
      control.getCell('G7').value = ' 1.2.2025 '
      control.getCell('F8').value = { formula: 'F7', result: 'перенесено' }
      control.getCell('G8').value = { formula: 'DATE(2025,3,1)', result: 45717 }
      control.getCell('H8').value = 12.5
      control.getCell('G9').value = 'к осени'
      control.getCell('F10').value = true
      control.getCell('H10').value = { error: '#N/A' }
    })
    await office.build()
    expect(await office.marks()).toEqual([
      ['Совещание', 'перенесено', day('2025-02-01'), null],
      ['Совещание', 'перенесено', day('2025-03-01'), 12.5],
      ['Отчёт', null, 'к осени', null],
      ['Сопровождение', 'ИСТИНА', null, '#N/A'],
    ])
  })

  test('of a book that counts days from 1904', async () => {
    const office = await marked()
    const parts = unzipSync(office.bytes())
    for (const [name, bytes] of Object.entries(parts)) {
      const text = strFromU8(bytes)
      if (name === 'xl/workbook.xml')
        parts[name] = strToU8(text.replace(/<workbookPr[^>]*>/, '<workbookPr date1904="1"/>'))
      else if (name.startsWith('xl/worksheets/sheet'))
        parts[name] = strToU8(
          text.replace(/<v>(4[56]\d{3})<\/v>/g, (_, days: string) => `<v>${Number(days) - 1462}</v>`),
        )
    }
    writeFileSync(office.book, zipSync(parts))
    await office.build()
    expect(await office.marks()).toEqual(marksOf)
  })

  test('of a row that was sorted or copied stay with what it says', async () => {
    const office = await marked()
    await office.change((sheet) => {
      const control = sheet('Контроль')
      const valuesOf = (row: number) => (control.getRow(row).values as ExcelJS.CellValue[]).slice(1)
      const [first, last] = [valuesOf(7), valuesOf(10)]
      control.getRow(7).values = last
      control.getRow(10).values = first
      control.getRow(11).values = first
    })
    expect(await office.build()).toContain('1 отметка без пункта')
    expect(await office.marks()).toEqual([...marksOf, marksOf[0]])
  })
})

describe('what is postponed', () => {
  const stateOf = (book: ExcelJS.Workbook) => {
    const sheet = book.getWorksheet('Сроки') ?? expect.fail()
    const rows: unknown[][] = []
    sheet.eachRow((row, number) => {
      if (number > 4)
        rows.push(
          [2, 5, 6, 7].map((column) => (row.getCell(column) as ExcelJS.Cell).result ?? row.getCell(column).value),
        )
    })
    return rows
  }

  test('counts from its new day, in its place; what is done counts no more', async () => {
    const office = await marked()
    await office.build()
    expect(stateOf(await office.read()).slice(0, 3)).toEqual([
      ['Совещание', day('2024-04-10'), 91, 'исполнено'],
      ['Отчёт', day('2024-07-01'), 173, 'позже'],
      ['Совещание', day('2024-12-31'), 356, 'позже'],
    ])
  })
})

describe('facts', () => {
  const factsOf = async (office: Office) => {
    const sheet = (await office.read()).getWorksheet('План и факт') ?? expect.fail()
    return [5, 6].map((row) => [7, 8].map((column) => sheet.getCell(row, column).value))
  }

  test('typed in the book go on; those of the roadmap are the roadmap’s', async () => {
    const office = await built()
    expect(await factsOf(office)).toEqual([
      [48.5, null],
      [null, null],
    ])
    await office.change((sheet) => {
      const table = sheet('План и факт')
      table.getCell('H5').value = 0.65
      table.getCell('H5').numFmt = '0%'
      table.getCell('G6').value = 'уточняется'
    })
    office.write(plan.replace('"48,5"', '"49"'))
    expect(await office.build()).toBe('/план.xlsx: из прежней книги взято: 2 факта\n')
    expect(await factsOf(office)).toEqual([
      [49, 65],
      ['уточняется', null],
    ])
    const open = (await office.read()).getWorksheet('План и факт')?.getCell('H5')
    expect(open?.numFmt ?? '').not.toContain('%')
    const sheets = Object.entries(unzipSync(office.bytes())).filter(([name]) => name.startsWith('xl/worksheets/'))
    expect(sheets.map(([, bytes]) => strFromU8(bytes)).join('')).toContain('Впишите число без знака %: 12 или 12,5.')
  })

  test('other than the roadmap says stay, and that is said', async () => {
    const office = await built()
    await office.change((sheet) => {
      sheet('План и факт').getCell('G5').value = 51
    })
    office.write(plan.replace('"48,5"', '"49"'))
    expect(await office.build()).toBe(
      '/план.xlsx: из прежней книги взято: 1 факт; 1 факт в книге не такой, как в дорожной карте, – оставлен из книги\n',
    )
    expect((await factsOf(office))[0]).toEqual([51, null])
    expect(await office.build()).toBe('/план.xlsx: из прежней книги взято: 1 факт\n')
    office.write(plan.replace('"48,5"', '"50"'))
    expect(await office.build()).toContain('1 факт в книге не такой')
  })

  test('of the roadmap that are wiped off stay so, and that is said once', async () => {
    const office = await built()
    await office.change((sheet) => {
      sheet('План и факт').getCell('G5').value = null
    })
    const said = '/план.xlsx: 1 факт дорожной карты в книге стёрт – его клетка оставлена пустой\n'
    expect(await office.build()).toBe(said)
    expect((await factsOf(office))[0]).toEqual([null, null])
    expect(await office.build()).toBe('')
    expect((await factsOf(office))[0]).toEqual([null, null])
    office.write(plan.replace('"48,5"', '"49"'))
    expect(await office.build()).toBe(said)
    await office.change((sheet) => {
      sheet('План и факт').getCell('G5').value = 47
    })
    expect(await office.build()).toContain('1 факт в книге не такой')
    expect((await factsOf(office))[0]).toEqual([47, null])
  })

  test('of an indicator or a year that is no more stand below the others', async () => {
    const office = await built()
    await office.change((sheet) => {
      sheet('План и факт').getCell('G6').value = 11
      sheet('План и факт').getCell('H5').value = 66
    })
    office.write(
      plan.replace('Число семинаров', 'Число встреч').replace('2025: не менее 70 % ', '').replace('2025: "12"', ''),
    )
    expect(await office.build()).toBe('/план.xlsx: 2 факта без показателя – внизу листа «План и факт»\n')
    const below = async () => {
      const sheet = (await office.read()).getWorksheet('План и факт') ?? expect.fail()
      return [8, 9].map((row) => [1, 2, 3, 4].map((column) => sheet.getCell(row, column).value))
    }
    const left = [
      ['Доля школ', '%', '2025', 66],
      ['Число семинаров', null, '2024', 11],
    ]
    expect(await below()).toEqual(left)
    await office.build()
    expect(await below()).toEqual(left)
    office.write()
    await office.build()
    expect(await factsOf(office)).toEqual([
      [48.5, 66],
      [11, null],
    ])
  })
})

test.each(['.~lock.план.xlsx#', '~$план.xlsx'])('a book that another program has open is told: %s', async (mark) => {
  const office = await built()
  writeFileSync(join(office.folder, mark), '')
  expect(await office.build()).toContain(`файл, похоже, открыт в другой программе (рядом лежит ${mark})`)
  rmSync(join(office.folder, mark))
  expect(await office.build()).not.toContain('открыт')
})

const twins = `
dorkarta: 1
название: ПЛАН
период: 2026–2027 годы
приказ: { дата: 10.01.2026, номер: № 5 }
разделы:
  - название: Первый
    мероприятия:
      - { название: Мониторинг, сроки: 01.06.2026, ответственные: Школа № 1 }
      - { название: Мониторинг, сроки: 01.06.2026, ответственные: Школа № 2 }
  - название: Второй
    мероприятия:
      - { название: Мониторинг, сроки: 01.06.2026, ответственные: Школа № 3 }
  - название: Третий
    мероприятия:
      - название: Альфа
        код: а
        сроки: постоянно
        мероприятия:
          - { название: Отчёт, сроки: 01.07.2026 }
      - название: Бета
        код: б
        сроки: постоянно
        мероприятия:
          - { название: Отчёт, сроки: 01.07.2026 }
  - название: Четвёртый
    мероприятия:
      - { название: Выезды, сроки: [по запросу, по мере необходимости, ежеквартально, 30.06.2026] }
`

/** Twins whose every mark says whose it is. */
async function markedTwins(text = twins): Promise<Office> {
  const office = await built(text)
  await office.change((sheet) => {
    const control = sheet('Контроль')
    for (let row = 7; control.getCell(row, 2).value !== null; row++)
      if (control.getCell(row, 9).value !== null)
        control.getCell(row, 8).value = [3, 4, 5].map((column) => control.getCell(row, column).text).join(' | ')
  })
  return office
}

/** Titles with the places that the marks were given in; those without a point behind `~`. */
async function placesOf(office: Office): Promise<string[]> {
  const sheet = (await office.read()).getWorksheet('Контроль') ?? expect.fail()
  const rows: string[] = []
  let isBelow = ''
  sheet.eachRow((row, number) => {
    if (/^Отметки без пункта/.test(row.getCell(1).text)) isBelow = '~'
    else if (number > 6) {
      const own = [3, 4, 5].map((column) => row.getCell(column).text).join(' | ')
      const mark = row.getCell(8).text
      rows.push(`${isBelow}${row.getCell(2).text}: ${mark === own ? 'its own' : mark === '' ? '–' : mark}`)
    }
  })
  return rows
}

describe('items of one name', () => {
  const all = ['Мониторинг', 'Мониторинг', 'Мониторинг', 'Альфа', 'Отчёт', 'Бета', 'Отчёт', ...Array(12).fill('Выезды')]
  const own = (titles: readonly string[]) => titles.map((title) => `${title}: its own`)
  const lineOf = (words: string) => twins.split('\n').find((line) => line.includes(words)) ?? expect.fail(words)
  const blockOf = (code: string) =>
    `      - название: ${code === 'а' ? 'Альфа' : 'Бета'}\n        код: ${code}\n        сроки: постоянно\n        мероприятия:\n          - { название: Отчёт, сроки: 01.07.2026 }\n`

  test('keep their marks while nothing changes', async () => {
    const office = await markedTwins()
    await office.build()
    const first = await placesOf(office)
    expect(new Set(first.map((row) => row.split(': ')[1]))).toEqual(new Set(['its own']))
    expect(first.map((row) => row.split(':')[0])).toEqual(all.slice(0, first.length))
    const bytes = office.bytes()
    await office.build()
    expect(office.bytes()).toEqual(bytes)
  })

  test('one is deleted: the others keep theirs, its own stands below', async () => {
    const office = await markedTwins()
    office.write(twins.replace(`${lineOf('Школа № 1')}\n`, ''))
    expect(await office.build()).toContain('1 отметка без пункта')
    const rows = await placesOf(office)
    expect(rows.slice(0, 2)).toEqual(own(['Мониторинг', 'Мониторинг']))
    expect(rows.at(-1)).toBe('~Мониторинг: its own')
    office.write(twins.replace(`${lineOf('Школа № 1')}\n`, '').replace(`${lineOf('Школа № 2')}\n`, ''))
    await office.build()
    expect((await placesOf(office))[0]).toBe('Мониторинг: its own')
    expect((await placesOf(office)).filter((row) => row.startsWith('~'))).toEqual([
      '~Мониторинг: its own',
      '~Мониторинг: its own',
    ])
    office.write(twins)
    expect(await office.build()).not.toContain('без пункта')
    expect((await placesOf(office)).filter((row) => !row.endsWith(': its own'))).toEqual([])
  })

  test('a new one in front has no mark', async () => {
    const office = await markedTwins()
    office.write(
      twins.replace(lineOf('Школа № 1'), `${lineOf('Школа № 1').replace('№ 1', '№ 0')}\n${lineOf('Школа № 1')}`),
    )
    await office.build()
    expect((await placesOf(office)).slice(0, 4)).toEqual(['Мониторинг: –', ...own(all.slice(0, 3))])
  })

  test('children of parents change their places with them', async () => {
    const office = await markedTwins()
    office.write(twins.replace(blockOf('а') + blockOf('б'), blockOf('б') + blockOf('а')))
    await office.build()
    await office.change((sheet) => {
      sheet('Контроль').getCell('H11').value = 'отчёт беты'
    })
    await office.build()
    office.write(twins)
    await office.build()
    expect((await placesOf(office)).slice(3, 7)).toEqual([...own(['Альфа', 'Отчёт', 'Бета']), 'Отчёт: отчёт беты'])
  })

  test('deadlines of one event are told apart by their words', async () => {
    const office = await markedTwins()
    office.write(
      twins.replace(
        '[по запросу, по мере необходимости, ежеквартально, 30.06.2026]',
        '[30.06.2026, по мере необходимости, ежеквартально]',
      ),
    )
    expect(await office.build()).toContain('1 отметка без пункта')
    const rows = (await placesOf(office)).filter((row) => row.includes('Выезды'))
    expect(rows.filter((row) => !row.endsWith(': its own'))).toEqual([])
    expect(rows.at(-1)).toBe('~Выезды: its own')
  })

  test('that nothing tells apart: one less, and nobody guesses whose the marks are', async () => {
    const alike = twins.replace('Школа № 2', 'Школа № 1')
    const office = await markedTwins(alike)
    await office.build()
    expect((await placesOf(office)).slice(0, 3)).toEqual(own(all.slice(0, 3)))
    office.write(alike.replace(`${lineOf('Школа № 1')}\n`, ''))
    expect(await office.build()).toContain('2 отметки без пункта')
    expect((await placesOf(office)).slice(0, 2)).toEqual(['Мониторинг: –', 'Мониторинг: its own'])
  })

  test('an extract in the place of the whole has the marks of its own events', async () => {
    const office = await markedTwins()
    await office.build('--party', 'Школа № 2')
    const rows = await placesOf(office)
    expect(rows[0]).toBe('Мониторинг: its own')
    expect(rows.slice(1).every((row) => row.startsWith('~'))).toBe(true)
  })

  test('rows sorted without the hidden column: marks stay with what their rows say', async () => {
    const office = await markedTwins()
    await office.change((sheet) => {
      const control = sheet('Контроль')
      const valuesOf = (row: number) => (control.getRow(row).values as ExcelJS.CellValue[]).slice(1, 9)
      const rows = [7, 8, 9, 10, 12].map(valuesOf).reverse()
      for (const [index, row] of [7, 8, 9, 10, 12].entries())
        for (const [column, value] of (rows[index] ?? []).entries()) control.getCell(row, column + 1).value = value
    })
    expect(await office.build()).not.toContain('без пункта')
    expect((await placesOf(office)).filter((row) => !row.endsWith(': its own'))).toEqual([])
  })
})

describe('indicators of one name', () => {
  const part = (name: string, plan: string) =>
    `  - { название: ${name}, единица: "%", значения: { 2026: "30" }, в-том-числе: [ { название: в школах, значения: { 2026: "${plan}" } } ] }\n`
  const [children, teachers] = [part('Доля детей', '3'), part('Доля педагогов', '1')]
  const map = (...indicators: string[]) =>
    `dorkarta: 1\nназвание: ПЛАН\nпериод: 2026 год\nмероприятия:\n  - { название: А, сроки: 01.06.2026 }\nпоказатели:\n${indicators.join('')}`
  const factsOf = async (office: Office) => {
    const sheet = (await office.read()).getWorksheet('План и факт') ?? expect.fail()
    const rows: string[] = []
    sheet.eachRow((row, number) => {
      if (number > 4) rows.push([1, 3, 4, 6].map((column) => row.getCell(column).text).join('|'))
    })
    return rows
  }

  test('are named with what they are parts of, and keep their facts when that moves or goes', async () => {
    const office = await built(map(children, teachers))
    await office.change((sheet) => {
      for (const [index, fact] of [55, 66, 77, 88].entries()) sheet('План и факт').getCell(5 + index, 6).value = fact
    })
    office.write(map(teachers, children))
    expect(await office.build()).toBe('/план.xlsx: из прежней книги взято: 4 факта\n')
    expect(await factsOf(office)).toEqual([
      'Доля педагогов|||77',
      'Доля педагогов: в школах|||88',
      'Доля детей|||55',
      'Доля детей: в школах|||66',
    ])
    office.write(map(teachers))
    expect(await office.build()).toContain('2 факта без показателя')
    const left = await factsOf(office)
    expect(left.slice(0, 2)).toEqual(['Доля педагогов|||77', 'Доля педагогов: в школах|||88'])
    expect(left.slice(3)).toEqual(['Доля детей|2026|55|', 'Доля детей: в школах|2026|66|'])
    office.write(map(children))
    await office.build()
    expect((await factsOf(office)).slice(0, 2)).toEqual(['Доля детей|||55', 'Доля детей: в школах|||66'])
  })
})

describe('the book of another roadmap', () => {
  const other = plan.replace('ПЛАН', 'ДРУГОЙ ПЛАН').replace('№ 1', '№ 99')

  async function overIt(office: Office, name: string, text: string): Promise<string> {
    const source = join(office.folder, name)
    writeFileSync(source, text)
    const { err } = await runCli(['build', source, '-o', office.book, '--force'])
    return err.replaceAll(office.folder, '')
  }

  test('is kept beside, and none of its marks is taken', async () => {
    const office = await marked()
    expect(await overIt(office, 'другой.roadmap.yaml', other)).toContain(
      'прежняя книга сохранена рядом: /план.прежняя.xlsx – в новую не вошло: всё, так как она – другой дорожной карты',
    )
    expect(await office.marks()).toEqual([])
  })

  test('is nothing to keep where nobody has written in it', async () => {
    const office = await built()
    expect(await overIt(office, 'другой.roadmap.yaml', other)).not.toContain('прежняя')
  })

  test('is not one whose file, title or order alone is another', async () => {
    for (const [name, text] of [
      ['другой.roadmap.yaml', plan],
      ['план.roadmap.yaml', plan.replace('ПЛАН', 'ДРУГОЙ ПЛАН')],
      ['план.roadmap.yaml', plan.replace('№ 1', '№ 99')],
    ] as const) {
      const office = await marked()
      expect(await overIt(office, name, text)).toContain('взято: 4 отметки')
    }
  })
})

describe('what cannot go on is kept in a copy beside', () => {
  const copies = (office: Office) => readdirSync(office.folder).filter((name) => name.includes('прежняя'))

  test('sheets of people’s own, comments, notes beside the tables', async () => {
    const office = await built()
    await office.change((sheet, book) => {
      book.addWorksheet('Заметки').getCell('A1').value = 'позвонить'
      sheet('Контроль').getCell('B7').note = 'проверить'
      sheet('Контроль').getCell('L9').value = 'сбоку'
    })
    const before = office.bytes()
    expect(await office.build()).toBe(
      '/план.xlsx: прежняя книга сохранена рядом: /план.прежняя.xlsx – в новую не вошло: лист «Заметки», примечания к клеткам, записи правее таблиц\n',
    )
    expect(new Uint8Array(readFileSync(join(office.folder, 'план.прежняя.xlsx')))).toEqual(new Uint8Array(before))
    expect(await office.build()).toBe('')
    await office.change((_, book) => book.addWorksheet('Ещё'))
    expect(await office.build()).toContain('/план.прежняя-2.xlsx')
    expect(copies(office)).toHaveLength(2)
  })

  test('links, of cells or by a formula', async () => {
    for (const value of [
      { text: 'письмо', hyperlink: 'https://example.org/' },
      { formula: 'HYPERLINK("https://example.org/","письмо")', result: 'письмо' },
    ]) {
      const office = await built()
      await office.change((sheet) => {
        sheet('Контроль').getCell('H9').value = value
      })
      expect(await office.build()).toContain('в новую не вошло: ссылки в клетках')
      expect(await office.marks()).toEqual([['Отчёт', null, null, 'письмо']])
      expect(copies(office)).toHaveLength(1)
      expect(await office.build()).toBe('/план.xlsx: из прежней книги взято: 1 отметка\n')
    }
  })

  test('marks where the new book has no sheet for them', async () => {
    const office = await marked()
    office.write(plan.replace('период', 'оформление: { книга: приложение }\nпериод'))
    expect(await office.build()).toContain('в новую не вошло: лист «Контроль»')
    expect(copies(office)).toHaveLength(1)
  })

  test('a sheet of control whose column of keys is lost', async () => {
    const office = await marked()
    await office.change((sheet) => sheet('Контроль').spliceColumns(9, 1))
    expect(await office.build()).toContain('в новую не вошло: лист «Контроль»')
    expect(copies(office)).toHaveLength(1)
  })

  test.each([
    ['no workbook at all', strToU8('это не книга')],
    ['half a workbook', undefined],
    ['a workbook with broken XML', zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets>') })],
    [
      'entities that grow',
      zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>') }),
    ],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(201 * 1024 * 1024) }, { level: 9 })],
    ['a package without a workbook', zipSync({ 'word/document.xml': strToU8('<w/>') })],
  ])('%s', async (_, bytes) => {
    const office = await built()
    const fresh = office.bytes()
    writeFileSync(office.book, bytes ?? fresh.subarray(0, fresh.length / 2))
    expect(await office.build()).toContain('так как прочитать её не удалось')
    expect(office.bytes()).toEqual(fresh)
    expect(copies(office)).toEqual(['план.прежняя.xlsx'])
  })

  test('a stranger’s workbook', async () => {
    const office = new Office()
    office.write()
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Лист1').getCell('A1').value = 1
    writeFileSync(office.book, new Uint8Array(await book.xlsx.writeBuffer()))
    expect(await office.build()).toContain('в новую не вошло: лист «Лист1»')
    expect(copies(office)).toHaveLength(1)
  })

  test('an empty file is nothing to keep', async () => {
    const office = new Office()
    office.write()
    writeFileSync(office.book, '')
    expect(await office.build()).toBe('')
    expect(copies(office)).toEqual([])
  })
})

test('a book that nobody has written in leaves no trace in the next one', async () => {
  const office = await built()
  const first = office.bytes()
  expect(await office.build()).toBe('')
  expect(office.bytes()).toEqual(first)
  office.write(plan.replace('Отчёт', 'Сводка'))
  expect(await office.build()).toBe('')
  const over = office.bytes()
  const other = new Office()
  other.write(plan.replace('Отчёт', 'Сводка'))
  await other.build()
  expect(over).toEqual(other.bytes())
})
