import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readPeriod } from '../src/deadline/day.ts'
import { readDeadline } from '../src/deadline/deadline.ts'
import { stretches } from '../src/deadline/phrases/edge.ts'
import { phrases } from '../src/deadline/phrases/index.ts'
import { meaningText } from './deadline/meaning-text.ts'

/** Examples of every phrase, then fixtures/deadlines.yaml. */

describe.each([...phrases, ...stretches].map(({ examples }) => Object.entries(examples)))('a phrase', (...examples) => {
  test.each(examples)('«%s»', (phrase, meaning) => {
    expect(meaningText(readDeadline(phrase))).toBe(meaning)
  })
})

interface Group {
  readonly shape: string
  readonly period?: string
  readonly phrases: Readonly<Record<string, string>>
}

const groups: readonly Group[] = parse(readFileSync('test/fixtures/deadlines.yaml', 'utf8'))

describe.each(groups.map((group) => [group.shape, group] as const))('%s', (_, { period, phrases: table }) => {
  const context = { period: period === undefined ? undefined : readPeriod(period) }
  test.each(Object.entries(table))('«%s»', (phrase, meaning) => {
    expect(meaningText(readDeadline(phrase, context))).toBe(meaning)
  })
})

test('the table is large, and a good part of it is refused', () => {
  const meanings = groups.flatMap((group) => Object.values(group.phrases))
  const refused = meanings.filter((meaning) => /due\/(unrecognized|impossible-date|reversed)/.test(meaning))
  expect(meanings.length).toBeGreaterThanOrEqual(400)
  expect(refused.length).toBeGreaterThanOrEqual(80)
})
