import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic/diagnostic.ts'
import type { Edit } from '../src/diagnostic/fix.ts'
import { defineProblem } from '../src/diagnostic/problem.ts'
import { applyFixes } from '../src/fix/apply.ts'
import { repair } from '../src/fix/repair.ts'

const problem = defineProblem({
  name: 'text/test',
  severity: 'warning',
  summary: { ru: '', en: '' },
  why: { ru: '', en: '' },
  message: { ru: '', en: '' },
  advice: { ru: '', en: '' },
})

function fixing(edits: readonly Edit[], isSafe = true): Diagnostic {
  const place = { source: { name: 'a', text: '' }, start: 0, end: 0, path: [] }
  return problem.at(place, {}, [], { title: { ru: '', en: '' }, isSafe, edits })
}

/** A rule that wants every double space to be one. */
function doubleSpaces(text: string): Diagnostic[] {
  return [...text.matchAll(/ {2}/g)].map(({ index }) => fixing([{ start: index, end: index + 2, text: ' ' }]))
}

describe('applyFixes', () => {
  test('edits in any order, each where it was meant', () => {
    const edits = [fixing([{ start: 7, end: 8, text: 'Б' }]), fixing([{ start: 0, end: 1, text: 'Аа' }])]
    expect(applyFixes('а, б и б.', edits, false)).toEqual({ text: 'Аа, б и Б.', count: 2 })
  })

  test('a fix that touches another waits; one with several edits is applied whole or not at all', () => {
    const first = fixing([{ start: 1, end: 3, text: 'X' }])
    const second = fixing([
      { start: 2, end: 4, text: 'Y' },
      { start: 6, end: 7, text: 'Z' },
    ])
    expect(applyFixes('0123456789', [second, first], false)).toEqual({ text: '0X3456789', count: 1 })
  })

  test('an unsafe fix is applied when asked for', () => {
    const fix = fixing([{ start: 0, end: 1, text: 'X' }], false)
    expect(applyFixes('01', [fix], false)).toEqual({ text: '01', count: 0 })
    expect(applyFixes('01', [fix], true)).toEqual({ text: 'X1', count: 1 })
  })
})

describe('repair', () => {
  test('mends until nothing is left, and mending again changes nothing', () => {
    const once = repair('а     б', doubleSpaces, false)
    expect(once.text).toBe('а б')
    expect(repair(once.text, doubleSpaces, false)).toEqual({ text: 'а б', count: 0 })
  })
})
