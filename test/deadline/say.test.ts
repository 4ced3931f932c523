import { describe, expect, test } from 'vitest'
import { canonical } from '../../src/deadline/canonical.ts'
import { readPeriod } from '../../src/deadline/day.ts'
import { readDeadline } from '../../src/deadline/deadline.ts'
import { withFirstMonths } from '../../src/deadline/first-months.ts'
import { sayDeadline } from '../../src/deadline/say.ts'
import { known } from './phrase-arbitrary.ts'

const table: readonly (readonly [phrase: string, official: string | undefined, ru: string, en: string])[] = [
  [
    'до 21 октября 2021, далее – ежегодно',
    'не позднее 21 октября 2021 г., далее ежегодно',
    'не позднее 21 октября 2021 г., затем каждый год',
    'by 21 October 2021, then every year',
  ],
  ['Май –июнь 2023', 'май – июнь 2023 г.', 'май – июнь 2023 г.', 'May – June 2023'],
  ['1кв.2024', 'I квартал 2024 г.', 'I квартал 2024 г.', 'quarter 1 of 2024'],
  ['2023-24 уч.г.', '2023/2024 учебный год', '2023/2024 учебный год', 'school year 2023/2024'],
  ['07.10-10.10.2019', 'с 7 по 10 октября 2019 г.', 'с 7 по 10 октября 2019 г.', '7 October 2019 – 10 October 2019'],
  ['ежегодно (май, ноябрь)', 'ежегодно, май, ноябрь', 'каждый год, май, ноябрь', 'every year, May, November'],
  ['не реже двух раз в год', '2 раза в год', '2 раза в год', '2 times a year'],
  ['по пятницам', 'еженедельно, по пятницам', 'каждую неделю, по пятницам', 'every week, on Friday'],
  [
    'ежеквартально, до 10-го числа месяца, следующего за отчетным',
    'ежеквартально, до 10 числа месяца, следующего за отчётным кварталом',
    'каждый квартал, до 10 числа месяца, следующего за отчётным кварталом',
    'every quarter, by day 10 of month 1 after the quarter reported on',
  ],
  [
    'ежеквартально до 10 числа',
    'ежеквартально, до 10 января, до 10 апреля, до 10 июля, до 10 октября',
    'каждый квартал, до 10 января, до 10 апреля, до 10 июля, до 10 октября',
    'every quarter, by 10 January, by 10 April, by 10 July, by 10 October',
  ],
  [
    'На регулярной основе (по запросу)',
    'постоянно; по запросу',
    'постоянно; по условию: по запросу',
    'all the time; on a condition: по запросу',
  ],
  ['31.06.2024', undefined, 'даты нет', 'no date'],
]

test.each(table)('«%s»', (phrase, official, ru, en) => {
  const { deadline } = readDeadline(phrase)
  expect(canonical(deadline)).toBe(official)
  expect(sayDeadline(deadline)).toEqual({ ru, en })
})

describe('the official spelling of every phrase of the table', () => {
  const spelled = known.flatMap((phrase) => {
    const { deadline } = readDeadline(phrase)
    const official = canonical(deadline)
    return official === undefined ? [] : [[phrase, official, deadline] as const]
  })
  test.each(spelled)('«%s» as «%s» means the same', (_, official, deadline) => {
    const { windows, repeat, ongoing, trigger } = deadline
    const again = readDeadline(official)
    expect(again.deadline).toMatchObject({ windows, ongoing })
    expect(again.deadline.repeat).toEqual(repeat && withFirstMonths(repeat))
    expect(again.deadline.trigger).toBe(trigger)
    expect(canonical(again.deadline)).toBe(official)
  })
})

test.each([
  'ежеквартально до 10 числа',
  'ежеквартально 5 и 20 числа',
  'ежеквартально с 1 по 10 число',
  'раз в полугодие, до 31 числа',
  'до 10 числа ежегодно',
  '4 раза в год, 15 числа',
  'каждый учебный год до 10 числа',
])('the spelling advised for «%s» names the same days and leaves no doubt', (phrase) => {
  const period = readPeriod('2026-01-01..2027-12-31')
  const { deadline, remarks } = readDeadline(phrase, { period })
  const advised = canonical(deadline) ?? ''
  expect(remarks.map(({ problem, facts }) => [problem.name, facts['spelling']])).toContainEqual([
    'due/ambiguous',
    advised,
  ])
  const again = readDeadline(advised, { period })
  expect(again.remarks).toEqual([])
  expect(again.deadline.points).toEqual(deadline.points)
})

test('of days of a month in a week nobody knows what was meant, and no spelling is advised', () => {
  const { remarks } = readDeadline('еженедельно до 10 числа')
  expect(remarks.map(({ facts }) => facts['spelling'])).toEqual([undefined])
})
