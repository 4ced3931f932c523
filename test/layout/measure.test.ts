import { describe, expect, it } from 'vitest'
import { linesIn, textWidth } from '../../src/layout/measure.ts'

const phrase = 'Разработка и утверждение Дорожной карты'

describe('textWidth', () => {
  it('is that of Times New Roman, whose digits are half an em', () => {
    expect(textWidth('0123456789', 72)).toBeCloseTo(5 * 25.4, 6)
    expect(textWidth('—', 12)).toBeCloseTo((12 / 72) * 25.4, 6)
  })

  it('grows with the type size and with the weight', () => {
    expect(textWidth(phrase, 24)).toBeCloseTo(2 * textWidth(phrase, 12), 6)
    expect(textWidth(phrase, 12, true)).toBeGreaterThan(textWidth(phrase, 12))
  })

  it('knows ё, guillemets and the number sign', () => {
    expect(textWidth('ёЁ', 12)).toBeCloseTo(textWidth('еЕ', 12), 6)
    expect(textWidth('«»', 12)).toBeCloseTo(textWidth('00', 12), 6)
    expect(textWidth('№', 72)).toBeCloseTo((1954 / 2048) * 25.4, 6)
  })

  it('has a width for what the font has not, and none for what is not drawn', () => {
    expect(textWidth('🙂', 72)).toBeCloseTo(25.4, 6)
    expect(textWidth('中', 72)).toBeCloseTo(25.4, 6)
    expect(textWidth('и\u0306', 12)).toBeCloseTo(textWidth('и', 12), 6)
    expect(textWidth('\ud800', 12)).toBeGreaterThan(0)
    expect(textWidth('', 12)).toBe(0)
  })
})

describe('linesIn', () => {
  const width = textWidth('Разработка', 12)

  it.each([
    ['', 1],
    ['Разработка', 1],
    ['Разработка   ', 1],
    ['Разработка и', 2],
    ['а\nб', 2],
    ['а\n\nб', 3],
    ['РазработкаРазработкаРазработка', 3],
    ['и РазработкаРазработка', 3],
    ['Разработка-и', 2],
    ['\u00a0', 1],
  ])('%j takes %i in the width of one word', (text, lines) => {
    expect(linesIn(text, width + 0.01, 12)).toBe(lines)
  })

  it('breaks after a hyphen, but not at a non-breaking space or hyphen', () => {
    const narrow = textWidth('январь-', 12) + 0.01
    expect(linesIn('январь-март', narrow, 12)).toBe(2)
    expect(linesIn('аааа бб', textWidth('аааа ', 12), 12)).toBe(2)
    expect(linesIn('11 22\u00a033', textWidth('11 22', 12) + 0.01, 12)).toBe(2)
    expect(linesIn('111 22\u201133', textWidth('111 22', 12) + 0.01, 12)).toBe(2)
  })

  it('puts as much on a line as fits', () => {
    const room = textWidth(phrase, 12)
    expect(linesIn(phrase, room + 0.01, 12)).toBe(1)
    expect(linesIn(phrase, room - 0.1, 12)).toBe(2)
    expect(linesIn(phrase, room + 0.01, 12, true)).toBe(2)
  })

  it('takes one character a line where nothing fits', () => {
    expect(linesIn('абв', 0, 12)).toBe(3)
  })

  it('stays quick on long text', () => {
    const start = performance.now()
    expect(linesIn('а'.repeat(1_000_000), 50, 12)).toBeGreaterThan(1)
    expect(linesIn('-'.repeat(1_000_000), 50, 12)).toBeGreaterThan(1)
    expect(linesIn('а б-'.repeat(250_000), 50, 12)).toBeGreaterThan(1)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

it('knows a short text to be one line by the widest of all characters', () => {
  const widest = textWidth('Ю', 12, true)
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  expect(characters.filter((each) => textWidth(each, 12) > widest || textWidth(each, 12, true) > widest)).toEqual([])
  expect(linesIn('Ю'.repeat(10), widest * 10 + 0.01, 12, true)).toBe(1)
  expect(linesIn('Ю'.repeat(10), widest * 9.9, 12, true)).toBe(2)
})
