import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { bug } from '../../src/bug.ts'
import { toIso } from '../../src/calendar/date.ts'
import { arrange } from '../../src/layout/arrange.ts'
import { renderIcs } from '../../src/render/ics/ics.ts'
import type { RenderMeta } from '../../src/render/meta.ts'
import type { Rendered } from '../../src/render/renderer.ts'
import { compileText } from '../compile-text.ts'
import { runCli } from '../run-cli.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Calendars as ical.js, the reader of Thunderbird, understands them. */

async function rendered(
  text: string,
  { name = 'план.roadmap.yaml', ...meta }: Partial<RenderMeta & { name: string }> = {},
) {
  const roadmap = compileText(text, name).value ?? bug('the text has no roadmap')
  const layout = arrange(roadmap)
  return { layout, ...(await renderIcs({ roadmap, layout }, { created: 0, generator: 'dorkarta', ...meta })) }
}

function calendarOf({ bytes }: Pick<Rendered, 'bytes'>): ICAL.Component {
  return new ICAL.Component(ICAL.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
}

function eventsOf(file: Pick<Rendered, 'bytes'>): ICAL.Event[] {
  if (file.bytes === undefined) return []
  return calendarOf(file)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
}

/** The last day of an event and of everything it comes round to. */
function lastDays(event: ICAL.Event): string[] {
  const lastDay = (end: ICAL.Time) => {
    end.adjust(-1, 0, 0, 0)
    return end.toString()
  }
  if (!event.isRecurring()) return [lastDay(event.endDate.clone())]
  const days: string[] = []
  const iterator = event.iterator()
  for (let next = iterator.next(); next !== undefined && next !== null && days.length < 20_000; next = iterator.next())
    days.push(lastDay(event.getOccurrenceDetails(next).endDate.clone()))
  return days
}

const head = 'dorkarta: 1\nназвание: ПЛАН\n'

function planOf(phrases: readonly string[], period = '2023–2025 годы'): string {
  const events = phrases.map((phrase, index) => `  - { название: "№ ${index}", сроки: ${JSON.stringify(phrase)} }\n`)
  return `${head}период: ${period}\nмероприятия:\n${events.join('')}`
}

describe('the days of a calendar are the control points', () => {
  const groups: readonly { readonly shape: string; readonly period?: string; readonly phrases: object }[] = parse(
    readFileSync('test/fixtures/deadlines.yaml', 'utf8'),
  )
  const said = groups.map(({ shape, period, phrases }) => [shape, period, Object.keys(phrases)] as const)

  test.each(said)('%s', async (_, period, phrases) => {
    const file = await rendered(planOf(phrases, period))
    const found = new Map<string, string[]>()
    for (const event of eventsOf(file))
      found.set(event.summary, [...(found.get(event.summary) ?? []), ...lastDays(event)])
    for (const [index, phrase] of phrases.entries()) {
      const due = file.layout.schedule.events[index]?.due[0] ?? bug('an event without its deadline')
      const expected = due.isWholePeriod ? [] : due.points.map(toIso)
      expect([...new Set(found.get(`№ ${index}`) ?? [])].sort(), phrase).toEqual(expected)
    }
  })

  test('most repetitions are told by a rule, not day by day', async () => {
    const phrases = said.flatMap(([, period, all]) => (period === undefined ? all : []))
    const file = await rendered(planOf(phrases))
    const repeated = file.layout.schedule.events.flatMap((event) =>
      event.due.some(({ repeat, points }) => repeat !== undefined && points.length > 2) ? [event.title] : [],
    )
    const ruled = new Set(eventsOf(file).flatMap((event) => (event.isRecurring() ? [event.summary] : [])))
    expect(repeated.length).toBeGreaterThan(50)
    expect(repeated.filter((title) => ruled.has(title)).length / repeated.length).toBeGreaterThan(0.9)
  })

  test.each([
    ['ежегодно до 1 сентября', 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1;UNTIL=20250901'],
    ['ежеквартально до 10 числа', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10;UNTIL=20251010'],
    ['ежеквартально', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20251231'],
    ['каждый вторник', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20251230'],
    ['ежегодно (май, ноябрь)', 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;UNTIL=20251130'],
    ['последняя пятница месяца', 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20251226'],
    ['до 21 октября 2023, далее – ежегодно', 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=21;UNTIL=20251021'],
  ])('«%s»', async (phrase, rule) => {
    const rules = eventsOf(await rendered(planOf([phrase]))).map(({ component }) =>
      String(component.getFirstPropertyValue('rrule')),
    )
    expect(rules.map(parts)).toEqual([parts(rule)])
  })

  test('a stretch of days is one event that ends after its last day', async () => {
    const [event] = eventsOf(await rendered(planOf(['с 1 по 15 марта 2024 г.'])))
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2024-03-01', '2024-03-16'])
    expect(event?.startDate.isDate).toBe(true)
  })
})

/** The parts of a rule; their order means nothing. */
function parts(rule: string): string[] {
  return rule
    .replaceAll('-', (dash, at) => (/UNTIL=[\d-]*$/.test(rule.slice(0, at)) ? '' : dash))
    .split(';')
    .sort()
}

const plan = `${head}период: 2024 год
редакция: в редакции приказа от 01.02.2024 № 5
участники:
  - { код: отдел, название: "Отдел образования; культуры, спорта" }
разделы:
  - название: Подготовка
    мероприятия:
      - код: приказ
        название: Приказ, \\письмо; отчёт
        сроки: до 1 марта 2024 г.
        место: [Дом учителя, актовый зал]
        ответственные: отдел
        результат: [Приказ, "Письмо <b>\\u0007"]
      - { название: Семинар, сроки: [01.04.2024, до 1 мая 2024 г.] }
  - название: Проведение
    мероприятия:
      - { название: Семинар, сроки: 01.06.2024 }
      - { название: Семинар, сроки: 01.07.2024 }
`

test('an event says what the table says of it', async () => {
  const file = await rendered(plan)
  const [event] = eventsOf(file)
  expect(event?.summary).toBe('Приказ, \\письмо; отчёт')
  expect(event?.location).toBe('Дом учителя, актовый зал')
  expect(event?.description.split('\n')).toEqual([
    'Срок: до 1 марта 2024 г.',
    'Ответственные: Отдел образования; культуры, спорта',
    'Результат: Приказ',
    'Письмо <b>',
    'Раздел: I. Подготовка',
    'Пункт: 1.',
    'Дорожная карта: ПЛАН',
  ])
  // ical.js leaves the escapes of properties it does not know.
  const calendar = calendarOf(await rendered(plan.replace('ПЛАН', 'ПЛАН; первый, \\\\ второй')))
  expect(calendar.getFirstPropertyValue('name')).toBe('ПЛАН\\; первый\\, \\\\\\\\ второй')
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(calendar.getFirstPropertyValue('name'))
})

test('lines end with CRLF and have no more than 75 octets, no character is cut', async () => {
  const long = `Очень длинное название 😀 ${'мероприятия '.repeat(40)}`.trim()
  const file = await rendered(planOf(['01.03.2024']).replace('№ 0', long))
  const text = new TextDecoder().decode(file.bytes)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const lines = text.split('\r\n')
  expect(lines.join('')).not.toMatch(/[\r\n]/)
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
  expect(text).not.toContain('\ufffd')
  expect(eventsOf(file)[0]?.summary).toBe(long)
})

describe('importing a later version updates the same events', () => {
  const uids = async (text: string, name?: string) =>
    eventsOf(await rendered(text, name === undefined ? {} : { name })).map(
      ({ uid, startDate }) => `${startDate} ${uid}`,
    )

  test('every event has a name of its own', async () => {
    const all = (await uids(plan)).map((each) => each.split(' ')[1])
    expect(all).toHaveLength(5)
    expect(new Set(all).size).toBe(5)
  })

  test('other events above, another folder, a renamed section, another party: the same names', async () => {
    const single = plan
      .replace('Семинар', 'Совещание')
      .replace('{ название: Семинар, сроки: 01.06', '{ название: Сбор, сроки: 01.06')
    const before = await uids(single)
    const changed = single
      .replace('      - код: приказ', '      - { название: Новое, сроки: постоянно }\n      - код: приказ')
      .replace('Подготовка', 'Подготовительный этап')
      .replace('культуры', 'науки')
    expect(await uids(changed, 'далеко/план.roadmap.yaml')).toEqual(before)
    expect(await uids(single, 'другой.roadmap.yaml')).not.toEqual(before)
  })

  describe('events of one title', () => {
    const twins = (...rows: string[]) => `${head}разделы:\n  - название: Первый\n    мероприятия:\n${rows.join('')}`
    const row = (school: number, day: string) =>
      `      - { название: Мониторинг, сроки: ${day}, ответственные: Школа № ${school} }\n`
    const [first, second, third] = [row(1, '01.06.2024'), row(2, '02.06.2024'), row(3, '03.06.2024')]

    test('are told apart by their words, wherever they stand', async () => {
      const before = await uids(twins(first, second, third))
      expect(new Set(before.map((each) => each.split(' ')[1])).size).toBe(3)
      expect((await uids(twins(third, first, second))).sort()).toEqual(before)
      expect(await uids(twins(second, third))).toEqual(before.slice(1))
      const moved = await uids(twins(first, second.replace('02.06', '09.06'), third))
      expect(moved.map((each) => each.split(' ')[1])).toEqual(before.map((each) => each.split(' ')[1]))
    })

    test('have the same names in an extract as in the whole', async () => {
      const text = twins(first, second, third)
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'план.roadmap.yaml'), text)
      const whole = await uids(text)
      for (const school of [1, 2, 3]) {
        const file = join(folder, `${school}.ics`)
        await runCli([
          'build',
          join(folder, 'план.roadmap.yaml'),
          '-o',
          file,
          '--party',
          `Школа № ${school}`,
          '--force',
        ])
        const own = eventsOf({ bytes: readFileSync(file) }).map(({ uid, startDate }) => `${startDate} ${uid}`)
        expect(own).toEqual([whole[school - 1]])
      }
    })
  })

  test('a moved deadline keeps the name; a code keeps it when the title changes', async () => {
    const bare = (all: string[]) => all.map((each) => each.split(' ')[1])
    expect(bare(await uids(plan.replace('1 марта', '15 марта')))).toEqual(bare(await uids(plan)))
    expect(await uids(plan.replace('Приказ, \\письмо', 'Приказ и письмо'))).toEqual(await uids(plan))
  })

  test('of a list of dates each goes by its day: one more, one less, another beginning leave the others', async () => {
    const listed = (...dates: string[]) =>
      uids(`${head}мероприятия:\n  - { название: А, сроки: ${JSON.stringify(dates)} }\n`)
    const before = await listed('30.06.2024', '30.12.2024', '30.06.2025')
    const more = await listed('15.06.2024', '30.06.2024', '30.12.2024', '30.06.2025')
    expect(more).toHaveLength(4)
    expect(more).toEqual(expect.arrayContaining(before))
    expect(await listed('30.12.2024', '30.06.2025')).toEqual(before.slice(1))
    const last = (all: string[]) => all.map((each) => each.split(' ')[1])
    expect(last(await listed('с 1 по 30 июня 2024 г.', '30.12.2024', '30.06.2025'))).toEqual(last(before))
    const alike = last(await listed('с 1 по 15 марта 2024 г.', 'с 10 по 15 марта 2024 г.', '01.04.2024'))
    expect(new Set(alike).size).toBe(3)
  })

  /** How RFC 5546, 2.1.5 tells the newer of two events. */
  async function revisionOf(text: string, meta: Partial<RenderMeta> = {}) {
    const event = eventsOf(await rendered(text, meta))[0] ?? bug('no event')
    const stamp = event.component.getFirstPropertyValue('dtstamp')?.toString() ?? ''
    expect(event.component.getFirstPropertyValue('last-modified')?.toString()).toBe(stamp)
    return { sequence: event.sequence, stamp }
  }

  test('a later day or instant of making, and every edition, is seen as newer', async () => {
    const first = await revisionOf(planOf(['01.03.2024']), { created: Date.UTC(2024, 0, 10) })
    expect(first).toEqual({ sequence: Date.UTC(2024, 0, 10) / 60_000, stamp: '2024-01-10T00:00:00Z' })
    const named = await revisionOf(planOf(['01.03.2024']), {
      created: Date.UTC(2024, 0, 10),
      asOf: { year: 2024, month: 2, day: 1 },
    })
    expect(named).toEqual({ sequence: Date.UTC(2024, 1, 1) / 60_000, stamp: '2024-02-01T00:00:00Z' })
    const nextMinute = await revisionOf(planOf(['01.03.2024']), { created: Date.UTC(2024, 0, 10, 0, 1, 7) })
    expect(nextMinute).toEqual({ sequence: first.sequence + 1, stamp: '2024-01-10T00:01:07Z' })
    const amended = `редакция: в редакции приказа от 01.02.2024 № 5\n${planOf(['01.03.2024']).slice(head.length)}`
    expect((await revisionOf(head + amended, { created: Date.UTC(2024, 0, 10) })).sequence).toBe(first.sequence + 1)
  })

  test('what is built in the place of a calendar has a greater number where it says something else, and only there', async () => {
    const all = ['01.03.2024', 'с 1 по 15 апреля 2024 г.', 'ежегодно до 1 сентября']
    const numbers = (file: Pick<Rendered, 'bytes'>) => eventsOf(file).map(({ sequence }) => sequence)
    const first = await rendered(planOf(all))
    expect(numbers(first)).toEqual([0, 0, 0])
    expect((await rendered(planOf(all), { standing: first.bytes })).bytes).toEqual(first.bytes)
    const moved = await rendered(planOf(all.with(1, 'с 1 по 20 апреля 2024 г.')), { standing: first.bytes })
    expect(numbers(moved)).toEqual([0, 1, 0])
    const back = await rendered(planOf(all), { standing: moved.bytes })
    expect(numbers(back)).toEqual([0, 2, 0])
    expect((await rendered(planOf(all), { standing: back.bytes })).bytes).toEqual(back.bytes)
    // A day that is named counts for more.
    const day = { year: 2024, month: 2, day: 1 }
    expect(numbers(await rendered(planOf(all), { standing: back.bytes, asOf: day }))).toEqual(
      Array.from({ length: 3 }, () => Date.UTC(2024, 1, 1) / 60_000),
    )
    expect(first.taken).toBe(undefined)
    expect(back.taken).toBe(undefined)
  })

  test('what comes back has a greater number than it had', async () => {
    const numbers = (file: Pick<Rendered, 'bytes'>) => eventsOf(file).map(({ sequence }) => sequence)
    let file = await rendered(planOf(['01.03.2024', '01.07.2024']))
    for (const day of ['02.07.2024', '03.07.2024'])
      file = await rendered(planOf(['01.03.2024', day]), { standing: file.bytes })
    expect(numbers(file)).toEqual([0, 2])
    const without = await rendered(planOf(['01.03.2024']), { standing: file.bytes })
    expect(numbers(without)).toEqual([0])
    const later = await rendered(planOf(['01.03.2024']), { standing: without.bytes })
    expect(later.bytes).toEqual(without.bytes)
    const back = await rendered(planOf(['01.03.2024', '04.07.2024']), { standing: later.bytes })
    expect(numbers(back)).toEqual([0, 3])
    expect((await rendered(planOf(['01.03.2024', '04.07.2024']), { standing: back.bytes })).bytes).toEqual(back.bytes)
  })

  test('events that went are told: an import takes nothing away', async () => {
    const days = ['01.03.2024', '02.03.2024', '03.03.2024', '04.03.2024', '05.03.2024', '06.03.2024', '07.03.2024']
    const first = await rendered(planOf(days))
    const fewer = await rendered(planOf(days.slice(0, -1)), { standing: first.bytes })
    expect(fewer.taken?.said?.ru).toBe(
      'прежних событий, которых больше нет: 1 («№ 6», 07.03.2024) – там, куда прежний календарь загрузили, удалите их сами',
    )
    const one = await rendered(planOf(days.slice(0, 1)), { standing: first.bytes })
    expect(one.taken?.said?.en).toMatch(/: 6 \(«№ 1», 02\.03\.2024; .*«№ 5», 06\.03\.2024; …\)/)
  })

  test('a file of another program, or that is no calendar, says nothing', async () => {
    const first = await rendered(planOf(['01.03.2024', '02.03.2024']))
    const foreign = new TextDecoder().decode(first.bytes).replace('PRODID:-//dorkarta', 'PRODID:-//Example')
    for (const text of [
      foreign,
      'BEGIN:VCALENDAR',
      '\u0000\ufffd',
      'PRODID:-//dorkarta//\r\nBEGIN:VEVENT\r\nEND:VEVENT',
    ]) {
      const file = await rendered(planOf(['01.03.2024']), { standing: new TextEncoder().encode(text) })
      expect(eventsOf(file).map(({ sequence }) => sequence)).toEqual([0])
      if (text === foreign) expect(file.taken).toBe(undefined)
    }
  })

  test('the number is a whole one that calendars can hold, in any year', async () => {
    expect((await revisionOf(planOf(['01.03.2024']), { created: Date.UTC(9999, 11, 31) })).sequence).toBe(2 ** 31 - 1)
    expect((await revisionOf(planOf(['01.03.2024']), { created: Date.UTC(1931, 0, 1) })).sequence).toBe(0)
  })
})

test('the same roadmap gives the same bytes in any time zone', async () => {
  const zone = process.env['TZ']
  const files: string[] = []
  for (const each of ['Pacific/Kiritimati', 'America/Adak', 'Asia/Kamchatka']) {
    process.env['TZ'] = each
    files.push(new TextDecoder().decode((await rendered(plan, { alarm: 1 })).bytes))
  }
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  expect(new Set(files).size).toBe(1)
  expect(files[0]).toContain('DTSTART;VALUE=DATE:20240301')
})

test('alarms ring in the morning, so many days before the last day', async () => {
  const ringing = async (phrase: string, alarm: number) => {
    const [event] = eventsOf(await rendered(planOf([phrase]), { alarm }))
    const trigger = event?.component.getFirstSubcomponent('valarm')?.getFirstProperty('trigger')
    const from = trigger?.getParameter('related') === 'END' ? event?.endDate : event?.startDate
    const at = ICAL.Time.fromDateTimeString(`${from?.toString()}T00:00:00`)
    at.addDuration(trigger?.getFirstValue() as ICAL.Duration)
    return at.toString()
  }
  expect(await ringing('до 10 марта 2024 г.', 3)).toBe('2024-03-07T09:00:00')
  expect(await ringing('с 1 по 10 марта 2024 г.', 3)).toBe('2024-03-07T09:00:00')
  expect(await ringing('10.03.2024', 0)).toBe('2024-03-10T09:00:00')
  const [silent] = eventsOf(await rendered(planOf(['10.03.2024'])))
  expect(silent?.component.getFirstSubcomponent('valarm')).toBe(null)
})

test('what has no day is counted, with the reason', async () => {
  const phrases = ['по запросу', 'постоянно', 'с 1 мая 2024 г.', 'по мере необходимости', '01.03.2024', 'абракадабра']
  const { leftOut } = await rendered(`${planOf(phrases)}  - { название: Без срока }\n`)
  expect(leftOut?.ru).toBe(
    'в календарь не вошло сроков: 6 (по условию – 2; весь период – 1; без последнего дня – 1; без даты – 1; срок не указан – 1)',
  )
  expect((await rendered(planOf(['01.03.2024']))).leftOut).toBe(undefined)
  const endless = `${head}мероприятия:\n  - { название: А, сроки: ежегодно }\n  - { название: Б, сроки: 01.03.2024 }\n`
  expect((await rendered(endless)).leftOut?.en).toBe(
    'deadlines that are not in the calendar: 1 (repeated, with no period named – 1)',
  )
})

test('what is there only in part is counted too', async () => {
  const phrases = [
    ...['до 12 ноября 2021, далее – ежегодно', 'ежегодно до 1 сентября'],
    ...['2 раза в год', '2 раза в год (май, ноябрь)', '1 раз в полугодие', '3 раза в месяц'],
  ]
  expect((await rendered(planOf(phrases, '2021 год'))).leftOut?.ru).toBe(
    'вошло не целиком: 3 (повторы после первого дня – за концом периода – 1; несколько раз за год, месяц или неделю, дни не названы – показан последний – 2)',
  )
  expect((await rendered(planOf(phrases.slice(0, 2), '2021–2024 годы'))).leftOut).toBe(undefined)
})

test('a calendar without a day is none: RFC 5545 knows no calendar without a component', async () => {
  for (const text of [head, planOf(['по запросу'])]) {
    const { bytes, leftOut } = await rendered(text)
    expect(bytes).toBe(undefined)
    expect(leftOut?.ru).toMatch(/^календарь не записан: в нём не было бы ни одного дня/)
  }
  expect((await rendered(planOf(['по запросу']))).leftOut?.ru).toContain('не вошло сроков: 1 (по условию – 1)')
})

test('long stretches may be shown by their last day alone, under the same names', async () => {
  const text = planOf(['II квартал 2024 г.', 'с 1 по 3 марта 2024 г.', 'ежегодно до 1 сентября'])
  const shown = async (longest?: number) =>
    eventsOf(await rendered(text, { longest, alarm: 0 })).map(
      ({ startDate, endDate, component }) =>
        `${startDate} ${endDate} ${component.getFirstSubcomponent('valarm')?.getFirstProperty('trigger')?.toICALString()}`,
    )
  const yearly = '2023-09-01 2023-09-02 TRIGGER;RELATED=START:PT9H'
  expect(await shown()).toEqual([
    '2024-04-01 2024-07-01 TRIGGER;RELATED=END:-PT15H',
    '2024-03-01 2024-03-04 TRIGGER;RELATED=END:-PT15H',
    yearly,
  ])
  const long = '2024-06-30 2024-07-01 TRIGGER;RELATED=START:PT9H'
  expect(await shown(3)).toEqual([long, '2024-03-01 2024-03-04 TRIGGER;RELATED=END:-PT15H', yearly])
  expect(await shown(1)).toEqual([long, '2024-03-03 2024-03-04 TRIGGER;RELATED=START:PT9H', yearly])
  const uids = async (longest?: number) => eventsOf(await rendered(text, { longest })).map(({ uid }) => uid)
  expect(await uids(1)).toEqual(await uids())
})

test('deadlines of sections and of items of the order are events too; without a deadline they are not missed', async () => {
  const text = `${head}период: 2024 год
приказ:
  дата: 10.01.2024
  пункты:
    - { текст: "Представить отчёт.", сроки: до 1 февраля 2024 г., ответственные: Отдел }
разделы:
  - { название: Подготовка, сроки: до 1 июня 2024 г. }
  - { название: Проведение, ответственные: Отдел }
  - { название: Итоги, сроки: по запросу }
`
  const file = await rendered(text)
  expect(eventsOf(file).map((event) => [event.summary, ...lastDays(event)])).toEqual([
    ['Представить отчёт.', '2024-02-01'],
    ['Подготовка', '2024-06-01'],
  ])
  expect(file.leftOut?.ru).toBe('в календарь не вошло сроков: 1 (по условию – 1)')
})

describe('the command line', () => {
  const source = 'test/fixtures/rich.roadmap.yaml'

  test('-o FILE.ics, with alarms', async () => {
    const path = join(temporaryFolder(), 'календарь.ics')
    expect(await runCli(['build', source, '-o', path, '--alarm', '3'])).toEqual({ code: 0, out: `${path}\n`, err: '' })
    const alarms = eventsOf({ bytes: readFileSync(path) }).map(({ component }) =>
      component.getAllSubcomponents('valarm'),
    )
    expect(alarms.every((each) => each.length === 1)).toBe(true)
  })

  test('what is left out is told on standard error', async () => {
    const folder = temporaryFolder()
    writeFileSync(
      join(folder, 'а.roadmap.yaml'),
      planOf(['по запросу', '01.03.2024']).replaceAll(' }', ', ответственные: школа }'),
    )
    const { code, out, err } = await runCli(['build', folder, '--to', 'ics', '--rule', 'structure/missing-result=off'])
    const path = join(folder, 'а.ics')
    expect({ code, out }).toEqual({ code: 0, out: `${path}\n` })
    expect(err).toContain(`${path}: в календарь не вошло сроков: 1 (по условию – 1)\n`)
  })

  test('a calendar that would be empty is not written, the other documents are', async () => {
    const folder = temporaryFolder()
    const source = join(folder, 'а.roadmap.yaml')
    writeFileSync(source, `${planOf(['по запросу']).replaceAll(' }', ', ответственные: школа }')}`)
    const build = () => runCli(['build', source, '--to', 'ics,md', '--rule', 'structure/missing-result=off'])
    const first = await build()
    expect({ code: first.code, out: first.out }).toEqual({ code: 0, out: `${join(folder, 'а.md')}\n` })
    const path = join(folder, 'а.ics')
    expect(first.err).toContain(`${path}: календарь не записан`)
    expect(existsSync(path)).toBe(false)
    writeFileSync(path, 'прежний')
    expect((await build()).err).toContain('; прежний файл остался как был\n')
    expect(readFileSync(path, 'utf8')).toBe('прежний')
  })

  test('an edit is newer than the calendar that stands there, and what went is told on standard error', async () => {
    const folder = temporaryFolder()
    const source = join(folder, 'а.roadmap.yaml')
    const path = join(folder, 'а.ics')
    const build = async (phrases: string[]) => {
      writeFileSync(source, planOf(phrases))
      const { err } = await runCli(['build', source, '--to', 'ics', '--force'])
      return { err, sequences: eventsOf({ bytes: readFileSync(path) }).map(({ sequence }) => sequence) }
    }
    const first = (await build(['01.03.2024', '01.04.2024'])).sequences[0] ?? 0
    expect((await build(['01.03.2024', '01.05.2024'])).sequences).toEqual([first, first + 1])
    const { err, sequences } = await build(['01.03.2024'])
    expect(sequences).toEqual([first])
    expect(err).toContain(`${path}: прежних событий, которых больше нет: 1 («№ 1», 01.05.2024)`)
  })

  test('SOURCE_DATE_EPOCH and --as-of tell a later state of a roadmap', async () => {
    const path = join(temporaryFolder(), 'а.ics')
    const sequence = async (options: string[], env: Record<string, string> = {}) => {
      await runCli(['build', source, '-o', path, ...options], { env })
      return eventsOf({ bytes: readFileSync(path) })[0]?.sequence ?? 0
    }
    const usual = await sequence([])
    expect(await sequence(['--as-of', '2024-09-02'])).toBeGreaterThan(usual)
    rmSync(path)
    const before = await sequence([], { SOURCE_DATE_EPOCH: '1725260400' })
    expect(await sequence([], { SOURCE_DATE_EPOCH: '1725260460' })).toBe(before + 1)
  })

  test('--longest is for calendars alone', async () => {
    const folder = temporaryFolder()
    const refused = await runCli(['build', source, '-o', folder, '--longest', '3'])
    expect(refused).toEqual({ code: 2, out: '', err: expect.stringContaining('--longest: это о событиях календаря') })
    expect((await runCli(['build', source, '--to', 'ics', '-o', folder, '--longest', '3'])).code).toBe(0)
  })

  test('--alarm without a calendar, or that is no number, is refused', async () => {
    const folder = temporaryFolder()
    expect(await runCli(['build', source, '-o', folder, '--alarm', '3'])).toMatchObject({ code: 2, out: '' })
    const wrong = await runCli(['build', source, '--to', 'ics', '-o', folder, '--alarm', 'завтра'])
    expect(wrong).toEqual({ code: 2, out: '', err: expect.stringContaining('--alarm: нужно число') })
  })
})
