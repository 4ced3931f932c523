import { type Diagnostic, type Problem, usualSeverity } from '../diagnostic/diagnostic.ts'
import type { Fix } from '../diagnostic/fix.ts'
import { type Place, pointerOf } from '../diagnostic/place.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { Language } from '../language/language.ts'
import { uriFrom } from './file-name.ts'
import { Fingerprints, identityOf } from './fingerprint.ts'
import { jsonList, jsonOpened } from './json-text.ts'
import type { Findings, Look, Reporter } from './reporter.ts'
import { lines, sentence } from './told.ts'

/**
 * SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), and of it what GitHub shows: docs.github.com, «SARIF support for
 * code scanning». Only rules that were met are described: the log is about these results.
 */
export const sarif: Reporter = {
  entryOf: (diagnostic, look) => {
    const opened = jsonOpened(resultOf(diagnostic, look), 'ruleIndex', '\n}').replaceAll('\n', resultIndent)
    return [opened, diagnostic.problem.name, identityOf(diagnostic, (name) => uriFrom(look.folder, name))]
  },
  *write(findings, { language, version, files, folder, shard }) {
    const rules = new Set([...findings].flatMap(({ tally }) => tally.map(({ rule }) => rule)))
    const run = {
      ...(shard !== undefined && { properties: { shard } }),
      tool: {
        driver: {
          name: 'dorkarta',
          version,
          language,
          rules: [...rules].map((rule) => ruleOf(findings.problem(rule), language)),
        },
      },
      language,
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      artifacts: files.map((name) => ({ location: { uri: uriFrom(folder, name) }, roles: ['analysisTarget'] })),
    }
    yield* sarifLog(run, results(findings, [...rules], folder))
  },
}

/** The log of one run; the rules that were met stand before its results. */
export function* sarifLog(run: object, results: Iterable<string>): Generator<string> {
  const closing = '\n    }\n  ]\n}'
  yield jsonOpened({ $schema: sarifSchema, version: '2.1.0', runs: [run] }, 'results', closing)
  yield* jsonList(results, '      ')
  yield `${closing}\n`
}

const resultIndent = '\n        '

/** Each with what it has from the others: the number of its rule, and its own number among its likes. */
function* results(findings: Findings, rules: readonly string[], folder: string): Generator<string> {
  const marks = new Fingerprints(findings, (name) => uriFrom(folder, name))
  const indexes = new Map(rules.map((rule, index) => [rule, index]))
  for (const { file, entries } of findings)
    for (const [opened, rule = '', identity = ''] of entries) {
      const rest = [
        `${opened}${indexes.get(rule)},`,
        '  "partialFingerprints": {',
        `    "dorkarta/v1": "${marks.of(file, identity)}"`,
        '  }',
        '}',
      ]
      yield rest.join(resultIndent)
    }
}

export const sarifSchema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

const explain = {
  ru: (name: string) => `Подробнее, с примерами: dorkarta explain ${name}`,
  en: (name: string) => `More, with examples: dorkarta explain ${name}`,
} as const

function ruleOf(problem: Problem, language: Language) {
  const { name, severity, summary, why } = problem
  return {
    id: name,
    shortDescription: { text: `${summary[language]}.` },
    fullDescription: { text: why[language] },
    help: { text: `${why[language]}\n\n${explain[language](name)}` },
    defaultConfiguration: { enabled: severity !== 'off', level: levels[usualSeverity(problem)] },
    properties: { tags: [name.slice(0, name.indexOf('/'))] },
  }
}

function resultOf(diagnostic: Diagnostic, { language, folder }: Look) {
  const { problem, severity, place, related, fix } = diagnostic
  const pointer = pointerOf(place.path)
  const [said = '', advice = ''] = lines(diagnostic, language)
  return {
    ruleId: problem.name,
    level: levels[severity],
    message: { text: `${said} ${advice}` },
    locations: [
      {
        ...locationOf(place, folder),
        ...(pointer !== '' && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, index) => ({
        id: index + 1,
        ...locationOf(other.place, folder),
        message: { text: sentence(other.note[language]) },
      })),
    }),
    ...(fix !== undefined && fix.edits.length > 0 && { fixes: [fixOf(fix, place, language, folder)] }),
  }
}

function locationOf({ source, start, end }: Place, folder: string) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriFrom(folder, source.name) },
      region: regionOf({ source, start, end }),
    },
  }
}

/** `endColumn` is one past the last column (§3.30.8), as in our places; an empty region is a place to insert at. */
function regionOf({ source, start, end }: Pick<Place, 'source' | 'start' | 'end'>) {
  const from = positionAt(source, start)
  const to = positionAt(source, end)
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
}

function fixOf({ title, isSafe, edits }: Fix, { source }: Place, language: Language, folder: string) {
  return {
    description: { text: sentence(title[language]) },
    artifactChanges: [
      {
        artifactLocation: { uri: uriFrom(folder, source.name) },
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: regionOf({ source, start, end }),
          ...(text !== '' && { insertedContent: { text } }),
        })),
      },
    ],
    properties: { safe: isSafe },
  }
}
