import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { positionAt } from '../../src/diagnostic/source.ts'
import { compileText } from '../compile-text.ts'

/** What the rules about structure say, and what they must not say. */

function found(rule: string, body: string, title = 'ДОРОЖНАЯ КАРТА'): string[] {
  const text = `dorkarta: 1\nназвание: ${title}\n${body}`
  return compileText(text)
    .diagnostics.filter(({ problem }) => problem.name === rule)
    .map(({ place }) => `${positionAt(place.source, place.start).line}: ${text.slice(place.start, place.end)}`)
}

const usual = 'сроки: май 2023, ответственные: Школы'
const titled = (...titles: string[]) =>
  `мероприятия:\n${titles.map((title) => `  - { название: ${JSON.stringify(title)}, ${usual} }\n`).join('')}`

describe('structure/numbering-gap', () => {
  const rule = 'structure/numbering-gap'
  const rows = (numbers: readonly string[], indent = '') =>
    `${indent}мероприятия:\n${numbers.map((number) => `${indent}  - { ${number === '' ? '' : `номер: "${number}", `}название: Обучение, ${usual} }\n`).join('')}`

  test.each([
    [['1.', '2.', '4.'], ['6: "4."']],
    [['1.', '2.', '2.'], ['6: "2."']],
    [
      ['1.', '3.', '2.'],
      ['5: "3."', '6: "2."'],
    ],
    [['1.', '2', '3.'], ['5: "2"']],
    [['1.', '1.1', '2.'], []],
    [['35.', '35.1.', '36.'], []],
    [['5.'], []],
    [['5.', '12.'], []],
    [['1.', '2.', '1.', '2.'], []],
    [['', '', '5.'], []],
    [['I.', 'II.', 'IV.'], ['6: "IV."']],
    [['а)', 'б)'], []],
  ])('%s', (numbers, expected) => {
    expect(found(rule, rows(numbers))).toEqual(expected)
  })

  test('in sections: restarting, going on, starting with the second', () => {
    const sections = (...lists: string[][]) =>
      `разделы:\n${lists.map((list) => `  - название: Раздел\n${rows(list, '    ')}`).join('')}`
    expect(found(rule, sections(['1.', '2.'], ['1.', '2.']))).toEqual([])
    expect(found(rule, sections(['1.', '2.'], ['3.', '4.']))).toEqual([])
    expect(found(rule, sections(['1.1', '1.2'], ['2.2', '2.3']))).toEqual(['10: "2.2"'])
  })

  test('rows excluded by an amendment leave their numbers free', () => {
    expect(found(rule, `редакция: в редакции приказа от 01.03.2024 № 77\n${rows(['1.', '2.', '4.'])}`)).toEqual([])
  })

  test.each([
    ['1. Формирование базы. Сбор запросов', 1],
    ['1) сбор; 2) анализ', 0],
    ['Порядок:\n1) сбор;\n2) анализ;\n4) отчет', 1],
    ['Организация хода программы 1. Закрепление отношений.\n2. Работа в парах', 0],
    ['1.18. Не менее 70 % обучающихся', 0],
    ['Итоги за:\n2023. Отчет', 0],
  ])('inside a text: %j', (title, count) => {
    expect(found(rule, titled(title))).toHaveLength(count)
  })

  test('rows numbered in their texts', () => {
    expect(found(rule, titled('1. Назначение куратора', '2. Обучение куратора', 'Итоги'))).toEqual([])
  })
})

describe('structure/duplicate-event', () => {
  const rule = 'structure/duplicate-event'
  const long = 'Подготовка локальных актов по внедрению целевой модели наставничества'
  const rows = (...events: [string, string, string?][]) =>
    `мероприятия:\n${events
      .map(([title, due, more]) => `  - { название: ${title}, сроки: ${due}, ответственные: Школы${more ?? ''} }\n`)
      .join('')}`

  test.each<[string, [string, string, string?][], number]>([
    [
      'the same with other dates',
      [
        [long, 'май 2021'],
        [long, 'июнь 2021'],
      ],
      1,
    ],
    [
      'other signs and endings',
      [
        [long, 'май 2021'],
        [long.replace('модели', '«моделей»'), 'июнь 2021'],
      ],
      1,
    ],
    [
      'a misprint',
      [
        [long, 'май 2021'],
        [long.replace('внедрению', 'внидрению'), 'июнь 2021'],
      ],
      1,
    ],
    [
      'two audiences',
      [
        [`${long} учителей`, 'май 2021'],
        [`${long} родителей`, 'май 2021'],
      ],
      0,
    ],
    [
      'mentors and mentees',
      [
        [`${long} наставников`, 'май 2021'],
        [`${long} наставляемых`, 'май 2021'],
      ],
      0,
    ],
    [
      'a narrower title',
      [
        [long, 'май 2021'],
        [`${long} на сайтах школ`, 'июнь 2021'],
      ],
      0,
    ],
    [
      'numbers',
      [
        [`${long} 5 класс`, 'май 2021'],
        [`${long} 6 класс`, 'май 2021'],
      ],
      0,
    ],
    [
      'a short title on two dates',
      [
        ['Заседание совета', 'май 2021'],
        ['Заседание совета', 'июнь 2021'],
      ],
      0,
    ],
    [
      'a short title on one date',
      [
        ['Заседание совета', 'май 2021'],
        ['Заседание совета', 'май 2021'],
      ],
      1,
    ],
    [
      'a series',
      [
        [long, 'май 2021'],
        [long, 'июнь 2021'],
        [long, 'июль 2021'],
      ],
      0,
    ],
    [
      'other participants',
      [
        [long, 'май 2021', ', состав: учителя'],
        [long, 'май 2021', ', состав: родители'],
      ],
      0,
    ],
  ])('%s', (_, events, count) => {
    expect(found(rule, rows(...events))).toHaveLength(count)
  })

  /** Two rows with other dates, and the words that tell them apart; the result may be that of both. */
  const pair = (a: string, b: string, result = 'Приказ') => {
    const more = `, результат: ${result}`
    const text = `dorkarta: 1\nназвание: КАРТА\n${rows([a, 'май 2021', more], [b, 'июнь 2021', more])}`
    const told = compileText(text).diagnostics.filter(({ problem }) => problem.name === rule)
    return told.map(({ message }) => /\((.*)\)/.exec(message.ru)?.[1])
  }

  test.each([
    ['первая буква', 'в школах района', 'в щколах района', 'здесь «щколах», там «школах»'],
    ['пропуск', 'для педагогов района', 'для педгогов района', 'здесь «педгогов», там «педагогов»'],
    ['перестановка', 'среди школьников района', 'среди шокльников района', 'здесь «шокльников», там «школьников»'],
    [
      'в середине',
      'образовательных организаций',
      'оброзовательных организаций',
      'здесь «оброзовательных», там «образовательных»',
    ],
    [
      'два раза в слове',
      'образовательных организаций',
      'оброзавательных организаций',
      'здесь «оброзавательных», там «образовательных»',
    ],
    [
      'в двух словах',
      'образовательных организаций',
      'обазовательных оргнизаций',
      'здесь «обазовательных … оргнизаций», там «образовательных … организаций»',
    ],
    ['дважды', 'областного конкурса', 'оббластного конкурса', 'здесь «оббластного», там «областного»'],
    ['раньше', 'муниципалных органов', 'муниципальных органов', 'здесь «муниципальных», там «муниципалных»'],
  ])('a misprint is named: %s', (_, a, b, words) => {
    const title = 'Проведение итогового мониторинга реализации программы'
    expect(pair(`${title} ${a}`, `${title} ${b}`)).toEqual([words])
  })

  test('a word that goes without saying, where parties and result are the same', () => {
    const title = (words: string) => `Разработка ${words} актов по внедрению целевой модели наставничества`
    const [full, short] = [title('локальных нормативных'), title('локальных')]
    expect(pair(short, full, 'Локальные акты школы')).toEqual(['здесь добавлено «нормативных»'])
    expect(pair(full, short, 'Локальные акты школы')).toEqual(['здесь нет слова «нормативных»'])
    expect(pair(full, short, 'Приказ')).toEqual([])
  })

  const wholes = [
    ['входного', 'выходного'],
    ['входного', 'итогового'],
    ['заключительного', 'промежуточного'],
    ['первого', 'второго'],
    ['девятого', 'десятого'],
    ['девятиклассников', 'десятиклассников'],
    ['осеннего', 'весеннего'],
    ['экономического', 'экологического'],
    ['физического', 'химического'],
    ['биологического', 'геологического'],
    ['родителей', 'водителей'],
    ['наставников', 'наставляемых'],
    ['методистов', 'методиков'],
    ['дошкольных', 'школьных'],
    ['районного', 'регионального'],
    ['учителей', 'родителей'],
    ['математике', 'информатике'],
    ['этапа I', 'этапа II'],
    ['7 класса', '8 класса'],
    ['7-х классов', '8-х классов'],
    ['7А класса', '7Б класса'],
    ['школы № 5', 'школы № 6'],
    ['в 2021 году', 'в 2022 году'],
    ['I квартала', 'II квартала'],
    ['Кировской школы', 'Пировской школы'],
    ['Ивановской школы', 'Ивановецкой школы'],
    ['вокального', 'локального'],
    ['июня', 'июля'],
    ['открытия', 'закрытия'],
    ['повышения', 'понижения'],
    ['внесения', 'вынесения'],
    ['разработки', 'доработки'],
    ['технологии', 'теологии'],
    ['баскетболу', 'волейболу'],
  ] as const
  test.each(wholes)('other events: %s, %s', (a, b) => {
    const title = (word: string) => `Проведение мониторинга результатов ${word} среди обучающихся школ района`
    expect(pair(title(a), title(b), 'Справка о результатах мониторинга')).toEqual([])
    expect(pair(title(b), title(a), 'Справка о результатах мониторинга')).toEqual([])
    expect(pair(title(a), title('').replace('  ', ' '), 'Справка о результатах мониторинга')).toEqual([])
  })

  test.each([
    ['молодых педагогов', 'педагогов'],
    ['начальных классов', 'классов'],
    ['итогового мониторинга', 'мониторинга'],
    ['муниципального этапа', 'этапа'],
    ['педагогов и родителей', 'педагогов'],
    ['проекта приказа', 'приказа'],
    ['профессиональных образовательных организаций', 'образовательных организаций'],
  ])('a narrower title: %s, %s', (a, b) => {
    const title = (words: string) => `Подготовка и проведение обучения ${words} по программе наставничества`
    expect(pair(title(a), title(b), 'Программа обучения педагогов')).toEqual([])
    expect(pair(title(b), title(a), 'Программа обучения педагогов')).toEqual([])
  })

  test('a party that is spelled in two ways is one', () => {
    const row = (party: string, due: string) => `  - { название: ${long}, сроки: ${due}, ответственные: ${party} }\n`
    const of = (first: string, second: string) =>
      found(rule, `мероприятия:\n${row(first, 'май 2021')}${row(second, 'июнь 2021')}`)
    expect(of('Управление образования', 'Упр. образования')).toHaveLength(1)
    expect(of('Миусов В.А., методист', 'Мюсов В.А., методист')).toHaveLength(1)
    expect(of('Лицей № 5', 'Лицей № 6')).toEqual([])
  })

  test('a word that other rows have too is no misprint', () => {
    const title = (subject: string) => `Проведение конкурса рисунков «Мир» по ${subject} среди школ`
    const subjects = ['орнитологии', 'орнетологии']
    expect(found(rule, rows(...subjects.map((each): [string, string] => [title(each), 'май 2021'])))).toHaveLength(1)
    const more = [...subjects, 'ихтиологии'].map((each): [string, string] => [title(each), 'май 2021'])
    expect(found(rule, rows(...more))).toEqual([])
  })

  test('other parties have another task', () => {
    const events = ['Школы', 'Колледжи'].map(
      (party) => `  - { название: ${long}, сроки: май 2021, ответственные: ${party} }\n`,
    )
    expect(found(rule, `мероприятия:\n${events.join('')}`)).toEqual([])
  })

  test('near-linear in the number of events', () => {
    const titles = Array.from(
      { length: 8000 },
      (_, at) => `${long} в школе ${at % 2 === 0 ? 'имени Иванова' : `№ ${at}`}`,
    )
    const start = performance.now()
    found(rule, titled(...titles))
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('structure/missing-result', () => {
  const rule = 'structure/missing-result'
  test.each([
    ['макет: tambov\n', '', 1],
    ['макет: saint-petersburg\n', '', 0],
    ['', '', 0],
    ['макет: tambov\n', ', значения: { 31.12.2023: не менее 10 % }', 0],
    ['макет: tambov\n', ', документ: Приказ', 1],
    ['макет: { графы: [мероприятие, { роль: [результат, документ] }] }\n', ', документ: Приказ', 0],
  ])('%j %j', (layout, more, count) => {
    expect(found(rule, `${layout}мероприятия:\n  - { название: Обучение, ${usual}${more} }\n`)).toHaveLength(count)
  })

  test('where another event has one', () => {
    const events = `мероприятия:\n  - { название: Обучение, ${usual}, результат: Приказ }\n  - { название: Отбор, ${usual} }\n`
    expect(found(rule, events)).toEqual(['5: Отбор'])
  })
})

describe('structure/unverifiable-result', () => {
  test.each([
    ['Сопровождение', 'информация', 1],
    ['Мониторинг сайтов школ', 'Мониторинг сайтов', 1],
    ['1. Подготовка отчета', 'Подготовка отчета.', 1],
    ['Дорожная карта школы', 'Дорожная карта', 0],
    ['Мониторинг сайтов школ', 'Мониторинг', 0],
    ['Сопровождение', '[информация, Приказ]', 0],
    ['Сопровождение', 'Информация о ходе работ на сайте', 0],
    ['Сопровождение', 'информация, документ: Приказ', 0],
  ])('%s: %s', (title, result, count) => {
    const body = `мероприятия:\n  - { название: "${title}", ${usual}, результат: ${result} }\n`
    expect(found('structure/unverifiable-result', body)).toHaveLength(count)
  })
})

describe('structure/personal-data', () => {
  test.each([
    ['Тел. 409 82 87', ['5: 409 82 87']],
    ['тел.: +7 (4752) 72-37-38, доб. 5', ['5: +7 (4752) 72-37-38']],
    ['8 (4752) 72-37-38', ['5: 8 (4752) 72-37-38']],
    ['телефон (4752) 72-37-38', ['5: (4752) 72-37-38']],
    ['E-mail nastavnik@yandex.ru', ['5: nastavnik@yandex.ru']],
    ['ул. Мира, д. 5, кв. 12', ['5: ул. Мира, д. 5, кв. 12']],
    ['ул. Мира, д. 5', []],
    ['приказ № 01-13/4567 от 12.06.2023', []],
    ['ИНН 7707083893, ОГРН 1027700132195', []],
    ['тел. 8-000-000-00-00, info@example.org', []],
    ['+7 000 000-00-00', []],
    ['400 обучающихся, 2022–2023', []],
  ])('%s', (line, expected) => {
    expect(
      found('structure/personal-data', `контакты:\n  - строки:\n    - "${line}"\n`).map((each) =>
        each.replaceAll('"', ''),
      ),
    ).toEqual(expected)
  })

  test('the note of who prepared the order has a phone by custom', () => {
    expect(found('structure/personal-data', 'приказ: { исполнитель: "Иванова А.П., тел. 72-37-38" }\n')).toEqual([])
  })
})

describe('order and appendix', () => {
  const order = 'приказ: { дата: 17.07.2020, номер: № 1509'
  test.each([
    ['от 17.07.2020 № 1509', 0],
    ['от 17 июля 2020 г. №1509', 0],
    ['от 18.07.2020 № 1509', 1],
    ['от 18.07.2020 № 1510', 2],
    ['№ 1510', 1],
    ['от № ', 0],
    ['от ____ № ____', 0],
  ])('%s', (reference, count) => {
    const body = `${order} }\nприложение: { реквизиты: "${reference}" }\n`
    expect(found('structure/order-mismatch', body)).toHaveLength(count)
  })

  test('the number of a school is none of the order', () => {
    expect(found('structure/order-mismatch', `${order} }\nприложение: { к: к приказу МБОУ «Школа № 5» }\n`)).toEqual([])
  })

  test('the stamp of another act is none of the order', () => {
    const stamp = 'утверждение: { акт: протоколом совета, дата: 10.07.2020, номер: № 3 }\n'
    expect(found('structure/order-mismatch', `${order} }\n${stamp}`)).toEqual([])
    expect(found('structure/order-mismatch', `${order} }\n${stamp.replace('протоколом', 'приказом')}`)).toHaveLength(2)
  })
})

describe('structure/title-period', () => {
  const rule = 'structure/title-period'
  test.each([
    ['КАРТА на 2022–2023 годы', 'период: 2022–2023 годы\n', 0],
    ['КАРТА на период 2022– 2023 гг.', 'период: 2022–2024 годы\n', 1],
    ['КАРТА в 2023-2024 годах региональным центром', 'период: 2023–2024 годы\n', 0],
    ['ПЛАН на 2026/27 учебный год', 'период: 2026/2027 учебный год\n', 0],
    ['ПЛАН устранения недостатков, выявленных в 2022 году', 'период: 2023 год\n', 0],
    ['ПЛАН к форуму ПМОФ-2022', 'период: 2023 год\n', 0],
    ['ПЛАН на 2022 год', titled('Обучение'), 1],
    ['ПЛАН на 2023 год', titled('Обучение'), 0],
  ])('%s, %j', (title, body, count) => {
    expect(found(rule, body, title)).toHaveLength(count)
  })

  test('the title of a section', () => {
    const section = (years: string, period = '') =>
      `период: 2020–2024 годы\nразделы:\n  - { название: КАРТА НА ${years}${period}, мероприятия: [{ название: Обучение, сроки: 01.10.2021, ответственные: Школы }] }\n`
    expect(found(rule, section('2021-2022 ГОД'))).toEqual([])
    expect(found(rule, section('2021-2022 ГОД', ', период: 2021/2022 учебный год'))).toEqual([])
    expect(found(rule, section('2031-2032 ГОД'))).toHaveLength(1)
  })
})

describe('structure/approved-before-event', () => {
  const rule = 'structure/approved-before-event'
  const title = 'ДОРОЖНАЯ КАРТА проведения апробации методологии'
  const stamp = 'утверждение: { должность: Министр, фио: Н.В. Анохина, дата: 06.11.2019 }\n'
  test.each([
    ['Утверждение «дорожной карты» проведения апробации, включающей сроки', '07.11.2019', 1],
    ['Разработка и утверждение дорожной карты', 'ноябрь – декабрь 2019 г.', 0],
    ['Утверждение «дорожной карты» проведения апробации', 'до 07.11.2019', 0],
    ['Утверждение дорожной карты муниципалитета', '07.11.2019', 0],
    ['Утверждение дорожных карт', '07.11.2019', 0],
    ['Утверждение программы апробации', '07.11.2019', 0],
  ])('%s, %s', (name, due, count) => {
    const body = `${stamp}мероприятия:\n  - { название: "${name}", сроки: ${due}, ответственные: Школы }\n`
    expect(found(rule, body, title)).toHaveLength(count)
  })
})

test('neither starters nor corrected examples hear of structure or order of dates', () => {
  for (const folder of ['examples/corrected', 'templates/starters']) {
    for (const name of readdirSync(folder)) {
      const { diagnostics } = compileText(readFileSync(`${folder}/${name}`, 'utf8'), name, false)
      const told = diagnostics.map(({ problem }) => problem.name).filter((rule) => /^(?:structure|due)\//.test(rule))
      expect(told, name).toEqual([])
    }
  }
})
