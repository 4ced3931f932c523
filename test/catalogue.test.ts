import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../src/catalogue/catalogue.ts'
import { readExample } from '../src/catalogue/example.ts'
import { groupOf } from '../src/catalogue/problems.ts'
import { ruleNames } from '../src/cli/rule-names.ts'
import { positionAt } from '../src/diagnostic/source.ts'
import { languages } from '../src/language/language.ts'
import { rules } from '../src/lint/rules/index.ts'
import { compileText } from './compile-text.ts'

/** The catalogue of what can be found: nothing is missing, names are unique, every entry can be shown. */

test('every problem that is defined anywhere is in the catalogue', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const defined = files.flatMap((file) => {
    const text = readFileSync(join('src', file), 'utf8')
    return [...text.matchAll(/= defineProblem[^(]*\(\{\s*name: '([^']+)'/g)].map((match) => match[1] ?? '')
  })
  expect(defined.length).toBeGreaterThan(20)
  expect(catalogue.map(({ problem }) => problem.name).sort()).toEqual(defined.sort())
})

test('its names are known to those who do without the rest', () => {
  expect(ruleNames()).toEqual(catalogue.map(({ problem }) => problem.name))
})

test('names are unique, say their group, and groups stand together', () => {
  const names = catalogue.map(({ problem }) => problem.name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/)
  const groups = catalogue.map(({ problem }) => groupOf(problem))
  expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)])
})

describe.each(catalogue.map((entry) => [entry.problem.name, entry] as const))('%s', (_, entry) => {
  test('has its texts in both languages and something to show', () => {
    for (const language of languages) {
      expect(entry.problem.summary[language]).toMatch(/[^.]$/)
      expect(entry.problem.why[language]).toMatch(/\.$/)
    }
    expect(entry.examples.bad.length > 0).toBe(entry.sample === undefined)
  })
})

/** The examples of rules are run by rules.test.ts; these are the others. */
const others = catalogue.filter(({ problem }) => !rules.some((rule) => rule.problem.name === problem.name))
const examples = others.flatMap(({ problem, examples: { bad, good } }) => [
  ...bad.map((example, index) => [`${problem.name}: bad ${index + 1}`, example] as const),
  ...good.map((example, index) => [`${problem.name}: good ${index + 1}`, example] as const),
])

test.each(examples)('example of %s says exactly what its marks say', (name, example) => {
  const { lines, marks } = readExample(example)
  const { diagnostics } = compileText(`${lines.join('\n')}\n`)
  const found = diagnostics.map(({ place, problem }) => ({
    line: positionAt(place.source, place.start).line,
    rule: problem.name,
  }))
  expect(found).toEqual(marks)
  expect(marks.length > 0).toBe(name.includes('bad'))
})
