import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../src/catalogue/catalogue.ts'
import { readExample } from '../src/catalogue/example.ts'
import { areFindings, areProblems, diagnosticsOf, type Told, toldOf } from '../src/diagnostic/as-data.ts'
import type { Diagnostic } from '../src/diagnostic/diagnostic.ts'
import { reportFormats } from '../src/report/format.ts'
import type { ReportContext } from '../src/report/reporter.ts'
import { decode } from '../src/syntax/decode.ts'
import { compileText } from './compile-text.ts'
import { reportText } from './report/report-text.ts'

/** Diagnostics as data, for other threads and other runs: whatever can be found comes back as it was. */

const context: ReportContext = {
  language: 'ru',
  color: true,
  width: 80,
  files: ['test.roadmap.yaml'],
  folder: '/',
  version: '0',
}

function reported(diagnostics: readonly Diagnostic[]): string[] {
  return reportFormats.flatMap((format) =>
    (['ru', 'en'] as const).map((language) => reportText(format, diagnostics, { ...context, language })),
  )
}

function expectToComeBack(diagnostics: readonly Diagnostic[]): void {
  const told = JSON.parse(JSON.stringify(toldOf(diagnostics))) as Told
  expect(areFindings(told.findings) && areProblems(told.problems)).toBe(true)
  const back = diagnosticsOf(told) ?? []
  expect(back).toEqual(diagnostics)
  expect(reported(back)).toEqual(reported(diagnostics))
  expect(diagnosticsOf(structuredClone(toldOf(diagnostics)))).toEqual(diagnostics)
}

const shown = catalogue.filter(({ examples }) => examples.bad.length > 0)
describe.each(shown.map((entry) => [entry.problem.name, entry] as const))('%s', (name, { problem, examples }) => {
  const settings: Parameters<typeof compileText>[3] = ({ name, severity }) =>
    name === problem.name && severity === 'off' ? 'warning' : severity
  test.each(examples.bad.map((example, index) => [index + 1, example]))('example %i', (_, example) => {
    const { diagnostics } = compileText(`${readExample(example).lines.join('\n')}\n`, undefined, undefined, settings)
    expect(diagnostics.map(({ problem }) => problem.name)).toContain(name)
    expectToComeBack(diagnostics)
  })
})

const broken = 'test/fixtures/invalid'
test.each(readdirSync(broken).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  const source = decode(name, readFileSync(join(broken, name)))
  expectToComeBack('problem' in source ? [source] : compileText(source.text, name).diagnostics)
})

describe('what does not fit together', () => {
  const { diagnostics } = compileText(
    'dorkarta: 1\nназвание: План\nмероприятия:\n  - { название: Отчёт, сроки: 31.02.2024 }\n',
  )
  const told = toldOf(diagnostics)
  const [first] = told.findings
  test.each<readonly [what: string, told: Told]>([
    ['another text', { ...told, sources: [{ name: 'a', text: 'a' }] }],
    ['no text', { ...told, sources: [] }],
    ['no rules', { ...told, problems: [] }],
    [
      'a related place outside',
      {
        ...told,
        findings: told.findings.map((each) => ({
          ...each,
          related: [{ at: { ...each.at, end: 1e9 }, note: each.advice }],
        })),
      },
    ],
  ])('%s', (_, wrong) => {
    expect(first).toBeDefined()
    expect(diagnosticsOf(wrong)).toBeUndefined()
  })

  test.each([
    ['nothing', undefined],
    ['no list', {}],
    ['texts', ['a']],
    ['no message', [{ ...first, message: undefined }]],
    ['a message in one language', [{ ...first, message: { ru: '' } }]],
    ['a severity nobody knows', [{ ...first, severity: 'fatal' }]],
    ['a place in words', [{ ...first, at: { ...first?.at, start: '0' } }]],
    ['a path of lists', [{ ...first, at: { ...first?.at, path: [[]] } }]],
    ['facts that are no facts', [{ ...first, facts: { due: {} } }]],
    ['no facts', [{ ...first, facts: null }]],
    [
      'an edit without a text',
      [{ ...first, fix: { title: { ru: '', en: '' }, isSafe: true, edits: [{ start: 0, end: 1 }] } }],
    ],
  ])('%s', (_, value) => {
    expect(areFindings(told.findings)).toBe(true)
    expect(areFindings(value)).toBe(false)
  })
})
