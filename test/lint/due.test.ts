import { describe, expect, test } from 'vitest'
import { usualSeverity } from '../../src/diagnostic/diagnostic.ts'
import type { Settings } from '../../src/diagnostic/settings.ts'
import { positionAt } from '../../src/diagnostic/source.ts'
import { compileText } from '../compile-text.ts'

/** What the rules about deadlines say, and what they must not say. */

const everything: Settings = (problem) => usualSeverity(problem)

function found(rule: string, events: string, head = ''): string[] {
  const text = `dorkarta: 1\nназвание: ДОРОЖНАЯ КАРТА\n${head}мероприятия:\n${events}`
  const { diagnostics } = compileText(text, 'test.roadmap.yaml', true, everything)
  return diagnostics
    .filter(({ problem }) => problem.name === rule)
    .map(({ place }) => `${positionAt(place.source, place.start).line}: ${text.slice(place.start, place.end)}`)
}

const event = (due: string, more = '') => `  - { название: Обучение, сроки: ${due}, ответственные: Школы${more} }\n`
const rows = (...dues: string[]) => dues.map((due) => event(due)).join('')

describe('due/not-chronological', () => {
  test.each([
    ['[01.08.2021, 01.08.2020]', ['4: 01.08.2020']],
    ['май 2023; март 2023', ['4: май 2023; март 2023']],
    ['[2023 год, май 2023]', []],
    ['сентябрь 2022 – май 2023', []],
    ['[до 01.09.2023, с 01.10.2023]', []],
    ['[постоянно, 01.08.2020]', []],
    ['[ежегодно до 1 сентября, 01.08.2020]', []],
  ])('%s', (due, expected) => {
    expect(found('due/not-chronological', event(due))).toEqual(expected)
  })
})

describe('due/duplicate', () => {
  test.each([
    ['[01.08.2020, 01.08.2020]', ['4: 01.08.2020']],
    ['01.08.2020; 01.08.2020', ['4: 01.08.2020; 01.08.2020']],
    ['["16 сентября 2021, 10:00", "16 сентября 2021, 14:00"]', []],
    ['["16.09.2021, Дом учителя", "16.09.2021, Дворец пионеров"]', []],
    ['[январь 2021, 31.01.2021]', []],
  ])('%s', (due, expected) => {
    expect(found('due/duplicate', event(due))).toEqual(expected)
  })
})

describe('due/row-out-of-order', () => {
  test('a row among rows in order', () => {
    const dues = ['01.03.2023', '01.04.2023', '01.12.2023', '01.05.2023', '01.06.2023']
    expect(found('due/row-out-of-order', rows(...dues))).toEqual(['6: 01.12.2023'])
  })

  test.each([
    ['few rows', ['01.03.2023', '01.12.2023', '01.05.2023']],
    ['no order at all', ['01.12.2023', '01.03.2023', '01.11.2023', '01.02.2023', '01.10.2023']],
    ['days inside months', ['сентябрь 2023', '16.09.2023', 'сентябрь 2023', '01.09.2023', 'октябрь 2023']],
    ['what goes on', ['01.03.2023', '01.04.2023', 'постоянно', '01.05.2023', '01.06.2023', 'по запросу']],
  ])('not %s', (_, dues) => {
    expect(found('due/row-out-of-order', rows(...dues))).toEqual([])
  })
})

describe('days off', () => {
  test.each([
    ['до 12.06.2023', ['4: до 12.06.2023']],
    ['не позднее 8 января 2024 г.', ['4: не позднее 8 января 2024 г.']],
    ['04.11.2028', ['4: 04.11.2028']],
    ['до 27.04.2024', []],
    ['июнь 2023', []],
    ['до конца июня 2024', []],
    ['10.06.2023–12.06.2023', []],
    ['до 31.12.2023', []],
  ])('%s', (due, expected) => {
    expect(found('due/non-working-day', event(due))).toEqual(expected)
  })

  test('round dates are told apart', () => {
    expect(found('due/round-day-off', event('[31.12.2023, 01.09.2024]'))).toHaveLength(2)
  })

  test('both working days are named, and a year without a calendar is called so', () => {
    const text = `dorkarta: 1\nназвание: КАРТА\nмероприятия:\n${event('до 04.11.2028')}`
    const { diagnostics } = compileText(text, 'test.roadmap.yaml', true, everything)
    const [told] = diagnostics.filter(({ problem }) => problem.name === 'due/non-working-day')
    expect(told?.message.ru).toMatch(/переносы выходных этого года ещё не утверждены/)
    expect(told?.advice.ru).toMatch(/03\.11\.2028.*07\.11\.2028/)
  })
})

describe('due/year-before-month', () => {
  test.each([
    ['2023 г. - ноябрь 2024 г. - ноябрь', ['4: 2023 г. - ноябрь', '4: 2024 г. - ноябрь']],
    ['2023 – май-июнь', ['4: 2023 – май-июнь']],
    ['декабрь 2023 – январь 2024', []],
    ['2022 г. – май 2023', []],
    ['ноябрь 2023 г.', []],
  ])('%s', (due, expected) => {
    expect(found('due/year-before-month', event(due))).toEqual(expected)
  })
})

describe('due/before-predecessor', () => {
  const pair = (first: string, second: string) =>
    `  - { код: а, название: Обучение, сроки: ${first}, ответственные: Школы }\n${event(second, ', после: а')}`
  test.each([
    ['01.09.2023', '01.08.2023', 1],
    ['01.09.2023', '01.09.2023', 0],
    ['[01.09.2023, 01.09.2024]', '[01.10.2023, 01.08.2024]', 1],
    ['[01.09.2023, 01.09.2024]', '[01.10.2023, 01.10.2024]', 0],
    ['[01.09.2023, 01.09.2024]', '01.10.2024', 0],
    ['постоянно', '01.08.2023', 0],
    ['с 01.09.2023', '01.08.2023', 0],
  ])('after %s comes %s', (first, second, count) => {
    expect(found('due/before-predecessor', pair(first, second))).toHaveLength(count)
  })
})

describe('after', () => {
  test('an unknown id is told with the nearest one', () => {
    const events = `  - { код: обучение, название: Обучение, сроки: 2023 год, ответственные: Школы }\n${event('2023 год', ', после: [обучения, прочее]')}`
    expect(found('structure/unknown-predecessor', events)).toEqual(['5: обучения', '5: прочее'])
  })

  test('circles: one event, three events, two circles', () => {
    const chain = (...links: [string, string][]) =>
      links.map(([id, after]) => event('2023 год', `, код: ${id}, после: [${after}]`)).join('')
    const circles = (...links: [string, string][]) => found('structure/circular-predecessors', chain(...links))
    expect(circles(['а', 'а'])).toHaveLength(1)
    expect(circles(['а', 'в'], ['б', 'а'], ['в', 'б'])).toEqual(['6: б'])
    expect(circles(['а', 'б'], ['б', 'а'], ['в', 'г'], ['г', 'в'])).toHaveLength(2)
    expect(circles(['а', ''], ['б', 'а'], ['в', 'а, б'])).toEqual([])
  })

  test('a chain as long as a file', () => {
    const events = Array.from({ length: 5000 }, (_, at) => event('2023 год', `, код: м${at}, после: м${at + 1}`))
    expect(found('structure/circular-predecessors', events.join(''))).toEqual([])
  })
})

describe('what is reported when the period is over', () => {
  const inPeriod = (title: string, due: string) =>
    `dorkarta: 1\nназвание: КАРТА\nпериод: 2024 год\nмероприятия:\n  - { название: ${title}, сроки: ${due}, ответственные: Школы, результат: Приказ }\n`
  test.each([
    ['Отчет за 2024 год', 'до 20 января 2025 г.', []],
    ['Подведение итогов', 'февраль 2025', []],
    ['Анализ итогов 2024 года', 'до 1 июня 2025 г.', []],
    ['Отчет', 'до 1 июня 2025 г.', ['due/outside-period']],
    ['Отчет за 2024 год', 'до 20 января 2052 г.', ['due/outside-period']],
    ['Отчет за 2023 год', 'до 20 января 2023 г.', ['due/outside-period']],
    ['Обучение', 'до 20 января 2025 г.', ['due/outside-period']],
  ])('%s – %s', (title, due, expected) => {
    const { diagnostics } = compileText(inPeriod(title, due))
    expect(diagnostics.map(({ problem }) => problem.name)).toEqual(expected)
  })
})

describe('sections', () => {
  const inSection = (due: string) =>
    `dorkarta: 1\nназвание: КАРТА\nпериод: 2022–2024 годы\nразделы:\n  - название: Этап\n    период: 2022/2023 учебный год\n    разделы:\n      - название: Шаг\n        мероприятия:\n        - { название: Обучение, сроки: ${due}, ответственные: Школы }\n`
  test.each([
    ['ноябрь 2022 – май 2024', ['due/beyond-section']],
    ['май 2024', ['due/outside-period']],
    ['май 2023', []],
    ['до 31.08.2023', []],
  ])('%s', (due, expected) => {
    const { diagnostics } = compileText(inSection(due))
    expect(diagnostics.map(({ problem }) => problem.name)).toEqual(expected)
  })
})
