import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { positionAt } from '../../src/diagnostic/source.ts'
import { context, file, findings, folder, report, words } from './prepared.ts'
import { type Element, readXml } from './read-xml.ts'

/** What remains of quoted words in XML 1.0: control characters and half a pair cannot be written there at all. */
const kept = words.replace(/[\u0007\u001b\uD83D]/g, '\uFFFD')
const name = `${folder}/${file}`
const said = `Дефис вместо тире рядом с «${kept}»`
const clean = './чистый.roadmap.yaml'
const places = findings().map(({ place }) => positionAt(place.source, place.start))

describe('checkstyle', () => {
  const root = readXml(report('checkstyle'))

  test('has the elements and attributes of checkstyle-report-1.0.0.xsd', () => {
    expect(root.name).toBe('checkstyle')
    expect(root.children.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['file', { name }],
      ['file', { name: clean }],
    ])
    for (const { name, attributes, children } of errors(root)) {
      expect([name, children]).toEqual(['error', []])
      expect(Object.keys(attributes)).toEqual(['line', 'column', 'severity', 'message', 'source'])
      expect(['error', 'warning', 'info']).toContain(attributes['severity'])
    }
  })

  test('tells every finding at its place, in the words of the author', () => {
    expect(errors(root).map(({ attributes }) => [attributes['line'], attributes['column']])).toEqual(
      places.map(({ line, column }) => [String(line), String(column)]),
    )
    expect(errors(root).at(-1)?.attributes).toMatchObject({ message: `${said}.`, source: 'dorkarta.text/dash' })
  })

  test('without findings it lists the files', () => {
    expect(readXml(report('checkstyle', { files: [] })).children).toHaveLength(1)
  })
})

describe('junit', () => {
  const root = readXml(report('junit'))
  const suites = root.children

  test('is a suite a file; a clean file is one case that passed', () => {
    expect(root.name).toBe('testsuites')
    expect(suites.map((suite) => [suite.name, suite.attributes['name']])).toEqual([
      ['testsuite', name],
      ['testsuite', clean],
    ])
    const passed = { name: 'dorkarta', classname: clean, file: clean, time: '0' }
    expect(suites[1]?.children).toEqual([{ name: 'testcase', attributes: passed, children: [], text: '' }])
  })

  test('counts what is there', () => {
    const count = (suite: Element) => ({
      tests: String(suite.children.length),
      failures: String(suite.children.filter(({ children }) => children[0]?.name === 'failure').length),
    })
    for (const suite of suites) expect(suite.attributes).toMatchObject({ ...count(suite), errors: '0', skipped: '0' })
    const { length } = findings()
    const failing = findings().filter(({ severity }) => severity !== 'info').length
    expect(failing).toBeLessThan(length)
    expect(root.attributes).toMatchObject({ tests: String(length + 1), failures: String(failing), errors: '0' })
  })

  test('a case is a finding: a name of its own, the place, everything in the text; a matter of taste passes', () => {
    const cases = suites[0]?.children ?? []
    expect(cases).toHaveLength(findings().length)
    expect(new Set(cases.map(({ attributes }) => attributes['name'])).size).toBe(cases.length)
    for (const { attributes, children } of cases) {
      expect(attributes).toMatchObject({ classname: name, file: name })
      const [told] = children
      expect(['failure', 'system-out']).toContain(told?.name)
      if (told?.name === 'failure') expect(Object.keys(told.attributes)).toEqual(['type', 'message'])
    }
    const last = cases.at(-1)?.children[0]
    expect(last?.name).toBe('system-out')
    expect(last?.text).toBe(
      [`${name}:6:18`, `${said}.`, 'Поставьте тире.', `см. ${name}:4:15: а здесь тире`].join('\n'),
    )
  })
})

/** A second opinion, where the machine has one. */
test.skipIf(!hasXmllint())('xmllint takes them', () => {
  for (const format of ['junit', 'checkstyle'] as const)
    expect(execFileSync('xmllint', ['--noout', '-'], { input: report(format) }).toString()).toBe('')
})

test('both are the same in both languages but for the words', () => {
  for (const format of ['junit', 'checkstyle'] as const) {
    const shape = (element: Element): unknown => [
      element.name,
      Object.keys(element.attributes),
      element.children.map(shape),
    ]
    expect(shape(readXml(report(format, { language: 'en' })))).toEqual(shape(readXml(report(format))))
  }
  expect(context.language).toBe('ru')
})

function errors({ children }: Element): Element[] {
  return children.flatMap((file) => file.children)
}

function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
