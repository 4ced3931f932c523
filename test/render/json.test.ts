import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { bug } from '../../src/bug.ts'
import { readPeriod } from '../../src/deadline/day.ts'
import { readDeadline } from '../../src/deadline/deadline.ts'
import { deadlineJson } from '../../src/deadline/json.ts'
import { renderJson } from '../../src/render/json/json.ts'
import { compileText } from '../compile-text.ts'

/** The compiled roadmap for programs, as schemas/document.schema.json says. */

function documentOf(text: string, name = 'план.roadmap.yaml') {
  const bytes = renderJson(compileText(text, name).value ?? bug('the text has no roadmap'))
  return JSON.parse(new TextDecoder().decode(bytes))
}

const validate = new Ajv2020.default({ allErrors: true }).compile(
  JSON.parse(readFileSync('schemas/document.schema.json', 'utf8')),
)

describe('fits its schema', () => {
  const files = globSync([
    'examples/**/*.roadmap.yaml',
    'test/fixtures/{rich,readme}.roadmap.yaml',
    'test/fixtures/{valid,invalid}/**/*.roadmap.yaml',
  ]).sort()
  const whole = files.filter((file) => compileText(readFileSync(file, 'utf8'), file).value !== undefined)

  test.each(whole)('%s', (file) => {
    validate(documentOf(readFileSync(file, 'utf8'), file))
    expect(validate.errors ?? []).toEqual([])
  })

  test('there are enough of them, and what does not fit is refused', () => {
    expect(whole.length).toBeGreaterThan(20)
    expect(validate({ ...documentOf(plan), events: [{}] })).toBe(false)
    expect(validate({ ...documentOf(plan), more: 1 })).toBe(false)
  })
})

const plan = `dorkarta: 1
название: ПЛАН
период: 2023–2024 годы
участники: [{ код: отдел, название: Отдел образования }]
разделы:
  - название: Подготовка
    разделы:
      - название: Кадры
        мероприятия:
          - код: приказ
            название: Приказ
            сроки: [до 1 мая, "ежегодно до 1 сентября", абракадабра]
            ответственные: [{ участник: отдел, основной: да }, школы]
            мероприятия:
              - { название: Письмо, сроки: 01.02.2023, финансирование: [{ источник: бюджет, сумма: "5" }] }
    показатели:
      - { название: Доля, единица: "%", значения: { 2023: не менее 5, 2024: х }, в-том-числе: [{ название: в школах }] }
`

test('events, sections and indicators know what holds them, and where they were written', () => {
  const { sections, events, indicators, period } = documentOf(plan)
  expect(period).toEqual({ start: '2023-01-01', end: '2024-12-31' })
  expect(sections).toMatchObject([
    { number: 'I.', title: 'Подготовка', level: 1, parent: null },
    { number: '1.1.', title: 'Кадры', level: 2, parent: 0 },
  ])
  expect(events).toMatchObject([
    { id: 'приказ', number: '1.', section: 1, parent: null, at: { file: 'план.roadmap.yaml', line: 10, column: 13 } },
    { title: 'Письмо', section: 1, parent: 0, level: 2, money: [{ source: 'бюджет', amount: '5' }] },
  ])
  expect(events[0].responsible).toEqual([
    { text: 'Отдел образования', party: 'Отдел образования', lead: true, agreed: false },
    { text: 'школы', party: null, lead: false, agreed: false },
  ])
  expect(indicators).toMatchObject([
    {
      title: 'Доля',
      section: 0,
      parent: null,
      targets: [
        { key: '2023', text: 'не менее 5', value: 5, start: '2023-01-01', end: '2023-12-31' },
        { key: '2024', text: 'х', value: null },
      ],
    },
    { title: 'в школах', section: 0, parent: 0, level: 2 },
  ])
})

test('deadlines are as `due --format json` shows them, with what was noticed', () => {
  const [event] = documentOf(plan).events
  const period = readPeriod('2023–2024 годы')
  const asShown = ['до 1 мая', 'ежегодно до 1 сентября', 'абракадабра'].map((phrase) =>
    deadlineJson(readDeadline(phrase, { period })),
  )
  expect(event.due).toEqual(asShown)
  expect(event.due[1].points).toEqual(['2023-09-01', '2024-09-01'])
  expect(event.due[2].problems[0].rule).toBe('due/unrecognized')
})

test('requisites as written, in the English keys of the format; hostile words stay data', () => {
  const { requisites, title } = documentOf(`dorkarta: 1
название: "</script> \\u0000 \\ud83d \\"ПЛАН\\""
приказ: { номер: № 5, дата: 01.02.2023, пункты: [Утвердить, { текст: Назначить, сроки: до 1 мая 2023 г. }] }
подпись: { должность: Директор, фио: И.И. Петров }
`)
  expect(title).toContain('</script>')
  expect(requisites.signature).toEqual([{ position: 'Директор', name: 'И.И. Петров' }])
  expect(requisites.order).toMatchObject({ number: '№ 5', date: '01.02.2023' })
  expect(requisites.order.items).toMatchObject([
    { number: '1.', text: ['Утвердить'] },
    { number: '2.', text: ['Назначить'], due: [{ points: ['2023-05-01'] }] },
  ])
})
