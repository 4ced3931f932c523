import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic/diagnostic.ts'
import type { Edit, Fix } from '../src/diagnostic/fix.ts'
import type { Place } from '../src/diagnostic/place.ts'
import { type DefinedProblem, defineProblem } from '../src/diagnostic/problem.ts'
import { applyFixes, chooseFixes } from '../src/fix/apply.ts'
import { repair } from '../src/fix/repair.ts'

const [problem, mistake] = (['warning', 'error'] as const).map((severity) =>
  defineProblem({
    name: `text/${severity}`,
    severity,
    summary: { ru: '', en: '' },
    why: { ru: '', en: '' },
    message: { ru: '', en: '' },
    advice: { ru: '', en: '' },
  }),
) as [DefinedProblem<Record<string, never>>, DefinedProblem<Record<string, never>>]

function at(...path: (string | number)[]): Place {
  return { source: { name: 'a', text: '' }, start: 0, end: 0, path }
}

function fixOf(edits: readonly Edit[], isSafe = true): Fix {
  return { title: { ru: '', en: '' }, isSafe, edits }
}

/** The text with those of the fixes applied that can be. */
function applied(text: string, ...fixes: readonly (readonly Edit[])[]): string {
  const chosen = chooseFixes(
    text,
    fixes.map((edits) => ({ fix: fixOf(edits) })),
  )
  return applyFixes(
    text,
    chosen.map(({ fix }) => fix),
  )
}

function mended(text: string, find: (text: string) => Diagnostic[], unsafe = false) {
  const check = (each: string) => ({ text: each, diagnostics: find(each) })
  const { state, count, left } = repair(check(text), check, { name: 'a', unsafe })
  return { text: state.text, count, left: left.length }
}

/** A rule that wants every double space to be one. */
function doubleSpaces(text: string): Diagnostic[] {
  return [...text.matchAll(/ {2}/g)].map(({ index }) =>
    problem.at(at('title'), {}, [], fixOf([{ start: index, end: index + 2, text: ' ' }])),
  )
}

describe('fixes of one round', () => {
  test('edits in any order, each where it was meant', () => {
    expect(applied('а, б и б.', [{ start: 7, end: 8, text: 'Б' }], [{ start: 0, end: 1, text: 'Аа' }])).toBe(
      'Аа, б и Б.',
    )
  })

  test('one that touches another waits; one with several edits is applied whole or not at all', () => {
    const first = [{ start: 1, end: 3, text: 'X' }]
    const second = [
      { start: 2, end: 4, text: 'Y' },
      { start: 6, end: 7, text: 'Z' },
    ]
    expect(applied('0123456789', second, first)).toBe('0X3456789')
  })

  test('neighbours do not touch, but where something is put in between them', () => {
    expect(applied('0123', [{ start: 0, end: 2, text: 'X' }], [{ start: 2, end: 4, text: 'Y' }])).toBe('XY')
    expect(applied('0123', [{ start: 0, end: 2, text: 'X' }], [{ start: 2, end: 2, text: 'Y' }])).toBe('X23')
    expect(applied('0123', [{ start: 2, end: 2, text: 'X' }], [{ start: 2, end: 2, text: 'Y' }])).toBe('01X23')
  })

  test('a hundred thousand of them are applied at once', () => {
    const text = 'а  б'.repeat(100_000)
    const fixes = [...text.matchAll(/ {2}/g)].map(({ index }) => [{ start: index, end: index + 2, text: ' ' }])
    expect(applied(text, ...fixes)).toBe('а б'.repeat(100_000))
  })
})

describe('repair', () => {
  test('mends until nothing is left, and mending again changes nothing', () => {
    const once = mended('а     б', doubleSpaces)
    expect(once.text).toBe('а б')
    expect(mended(once.text, doubleSpaces)).toEqual({ text: 'а б', count: 0, left: 0 })
  })

  test('an unsafe fix is applied when asked for', () => {
    const find = (text: string) =>
      text === '01' ? [problem.at(at(), {}, [], fixOf([{ start: 0, end: 1, text: 'X' }], false))] : []
    expect(mended('01', find).text).toBe('01')
    expect(mended('01', find, true).text).toBe('X1')
  })

  test('a fix that brings an error is left undone, its neighbours are not', () => {
    const find = (text: string) => [
      ...[...text.matchAll(/б/g)].map(({ index }) =>
        problem.at(at('events', index, 'title'), {}, [], fixOf([{ start: index, end: index + 1, text: 'в' }], false)),
      ),
      ...[...text.matchAll(/(?<=а)в/g)].map(({ index }) => mistake.at(at('events', index, 'parties'), {})),
    ]
    expect(mended('абоб', find, true)).toEqual({ text: 'абов', count: 1, left: 1 })
    expect(mended('аваб', find, true)).toEqual({ text: 'аваб', count: 0, left: 1 })
  })
})
