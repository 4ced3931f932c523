import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { positionAt } from '../../src/diagnostic/source.ts'
import { compileText } from '../compile-text.ts'

/** Findings of the party rules in a file, as `line:column rule`. */
function partyFindings(text: string): string[] {
  return compileText(text, 'test.roadmap.yaml', false)
    .diagnostics.filter(({ problem }) => problem.name.startsWith('party/'))
    .map(({ problem, place }) => {
      const { line, column } = positionAt(place.source, place.start)
      return `${line}:${column} ${problem.name}`
    })
}

const example = (name: string) => readFileSync(`examples/${name}.roadmap.yaml`, 'utf8')

/** A roadmap whose events have these parties, each a YAML value. */
function roadmapOf(parties: readonly string[], register = ''): string {
  const rows = parties.map(
    (party, index) =>
      `  - {название: Мероприятие ${index}, сроки: ${10 + (index % 18)}.05.2023, ответственные: ${party} }`,
  )
  return `dorkarta: 1\nназвание: КАРТА\n${register}мероприятия:\n${rows.join('\n')}\n`
}

describe('the seeds', () => {
  test('Saint Petersburg: three spellings of one specialist, two of one academy, abbreviations never explained', () => {
    expect(partyFindings(example('saint-petersburg'))).toEqual([
      '190:58 party/undefined-abbreviation',
      '199:13 party/undefined-abbreviation',
      '200:13 party/similar',
      '217:13 party/similar',
      '232:13 party/similar',
      '242:13 party/similar',
      '252:13 party/similar',
      '273:13 party/similar',
      '338:47 party/similar',
      '345:58 party/similar',
      '352:59 party/similar',
    ])
  })

  test('Pirovsky: «учреждений» for «организаций», an abbreviation beside the full name', () => {
    expect(partyFindings(example('pirovsky'))).toEqual([
      '41:53 party/similar',
      '88:44 party/undefined-abbreviation',
      '256:72 party/similar',
    ])
  })

  test('Chelyabinsk: one lycée without agreement, ЧИРО beside ЧИППКРО', () => {
    expect(partyFindings(example('chelyabinsk'))).toEqual([
      '223:13 party/agreement-missing',
      '353:32 party/undefined-abbreviation',
    ])
  })

  test('Krasnoyarsk: an event without a party; Tambov: a capital letter by place is no second spelling', () => {
    expect(partyFindings(example('krasnoyarsk'))).toEqual(['205:15 party/missing'])
    expect(partyFindings(example('tambov'))).toEqual([])
    expect(partyFindings(example('tambov.en'))).toEqual([])
  })

  test.each(
    ['examples/corrected', 'templates/starters'].flatMap((folder) =>
      readdirSync(folder).map((file) => `${folder}/${file}`),
    ),
  )('%s has nothing to be said of its parties', (file) => {
    expect(partyFindings(readFileSync(file, 'utf8'))).toEqual([])
  })
})

describe('what would be wrong to report', () => {
  test.each<[string, readonly string[], string?]>([
    ['a capital letter by place', ['Управление культуры', '[Отдел спорта, управление культуры]']],
    ['schools that differ by number', ['Лицей № 67', 'Лицей № 120', 'МБОУ «Школа № 5»', 'МБОУ «Школа № 6»']],
    ['bodies of two districts', ['Администрация Кировского района', 'Администрация Пировского района']],
    [
      'a comma or slash inside a name',
      ['"Отдел образования, молодёжной политики и культуры"', 'руководители/кураторы'],
    ],
    ['two people of one surname', ['Козлов А.А.', 'Козлова А.А.', 'Козлов А.П.']],
    ['a role of one and of many', ['Куратор школы', 'Кураторы школ']],
    ['typography', ['МАОУ "Лицей N 67"', 'МАОУ «Лицей №67»']],
    ['common abbreviations', ['МБОУ «Лицей № 5»', 'СМИ', 'ГБУ ДПО «Институт»', 'Комитет ГД РФ', 'МВД, ЗАГС'], ''],
    [
      'another spelling that the register allows',
      ['Миусов В.А.', 'специалист центра'],
      'участники: [{ название: Миусов Владислав Александрович, варианты: [Миусов В.А., специалист центра] }]\n',
    ],
  ])('%s', (_, parties, register = '') => {
    expect(partyFindings(roadmapOf(parties, register)).filter((found) => !/unused|undefined/.test(found))).toEqual([])
  })

  test('initials before the surname under the act, a full name in contacts', () => {
    const tail =
      'подпись: { должность: Директор, фио: А.П. Иванова }\nконтакты:\n  - { фио: Иванова Анна Петровна, строки: каб. 5 }\n'
    expect(partyFindings(roadmapOf(['Иванова А.П.']) + tail)).toEqual([])
    expect(partyFindings(roadmapOf(['Ивонова А.П.']) + tail)).toEqual(['4:65 party/similar'])
  })

  test('an abbreviation introduced in a text, in quotes, or in an extract of a few rows', () => {
    const others = ['Отдел образования', 'Отдел культуры', 'Отдел спорта']
    expect(partyFindings(roadmapOf([...others, 'РЦН']))).toEqual(['7:65 party/undefined-abbreviation'])
    expect(partyFindings(roadmapOf(['РЦН']))).toEqual([])
    expect(partyFindings(roadmapOf([...others, 'Центр «ЮНОСТЬ»']))).toEqual([])
    expect(partyFindings(roadmapOf([...others, 'Заместитель директора по АХЧ, УВР']))).toEqual([])
    const told = 'паспорт:\n  - текст: Региональный центр наставничества (далее – РЦН) ведёт реестр.\n'
    expect(partyFindings(roadmapOf([...others, 'РЦН'], told))).toEqual([])
  })
})

test('a second spelling shows the first and knows how to be mended', () => {
  const text = roadmapOf(['[Отдел спорта, кураторы ОО]', 'Кураторы образовательных организаций'])
  const [found] = compileText(text).diagnostics
  expect(found?.message.ru).toBe(
    'участник написан по-разному: здесь «кураторы ОО», в другом месте «Кураторы образовательных организаций»',
  )
  expect(found?.related).toHaveLength(1)
  expect(found?.fix?.isSafe).toBe(false)
  const [edit] = found?.fix?.edits ?? []
  const mended = text.slice(0, edit?.start) + edit?.text + text.slice(edit?.end)
  expect(mended).toContain('[Отдел спорта, кураторы образовательных организаций]')
  expect(compileText(mended).diagnostics).toEqual([])
})

test('a misprinted abbreviation is found in another name, unless the document explains both', () => {
  const names = ['Центр СПб АППО', 'Отдел СПб АППО', 'Специалист СПб АПО']
  expect(partyFindings(roadmapOf(names))).toEqual(['6:80 party/similar'])
  const told = 'паспорт: [{ текст: Центр детского творчества и центр детского технического творчества }]\n'
  expect(partyFindings(roadmapOf(['МБУ ДО «ЦДТ»', 'МБУ ДО «ЦДТТ»'], told))).toEqual([])
})

test('the commoner spelling is the usual one, unless it is a misprint; the register outweighs it', () => {
  const often = ['Лицей имени Миусова', 'Лицей имени Миусова', 'Лицей имени Мюсова']
  expect(partyFindings(roadmapOf(often))).toEqual(['6:77 party/similar'])
  const register = 'участники: [{ название: Лицей имени Мюсова }]\n'
  expect(partyFindings(roadmapOf(often, register))).toEqual(['5:77 party/similar', '6:77 party/similar'])
  const misprinted = ['Комитет по оброзованию', 'Комитет по оброзованию', 'Комитет по образованию']
  expect(partyFindings(roadmapOf(misprinted))).toEqual(['4:76 party/similar', '5:76 party/similar'])
})

/** What is said of the parties, as `written → usual`. */
function spellingsIn(parties: readonly string[], register = ''): string[] {
  return compileText(roadmapOf(parties, register)).diagnostics.flatMap(({ problem, facts, advice }) => {
    if (problem.name === 'party/similar') return `${facts['written']} → ${facts['usual']}`
    return /rare-variant|unknown/.test(problem.name) ? `${problem.name}: ${advice.ru}` : []
  })
}

describe('another case or a shortened word is a second spelling', () => {
  test.each([
    ['управления образования', 'Управление образования'],
    ['Управлением образования', 'Управление образования'],
    ['Отдела образования города', 'Отдел образования города'],
    ['Администрации города', 'Администрация города'],
    ['Школы № 5', 'Школа № 5'],
    ['МБОУ «Школы № 5»', 'МБОУ «Школа № 5»'],
    ['Регионального центра наставничества', 'Региональный центр наставничества'],
    ['Заместителя директора по учебной работе', 'Заместитель директора по учебной работе'],
    ['Министерства образования области', 'Министерство образования области'],
    ['Городской администрации Заречного', 'Городская администрация Заречного'],
    ['Упр. образования', 'Управление образования'],
    ['упр. обр.', 'Управление образования'],
    ['Мин. образования', 'Министерство образования'],
    ['Мин-во образования', 'Министерство образования'],
    ['администр. района', 'Администрация района'],
    ['Отдел образования админ. города', 'Отдел образования администрации города'],
    ['Нач. отдела кадров', 'Начальник отдела кадров'],
  ])('%s', (second, usual) => {
    expect(spellingsIn([usual, second])).toEqual([`${second} → ${usual}`])
    expect(spellingsIn([second, usual])).toEqual([`${second} → ${usual}`])
    expect(spellingsIn([second, second, usual])).toHaveLength(2)
    expect(spellingsIn([second], `участники: [{ название: ${usual} }]\n`)).toEqual([`${second} → ${usual}`])
    expect(spellingsIn([second, usual], `участники: [{ название: ${usual}, варианты: ${second} }]\n`)).toEqual([])
  })

  test.each([
    [['Управление образования', 'Управление культуры', 'Упр. спорта']],
    [['Управление образования', '[Лицей № 5, управление образования]']],
    [['Школа района', 'Школы района']],
    [['Куратор школы', 'Кураторы школ', 'Кураторы школы']],
    [['Школа № 5', 'Школы № 6', 'Школы № 5 и № 6']],
    [['Школа', 'Школы']],
    [['Учитель школы', 'Учителя школы']],
    [['Директор школы', 'Директора школы']],
    [['Библиотека района', 'Библиотеки района']],
    [['Козлов, методист', 'Козлова, методист']],
    [['Отдел образования', 'Отделы образования']],
    [['Совет школы', 'Совет школьников', 'Совет школ.']],
    [['Управление образования', 'Управления образования районов']],
    [['Управление образования', 'Специалист управления образования']],
    [['Муниципальное управление образования', 'Муниципальные управления образования']],
    [['Министерство образования', 'Министерство обороны', 'Мин. спорта']],
    [['Лицей г. Заречного', 'Лицей г. Тамбова']],
    [['Департамент образования', 'Деп. культуры']],
  ])('but not %j', (parties) => {
    expect(spellingsIn(parties)).toEqual([])
  })

  test('in an order, parties are told what to do in any case', () => {
    const order = 'приказ: { пункты: [{ текст: Провести семинар., ответственные: Управлению образования }] }\n'
    expect(spellingsIn(['Управление образования'], order)).toEqual([])
  })

  test('the dot of a shortened word goes with it', () => {
    const text = roadmapOf(['Управление образования', 'Упр. образования'])
    const [edit] = compileText(text).diagnostics[0]?.fix?.edits ?? []
    const mended = text.slice(0, edit?.start) + edit?.text + text.slice(edit?.end)
    expect(mended).toBe(roadmapOf(['Управление образования', 'Управление образования']))
  })
})

test.each([
  ['Управление обрзованием', ['обрзованием → образованием']],
  ['Управление обрзованием города', ['text/rare-variant: Возможно, имелось в виду «Управление образованием».']],
  ['{ участник: Уравление образованием }', ['party/unknown: Возможно, имелся в виду «Управление образованием».']],
])('a misprint is told once, by the register where that has the name: %s', (party, said) => {
  const register = 'участники: [{ название: Управление образованием }]\n'
  expect(spellingsIn([party], register)).toEqual(said)
})

test('a surname takes the initials it has elsewhere', () => {
  const text = roadmapOf(['Соколова Е.И.', 'Соколова', 'Администрация'])
  const found = compileText(text).diagnostics
  expect(found.map(({ problem }) => problem.name)).toEqual(['party/no-initials'])
  expect(found[0]?.fix?.edits.map((edit) => edit.text)).toEqual(['Соколова Е.И.'])
  expect(partyFindings(roadmapOf(['Соколова', 'Администрация']))).toEqual([])
})

test('an unused entry of the register, unless its misspelling is told elsewhere', () => {
  const register = 'участники:\n  - { код: отдел, название: Отдел образования }\n'
  expect(partyFindings(roadmapOf(['Лицей № 5'], register))).toEqual(['4:29 party/unused'])
  expect(partyFindings(roadmapOf(['отдел'], register))).toEqual([])
  expect(partyFindings(roadmapOf(['Отдел оброзования'], register))).toEqual(['6:71 party/similar'])
  expect(partyFindings(roadmapOf(['отдле'], register))).toEqual(['6:65 party/unknown'])
})

test('two names on two lines of one value; a name that goes on in the next line is one', () => {
  const cell = (...lines: string[]) => `dorkarta: 1
название: КАРТА
мероприятия:
  - название: Мероприятие
    сроки: 1.05.2023
    ответственные: |-
      ${lines.join('\n      ')}
`
  expect(partyFindings(cell('Отдел образования', 'Отдел культуры'))).toEqual(['8:7 party/several-in-one'])
  expect(partyFindings(cell('Отдел образования', 'администрации города'))).toEqual([])
})

test('agreement is asked of the one among equals, not of other bodies and not of half', () => {
  const cell = (...parties: string[]) => roadmapOf([`[${parties.join(', ')}]`])
  const agreed = (name: string) => `${name} (по согласованию)`
  expect(partyFindings(cell(agreed('Лицей № 1'), agreed('Школа № 2'), 'Отдел образования'))).toEqual([])
  expect(partyFindings(cell(agreed('Лицей № 1'), agreed('Школа № 2'), 'Школа № 3', 'Школа № 4'))).toEqual([])
  expect(partyFindings(cell(agreed('Лицей № 1'), agreed('Школа № 2'), 'Школа № 3'))).toEqual([
    '4:124 party/agreement-missing',
  ])
})

test('twenty thousand parties are compared in seconds', () => {
  const name = (index: number) => `Иванов${'абвгдежзик'[index % 10]}${'лмнопрстуф'[Math.floor(index / 10) % 10]}`
  const parties = Array.from({ length: 20_000 }, (_, index) => `"${name(index)} А.П., учитель школы № ${index}"`)
  const text = roadmapOf(parties)
  const start = performance.now()
  compileText(text)
  expect(performance.now() - start).toBeLessThan(30_000)
})
