import { expect, test } from 'vitest'
import { textsOf } from '../../src/model/texts.ts'
import { compileText } from '../compile-text.ts'

test('every text of a roadmap with the field it stands in, words of choices left out', () => {
  const { value } = compileText(`dorkarta: 1
название: КАРТА
вид: план мероприятий
период: 2023 год
участники: [{ код: рцн, название: РЦН, вид: орган }]
мероприятия:
  - название: [Первый абзац, Второй абзац]
    сроки: май 2023
    ответственные: [рцн, { участник: рцн, по-согласованию: да }]
    финансирование: [{ источник: бюджет, сумма: 1 250 }]
    значения: { 2023: 50 }
макет: { графы: [номер, { роль: мероприятие, заголовок: Что }] }
`)
  const found = value === undefined ? [] : textsOf(value).map(({ text, field }) => `${field}: ${text.value}`)
  expect(found).toEqual([
    'roadmap.title: КАРТА',
    'roadmap.period: 2023 год',
    'party.id: рцн',
    'party.name: РЦН',
    'event.title: Первый абзац',
    'event.title: Второй абзац',
    'event.due: май 2023',
    'event.responsible: рцн',
    'assignment.party: рцн',
    'event.targets: 50',
    'event.money.source: бюджет',
    'event.money.amount: 1 250',
    'layout.columns.header: Что',
  ])
})
