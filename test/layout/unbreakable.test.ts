import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/layout/arrange.ts'
import { withBoundWords } from '../../src/layout/bind.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { linesIn, textWidth } from '../../src/layout/measure.ts'
import { bound, boundWithin, firmlyBound, justifiedWithin } from '../../src/layout/unbreakable.ts'
import { compileText } from '../compile-text.ts'

/** «·» for a non-breaking space, «=» for a non-breaking hyphen. */
const shown = (text: string) => text.replaceAll('\u00a0', '·').replaceAll('\u2011', '=')

describe('words that stay on one line', () => {
  it.each([
    'Приложение·№·1',
    'МБОУ·СОШ·№·5',
    'приказ от 17.07.2020 №·1509',
    '2023·г.',
    '2020–2024·гг.',
    '21·октября 2021·г.',
    '«06»·февраля 2023·г.',
    'г.·Тамбов, ул.·Советская, д.·106, каб.·12',
    'Т.П.·Котельникова',
    'Т.·П.·Котельникова',
    'Т.·Котельникова',
    'Котельникова·Т.П.',
    'Котельникова·Т.·П., методист',
    'директор Центра Е.Н.·Иванова',
    'имени Родионова·Е.Н.',
    'п.·3·ч.·2 ст.·5',
    '70·%',
    '500·тыс.·руб.',
    '1·млн·рублей',
    '25·352·121·руб.',
    '1·234,5',
    'I·квартал 2023·г.',
    'во II·полугодии',
    'и·т.·д.',
    'и·т.д.',
    'т.·е. все',
    'в·т.·ч. школы',
    'план·– карта',
    '2022·- 2024·гг.',
    'с·1 по 5·сентября',
    'и·в·мае',
    'не·менее 60·человек',
    'пункты·1 и·2',
    'приложение·№·2 к·приказу',
    '1=й этап',
    'до 5=го числа',
    '5=11·классы',
    '8·(4752)·79=23=11',
    '+7=4752=79=23=11',
    'тел.·79=23=11',
    'П·Р·И·К·А·З',
  ])('%s', (text) => {
    const typed = text.replaceAll('·', ' ').replaceAll('=', '-')
    expect(shown(bound(typed))).toBe(text)
  })
})

describe('false alarms', () => {
  it.each([
    ['a year before a capital is no town', 'в 2023 г. Министерство', 'в·2023·г. Министерство'],
    ['«и т. д.» before a capital is no house', 'и т. д. Министерство', 'и·т.·д. Министерство'],
    ['a number of registration is searched for', 'приказ № 01-13/4567', 'приказ №·01-13/4567'],
    ['so is that of an act', 'распоряжение № 203-р', 'распоряжение №·203-р'],
    ['a compound word', 'учебно-методический центр', 'учебно-методический центр'],
    ['years', '2021-2022 учебный год', '2021-2022 учебный год'],
    ['an ISO date', '2021-09-01', '2021-09-01'],
    ['two numbers of schools', 'школы № 68 112', 'школы №·68 112'],
    ['a year and a number', 'в 2021 100 школ', 'в·2021 100 школ'],
    ['the number of a section', 'I. Организационные мероприятия', 'I. Организационные мероприятия'],
    ['a heading of a column', '№ п/п', '№ п/п'],
    ['a class with its letter', '5 а класс', '5 а класс'],
    ['letters that are words in quotes', 'класс «А» школы', 'класс «А» школы'],
    ['a surname and the person after it', 'Иванов И.И., Петров П.П.', 'Иванов·И.И., Петров·П.П.'],
    ['a word that begins like a month', '3 майора', '3 майора'],
    ['a dash that begins a line', '– план', '– план'],
  ])('%s', (_, typed, text) => {
    expect(shown(bound(typed))).toBe(text)
  })

  it('leave what the author bound, tabs and line breaks', () => {
    expect(bound('в\u00a0мае\u202fи\tв\nиюне')).toBe('в\u00a0мае\u202fи\tв\nиюне')
  })
})

describe('a narrow column', () => {
  const width = (text: string) => textWidth(text, 12)

  it('does not get a run of words that is wider than it', () => {
    const name = 'Т.П. Котельникова'
    expect(shown(boundWithin(name, width(name) * 1.2, 12))).toBe('Т.П.·Котельникова')
    expect(boundWithin(name, width(name) * 1.05, 12)).toBe(name)
  })

  it('gives up looks before meaning', () => {
    expect(shown(boundWithin('и в г. Тамбове', width('и в г. Тамбове') * 1.02, 12))).toBe('и в г.·Тамбове')
  })

  it('gets no higher for the sake of looks', () => {
    const text = 'Мониторинг и отчёт'
    const narrow = width('Мониторинг и') * 1.05
    expect(shown(boundWithin(text, width('Мониторинг') * 1.3, 12))).toBe('Мониторинг и·отчёт')
    const three = 'Мониторинг и отчётность по'
    expect(linesIn(three, narrow, 12)).toBe(2)
    expect(linesIn(boundWithin(three, narrow, 12), narrow, 12)).toBe(2)
  })

  it('is measured as Word sets it: bound words are one word', () => {
    const room = width('до 21 октября')
    expect(linesIn('до 21 октября', room * 1.01, 12)).toBe(1)
    expect(linesIn('до 21 октября', room * 0.9, 12)).toBe(2)
    expect(linesIn(firmlyBound('до 21 октября'), width('21 октября') * 1.01, 12)).toBe(2)
    expect(linesIn('до\u202f21\u00a0мая', width('21 мая') * 0.95, 12)).toBe(
      linesIn('до_21_мая', width('21 мая') * 0.95, 12),
    )
  })
})

describe('a roadmap', () => {
  const text = (unbreakable: string) => `
название: Дорожная карта
оформление: { неразрывные: ${unbreakable} }
мероприятия:
  - название: Совещание в г. Тамбове
    сроки: до 1 мая 2023 г.
    ответственные: Котельникова Т.П.
`
  const roadmapOf = (unbreakable: string) => {
    const { value } = compileText(text(unbreakable))
    if (value === undefined) throw new Error('the text is no roadmap')
    return value
  }
  const words = (layout: Pick<Layout, 'parts'>) =>
    layout.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map((each) => each.text)))
          : [],
      ),
    )

  it('is bound where pages are set, in the same words', () => {
    const layout = arrange(roadmapOf('да'))
    const printed = words(withBoundWords(layout, 3))
    expect(printed.map(shown)).toEqual(['1.', 'Совещание в·г.·Тамбове', 'до 1·мая 2023·г.', 'Котельникова·Т.П.'])
    expect(printed.map((each) => each.replace(/\s/g, ' '))).toEqual(words(layout))
  })

  it('is left alone where the profile says so', () => {
    const layout = arrange(roadmapOf('нет'))
    expect(withBoundWords(layout, 3)).toBe(layout)
  })
})

describe('justified text', () => {
  it('binds what must not be torn, and leaves good looks to the gaps', () => {
    expect(justifiedWithin('в соответствии с п. 3 и приказом от 25.12.2019 № 145', 160, 14)).toBe(
      'в соответствии с п.\u00a03 и приказом от 25.12.2019 №\u00a0145',
    )
  })
})
