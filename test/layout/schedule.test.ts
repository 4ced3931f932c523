import { expect, test } from 'vitest'
import { arrange } from '../../src/layout/arrange.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { compileText } from '../compile-text.ts'

/** The events as a calendar, and the values as curves. */

function laidOut(text: string): Layout {
  const { value } = compileText(text)
  if (value === undefined) throw new Error('nothing to lay out')
  return arrange(value)
}

const plan = laidOut(`dorkarta: 1
название: ПЛАН
период: 2023 год
участники:
  - { код: отдел, название: Отдел образования }
показатели:
  - { название: "Доля школ, %", единица: "%", база: { значение: "20", дата: 2022 }, значения: { 2024: "80", 2023: не менее 50 }, факт: { 2023: "55,5" } }
разделы:
  - название: Подготовка
    мероприятия:
      - код: приказ
        название: Издание приказа
        сроки: [01.02.2023, "до 1 мая 2023 г., далее ежеквартально"]
        ответственные: [отдел, школы района]
        результат: [Приказ, Письмо]
  - название: Проведение
    мероприятия:
      - название: Обучение
        сроки: по мере необходимости
        ответственные: [Школы района, Отдел образования]
        мероприятия:
          - { название: Занятия, сроки: март – апрель, ответственные: Отдел образования }
`)

test('events in the order of the table, with their words and what their deadlines mean', () => {
  const { schedule } = plan
  expect(schedule.span).toEqual({ start: { year: 2023, month: 1, day: 1 }, end: { year: 2023, month: 12, day: 31 } })
  expect(schedule.parties).toEqual(['Отдел образования', 'школы района'])
  expect(
    schedule.events.map(({ identity: { name }, number, title, section, level }) => [
      name,
      number,
      title,
      section,
      level,
    ]),
  ).toEqual([
    ['id\nприказ', '1.', 'Издание приказа', 'I. Подготовка', 1],
    ['title\nОбучение', '2.', 'Обучение', 'II. Проведение', 1],
    ['title\nЗанятия', '2.1.', 'Занятия', 'II. Проведение', 2],
  ])
  const [order, training, lessons] = schedule.events
  expect(order?.due.map(({ text }) => text)).toEqual(['01.02.2023', 'до 1 мая 2023 г., далее ежеквартально'])
  expect(order?.due[1]?.points.length).toBeGreaterThan(2)
  expect(order?.result).toBe('Приказ\nПисьмо')
  expect(order?.responsible).toBe('Отдел образования; школы района')
  expect(training?.parties).toEqual([1, 0])
  expect(training?.due[0]?.trigger).toBe('по мере необходимости')
  expect(lessons?.due[0]?.windows).toEqual([
    { start: { year: 2023, month: 3, day: 1 }, end: { year: 2023, month: 4, day: 30 } },
  ])
})

test('who answers first is among those who answer', () => {
  const { schedule } = laidOut(
    'dorkarta: 1\nназвание: ПЛАН\nучастники: [{ код: отдел, название: Отдел }]\nмероприятия:\n  - { название: А, ответственные: [школы, { участник: отдел, основной: да }] }\n',
  )
  expect(schedule.events.map(({ parties, leads }) => [parties, leads])).toEqual([[[0, 1], [1]]])
})

test('a workbook has sheets beside the document, on lying paper, unless the profile says otherwise', () => {
  expect(plan.workingPage).toMatchObject({ orientation: 'landscape', width: 297 })
  const bare = laidOut('dorkarta: 1\nназвание: ПЛАН\nоформление: { книга: приложение }\n')
  expect(bare.workingPage).toBeUndefined()
})

test('rows of the table know their events', () => {
  const tables = plan.parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
  const rows = tables.filter(({ subject }) => subject === 'events').flatMap((table) => table.rows)
  expect(rows.map(({ kind, event }) => `${kind} ${event ?? '-'}`)).toEqual([
    'section -',
    'body 0',
    'section -',
    'body 1',
    'body 2',
  ])
})

test('without a period, the schedule spans the days that are named', () => {
  const { schedule } = laidOut(
    'dorkarta: 1\nназвание: ПЛАН\nмероприятия:\n  - { название: А, сроки: 05.03.2024 }\n  - { название: Б, сроки: с 1 по 10 февраля 2024 г. }\n',
  )
  expect(schedule.span).toEqual({ start: { year: 2024, month: 2, day: 1 }, end: { year: 2024, month: 3, day: 5 } })
  expect(
    laidOut('dorkarta: 1\nназвание: ПЛАН\nмероприятия:\n  - { название: А, сроки: постоянно }\n').schedule.span,
  ).toBe(undefined)
})

test('values in the order of time, as written and as numbers', () => {
  expect(plan.curves.map(({ identity, within, ...curve }) => curve)).toEqual([
    {
      title: 'Доля школ, %',
      unit: '%',
      direction: undefined,
      baseline: '20',
      baselineValue: { text: '20', value: 20, decimals: 0 },
      points: [
        {
          label: '2023',
          target: { text: 'не менее 50', value: 50, decimals: 0 },
          fact: { text: '55,5', value: 55.5, decimals: 1 },
          comparison: '>=',
        },
        { label: '2024', target: { text: '80', value: 80, decimals: 0 }, fact: undefined, comparison: '>=' },
      ],
    },
  ])
})

test('sections around an event, outermost first, and everything a calendar says of it', () => {
  const { schedule } = laidOut(`dorkarta: 1
название: ПЛАН
период: 2023 год
разделы:
  - название: Подготовка
    разделы:
      - название: Кадры
        мероприятия:
          - { название: А, сроки: 05.03.2023, время: "15:00", место: [Дом учителя, зал], документ: Приказ, примечание: онлайн }
`)
  expect(schedule.events).toMatchObject([
    { section: '1.1. Кадры', sections: ['I. Подготовка', '1.1. Кадры'], time: '15:00', place: 'Дом учителя\nзал' },
  ])
  expect(schedule.events).toMatchObject([{ document: 'Приказ', note: 'онлайн' }])
})

test('what goes on through the whole period is told from a stretch of days that is named', () => {
  const { schedule } = laidOut(`dorkarta: 1
название: ПЛАН
период: 2023–2024 годы
мероприятия:
  - { название: А, сроки: постоянно }
  - { название: Б, сроки: 2023–2024 годы }
  - { название: В, сроки: "постоянно, ежегодно до 1 мая" }
разделы:
  - название: Раздел
    период: 2023 год
    мероприятия:
      - { название: Г, сроки: в течение всего периода }
`)
  expect(schedule.events.map(({ title, due }) => [title, due[0]?.isWholePeriod])).toEqual([
    ['А', true],
    ['Б', false],
    ['В', false],
    ['Г', true],
  ])
})

const controlled = laidOut(`dorkarta: 1
название: ПЛАН
период: 2024 год
приказ:
  вид: распоряжение
  дата: 10.01.2024
  номер: № 5
  пункты:
    - Утвердить план.
    - текст: "Отделу:"
      подпункты:
        - { текст: представить отчёт., сроки: до 1 февраля 2025 г., ответственные: Отдел }
мероприятия:
  - { название: Собрание, сроки: 01.02.2024, ответственные: Отдел }
разделы:
  - название: Подготовка
    сроки: до 1 июня 2024 г.
    ответственные: [Школа № 2, { участник: Школа № 3, основной: да }]
    результат: Справка
    мероприятия:
      - { название: Семинар, сроки: 01.03.2024, ответственные: Отдел }
  - название: Проведение
    ответственные: Школа № 1
  - название: Итоги
`)

test('sections and items of the order are in the schedule where they have a deadline or somebody who answers', () => {
  const { events, parties } = controlled.schedule
  expect(events.map(({ kind, number, title, section }) => [kind, number, title, section])).toEqual([
    ['order', '2.1.', 'представить отчёт.', 'Распоряжение'],
    ['event', '1.', 'Собрание', ''],
    ['section', 'I.', 'Подготовка', 'I. Подготовка'],
    ['event', '2.', 'Семинар', 'I. Подготовка'],
    ['section', 'II.', 'Проведение', 'II. Проведение'],
  ])
  expect(parties).toEqual(['Отдел', 'Школа № 2', 'Школа № 3', 'Школа № 1'])
  expect(events[2]).toMatchObject({
    parties: [1, 2],
    leads: [2],
    responsible: 'Школа № 2; Школа № 3',
    result: 'Справка',
  })
  expect(events[2]?.due.map(({ text }) => text)).toEqual(['до 1 июня 2024 г.'])
})

test('rows of sections under control know their place in the schedule', () => {
  const tables = controlled.parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
  expect(tables.flatMap(({ rows }) => rows.map(({ kind, event }) => `${kind} ${event ?? '-'}`))).toEqual([
    'body 1',
    'section 2',
    'body 3',
    'section 4',
    'section -',
  ])
})
