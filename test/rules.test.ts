import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Diagnostic, type Problem, usualSeverity } from '../src/diagnostic/diagnostic.ts'
import { languages } from '../src/language/language.ts'
import { rules } from '../src/lint/rules/index.ts'
import { compileText } from './compile-text.ts'

/** Every rule's own examples: a line marked `#! RULE` must be complained about, no other line may be. */

describe.each(rules.map((rule) => [rule.problem.name, rule] as const))('%s', (name, rule) => {
  test.each(rule.examples.bad.map((example, index) => [index + 1, example]))(
    'finds what is wrong in bad example %i',
    (_, example) => {
      const { text, marks } = prepared(example)
      expect(marks.length).toBeGreaterThan(0)
      expect(findingsIn(text, name)).toEqual(marks)
    },
  )

  test.each(rule.examples.good.map((example, index) => [index + 1, example]))(
    'is silent about good example %i',
    (_, example) => {
      expect(findingsIn(prepared(example).text, name)).toEqual([])
    },
  )

  test('has examples of both kinds, and its texts in both languages', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0)
    expect(rule.examples.good.length).toBeGreaterThan(0)
    for (const language of languages) {
      expect(rule.problem.summary[language]).not.toBe('')
      expect(rule.problem.why[language]).toMatch(/\.$/)
    }
  })

  test('speaks in sentences without a full stop, gives advice with one, and repeats the words of the author', () => {
    for (const example of rule.examples.bad) {
      const found = compiled(prepared(example).text, name).filter(({ problem }) => problem.name === name)
      for (const { message, advice } of found) {
        for (const language of languages) {
          expect(message[language]).not.toMatch(/\.$|undefined|null|\[object/)
          expect(advice[language]).toMatch(/[.?]$/)
        }
      }
    }
  })
})

test('every rule file stands in the list', () => {
  const files = readdirSync('src/lint/rules', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /[\\/].*\.ts$/.test(file),
  )
  expect(files.map((file) => file.replace(/\\/g, '/').replace(/\.ts$/, '')).sort()).toEqual(
    rules.map(({ problem }) => problem.name).sort(),
  )
})

/** The example as a file: with the line of the version, without the marks. */
function prepared(example: string): { text: string; marks: string[] } {
  const lines = ['dorkarta: 1', ...dedented(example)]
  const marks = lines.flatMap((line, index) => {
    const rule = /\s#! (\S+)$/.exec(line)?.[1]
    return rule === undefined ? [] : [`${index + 1} ${rule}`]
  })
  return { text: `${lines.map((line) => line.replace(/\s#! \S+$/, '')).join('\n')}\n`, marks }
}

function dedented(example: string): string[] {
  const lines = example.replace(/^\n/, '').trimEnd().split('\n')
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(indent))
}

/** With the rule turned on, should it be off by default; examples of every rule must please all the others. */
function compiled(text: string, name: string): readonly Diagnostic[] {
  const settings = (problem: Problem) => {
    if (problem.name === name) return usualSeverity(problem)
    // Examples show what a rule is about, and most leave the events out.
    return problem.name === 'structure/no-events' ? 'off' : problem.severity
  }
  return compileText(text, 'example.roadmap.yaml', true, settings).diagnostics
}

function findingsIn(text: string, name: string): string[] {
  return compiled(text, name).map(({ place, problem }) => {
    const line = text.slice(0, place.start).split('\n').length
    return `${line} ${problem.name}`
  })
}
