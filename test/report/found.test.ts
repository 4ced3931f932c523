import { constants } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { PackedTexts } from '../../src/cli/packed-texts.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { type ReportFormat, reportFormats } from '../../src/report/format.ts'
import { Found } from '../../src/report/found.ts'
import { reporters } from '../../src/report/index.ts'
import { type Sheaf, sheavesOf } from '../../src/report/sheaf.ts'
import { compileText } from '../compile-text.ts'
import { context, findings } from './prepared.ts'

/** Findings that are held until the files before theirs are done. */

const problems = findings().map(({ problem }) => problem)

function sheaves(format: ReportFormat, diagnostics: readonly Diagnostic[]): Sheaf[] {
  return sheavesOf(diagnostics, [{ format, look: context }])
}

function written(format: ReportFormat, found: Found): string {
  return [...reporters[format].write(found.report(0), context)].join('')
}

/** What three roadmaps have told of themselves and of a register they include, which one of them sees in another light. */
const register = 'dorkarta: 1\nучастники:\n  - { код: рцн, назвние: РЦН }\n  - { кд: отдел }\n'
const told = ['б', 'а', 'в'].map((name) => [
  ...compileText(`dorkarta: 1\nназвание: План\nсорки: 2024\n# ${name}\n`, `${name}.roadmap.yaml`).diagnostics,
  ...compileText(register, 'а/общее.yaml').diagnostics.slice(name === 'в' ? 1 : 0),
])

describe.each(reportFormats)('%s', (format) => {
  const inTurn = (order: readonly number[]) => {
    const found = new Found()
    for (const number of order) found.add(sheaves(format, told[number] ?? []), problemsOf(told), number)
    return written(format, found)
  }

  test('is the same in whatever order the files are done', () => {
    const report = inTurn([0, 1, 2])
    for (const order of [
      [2, 1, 0],
      [1, 0, 2],
      [2, 0, 1],
    ])
      expect(inTurn(order)).toBe(report)
  })

  test('tells what several have told once', () => {
    const alone = new Found()
    alone.add(sheaves(format, told[0] ?? []), problemsOf(told), 0)
    const again = new Found()
    for (const origin of [0, 1]) again.add(sheaves(format, told[0] ?? []), problemsOf(told), origin)
    expect(written(format, again)).toBe(written(format, alone))
  })

  test('is written in pieces of no more than a finding', () => {
    const [sheaf] = sheaves(format, findings())
    const found = new Found()
    const times = 10
    if (sheaf !== undefined)
      found.add([{ ...sheaf, leaves: Array.from({ length: times }, () => sheaf.leaves).flat() }], problems, 0)
    const pieces = [...reporters[format].write(found.report(0), context)]
    expect(pieces.length).toBeGreaterThanOrEqual(times * findings().length)
  })
})

function problemsOf(all: readonly (readonly Diagnostic[])[]) {
  return all.flat().map(({ problem }) => problem)
}

test('a report may be longer than any text', () => {
  const [first] = findings()
  const said = 'слово '.repeat(1_000_000)
  const [sheaf] = sheaves('json', first === undefined ? [] : [{ ...first, message: { ru: said, en: said } }])
  const found = new Found()
  if (sheaf !== undefined)
    found.add([{ ...sheaf, leaves: Array.from({ length: 100 }, () => sheaf.leaves).flat() }], problems, 0)
  let length = 0
  for (const piece of reporters.json.write(found.report(0), context)) length += piece.length
  expect(length).toBeGreaterThan(constants.MAX_STRING_LENGTH)
}, 60_000)

test('texts that are packed come back as they were', () => {
  const { put } = new PackedTexts()
  const texts = Array.from({ length: 60 }, (_, number) =>
    JSON.stringify([number, 'срок «\uD83D» 🎓\n\u0000'.repeat(40_000)]),
  )
  const kept = texts.map(put)
  expect(kept.map((each) => each())).toEqual(texts)
  expect(texts.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(32 * 1024 * 1024)
})
