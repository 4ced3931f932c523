import { describe, expect, test } from 'vitest'
import { paragraphsOf } from '../../src/layout/paragraphs.ts'
import { marksOf } from '../../src/render/docx/marks.ts'

/** How the marks of a text are shown: «#» where Word counts, «=» where they stay as typed, «*» for a bullet. */
function shown(text: string): string {
  return marksOf(paragraphsOf([text]))
    .map((mark) => (mark === undefined ? 'text' : `${mark.counter ? '#' : mark.isBullet ? '*' : '='}${mark.text}`))
    .join(' ')
}

describe('a mark is counted by Word where its count is what was typed', () => {
  test.each([
    ['numbers from one', '1) а\n2) б\n3) в', '#1) #2) #3)'],
    ['numbers with full stops', '1. а\n2. б', '#1. #2.'],
    ['letters', 'а) раз\nб) два\nв) три', '#а) #б) #в)'],
    ['a single item', '1. а', '=1.'],
    ['a list that starts later', '3) а\n4) б', '=3) =4)'],
    ['a gap', '1) а\n3) б', '=1) =3)'],
    ['й, which Word leaves out', 'и) а\nй) б', '=и) =й)'],
    ['dashes', '- а\n– б\n• в', '*- *– *•'],
    ['dashes between numbers', '1) а\n  - б\n  - в\n2) г', '#1) *- *- #2)'],
    ['dashes at the same indent', '1) а\n- б\n2) г', '#1) *- #2)'],
    ['numbers that begin again', '1) а\n2) б\n1) в\n2) г', '#1) #2) #1) #2)'],
    ['letters inside each number', '1) а\n  а) б\n  б) в\n2) г\n  а) д\n  б) е', '#1) #а) #б) #2) #а) #б)'],
    ['two lists with text between', '1) а\n2) б\nИ еще:\n1) в\n2) г', '#1) #2) text #1) #2)'],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test('two lists never share a count', () => {
    const marks = marksOf(paragraphsOf(['1) а\n2) б\nИ еще:\n1) в\n2) г']))
    expect(marks[0]?.counter).toBe(marks[1]?.counter)
    expect(marks[0]?.counter).not.toBe(marks[3]?.counter)
  })
})
