import { describe, expect, test } from 'vitest'
import { arrange } from '../../src/layout/arrange.ts'
import type { Block, Layout, Part } from '../../src/layout/layout.ts'
import { compileText } from '../compile-text.ts'

/** The papers around the table: the order, the marks over its appendices, what is left to be filled in. */

function layoutOf(body: string, title = 'ДОРОЖНАЯ КАРТА'): Layout {
  const { value } = compileText(`dorkarta: 1\nназвание: ${title}\n${body}`)
  if (value === undefined) throw new Error('the roadmap of the test does not compile')
  return arrange(value)
}

function blocksOf<K extends Block['kind']>({ blocks }: Part, kind: K): Extract<Block, { kind: K }>[] {
  return blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind)
}

/** The lines in the upper right corner, a stamp below the other. */
function cornerOf(part: Part | undefined): string[][] {
  const stamps = part === undefined ? [] : blocksOf(part, 'stamps').flatMap(({ right }) => right)
  return stamps.map(({ lines }) => lines.map(({ text }) => text.replaceAll('\u00a0', ' ')))
}

const order = 'приказ: { дата: 17.07.2020, номер: № 1509, пункты: [Утвердить.] }'

describe('appendices', () => {
  const group = '{ название: Состав группы, блоки: [{ текст: Иванова }] }'

  test('an only one has no number', () => {
    expect(layoutOf(order).parts.map(cornerOf)).toEqual([[], [['Приложение', 'к приказу', 'от 17.07.2020 № 1509']]])
  })

  test('several are numbered in their order, and the date of the order flows into each', () => {
    const { parts } = layoutOf(`${order}\nдругие-приложения: [${group}, { название: Форма, ориентация: альбомная }]`)
    expect(parts.map(({ kind }) => kind)).toEqual(['order', 'roadmap', 'attachment', 'attachment'])
    expect(parts.slice(1).map(cornerOf)).toEqual(
      [1, 2, 3].map((number) => [[`Приложение № ${number}`, 'к приказу', 'от 17.07.2020 № 1509']]),
    )
    expect(parts.map(({ page }) => page.orientation)).toEqual(['portrait', 'landscape', 'portrait', 'landscape'])
  })

  test('a number of the author’s is kept, and the next ones follow it', () => {
    const own = `${order}\nприложение: { номер: "4", к: к приказу министерства }\nдругие-приложения: [${group}]`
    expect(layoutOf(own).parts.slice(1).map(cornerOf)).toEqual([
      [['Приложение 4', 'к приказу министерства', 'от 17.07.2020 № 1509']],
      [['Приложение № 5', 'к приказу министерства', 'от 17.07.2020 № 1509']],
    ])
  })

  test('without the sign of the number where the profile says so', () => {
    const { parts } = layoutOf(
      `оформление: { приложение: { знак-номера: нет } }\n${order}\nдругие-приложения: [${group}]`,
    )
    expect(parts.slice(1).map((part) => cornerOf(part)[0]?.[0])).toEqual(['Приложение 1', 'Приложение 2'])
  })

  test('a stamp of its own agrees with its title, and has the date of the order', () => {
    const stamped = '{ название: Правила отбора, утверждение: { акт: приказом министерства } }'
    const { parts } = layoutOf(`${order}\nдругие-приложения: [${stamped}]`)
    expect(cornerOf(parts[2])).toEqual([
      ['Приложение № 2'],
      ['УТВЕРЖДЕНЫ', 'приказом министерства', 'от 17.07.2020 № 1509'],
    ])
  })

  test('a roadmap that a person approves is no appendix of its own', () => {
    const approved = 'утверждение: { должность: Директор, фио: И.И. Иванов, дата: 01.09.2020 }'
    expect(layoutOf(`${approved}\nдругие-приложения: [${group}]`).parts.map(cornerOf)).toEqual([
      [['УТВЕРЖДАЮ', 'Директор', 'И.И. Иванов', '01.09.2020']],
      [['Приложение']],
    ])
  })

  test('indicators may have one of their own', () => {
    const indicators = 'показатели: [{ название: Доля, единица: "%", значения: { 2020: "5" } }]'
    const layout = 'макет: { основа: standard, показатели: { место: приложение } }'
    const { parts } = layoutOf(`${order}\n${layout}\n${indicators}\nдругие-приложения: [${group}]`)
    expect(parts.slice(1).map((part) => cornerOf(part)[0]?.[0])).toEqual([
      'Приложение № 1',
      'Приложение № 2',
      'Приложение № 3',
    ])
    expect(parts[2]?.blocks.map((block) => block.kind)).toEqual(['stamps', 'lines', 'table'])
    expect(parts[1]?.blocks.some((block) => block.kind === 'table' && block.subject === 'indicators')).toBe(false)
  })
})

test('tables of indicators with as many columns have the same: no sum of one is torn for the other', () => {
  const { parts } = layoutOf(`
показатели: [{ название: Объём финансирования, единица: тыс. руб., значения: { 2020: "121 250 000,5", 2021: "125 352 121,5" } }]
разделы:
  - название: Подготовка
    показатели: [{ название: Число школ, значения: { 2022: "1", 30.06.2023: "2" } }]
    мероприятия: [{ название: Обучение, сроки: 05.03.2020 }]
`)
  const tables = parts.flatMap((part) => blocksOf(part, 'table')).filter(({ subject }) => subject === 'indicators')
  expect(tables.map(({ columns }) => columns.length)).toEqual([6, 6])
  expect(tables[0]?.columns).toEqual(tables[1]?.columns)
  expect(tables.map(({ tight }) => tight)).toEqual([undefined, undefined])
  expect(tables[0]?.columns[4]?.width).toBeGreaterThan(20)
})

describe('the table of an appendix', () => {
  const table = (rows: string) => {
    const part = layoutOf(
      `другие-приложения:\n  - название: Состав\n    таблица: { графы: [№ п/п, Имя, { заголовок: Роль, ширина: 40 }], строки: ${rows} }`,
    ).parts[1]
    return part === undefined ? undefined : blocksOf(part, 'table')[0]
  }
  const texts = (block: ReturnType<typeof table>) =>
    block?.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('/')))

  test('fills the page, keeps a given width; a row of one text is a heading', () => {
    const block = table('[[Руководители], ["1", Иванова, член], ["2", Петрова, ""]]')
    expect(texts(block)).toEqual([['Руководители'], ['1', 'Иванова', 'член'], ['2', 'Петрова', '']])
    expect(block?.rows.map(({ kind }) => kind)).toEqual(['section', 'body', 'body'])
    expect(block?.rows[1]?.cells.map(({ align }) => align)).toEqual(['center', 'left', 'left'])
    expect(block?.columns[2]?.width).toBe(40)
    expect(block?.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(170)
  })

  test('loses no text of a row that is too long', () => {
    expect(texts(table('[["1", Иванова, член, лишнее]]'))).toEqual([['1', 'Иванова', 'член', 'лишнее']])
  })
})

describe('what is not known yet', () => {
  const open = 'приказ: { заголовок: Об утверждении, пункты: [Утвердить.] }'

  test('is printed as a field to fill in, on the order and over its appendix', () => {
    const [first, second] = layoutOf(open).parts
    const dateline = first === undefined ? undefined : blocksOf(first, 'dateline')[0]
    const named = ({
      text,
      blanks,
    }: {
      text: string
      blanks: readonly { start: number; end: number; name: string }[]
    }) => blanks.map(({ start, end, name }) => `${name}: ${text.slice(start, end).replaceAll('\u00a0', ' ')}`)
    expect(dateline === undefined ? [] : [...named(dateline.date), ...named(dateline.number)]).toEqual([
      'Дата приказа: «___» ________ 20__ г.',
      'Номер приказа: _____',
    ])
    expect(cornerOf(second)).toEqual([['Приложение', 'к приказу', 'от «___» ________ 20__ г. № _____']])
  })

  test.each([
    ['от «__» ______ 2023 г. № ___', ['«__» ______ 2023 г.', '___']],
    ['от ___________ № ____', ['___________', '____']],
    ['от "___" __________ года N ____', ['"___" __________ года', '____']],
    ['от 6 февраля 2023 г. № 01/288', []],
    ['от №', []],
  ])('as the author wrote it: %s', (reference, blanks) => {
    const part = layoutOf(`приложение: { к: к приказу, реквизиты: ${JSON.stringify(reference)} }`).parts[0]
    const line = part === undefined ? undefined : blocksOf(part, 'stamps')[0]?.right[0]?.lines.at(-1)
    expect(line?.text).toBe(reference)
    expect(line?.blanks.map(({ start, end }) => reference.slice(start, end))).toEqual(blanks)
  })

  test('an order that is not printed leaves no fields: only what is known of it is said', () => {
    expect(layoutOf('приказ: { дата: 17.07.2020 }\nприложение: { к: к приказу }').parts.map(cornerOf)).toEqual([
      [['Приложение', 'к приказу', 'от 17.07.2020']],
    ])
  })

  test('a mark and a stamp of one act are not both printed; of two acts they are', () => {
    const stamp = 'утверждение: { акт: приказом министерства, дата: 17.07.2020, номер: "5" }'
    const cornerWith = (mark: string) => cornerOf(layoutOf(`приложение: { номер: № 1, ${mark} }\n${stamp}`).parts[0])
    const approved = ['УТВЕРЖДЕНА', 'приказом министерства', 'от 17.07.2020 № 5']
    expect(cornerWith('к: к приказу министерства')).toEqual([['Приложение № 1'], approved])
    expect(cornerWith('реквизиты: от 17.07.2020 № 5')).toEqual([['Приложение № 1'], approved])
    const other = ['Приложение № 1', 'к постановлению правительства от 01.02.2020 № 8']
    expect(cornerWith(`к: ${other[1]}`)).toEqual([other, approved])
    expect(cornerWith('к: к приказу министерства, реквизиты: от 01.02.2020 № 4')).toEqual([
      ['Приложение № 1', 'к приказу министерства', 'от 01.02.2020 № 4'],
      approved,
    ])
  })

  test('a mark that names date and number in its own words does not say them twice', () => {
    const own = `${order}\nприложение: { к: к приказу министерства от 17.07.2020 № 1509 }`
    expect(cornerOf(layoutOf(own).parts[1])).toEqual([['Приложение', 'к приказу министерства от 17.07.2020 № 1509']])
  })
})

describe('the order', () => {
  const said = (body: string, looks = '') => {
    const [first] = layoutOf(`${looks}\nприказ:\n  дата: 17.07.2020\n  номер: № 1509\n${body}`).parts
    return first?.blocks ?? []
  }

  test('signatures stand one under another, those who agree after them, the executor last', () => {
    const blocks = said(
      '  подпись: [{ должность: Министр, фио: И.И. Иванов }, { должность: Ректор, фио: П.П. Петров }]\n' +
        '  визы: { должность: Юрист, фио: С.С. Ким }\n  исполнитель: Сидоров',
    )
    expect(blocks.slice(-4).map((block) => [block.kind, 'name' in block ? block.name : ''])).toEqual([
      ['signature', 'И.И. Иванов'],
      ['signature', 'П.П. Петров'],
      ['visas', ''],
      ['lines', ''],
    ])
    expect(blocks.at(-2)).toMatchObject({ word: 'СОГЛАСОВАНО', visas: [{ position: ['Юрист'], name: 'С.С. Ким' }] })
  })

  test.each(['приказываю', 'п р и к а з ы в а ю', 'приказываю:'])(
    '%s in spaced letters is one unbroken unit',
    (word) => {
      const text = said(`  преамбула: В целях развития\n  распорядительное-слово: "${word}"`).find(
        ({ kind }) => kind === 'text',
      )
      expect(text).toMatchObject({
        paragraphs: [{ text: 'В целях развития п\u00a0р\u00a0и\u00a0к\u00a0а\u00a0з\u00a0ы\u00a0в\u00a0а\u00a0ю:' }],
      })
    },
  )

  test('a draft says so on the first page of the order and of every appendix', () => {
    const { parts } = layoutOf(`проект: да\n${order}\nдругие-приложения: [{ название: Состав }]`)
    expect(parts.map((part) => cornerOf(part)[0])).toEqual([['ПРОЕКТ'], ['ПРОЕКТ'], ['ПРОЕКТ']])
  })
})

test('the stamp agrees with what is approved', () => {
  const stamp = 'утверждение: { акт: приказом школы, дата: 17.07.2020, номер: № 5 }'
  const word = (title: string) => cornerOf(layoutOf(stamp, title).parts[0])[0]?.[0]
  expect(['План мероприятий', 'Дорожная карта', 'Мероприятия', 'Точка роста'].map(word)).toEqual([
    'УТВЕРЖДЕН',
    'УТВЕРЖДЕНА',
    'УТВЕРЖДЕНЫ',
    'УТВЕРЖДЕНА',
  ])
})

test.each([
  ['[МИНИСТЕРСТВО ОБРАЗОВАНИЯ, ПРИМЕРНОЙ ОБЛАСТИ]', 'МИНИСТЕРСТВО ОБРАЗОВАНИЯ ПРИМЕРНОЙ ОБЛАСТИ'],
  ['[АДМИНИСТРАЦИЯ ОБЛАСТИ, УПРАВЛЕНИЕ ОБРАЗОВАНИЯ]', 'АДМИНИСТРАЦИЯ ОБЛАСТИ, УПРАВЛЕНИЕ ОБРАЗОВАНИЯ'],
  ['[Управление образования, администрации города]', 'Управление образования администрации города'],
])('who issues %s is named %s', (issuer, name) => {
  expect(layoutOf(`приказ: { орган: ${issuer}, пункты: [Утвердить.] }`).author).toBe(name)
})
