import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic/diagnostic.ts'
import { positionAt } from '../src/diagnostic/source.ts'
import { decode } from '../src/syntax/decode.ts'
import { compileText } from './compile-text.ts'
import { expectStored } from './printed.ts'

/** Files as users write them: valid/ must be silent, invalid/ must say exactly what stands in its .out. */

const ending = '.roadmap.yaml'

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
}

function diagnosticsOf(path: string): readonly Diagnostic[] {
  const source = decode(path, readFileSync(path))
  return 'problem' in source ? [source] : compileText(source.text, path).diagnostics
}

/** `7:12 error due/before-order due=01.07.2020`: place, name and facts (but keys). Sentences may improve without touching it. */
function printed({ place, problem, severity, facts, related }: Diagnostic): string {
  const { line, column } = positionAt(place.source, place.start)
  const end = positionAt(place.source, place.end)
  const told = Object.entries(facts).filter(
    ([name, value]) => !/^(ru|en|advice|key$|register)/.test(name) && value !== undefined,
  )
  const also = related
    .map(({ place: other }) => positionAt(other.source, other.start))
    .map((at) => ` (${at.line}:${at.column})`)
  const words = told.map(([name, value]) => ` ${name}=${String(value)}`).join('')
  return `${line}:${column}-${end.line}:${end.column} ${severity} ${problem.name}${words}${also.join('')}`
}

describe('invalid/', () => {
  test.each(namesIn('test/fixtures/invalid'))('%s', (name) => {
    const path = `test/fixtures/invalid/${name}`
    const found = diagnosticsOf(`${path}${ending}`)
    expect(found.length).toBeGreaterThan(0)
    expectStored(`${path}.out`, `${found.map(printed).join('\n')}\n`)
  })
})

describe('valid/', () => {
  test.each(namesIn('test/fixtures/valid'))('%s', (name) => {
    expect(diagnosticsOf(`test/fixtures/valid/${name}${ending}`).map(printed)).toEqual([])
  })
})
