import { describe, expect, test } from 'vitest'
import { readDay, readPeriod } from '../../src/deadline/day.ts'
import { readDeadline } from '../../src/deadline/deadline.ts'
import { deadlineJson } from '../../src/deadline/json.ts'

describe('what is told about a phrase', () => {
  const table: readonly (readonly [phrase: string, rule: string, at: string, ru: RegExp])[] = [
    ['15 феврля 2024', 'due/unrecognized', 'феврля', /непонятно «феврля» \(понятно: «15»\)/],
    ['до 07.11.2019 министерство', 'due/unrecognized', 'министерство', /понятно: «до 07\.11\.2019»/],
    ['с 1 по 31 июня 2024 г.', 'due/impossible-date', 'с 1 по 31 июня 2024 г.', /нет в календаре/],
    [
      'с 15 по 10 мая 2024 г.',
      'due/reversed',
      'с 15 по 10 мая 2024 г.',
      /кончается 10.05.2024, раньше начала 15.05.2024/,
    ],
    ['до мая 2024 г.', 'due/ambiguous', 'до мая 2024 г.', /последний день/],
    ['12.11.2019 02.12.2019', 'due/ambiguous', '12.11.2019 02.12.2019', /Прочитано как перечень/],
    ['май, июнь', 'due/no-year', 'май', /нет года/],
    ['В отчетный период', 'due/uncontrollable', 'В отчетный период', /никогда нельзя назначить дату/],
    ['c 1 мая 2024 г.', 'due/ambiguous', 'c', /похожи/],
  ]

  test.each(table)('«%s» is %s', (phrase, rule, at, ru) => {
    const remark = readDeadline(phrase).remarks[0]
    expect(remark?.problem.name).toBe(rule)
    expect(phrase.slice(remark?.start, remark?.end)).toBe(at)
    expect(remark?.message.ru).toMatch(ru)
  })

  test('a misprinted month is answered by the right one', () => {
    expect(readDeadline('15 феврля 2024').remarks[0]?.advice.ru).toContain('«февраля»')
    expect(readDeadline('май 2024 – феврал 2025').remarks[0]?.advice.ru).toContain('«феврал')
  })

  const hints: readonly (readonly [phrase: string, at: string, advice: RegExp])[] = [
    ['15 мая 2025 г. актовый зал', 'актовый', /отделите его запятой/],
    ['семинар 15 мая 2025 г.', 'семинар', /Начните со срока/],
    ['примерно 15 мая 2025 г.', 'примерно', /Неточный срок/],
    ['до 15 мая 202 г.', '202 г.', /Проверьте цифры/],
    ['15,05,2025', '05', /через точку/],
    ['август 25', '25', /четырьмя/],
    ['с 1 мая 2025 по', 'по', /обрывается/],
    ['до 15', 'до 15', /ещё не срок/],
    ['ежемесячно, кроме июля', 'кроме', /Исключения/],
    ['15 мая 2025 г., отчёт до 1 июня 2025 г.', 'июня 2025 г.', /ещё один срок/],
    ['постянно', 'постянно', /«постоянно»/],
    ['слово '.repeat(500), 'слово '.repeat(500), /Назовите срок/],
  ]

  test.each(hints)('what to do about «%s»', (phrase, at, advice) => {
    const [remark] = readDeadline(phrase).remarks
    expect(phrase.slice(remark?.start, remark?.end)).toBe(at)
    expect(remark?.advice.ru).toMatch(advice)
  })

  test('a text of too many words is told as one', () => {
    expect(readDeadline('слово '.repeat(500)).remarks[0]?.message.ru).toMatch(/больше 400 слов/)
  })

  test('an unclear phrase is answered by a plain spelling', () => {
    expect(readDeadline('до мая 2024 г.').remarks[0]?.advice.ru).toContain('«не позднее 31 мая 2024 г.»')
  })

  test('one remark for a whole run of dates without signs', () => {
    const { remarks } = readDeadline('01.08.2020 01.08.2021 01.08.2022')
    expect(remarks.map(({ start, end }) => [start, end])).toEqual([[0, 32]])
  })
})

describe('as data', () => {
  test('the shape of the contract', () => {
    expect(deadlineJson(readDeadline('до 21 октября 2021, далее – ежегодно'))).toEqual({
      text: 'до 21 октября 2021, далее – ежегодно',
      windows: [{ start: null, end: '2021-10-21' }],
      repeat: { every: 'year', interval: 1, times: 1, on: [], weekdays: [], lag: null },
      ongoing: false,
      trigger: null,
      points: ['2021-10-21'],
      problems: [],
    })
  })

  test('a lag, and a problem with its place in the phrase', () => {
    const phrase = 'до 10 числа месяца,\nследующего за отчётным кварталом'
    const { repeat, problems } = deadlineJson(readDeadline(phrase), 'en')
    expect(repeat).toMatchObject({ every: 'quarter', lag: { months: 1, day: 10 } })
    expect(problems).toMatchObject([
      { rule: 'due/ambiguous', severity: 'warning', line: 1, column: 1, endLine: 2, endColumn: 33, pointer: '' },
    ])
    expect(problems[0]?.message).toMatch(/repetition is not named/)
  })
})

describe('a day', () => {
  test.each([
    ['17.07.2020', '2020-07-17'],
    ['6 февраля 2023 г.', '2023-02-06'],
    ['2023-02-06', '2023-02-06'],
    [' 01.09.2023 ', '2023-09-01'],
  ])('«%s»', (text, iso) => {
    expect(readDay(text)).toEqual(readDay(iso))
    expect(readDay(text)).toBeDefined()
  })

  test.each(['до 17.07.2020', 'июль 2020', '17 июля', '31.06.2020', '17.07.2020, 18.07.2020', '', 'вчера', '2020'])(
    '«%s» is none',
    (text) => {
      expect(readDay(text)).toBeUndefined()
    },
  )
})

describe('a period', () => {
  test.each([
    ['2022– 2023 гг.', '2022-01-01..2023-12-31'],
    ['октябрь – декабрь 2019 г.', '2019-10-01..2019-12-31'],
    ['2021-2022 год', '2021-01-01..2022-12-31'],
    ['2021-2022 годы', '2021-01-01..2022-12-31'],
    ['2023-2024 годах', '2023-01-01..2024-12-31'],
    ['на 2024 год', '2024-01-01..2024-12-31'],
    ['2021/2022 учебный год', '2021-09-01..2022-08-31'],
    ['с 01.09.2021 по 31.05.2022', '2021-09-01..2022-05-31'],
    ['2021-09-01/2022-05-31', '2021-09-01..2022-05-31'],
  ])('«%s»', (text, iso) => {
    expect(readPeriod(text)).toEqual(readPeriod(iso))
    expect(readPeriod(text)).toBeDefined()
  })

  test.each(['до 2024 года', 'май', 'постоянно', '2022, 2024 гг.', '2024-05-31..2024-05-01', 'ежегодно', ''])(
    '«%s» is none',
    (text) => {
      expect(readPeriod(text)).toBeUndefined()
    },
  )
})

test.each(['\u202e', '\u200b\u200b', ' \u200b '])(
  'a deadline of nothing but %j is empty, and its remark lies inside it',
  (text) => {
    const { remarks } = readDeadline(text)
    expect(remarks.map(({ problem }) => problem.name)).toEqual(['due/unrecognized'])
    for (const { start, end } of remarks)
      expect([0, start, end, text.length]).toEqual([0, start, end, text.length].sort((a, b) => a - b))
  },
)
