import { describe, expect, test } from 'vitest'
import { canonical } from '../../src/deadline/canonical.ts'
import { readDeadline } from '../../src/deadline/deadline.ts'
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
    expect(again.deadline.repeat).toEqual(repeat)
    expect(again.deadline.trigger).toBe(trigger)
    expect(canonical(again.deadline)).toBe(official)
  })
})
