import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { productionCalendar } from '../../src/calendar/production-calendar.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { compileText } from '../compile-text.ts'

/** What the rules of indicators say, and above all of what they must be silent. */

const events = `мероприятия:
  - { название: Обучение, сроки: май 2023, ответственные: РЦН, результат: Программа обучения }
`

function findings(text: string): string[] {
  return compileText(text, 'test.roadmap.yaml', false)
    .diagnostics.filter(({ problem }) => problem.name.startsWith('indicator/'))
    .map(({ place, problem }) => `${text.slice(0, place.start).split('\n').length} ${problem.name.slice(10)}`)
}

function ofIndicators(...lines: readonly string[]): string[] {
  return findings(
    `dorkarta: 1\nназвание: КАРТА\nпоказатели:\n${lines.map((line) => `  ${line}\n`).join('')}${events}`,
  ).map((finding) => finding.replace(/^\d+ /, ''))
}

describe('of the seeds', () => {
  test.each([
    ['examples/tambov', []],
    ['examples/tambov.en', []],
    ['examples/krasnoyarsk', []],
    ['examples/chelyabinsk', []],
    ['examples/pirovsky', []],
    ['examples/saint-petersburg', ['172 missing-target', '178 missing-target']],
    ['examples/corrected/tambov', []],
    ['examples/corrected/pirovsky', []],
    ['templates/starters/standard', []],
    ['templates/starters/tambov', []],
    ['templates/starters/saint-petersburg', []],
  ])('%s', (name, expected) => {
    expect(findings(readFileSync(`${name}.roadmap.yaml`, 'utf8'))).toEqual(expected)
  })

  test('Tambov with a goal that is not reached', () => {
    const text = readFileSync('examples/tambov.roadmap.yaml', 'utf8')
    const line = text.slice(0, text.indexOf('не менее 70%')).split('\n').length
    expect(findings(text.replace('не менее 70%', 'не менее 65%'))).toEqual([`${line} goal-mismatch`])
    expect(findings(text.replace('не менее 35%', 'не менее 15%'))).toEqual([])
    expect(findings(text.replace('не менее 35%', 'не менее 350%'))).toEqual([`${line - 2} out-of-range`])
  })

  test('Tambov as it was pasted: percentages in the title, dates in the cell', () => {
    const pasted = (percents: string) => `dorkarta: 1
название: КАРТА
мероприятия:
  - название: "Обеспечение доли обучающихся, вовлеченных в наставничество: ${percents}"
    сроки: [31.12.2020, 31.12.2021, 31.12.2022, 31.12.2023, 31.12.2024]
    ответственные: РЦН
    результат: Данные мониторинга
`
    expect(findings(pasted('не менее 10% не менее 20% не менее 35% не менее 50% не менее 70%'))).toEqual([])
    expect(findings(pasted('не менее 10% не менее 20% не менее 35% не менее 70%'))).toEqual(['4 count-mismatch'])
  })
})

describe('silent about', () => {
  test.each([
    [
      'falling where less is better',
      '- { название: Доля отказов, единица: "%", направление: снижение, значения: { 2023: 10, 2024: 5 } }',
    ],
    [
      'falling without a direction',
      '- { название: Число семинаров, единица: единиц, значения: { 2023: 10, 2024: 5 } }',
    ],
    [
      'a target that is kept',
      '- { название: Доля школ, единица: "%", направление: сохранение, значения: { 2023: 100, 2024: 100 } }',
    ],
    ['a rate above 100 %', '- { название: Темп роста зарплаты, единица: "%", значения: { 2023: 105, 2024: 110 } }'],
    [
      'a plan that is passed',
      '- { название: Выполнение плана набора, единица: "%", значения: { 2023: 105, 2024: 110 } }',
    ],
    [
      'percentage points',
      '- { название: Изменение доли школ, единица: процентных пунктов, значения: { 2023: -1, 2024: 2 } }',
    ],
    [
      'double units',
      '- { название: Охват обучающихся, единица: процентов (человек), значения: { 2023: 70 (150), 2024: 80 (190) } }',
    ],
    ['marks', '- { название: Доля школ, единица: "%", значения: { 2023: "-", 2024: х, 2025: 70 } }'],
    ['words', '- { название: Утверждено положение, единица: да/нет, значения: { 2023: нет, 2024: да } }'],
    ['milestones', '- { название: Доля школ, единица: "%", значения: { 2024: 10, 2025: 12, 2030: 20 } }'],
    [
      'quarters that start afresh',
      '- { название: Число семинаров, единица: единиц, нарастающим: да, значения: { IV квартал 2023: 9, I квартал 2024: 2 } }',
    ],
    [
      'quarters beside the year',
      '- { название: Число школ, единица: единиц, направление: рост, значения: { I квартал 2024: 5, II квартал 2024: 7, 2024: 7, 2025: 9 } }',
    ],
    [
      'years out of order',
      '- { название: Доля школ, единица: "%", направление: рост, значения: { 2024: 70, 2023: 50 } }',
    ],
    [
      'a threshold that defines what is counted',
      '- { название: Доля школ с долей кураторов не менее 50 %, единица: "%", значения: { 2023: 10, 2024: 20 } }',
    ],
    [
      'a reduction told by how much',
      '- { название: Снижение числа нарушений, единица: "%", значения: { 2023: 5, 2024: 10 } }',
    ],
    ['averages', '- { название: Средний балл ЕГЭ, единица: баллов, значения: { 2023: "62,5", 2024: "63,1" } }'],
  ])('%s', (_, line) => {
    expect(ofIndicators(line)).toEqual([])
  })

  test('work that is called a rise but measures none', () => {
    const text = `dorkarta: 1
название: КАРТА
мероприятия:
  - название: Повышение квалификации педагогов
    значения: { 25.12.2023: 50 человек, 25.12.2024: 40 человек }
    ответственные: РЦН
    результат: Удостоверения
    показатель: [1.18., "-", Охват педагогов обучением]
`
    expect(findings(text)).toEqual([])
    expect(findings(text.replace('Повышение квалификации педагогов', 'Повышение доли педагогов'))).not.toEqual([])
  })

  test('goals of other people', () => {
    const text = `dorkarta: 1
название: КАРТА
паспорт:
  - { роль: цель, текст: К 2024 году не менее 70 % педагогов вовлечены в различные формы наставничества }
показатели:
  - { название: "Доля обучающихся, вовлеченных в различные формы наставничества", единица: "%", значения: { 2024: 10 } }
${events}`
    expect(findings(text)).toEqual([])
    expect(findings(text.replace('70 % педагогов', '70 % обучающихся'))).toEqual(['6 goal-mismatch'])
    expect(
      findings(text.replace('К 2024 году не менее 70 % педагогов', 'К 2030 году не менее 70 % обучающихся')),
    ).toEqual([])
  })

  test('a goal that another indicator of the same people answers', () => {
    const text = `dorkarta: 1
название: КАРТА
паспорт:
  - { роль: цель, текст: Не менее 70 % обучающихся вовлечены в различные формы наставничества }
показатели:
  - { название: "Доля обучающихся колледжей, вовлеченных в различные формы наставничества", единица: "%", значения: { 2024: 30 } }
  - { название: "Доля обучающихся школ, вовлеченных в различные формы наставничества", единица: "%", значения: { 2024: 70 } }
${events}`
    expect(findings(text)).toEqual([])
  })

  test('a year of the period that has a baseline', () => {
    const text = `dorkarta: 1
название: КАРТА
период: 2022–2024 годы
показатели:
  - название: Доля школ
    единица: "%"
    база: { значение: 5, дата: 2022 }
    значения: { 2023: 10, 2024: 20 }
${events}`
    expect(findings(text)).toEqual([])
    expect(findings(text.replace('2022–2024', '2022–2025'))).toEqual(['5 missing-target'])
  })
})

describe('reports', () => {
  test.each([
    [
      'every fall',
      '- { название: Доля школ, единица: "%", направление: рост, значения: { 2022: 50, 2023: 40, 2024: 30 } }',
      ['against-direction', 'against-direction'],
    ],
    [
      'a fall by the name',
      '- { название: Увеличение доли школ, единица: "%", значения: { 2023: 50, 2024: 40 } }',
      ['against-direction'],
    ],
    [
      'a fall below the baseline',
      '- { название: Доля школ, единица: "%", направление: рост, база: { значение: 60, дата: 2022 }, значения: { 2023: 50 } }',
      ['against-direction'],
    ],
    [
      'a share in people',
      '- { название: Доля школ, единица: человек, значения: { 2023: 50, 2024: 60 } }',
      ['unit-name'],
    ],
    [
      'two units',
      '- { название: "Охват детей, %", единица: человек, значения: { 2023: 50, 2024: 60 } }',
      ['unit-name'],
    ],
    [
      'a negative share',
      '- { название: Охват детей, единица: "%", значения: { 2023: -5, 2024: 60 } }',
      ['out-of-range'],
    ],
    [
      'a fact above 100 %',
      '- { название: Охват детей, единица: "%", значения: { 2023: 50 }, факт: { 2023: 110 } }',
      ['out-of-range'],
    ],
    [
      'a gap in the years',
      '- { название: Доля школ, единица: "%", значения: { 2021: 10, 2022: 20, 2024: 30 } }',
      ['missing-target'],
    ],
  ])('%s', (_, line, expected) => {
    expect(ofIndicators(line)).toEqual(expected)
  })
})

test('a value that YAML has split is quoted by its fix', () => {
  const text = `dorkarta: 1
название: КАРТА
показатели:
  - { название: "Доля школ, %", значения: { 2023: не менее 70,5 %, 2024: "82,5" } }
${events}`
  const found = compileText(text).diagnostics.filter(({ problem }) => problem.name.startsWith('indicator/'))
  expect(found.map(({ problem }) => problem.name)).toEqual(['indicator/split-decimal'])
  const [edit] = found[0]?.fix?.edits ?? []
  const fixed = `${text.slice(0, edit?.start)}${edit?.text}${text.slice(edit?.end)}`
  expect(fixed).toBe(text.replace('не менее 70,5 %', '"не менее 70,5 %"'))
  expect(findings(fixed)).toEqual([])
})

/** A roadmap with a goal and an indicator: its name, its unit, its targets. */
function withGoal(goal: string, [name, unit, targets]: readonly [string, string, string], where = 'passport'): string {
  const quoted = JSON.stringify(goal)
  const at = { passport: `паспорт: [{ роль: цель, текст: ${quoted} }]`, order: `приказ: { преамбула: ${quoted} }` }[
    where
  ]
  return `dorkarta: 1
название: ${at === undefined ? quoted : 'КАРТА'}
${at ?? 'проект: нет'}
показатели:
  - { название: ${JSON.stringify(name)}, единица: ${JSON.stringify(unit)}, значения: { ${targets} } }
${events}`
}

const trained = (targets: string) => ['Доля педагогов, прошедших обучение', '%', targets] as const
const mentors = (targets: string) => ['Количество наставников', 'человек', targets] as const

describe('a goal in other words and units', () => {
  test.each([
    ['довести долю педагогов, прошедших обучение, до 70 %', trained('2023: 50, 2024: ?'), 70, 65],
    ['Увеличение доли педагогов, прошедших обучение, до 70 процентов', trained('2023: 50, 2024: ?'), 70, 75],
    ['К 2023 году увеличить долю педагогов, прошедших обучение, до 70 %', trained('2023: ?, 2024: 90'), 70, 65],
    [
      'Доля прошедших обучение педагогов Тамбовской области в 2024 году – не менее 70 %',
      trained('2024: ?, 2025: 5'),
      70,
      65,
    ],
    [
      'Увеличить долю педагогов, прошедших обучение, с 40 % до 70 % к концу 2024 года',
      trained('2023: 5, 2024: ?'),
      70,
      40,
    ],
    ['Не менее 80 % педагогов прошедших обучение к 2024 году', trained('2023: 5, 2024: ?'), 85, 75],
    ['Не менее 80 % педагогов прошли обучение', ['Доля педагогов, которые прошли обучение', '%', '2024: ?'], 80, 75],
    ['увеличить количество наставников до 500 человек', mentors('2023: 300, 2024: ?'), 500, 450],
    ['Увеличение численности наставников до 1 500 человек', mentors('2023: 300, 2024: ?'), 1500, 1450],
    ['Увеличение числа наставников района до 500', mentors('2023: 300, 2024: ?'), 500, 450],
    [
      'Не менее 500 педагогов прошли обучение наставничеству',
      ['Численность педагогов, которые прошли обучение наставничеству', 'человек', '2024: ?'],
      510,
      490,
    ],
    ['Снизить число нарушений с 12 до 8 единиц', ['Число нарушений', 'единиц', '2023: 10, 2024: ?'], 8, 9],
    ['Снизить долю отказов до не более 5 %', ['Доля отказов', '%', '2023: 10, 2024: ?'], 4, 6],
    [
      'достижение показателя «Доля охваченных питанием школьников» не ниже 95,5 %',
      ['Доля охваченных питанием школьников', '%', '2024: ?'],
      96,
      95,
    ],
    [
      'Повысить средний балл ЕГЭ по математике до 62 баллов',
      ['Средний балл ЕГЭ по математике', 'баллов', '2024: ?'],
      62,
      60,
    ],
    [
      'Охват наставничеством: 50 % в 2023 году, 70 % в 2024 году',
      ['Охват наставничеством', '%', '2023: 50, 2024: ?'],
      70,
      60,
    ],
    [
      'Охват наставничеством: в 2023 году – 50 %, в 2024 году – 70 %',
      ['Охват наставничеством', '%', '2023: 50, 2024: ?'],
      70,
      60,
    ],
  ] as const)('%s', (goal, [name, unit, targets], kept, missed) => {
    for (const where of ['passport', 'order', 'title']) {
      const found = (value: number) =>
        findings(withGoal(goal, [name, unit, targets.replace('?', String(value))], where))
      expect(found(kept).filter((each) => each.includes('goal'))).toEqual([])
      expect(found(missed).filter((each) => each.includes('goal'))).toHaveLength(1)
    }
  })

  test.each([
    ['other people', 'довести долю обучающихся, прошедших обучение, до 70 %', trained('2024: 50')],
    ['mentors and mentees', 'увеличить количество наставляемых до 500 человек', mentors('2024: 450')],
    ['a narrower goal', 'увеличить количество наставников из числа студентов до 50 человек', mentors('2024: 450')],
    ['a wider goal', 'довести долю педагогов до 70 %', trained('2024: 50')],
    ['another year', 'довести долю педагогов, прошедших обучение, до 70 % к 2030 году', trained('2024: 50')],
    ['a step', 'увеличить долю педагогов, прошедших обучение, на 5 %', trained('2024: 50')],
    ['the present', 'В 2022 году доля педагогов, прошедших обучение, составляет 40 %', trained('2024: 50')],
    ['the present without a year', 'В настоящее время доля педагогов, прошедших обучение, – 40 %', trained('2024: 50')],
    ['people and per cent', 'Количество педагогов, прошедших обучение, – 500 человек', trained('2024: 50')],
    ['per cent and people', 'увеличить количество наставников до 150 %', mentors('2024: 450')],
    ['thousands', 'увеличить количество наставников до 1,5 тыс. человек', mentors('2024: 1500')],
    ['a date', 'увеличить количество наставников до 1 сентября 2024 года', mentors('2024: 450')],
    ['an age', 'увеличить количество наставников в возрасте до 35 лет', mentors('2024: 450')],
    ['numbers of schools', 'увеличить количество наставников школы № 5', mentors('2024: 450')],
    ['a period', 'увеличить количество наставников в 2022–2024 годах', mentors('2024: 450')],
    ['a period by letters', 'увеличить количество наставников до 2024 г.', mentors('2024: 450')],
    ['times', 'увеличить количество наставников в 2 раза, не менее 3 раз в год', mentors('2024: 450')],
    ['hours', 'количество наставников, обученных по программе не менее 72 часов', mentors('2024: 450')],
    [
      'a number that defines what is counted',
      'довести долю школ с долей кураторов не менее 50 % до 80 %',
      ['Доля школ с долей кураторов не менее 50 %', '%', '2024: 80'],
    ],
    [
      'steps by year, each kept',
      'Охват наставничеством до 50 % в 2023 году и до 70 % в 2024 году, до 80 % в 2025 году',
      ['Охват наставничеством', '%', '2023: 50, 2024: 70, 2025: 80'],
    ],
    ['points', 'увеличить долю педагогов, прошедших обучение, до 5 процентных пунктов', trained('2024: 50')],
    ['an act', 'количество наставников по приказу от 7 мая 2018 г. № 204, пункт 5', mentors('2024: 450')],
  ] as const)('but not %s', (_, goal, indicator) => {
    for (const where of ['passport', 'order', 'title'])
      expect(findings(withGoal(goal, indicator, where)).filter((each) => each.includes('goal'))).toEqual([])
  })
})

test('a goal of some words is not that of an indicator of fewer', () => {
  const text = `dorkarta: 1
название: КАРТА
приказ: { дата: 01.02.2023, преамбула: "«Не менее 70% обучающихся общеобразовательных организаций вовлечены в формы наставничества», ПРИКАЗЫВАЮ:" }
показатели:
  - { название: "Доля обучающихся общеобразовательных организаций, %", значения: { 2024: 65 } }
${events}`
  expect(findings(text)).toEqual([])
})

test('a threshold is shown at its words, beside the value it disagrees with', () => {
  const text = `dorkarta: 1
название: КАРТА
показатели:
  - { название: "Доля школ, не менее 75 %", единица: "%", значения: { 2023: "70,0", 2024: "76,5" } }
${events}`
  const [found] = compileText(text).diagnostics
  expect(found?.problem.name).toBe('indicator/threshold-number')
  expect(text.slice(found?.place.start, found?.place.end)).toBe('не менее 75 %')
  expect(text.slice(found?.related[0]?.place.start, found?.related[0]?.place.end)).toBe('"76,5"')
})

test('a reference is guessed, in the keys of the file', () => {
  const text = `dorkarta: 1
title: КАРТА
indicators: [{ id: доля-школ, title: "Доля школ, %", baseline: 5, targets: { 2023: 50 } }]
events: [{ title: Обучение, due: май 2023, responsible: РЦН, result: Отчет, indicator: доля-школы }]
`
  const told = compileText(text).diagnostics.map(({ message, advice }) => `${message.ru}. ${advice.ru}`)
  expect(told).toEqual([
    'не сказано, к какому году или дню относится база «5» у «Доля школ, %». Добавьте в «baseline» ключ «date»: год или день.',
    'показателя «доля-школы» нет. Возможно, имелся в виду «доля-школ».',
  ])
})

test.each([
  ['spaces', `а, не менее 5${' '.repeat(50_000)}x`],
  ['figures', '1'.repeat(50_000)],
  ['commas', ', '.repeat(25_000)],
  ['percentages', '5 % и '.repeat(5_000)],
])('a title of nothing but %s costs no time', (_, title) => {
  const text = `dorkarta: 1
название: КАРТА
паспорт: [{ роль: цель, текст: "${title}" }]
показатели: [{ название: "Доля ${title}", единица: "%", значения: { 2023: 50, 2024: "5${title}" } }]
мероприятия:
  - { название: "${title}", сроки: [май 2023, май 2024], ответственные: РЦН, результат: Отчет }
`
  const { value } = compileText(text, 'test.roadmap.yaml', true, () => 'off')
  const started = performance.now()
  for (const rule of rules.filter(({ problem }) => problem.name.startsWith('indicator/'))) {
    if (value !== undefined) Array.from(rule.check(value, { calendar: productionCalendar }))
  }
  expect(performance.now() - started).toBeLessThan(2000)
})

describe('the decimal comma', () => {
  test.each([
    ['2023: 70.5', '2023: "70,5"'],
    ['2023: "70.5 %"', '2023: "70,5 %"'],
    ["2023: 'не менее 70.5'", "2023: 'не менее 70,5'"],
  ])('%s becomes %s, between braces too', (before, after) => {
    const text = `dorkarta: 1\nназвание: КАРТА\nпоказатели:\n  - { название: Доля школ, единица: "%", значения: { ${before} } }\n${events}`
    const found = compileText(text).diagnostics.find(({ problem }) => problem.name === 'indicator/decimals')
    const [edit] = found?.fix?.edits ?? []
    expect(found?.fix?.isSafe).toBe(true)
    const fixed = `${text.slice(0, edit?.start)}${edit?.text}${text.slice(edit?.end)}`
    expect(fixed).toBe(text.replace(before, after))
    expect(compileText(fixed).diagnostics).toEqual([])
  })

  test('three digits after a dot may be thousands: that is for a person to see', () => {
    const text = `dorkarta: 1\nназвание: КАРТА\nпоказатели:\n  - { название: Число школ, единица: тыс. единиц, значения: { 2023: 1.250 } }\n${events}`
    const found = compileText(text).diagnostics.find(({ problem }) => problem.name === 'indicator/decimals')
    expect(found?.fix?.isSafe).toBe(false)
  })
})

test('thousands of events with values are checked in no time', () => {
  const line = (index: number) =>
    `  - { название: "Обеспечение доли обучающихся школы № ${index}, вовлеченных в наставничество", значения: { 25.12.2023: не менее 50 %, 25.12.2024: не менее 70 % }, ответственные: РЦН, результат: Отчет }\n`
  const text = `dorkarta: 1\nназвание: КАРТА\nпаспорт: [{ роль: цель, текст: Не менее 70 % обучающихся вовлечены в наставничество }]\nмероприятия:\n${Array.from({ length: 2000 }, (_, index) => line(index)).join('')}`
  expect(findings(text)).toEqual([])
})
