import { describe, expect, test } from 'vitest'
import { type Amount, keeps, type Quantity, quantityOf, readAmount } from '../../src/model/quantity.ts'

describe('a value as people write it', () => {
  test.each([
    ['70', 'exact 70'],
    ['70,0', 'exact 70 .1'],
    ['70.5', 'exact 70.5 .1 dot@2'],
    [' 70.5', 'exact 70.5 .1 dot@3'],
    ['70 %', 'exact 70 [%]'],
    ['70%', 'exact 70 [%]'],
    ['1 250,5', 'exact 1250.5 .1'],
    ['1\u00a0250 человек', 'exact 1250 [человек]'],
    ['-3', 'exact -3'],
    ['−3,5', 'exact -3.5 .1'],
    ['+5', 'exact 5'],
    ['не менее 70 %', 'least 70 [%]'],
    ['Не ниже 70', 'least 70'],
    ['≥ 70', 'least 70'],
    ['>=70', 'least 70'],
    ['100 и более', 'least 100'],
    ['100 % и выше', 'least 100 [%]'],
    ['более 50', 'above 50'],
    ['не более 5', 'most 5'],
    ['не выше 5,5 балла', 'most 5.5 .1 [балла]'],
    ['≤5', 'most 5'],
    ['менее 10', 'below 10'],
    ['до 5', 'up-to 5'],
    ['не менее чем 20 %', 'least 20 [%]'],
  ])('%s', (written, meant) => {
    expect(said(readAmount(written))).toBe(meant)
  })

  test.each(['-', '–', '—', 'х', 'x', 'Х', '*', 'н/д'])('%s says that there is no value', (written) => {
    expect(said(readAmount(written))).toBe('mark')
  })

  test.each(['', ' ', '\u00a0'])('%j is blank', (written) => {
    expect(said(readAmount(written))).toBe('blank')
  })

  test.each([
    'да',
    'приказ утверждён',
    '70 (1 250)',
    '50–70',
    '50-70',
    'от 5 до 7',
    '31.12.2020',
    '5/7',
    '1.2.3',
    'N',
    '70.',
    `7${'0'.repeat(300)}`,
  ])('%s is words', (written) => {
    expect(said(readAmount(written))).toBe('words')
  })
})

test('a plain number is one that a sheet may show as a number', () => {
  expect(quantityOf('1 250,50')).toEqual({ value: 1250.5, decimals: 2 })
  expect(quantityOf('-3')).toEqual({ value: -3, decimals: 0 })
  expect(quantityOf('0,5')).toEqual({ value: 0.5, decimals: 1 })
  const others = ['007', '+7', '–5', '70 %', 'не менее 5', '0 123', '-', '', '12345678901234567890', '1,1234567']
  expect(others.map(quantityOf)).toEqual(others.map(() => undefined))
})

test.each([
  ['не менее 70', 70, 'down', true],
  ['не менее 70', 69.9, 'up', false],
  ['не более 5', 6, 'up', false],
  ['более 50', 50, 'up', false],
  ['менее 10', 9, 'up', true],
  ['70', 75, 'up', true],
  ['70', 75, 'down', false],
  ['70', 75, 'hold', false],
  ['до 5', 4, 'down', true],
  ['до 5', 4, 'up', false],
] as const)('%s and %d, where better is %s: %s', (promised, reached, better, kept) => {
  expect(keeps(reached, readAmount(promised) as Quantity, better)).toBe(kept)
})

function said(amount: Amount): string {
  if (amount.kind !== 'quantity') return amount.kind
  const { value, bound, decimals, dot, unit } = amount
  const parts = [decimals > 0 && `.${decimals}`, dot !== undefined && `dot@${dot}`, unit !== '' && `[${unit}]`]
  return [bound, value, ...parts.filter(Boolean)].join(' ')
}
