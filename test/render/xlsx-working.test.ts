import type ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { cellsOf, partsOf, workbookOf } from './workbook.ts'

/** The sheets of a workbook that a plan is kept up with all year. The day of the document is 17.07.2020. */

const plan = `
dorkarta: 1
название: ПЛАН
период: 2020–2021 годы
приказ: { дата: 17.07.2020, номер: № 1 }
участники:
  - { код: отдел, название: Отдел образования }
показатели:
  - название: Доля школ
    единица: "%"
    направление: рост
    значения: { 2020: "50,5", 2021: не менее 70 % }
    факт: { 2020: "48" }
  - { название: Число семинаров, значения: { 2021: "1 250" } }
разделы:
  - название: Подготовка
    мероприятия:
      - { название: "=1+1", сроки: [01.08.2020, 01.02.2021], ответственные: [{ участник: отдел, основной: да }, школы района] }
      - { название: Приказ, сроки: 01.07.2020, ответственные: отдел }
      - { название: Консультации, сроки: по мере необходимости, ответственные: школы района }
      - { название: Сопровождение, сроки: постоянно }
      - { название: Обучение, сроки: сентябрь – октябрь 2020 г. }
`

const book = await workbookOf(plan)
const sheetNamed = (name: string) => book.getWorksheet(name) ?? expect.fail(`no sheet «${name}»`)

/** Rows below the header, as what the cells hold. */
function rowsOf(sheet: ExcelJS.Worksheet): unknown[][] {
  const start = (sheet.views[0] as { ySplit?: number }).ySplit ?? 0
  const rows: unknown[][] = []
  sheet.eachRow((row, number) => {
    if (number > start) rows.push((row.values as unknown[]).slice(1))
  })
  return rows
}

const day = (date: string) => new Date(`${date}T00:00:00Z`)

test('the sheets stand behind the document, which is the one that opens', () => {
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Дорожная карта',
    'Показатели',
    'Контроль',
    'Сроки',
    'Календарь',
    'По ответственным',
    'План и факт',
  ])
  expect(book.views[0]?.activeTab).toBe(0)
})

test('on the printed sheet of indicators facts stand behind the plan where there are any', async () => {
  const printed = (of: ExcelJS.Workbook) => of.getWorksheet('Показатели') ?? expect.fail()
  const rows = (of: ExcelJS.Workbook) => [2, 3, 4].map((row) => (printed(of).getRow(row).values as unknown[]).slice(5))
  expect(rows(book)).toEqual([
    ['Значение показателя по годам', 'Значение показателя по годам', 'Достигнутое значение'],
    ['2020', '2021', '2020'],
    [50.5, 'не менее 70 %', 48],
  ])
  const planned = await workbookOf(plan.replace(/факт: .*/, ''))
  expect(rows(planned)[0]).toEqual(['Значение показателя по годам', 'Значение показателя по годам'])
})

test('a profile can leave them out', async () => {
  const printed = await workbookOf(plan.replace('период', 'оформление: { книга: приложение }\nпериод'))
  expect(printed.worksheets.map(({ name }) => name)).toEqual(['Дорожная карта', 'Показатели'])
})

test('a sheet that has nothing to show is not there', async () => {
  const bare = await workbookOf(
    'dorkarta: 1\nназвание: ПЛАН\nмероприятия:\n  - { название: А, сроки: постоянно, результат: Б }\n',
  )
  expect(bare.worksheets.map(({ name }) => name)).toEqual(['Дорожная карта', 'Контроль', 'Сроки'])
})

test('sections that only name who answers are no rows of a calendar, nor anything to mark', async () => {
  const text = 'dorkarta: 1\nназвание: ПЛАН\nпериод: 2024 год\nразделы: [{ название: Раздел, ответственные: Школа }]\n'
  const sheets = (await workbookOf(text)).worksheets.map(({ name }) => name)
  expect(sheets).toEqual(['Дорожная карта', 'По ответственным'])
})

test('an order called as one of them gets another name', async () => {
  const order =
    'приказ: { слово: КОНТРОЛЬ, дата: 17.07.2020, номер: № 1, заголовок: О плане, пункты: [Утвердить план.] }'
  const named = await workbookOf(plan.replace(/приказ: .*/, order))
  expect(named.worksheets.map(({ name }) => name)).toContain('Контроль (2)')
})

test('an attachment called as what Excel keeps for itself gets another name', async () => {
  const attachment = 'другие-приложения: [{ название: History, текст: [Сказано.] }]'
  const named = await workbookOf(`${plan}\n${attachment}\n`)
  expect(named.worksheets.map(({ name }) => name)).toContain('History (2)')
})

const resultOf = (value: unknown) => (value as { result?: unknown }).result

describe('Сроки', async () => {
  const sheet = sheetNamed('Сроки')
  const xml = await xmlOf('Сроки')
  const rows = rowsOf(sheet)

  test('control points in the order of time, as dates; below them what has none, with a word', () => {
    expect(rows.slice(0, 4).map((row) => [row[1], resultOf(row[5])])).toEqual([
      ['Приказ', day('2020-07-01')],
      ['=1+1', day('2020-08-01')],
      ['Обучение', day('2020-10-31')],
      ['=1+1', day('2021-02-01')],
    ])
    expect(rows.slice(4).map((row) => row[1])).toEqual(['Консультации', 'Сопровождение'])
    // The reader takes words in a cell of dates for a broken date.
    expect([...xml.matchAll(/t="str"><f [^>]*><v>(по условию|постоянно)</g)].map(([, word]) => word)).toEqual([
      'по условию',
      'постоянно',
    ])
    expect(rows[2]).toEqual(expect.arrayContaining(['I. Подготовка', 'сентябрь – октябрь 2020 г.']))
    expect(sheet.getCell('F5').numFmt).toBe('dd.mm.yyyy')
  })

  test('days are counted from today; stored as on the day of the document', () => {
    expect(rows.slice(0, 4).map((row) => resultOf(row[6]))).toEqual([-16, 15, 106, 199])
    expect(['G5', 'G6', 'G10'].map((cell) => sheet.getCell(cell).formula)).toEqual([
      'IF(ISNUMBER($F5),$F5-TODAY(),"–")',
      'IF(ISNUMBER($F6),$F6-TODAY(),"–")',
      'IF(ISNUMBER($F10),$F10-TODAY(),"–")',
    ])
    expect(rows.map((row) => (row[7] as { result: string }).result)).toEqual([
      'просрочено',
      'в течение 30 дней',
      'позже',
      'позже',
      'без даты',
      'без даты',
    ])
  })

  test('what is marked as done on the sheet of control is late no more', () => {
    const control = sheetNamed('Контроль')
    for (const [index, row] of rows.entries()) {
      const own = index + 5
      const { formula, result } = row[8] as { formula: string; result: number }
      expect(formula).toBe(`ROW('Контроль'!$A$${result})`)
      expect(control.getCell(`B${result}`).value).toBe(row[1])
      expect(sheet.getCell(`F${own}`).formula).toContain(`INDEX('Контроль'!$E:$E,$I${own})`)
      expect(sheet.getCell(`H${own}`).formula).toContain(`INDEX('Контроль'!$F:$F,$I${own})="исполнено"`)
    }
    expect(sheet.getColumn(9).hidden).toBe(true)
    // Long formulas are kept once, not in every row.
    expect(xml.match(/<f>ROW|<f t="shared" ref="[F-H]5:[F-H]10"/g)).toHaveLength(rows.length + 3)
  })

  test('filters, freezes its header, colours what is late, near and later', () => {
    expect(sheet.autoFilter).toBe('A4:I10')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
    expect(formulasIn(sheet)).toEqual([
      '$H5="просрочено"',
      '$H5="в течение 30 дней"',
      '$H5="позже"',
      'OR($H5="исполнено",$H5="снято с контроля")',
    ])
  })

  test('a plan without sections has no column for them', async () => {
    const flat = await workbookOf(
      'dorkarta: 1\nназвание: ПЛАН\nмероприятия:\n  - { название: А, сроки: 01.02.2020, ответственные: Б }\n',
    )
    const headers = [...cellsOf(flat.getWorksheet('Сроки') ?? expect.fail()).values()]
    expect(headers).toContain('Контрольный день')
    expect(headers).not.toContain('Раздел')
  })
})

test('the title of a section is its number and first words beside its dates, and whole in the calendar', async () => {
  const title =
    'Организационно-координационные мероприятия, в том числе по совершенствованию информационного обеспечения школ района'
  const long = await workbookOf(
    `dorkarta: 1\nназвание: ПЛАН\nпериод: 2020 год\nразделы:\n  - название: ${title}\n    мероприятия:\n      - { название: А, сроки: 01.02.2020 }\n`,
  )
  const sectionOf = (name: string) =>
    [...cellsOf(long.getWorksheet(name) ?? expect.fail()).values()].find((text) => text.startsWith('I. '))
  expect(sectionOf('Сроки')).toBe('I. Организационно-координационные мероприятия, в том числе по…')
  expect(sectionOf('Календарь')).toBe(`I. ${title}`)
})

test('a list of forty parties is seen to its end: its column is wider, its row no higher than Excel can make it', async () => {
  const party = (number: number) => `Муниципальное бюджетное общеобразовательное учреждение № ${number}`
  const parties = Array.from({ length: 40 }, (_, index) => party(index + 1))
  const many = await workbookOf(
    `dorkarta: 1\nназвание: ПЛАН\nмероприятия:\n  - { название: А, сроки: 01.02.2020, ответственные: [${parties.join(', ')}] }\n`,
  )
  for (const name of ['Контроль', 'Сроки']) {
    const sheet = many.getWorksheet(name) ?? expect.fail()
    const [address] = [...cellsOf(sheet)].find(([, text]) => text.includes(party(40))) ?? expect.fail()
    const { height } = sheet.getRow(Number(address.slice(1)))
    expect(height).toBeLessThanOrEqual(400)
    // Widths are in digits, no wider than letters; a line takes nine points at least.
    const lines = parties.join('; ').length / (sheet.getColumn(address.slice(0, 1)).width ?? 0)
    expect(lines * 9).toBeLessThanOrEqual(height)
  }
})

describe('Контроль', () => {
  const sheet = sheetNamed('Контроль')
  const rows = rowsOf(sheet)

  test('the plan in its order, beside empty cells to write in', () => {
    expect(rows.map((row) => row[1])).toEqual(['=1+1', '=1+1', 'Приказ', 'Консультации', 'Сопровождение', 'Обучение'])
    expect(rows.map((row) => row.slice(5, 8).filter((value) => value !== null && value !== undefined))).toEqual(
      rows.map(() => []),
    )
  })

  test('is closed where the plan stands, open where people write, without a password', async () => {
    const xml = await xmlOf('Контроль')
    expect(xml).toMatch(/<sheetProtection sheet="1"[^>]*\/>/)
    expect(xml).not.toMatch(/password|hashValue/)
    const isOpen = (address: string) => sheet.getCell(address).protection?.locked === false
    expect(['A7', 'B7', 'E7', 'F7', 'G7', 'H7', 'F12', 'H12'].filter(isOpen)).toEqual(['F7', 'G7', 'H7', 'F12', 'H12'])
  })

  test('takes marks of a list and dates', () => {
    expect(sheet.getCell('F12').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"исполнено,в работе,перенесено,не исполнено,снято с контроля"'],
    })
    expect(sheet.getCell('G7').dataValidation).toMatchObject({ type: 'date', operator: 'greaterThanOrEqual' })
    expect(sheet.getCell('G7').numFmt).toBe('dd.mm.yyyy')
  })

  test('counts what is marked', () => {
    const said = (row: number) => ((sheet.getRow(row).values as unknown[]) ?? []).slice(1)
    expect(said(3)).toEqual([
      'Всего',
      'исполнено',
      'в работе',
      'перенесено',
      'не исполнено',
      'снято с контроля',
      'без отметки',
      'просрочено',
    ])
    // The reader takes a stored 0 for nothing.
    const counts = said(4) as { formula: string; result?: number }[]
    expect(counts.map(({ result }) => result ?? 0)).toEqual([6, 0, 0, 0, 0, 0, 6, 1])
    expect(counts[1]?.formula).toBe('COUNTIF($F$7:$F$12,"исполнено")')
  })
})

describe('what is repeated', () => {
  const daysOf = async (deadline: string) => {
    const repeated = await workbookOf(
      `dorkarta: 1\nназвание: ПЛАН\nпериод: 01.01.2020–31.12.2021\nмероприятия:\n  - { название: А, сроки: ${deadline}, ответственные: Б }\n`,
    )
    const control = rowsOf(repeated.getWorksheet('Контроль') ?? expect.fail())
    expect(rowsOf(repeated.getWorksheet('Сроки') ?? expect.fail())).toHaveLength(control.length)
    return control.map((row) => (row[4] instanceof Date ? row[4].toISOString().slice(0, 10) : row[4]))
  }

  test('more often than once a week is looked at once a month, on its last day there', async () => {
    const days = await daysOf('ежедневно')
    expect(days).toHaveLength(24)
    expect(days.slice(0, 2)).toEqual(['2020-01-31', '2020-02-29'])
    expect(await daysOf('еженедельно')).toHaveLength(104)
  })

  test('as days that are written one by one has a row for each', async () => {
    const written = Array.from({ length: 8 }, (_, index) => `0${index + 1}.03.2020`)
    expect(await daysOf(`[${written.join(', ')}]`)).toHaveLength(8)
  })
})

describe('По ответственным', () => {
  const sheet = sheetNamed('По ответственным')

  test('who answers for what, first and beside others, and how often', () => {
    expect(sheet.getRow(4).values).toEqual([
      undefined,
      '№',
      'Мероприятие',
      'Отдел образования',
      'школы района',
      'Всего',
    ])
    const said = [7, 8, 9, 10, 11].map((row) => ['B', 'C', 'D'].map((column) => sheet.getCell(column + row).text))
    expect(said).toEqual([
      ['=1+1', 'О', '●'],
      ['Приказ', '●', ''],
      ['Консультации', '', '●'],
      ['Сопровождение', '', ''],
      ['Обучение', '', ''],
    ])
    expect(sheet.getCell('E7').value).toEqual({ formula: 'COUNTA(C7:D7)', result: 2 })
    expect(sheet.getCell('C5').value).toEqual({ formula: 'COUNTA(C7:C11)', result: 2 })
    expect(sheet.getCell('C6').value).toEqual({ formula: 'COUNTIF(C7:C11,"О")', result: 1 })
    expect(sheet.getCell('C4').alignment.textRotation).toBe(90)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 6 })
  })
})

test('«По ответственным» counts what is given to a group or a section as an extract for a member does', async () => {
  const text = `
dorkarta: 1
название: ПЛАН
участники:
  - { код: ш1, название: Школа № 1 }
  - { код: ш2, название: Школа № 2 }
  - { код: школы, название: Школы района, группа: да, состав: [ш1, ш2] }
мероприятия:
  - { название: А, сроки: 01.03.2020, ответственные: ш1 }
  - { название: Б, сроки: 01.03.2020, ответственные: [школы, ш1] }
  - { название: В, сроки: 01.03.2020, ответственные: школы }
разделы:
  - название: Раздел
    ответственные: Отдел
    мероприятия:
      - { название: Г, сроки: 01.03.2020, ответственные: Школа № 1 }
`
  const sheet = (await workbookOf(text)).getWorksheet('По ответственным') ?? expect.fail()
  expect((sheet.getRow(4).values as unknown[]).slice(3)).toEqual(['Школа № 1', 'Школы района', 'Отдел', 'Всего'])
  expect(sheet.getCell('B3').value).toBe('● – отвечает, ○ – отвечает в составе группы или по разделу')
  const marks = [6, 7, 8, 9, 10].map((row) => ['B', 'C', 'D', 'E'].map((column) => sheet.getCell(column + row).text))
  expect(marks).toEqual([
    ['А', '●', '', ''],
    ['Б', '●', '●', ''],
    ['В', '○', '●', ''],
    ['Раздел', '', '', '●'],
    ['Г', '●', '', '○'],
  ])
  expect(['C5', 'D5', 'E5'].map((address) => sheet.getCell(address).result)).toEqual([4, 2, 2])
})

describe('Календарь', () => {
  const sheet = sheetNamed('Календарь')
  const row = (title: string) => {
    const [address = ''] = [...cellsOf(sheet)].find(([, text]) => text === title) ?? []
    return sheet.getRow(Number(address.slice(1)))
  }
  const filled = (title: string) => {
    const found: string[] = []
    for (let column = 4; column <= 27; column++) {
      const { fill, text, address } = row(title).getCell(column)
      if (fill?.type === 'pattern' && fill.pattern === 'solid') found.push(`${address.replace(/\d+/, '')}${text}`)
    }
    return found
  }

  test('two years by months, under quarters and years', () => {
    expect(sheet.getCell('D4').text).toBe('2020')
    expect(sheet.getCell('O4').master.address).toBe('D4')
    expect(sheet.getCell('G5').text).toBe('II')
    expect(['D6', 'O6', 'P6', 'AA6'].map((address) => sheet.getCell(address).text)).toEqual([
      'янв',
      'дек',
      'янв',
      'дек',
    ])
    expect(sheet.columnCount).toBe(27)
  })

  test('terms are filled, control points marked; what hangs on a condition is empty', () => {
    expect(filled('=1+1')).toEqual(['K●', 'Q●'])
    expect(filled('Обучение')).toEqual(['L', 'M●'])
    expect(filled('Консультации')).toEqual([])
  })

  test('a group is headed by all sections around it', async () => {
    const nested = await workbookOf(`
dorkarta: 1
название: ПЛАН
разделы:
  - название: Подготовка
    разделы:
      - название: [Кадры, и школы]
        мероприятия:
          - { название: А, сроки: 05.03.2023, ответственные: школы }
`)
    const texts = [...cellsOf(nested.getWorksheet('Календарь') ?? expect.fail()).values()]
    expect(texts).toContain('I. Подготовка / 1.1. Кадры и школы')
  })

  test('what goes on all the time is pale all along', () => {
    expect(filled('Сопровождение')).toHaveLength(24)
    const colour = (title: string, column: number) => {
      const { fill } = row(title).getCell(column)
      return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined
    }
    expect(colour('Сопровождение', 4)).not.toBe(colour('Обучение', 12))
  })

  test.each([
    ['2020–2024 годы', 20, 'I'],
    ['2000–2024 годы', 25, '2000'],
  ])('over %s there are %d columns', async (period, count, first) => {
    const longer = await workbookOf(plan.replace('2020–2021 годы', period))
    const calendar = longer.getWorksheet('Календарь') ?? expect.fail()
    expect(calendar.columnCount).toBe(3 + count)
    const { ySplit = 0 } = calendar.views[0] as { ySplit?: number }
    expect(calendar.getCell(ySplit, 4).text).toBe(first)
  })
})

describe('План и факт', () => {
  const sheet = sheetNamed('План и факт')

  test('numbers in the words they were written with, fact beside plan', () => {
    const shown = (address: string) => [sheet.getCell(address).value, sheet.getCell(address).numFmt]
    expect(sheet.getRow(4).values).toEqual(
      expect.arrayContaining(['Показатель', 'Единица', '2020', '2021', '2020', '2021']),
    )
    expect(shown('E5')).toEqual([50.5, '0.0'])
    expect(shown('F5')).toEqual([70, '"не менее "0" %"'])
    expect(shown('G5')).toEqual([48, '0'])
    expect(shown('F6')).toEqual([1250, '#,##0'])
  })

  test('facts can be written, plans cannot', () => {
    expect(sheet.getCell('H6').protection?.locked).toBe(false)
    expect(sheet.getCell('F6').protection?.locked).not.toBe(false)
    expect(sheet.getCell('H6').dataValidation).toMatchObject({ type: 'decimal' })
  })

  test('the baseline is a number where it is one', async () => {
    const based = await workbookOf(plan.replace('направление: рост', 'база: { значение: "4,5", дата: 2019, факт: да }'))
    const cell = based.getWorksheet('План и факт')?.getCell('D5')
    expect([cell?.value, cell?.numFmt]).toEqual([4.5, '0.0'])
  })

  test('a fact is coloured as a check judges it: by the words of the target, else by where the targets lead', async () => {
    const judged = await workbookOf(`
dorkarta: 1
название: ПЛАН
показатели:
  - { название: Доля обученных, значения: { 2020: "50", 2021: "60" } }
  - { название: Охват, значения: { 2020: "50", 2021: "60" } }
  - { название: Нарушения, значения: { 2020: "9", 2021: "5" } }
  - { название: Жалобы, значения: { 2020: не более 9, 2021: "12" } }
  - { название: Слова, значения: { 2020: да, 2021: да } }
`)
    expect(formulasIn(judged.getWorksheet('План и факт') ?? expect.fail())).toEqual([
      'AND(ISNUMBER(G5),ISNUMBER(E5),G5>=E5)',
      'AND(ISNUMBER(G5),ISNUMBER(E5),G5<E5)',
      'AND(ISNUMBER(G7),ISNUMBER(E7),G7<=E7)',
      'AND(ISNUMBER(G7),ISNUMBER(E7),G7>E7)',
      'AND(ISNUMBER(G8),ISNUMBER(E8),G8<=E8)',
      'AND(ISNUMBER(G8),ISNUMBER(E8),G8>E8)',
      'AND(ISNUMBER(H8),ISNUMBER(F8),H8>=F8)',
      'AND(ISNUMBER(H8),ISNUMBER(F8),H8<F8)',
    ])
  })

  test('a chart beside every indicator draws plan and fact from their cells', async () => {
    const parts = await partsOf(plan)
    const charts = [...parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
    expect(charts).toHaveLength(2)
    const [, first = ''] = charts[0] ?? []
    expect([...first.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, formula]) => formula)).toEqual([
      "'План и факт'!$E$4:$F$4",
      "'План и факт'!$E$5:$F$5",
      "'План и факт'!$E$4:$F$4",
      "'План и факт'!$G$5:$H$5",
    ])
    expect(first).toContain('<c:v>50.5</c:v>')
    const [, drawing = ''] = [...parts].find(([name]) => name.startsWith('xl/drawings/drawing')) ?? []
    expect(drawing).toContain('descr="План и факт: Доля школ"')
  })

  test('indicators without any value have a row, and neither facts to write nor a chart', async () => {
    const text =
      'dorkarta: 1\nназвание: ПЛАН\nпериод: 2022–2024 годы\nпоказатели:\n  - { название: Доля обученных, единица: человек }\n'
    const sheet = (await workbookOf(text)).getWorksheet('План и факт') ?? expect.fail('no sheet')
    const words = sheet
      .getSheetValues()
      .flat()
      .filter((each) => typeof each === 'string')
    expect(words).toContain('Доля обученных')
    expect(words).not.toContain('Факт')
    expect([...(await partsOf(text)).keys()].filter((name) => /chart\d/.test(name))).toEqual([])
  })

  test('indicators stand in the order of the document', async () => {
    const text = (place: string) => `
dorkarta: 1
название: ПЛАН
макет: { показатели: { место: ${place} } }
показатели: [{ название: Общий, значения: { 2020: "1" } }]
разделы:
  - название: Подготовка
    показатели: [{ название: Раздела, значения: { 2020: "1" } }]
    мероприятия: [{ название: Обучение, сроки: 05.03.2020, значения: { 2020: "1" } }]
`
    const titlesIn = async (place: string) => {
      const table = (await workbookOf(text(place))).getWorksheet('План и факт') ?? expect.fail()
      return [5, 6, 7].map((row) => table.getCell(row, 1).value)
    }
    expect(await titlesIn('после')).toEqual(['Обучение', 'Раздела', 'Общий'])
    expect(await titlesIn('до')).toEqual(['Общий', 'Обучение', 'Раздела'])
  })

  test('indicators of other terms have tables of their own', async () => {
    const mixed = await workbookOf(
      plan.replace('значения: { 2021: "1 250" }', 'значения: { 30.06.2021: "5", 31.12.2021: "10" }'),
    )
    const table = mixed.getWorksheet('План и факт') ?? expect.fail()
    const values = [...cellsOf(table).values()]
    expect(values.filter((text) => text === 'Показатель')).toHaveLength(2)
    expect(values).toContain('30.06.2021')
    expect(table.pageSetup.printTitlesRow).toBeUndefined()
  })
})

test('every sheet prints on lying A4, as wide as the page, its header repeated, its pages numbered', () => {
  for (const sheet of book.worksheets.slice(2)) {
    expect(sheet.pageSetup, sheet.name).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: expect.stringMatching(/^A1:/),
      printTitlesRow: expect.stringMatching(/^\d+:\d+$/),
    })
    expect(sheet.headerFooter.oddHeader, sheet.name).toContain('&P')
    sheet.eachRow((row) => expect(row.height).toBeGreaterThan(0))
  }
})

test('the profile decides on font, margins and the place of page numbers', async () => {
  const looks =
    'оформление: { шрифт: PT Astra Serif, номера-страниц: { место: внизу по центру, на-первой: да }, лист: { альбомный: { левое: 40 } } }'
  const looked = await workbookOf(plan.replace('период', `${looks}\nпериод`))
  for (const sheet of looked.worksheets) {
    expect(sheet.headerFooter.oddFooter).toBe('&C&"PT Astra Serif,Regular"&12&P')
    expect(sheet.headerFooter.oddHeader).toBeUndefined()
    expect(sheet.headerFooter.differentFirst).not.toBe(true)
    expect(sheet.pageSetup.margins?.left).toBeCloseTo(40 / 25.4, 2)
    expect(sheet.getCell(sheet.rowCount, 2).font.name).toBe('PT Astra Serif')
  }
})

test('no text becomes a formula, nothing reaches out of the file', async () => {
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.text === '=1+1') expect(cell.formula).toBeUndefined()
        if (cell.formula !== undefined) expect(cell.formula).not.toMatch(/\[|https?:|1\+1/)
      }),
    )
  const parts = await partsOf(plan)
  expect([...parts.keys()].filter((name) => /vba|externalLink/i.test(name))).toEqual([])
  for (const [name, xml] of parts) if (name.endsWith('.rels')) expect(xml).not.toContain('TargetMode')
})

test('a text longer than a cell can be is told where it is cut', async () => {
  const long = 'слово '.repeat(8000)
  const found = (await workbookOf(plan.replace('название: Приказ', `название: ${long}`))).worksheets
  const texts = found.flatMap((sheet) => {
    const values: unknown[] = []
    sheet.eachRow((row) => row.eachCell(({ value }) => values.push(value)))
    return values.filter((value) => typeof value === 'string')
  })
  expect(texts.filter((text) => text.length > 32_767)).toEqual([])
  expect(texts.filter((text) => text.endsWith('…')).length).toBeGreaterThan(0)
})

async function xmlOf(name: string): Promise<string> {
  const parts = await partsOf(plan)
  const place = book.worksheets.findIndex((sheet) => sheet.name === name) + 1
  return parts.get(`xl/worksheets/sheet${place}.xml`) ?? ''
}

function formulasIn(sheet: ExcelJS.Worksheet): unknown[] {
  const { conditionalFormattings } = sheet as unknown as {
    conditionalFormattings: { rules: { formulae: string[] }[] }[]
  }
  return conditionalFormattings.flatMap(({ rules }) => rules.flatMap(({ formulae }) => formulae))
}
