import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic/diagnostic.ts'
import { arrange } from '../src/layout/arrange.ts'
import { decode } from '../src/syntax/decode.ts'
import { compileText } from './compile-text.ts'

/** What holds for any input: no exception, places inside the text, diagnostics in order and told once. */

const examples = readdirSync('examples')
  .filter((name) => name.endsWith('.roadmap.yaml'))
  .map((name) => readFileSync(join('examples', name), 'utf8'))

function mustHold(text: string): void {
  const { value, diagnostics } = compileText(text)
  if (value !== undefined) arrange(value)
  const told = new Set<string>()
  let before: Diagnostic | undefined
  for (const diagnostic of diagnostics) {
    const { place, problem, message } = diagnostic
    expect(place.start).toBeGreaterThanOrEqual(0)
    expect(place.end).toBeGreaterThanOrEqual(place.start)
    expect(place.end).toBeLessThanOrEqual(text.length)
    if (before !== undefined) expect(before.place.start).toBeLessThanOrEqual(place.start)
    const key = `${place.start} ${place.end} ${problem.name} ${message.ru}`
    expect(told.has(key), key).toBe(false)
    told.add(key)
    before = diagnostic
  }
}

describe('compile', () => {
  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => mustHold(text)),
      { numRuns: 500 },
    )
  })

  test('lines that look like a roadmap', () => {
    const key = fc.constantFrom(
      'dorkarta',
      'название',
      'мероприятия',
      'сроки',
      'ответственные',
      'title',
      'events',
      'макет',
      'графы',
      '- ',
      '__proto__',
    )
    const value = fc.constantFrom(
      '1',
      'май 2023',
      '[',
      '{',
      '"',
      "'",
      '|',
      '&a',
      '*a',
      'да',
      '31.02.2023',
      '',
      '- x',
      'x: y',
      '№',
      '1.10',
    )
    const line = fc
      .tuple(fc.nat({ max: 4 }), key, value)
      .map(([indent, left, right]) => `${'  '.repeat(indent)}${left}: ${right}`)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => mustHold(lines.join('\n'))),
      { numRuns: 1000 },
    )
  })

  test('the examples with pieces cut out, doubled or replaced', () => {
    const piece = fc.tuple(
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.constantFrom('', ':', '"', '\t', '\n', '- ', '  ', '#', '[', '{', '\u0000', 'а', '\ud800'),
    )
    const mutated = fc
      .tuple(fc.constantFrom(...examples), fc.array(piece, { minLength: 1, maxLength: 4 }))
      .map(([text, pieces]) =>
        pieces.reduce((whole, [at, length, put]) => {
          const start = at % (whole.length + 1)
          return whole.slice(0, start) + put + whole.slice(start + length)
        }, text),
      )
    fc.assert(
      fc.property(mutated, (text) => mustHold(text)),
      { numRuns: 60 },
    )
  })
})

test('any bytes are a text or a finding', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoded = decode('x', bytes)
      if ('problem' in decoded) expect(decoded.problem.name).toMatch(/^file\//)
      else mustHold(decoded.text)
    }),
    { numRuns: 1000 },
  )
})
