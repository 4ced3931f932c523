import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'yaml'

const groups: readonly { phrases: Record<string, string> }[] = parse(
  readFileSync('test/fixtures/deadlines.yaml', 'utf8'),
)

/** Every phrase of the table. */
export const known: readonly string[] = groups.flatMap(({ phrases }) => Object.keys(phrases))

const pieces = [...new Set(known.flatMap((phrase) => phrase.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []))]

/** Any text: a known phrase, words of several thrown together, or noise. */
export const anyPhrase: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...known),
  fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((words) => words.join('')),
  fc
    .tuple(fc.constantFrom(...known), fc.constantFrom(', ', ' ', '; ', ' – ', '\n', ' и '), fc.constantFrom(...known))
    .map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
