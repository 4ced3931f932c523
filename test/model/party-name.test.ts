import { describe, expect, test } from 'vitest'
import { firstLetters, readName, spellingOf, wordsIn } from '../../src/model/party-name.ts'
import { isInn, isOgrn } from '../../src/model/party-names/check-digits.ts'
import { differenceOf, personDifference } from '../../src/model/party-names/likeness.ts'

const nothing = { introduced: new Set<string>(), all: new Set<string>() }

describe('a person in a name', () => {
  test.each([
    ['Иванова А.П.', 'иванова ап', 'surname first'],
    ['Иванова А. П., методист', 'иванова ап', 'surname first'],
    ['Т.П.Котельникова', 'котельникова тп', 'initials first'],
    ['Начальник отдела кадров Завальская М.Н.', 'завальская мн', 'surname first'],
    ['Миусов Владислав Александрович', 'миусов ва', 'in full'],
    ['Анна Петровна Салтыкова-Щедрина', 'салтыкова-щедрина ап', 'in full'],
    ['Петров В.', 'петров в', 'surname first'],
    ['Иванов И.И', 'иванов ии', 'surname first'],
    ['И.И Иванов', 'иванов ии', 'initials first'],
  ])('%s', (name, key, order) => {
    const { person } = readName(name)
    expect(`${person?.surname.folded} ${person?.initials}`).toBe(key)
    expect(person?.order).toBe(order)
  })

  test.each([
    'МБОУ "Средняя общеобразовательная школа 68 г. Челябинска имени Родионова Е.Н."',
    'Администрация г. Н.Новгород',
    'Руководители образовательных организаций',
    'Отдел образования',
    'Министерство Просвещения Российской',
  ])('nobody: %s', (name) => {
    expect(readName(name).person).toBeUndefined()
  })
})

describe('one spelling', () => {
  test.each([
    ['Управление культуры', 'управление культуры'],
    ['МАОУ "Лицей N 67"', 'МАОУ «Лицей №67»'],
    ['Центр детства - модельный центр', 'Центр детства – модельный  центр'],
    ['Иванова А. П.', 'Иванова А.П.'],
    ['Лицей № 67 (по согласованию)', 'лицей № 67'],
    ['Отдел образования;', 'Отдел образования'],
    ['Семёнова А.П.', 'Семенова А.П.'],
    ['ЧИPO', 'ЧИРО'],
  ])('%s = %s', (a, b) => {
    expect(spellingOf(a)).toBe(spellingOf(b))
  })

  test.each([
    ['Лицей № 67', 'Лицей № 120'],
    ['Лицей 67', 'Лицей № 67'],
    ['Центр развития', 'Центр Развития'],
  ])('%s ≠ %s', (a, b) => {
    expect(spellingOf(a)).not.toBe(spellingOf(b))
  })
})

test('words with their places and kinds', () => {
  expect(wordsIn('ГБУ "Школа № 5" I ступени').map(({ text, start, kind }) => `${start} ${text} ${kind}`)).toEqual([
    '0 ГБУ abbreviation',
    '5 Школа word',
    '13 5 number',
    '16 I number',
    '18 ступени word',
  ])
  expect(wordsIn('ОТДЕЛ ОБРАЗОВАНИЯ').map(({ kind }) => kind)).toEqual(['word', 'word'])
  expect(firstLetters(wordsIn('институт переподготовки и повышения квалификации'), false)).toBe('иппк')
  expect(firstLetters(wordsIn('учебно-методическая работа'), true)).toBe('умр')
})

describe('two spellings of one party', () => {
  test.each([
    ['Комитет по образованию города', 'Комитет по оброзованию города', 'misprint'],
    ['Центр СПб АППО', 'Центр СПб АПО', 'misprint'],
    ['АППО', 'АПО', 'misprint'],
    ['РЦН', 'РНЦ', 'misprint'],
    ['Директора образовательных учреждений', 'Директора образовательных организаций', 'synonym'],
    ['Лицей города Заречного', 'Лицей г. Заречного', 'synonym'],
    ['Кураторы ОО', 'Кураторы образовательных организаций', 'abbreviation'],
    ['Министерство просвещения РФ', 'Министерство просвещения Российской Федерации', 'abbreviation'],
    ['Отдел культуры и образования', 'Отдел образования и культуры', 'order'],
    ['Центр «Точка роста»', 'Центр Точка роста', 'signs'],
    ['Лицей 67', 'Лицей № 67', 'signs'],
    ['Центр Развития детей', 'Центр развития детей', 'signs'],
    ['МАОУ «Лицей № 67»', 'Лицей № 67', 'legal form'],
  ])('%s, %s: %s', (a, b, likeness) => {
    expect(likenessOf(a, b)).toBe(likeness)
    expect(likenessOf(b, a)).toBe(likeness)
  })

  test.each([
    ['Лицей № 67', 'Лицей № 120'],
    ['Школа № 5', 'МБОУ «Школа № 6»'],
    ['МБДОУ № 5', 'МБОУ № 5'],
    ['МБОУ «Школа № 5»', 'МАОУ «Школа № 5»'],
    ['Региональный модельный центр', 'Региональный наставнический центр'],
    ['РМЦ', 'РНЦ'],
    ['ГИМЦ', 'ИМЦ'],
    ['ИРО', 'ИПРО'],
    ['ЧИППКРО', 'ЧИРО'],
    ['СОШ № 5', 'ООШ № 5'],
    ['Руководители образовательных организаций', 'Руководители, кураторы образовательных организаций'],
    ['Куратор школы', 'Кураторы школ'],
    ['Директор школы', 'Директора школ'],
    ['Администрация Кировского района', 'Администрация Пировского района'],
    ['Отдел дошкольного образования', 'Отдел школьного образования'],
    ['Учёный совет', 'Учебный совет'],
    ['Учителя', 'Родители'],
    ['Классы I ступени', 'Классы II ступени'],
    ['Отдел образования', 'Отдел образования, молодёжной политики и культуры'],
    ['Иванова А.П., методист', 'Иванова А.П., Методист'],
    ['Центр "Точка роста', 'Центр «Точка роста»'],
  ])('two parties or one spelling: %s, %s', (a, b) => {
    expect(likenessOf(a, b)).toBeUndefined()
  })

  test('an abbreviation that the document introduces is no second spelling', () => {
    const names = [readName('РЦН'), readName('Региональный центр наставничества')] as const
    expect(differenceOf(...names, nothing)?.likeness).toBe('abbreviation')
    expect(differenceOf(...names, { ...nothing, introduced: new Set(['РЦН']) })).toBeUndefined()
  })
})

describe('two spellings of one person', () => {
  test.each([
    ['Миусов В.А.', 'Мюсов В.А.', 'misprint'],
    ['Миусов В.А.', 'Миюсов В.А.', 'misprint'],
    ['Иванова А.П.', 'А.П. Иванова', 'initials'],
    ['Иванова А.П.', 'Иванова Анна Петровна', 'initials'],
    ['Иванова А.П.', 'Иванова А.', 'initials'],
    ['Иванова А.П.', 'Иванова А.С.', undefined],
    ['Козлов А.А.', 'Козлова А.А.', undefined],
    ['Носов А.А.', 'Косов А.А.', undefined],
    ['Попов А.А.', 'Лобов А.А.', undefined],
  ])('%s, %s: %s', (a, b, likeness) => {
    const [one, other] = [readName(a).person, readName(b).person]
    expect(one && other && personDifference(one, other)?.likeness).toBe(likeness)
  })
})

test('check digits', () => {
  expect(['7707083893', '500100732259', '770 708 38 93'].map(isInn)).toEqual([true, true, true])
  expect(['7707083894', '500100732258', '770708389', '0000000000', '77О7083893'].some(isInn)).toBe(false)
  expect(['1027700132195', '304500116000157'].map(isOgrn)).toEqual([true, true])
  expect(['1027700132196', '304500116000158', '102770013219', '1111111111111'].some(isOgrn)).toBe(false)
})

function likenessOf(a: string, b: string): string | undefined {
  return differenceOf(readName(a), readName(b), nothing)?.likeness
}
