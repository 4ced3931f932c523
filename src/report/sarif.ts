import { type Diagnostic, type Problem, usualSeverity } from '../diagnostic/diagnostic.ts'
import type { Fix } from '../diagnostic/fix.ts'
import { type Place, pointerOf } from '../diagnostic/place.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { Language } from '../language/language.ts'
import { uriFrom } from './file-name.ts'
import { fingerprints } from './fingerprint.ts'
import type { ReportContext, Reporter } from './reporter.ts'
import { lines, sentence } from './told.ts'

/**
 * SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), and of it what GitHub shows: docs.github.com, «SARIF support for
 * code scanning». Only rules that were met are described: the log is about these results.
 */
export const sarif: Reporter = (diagnostics, context) => {
  const { language, version, files, folder, shard } = context
  const problems = [...new Map(diagnostics.map(({ problem }) => [problem.name, problem])).values()]
  const marks = fingerprints(diagnostics, (name) => uriFrom(folder, name))
  const run = {
    ...(shard !== undefined && { properties: { shard } }),
    tool: {
      driver: { name: 'dorkarta', version, language, rules: problems.map((problem) => ruleOf(problem, language)) },
    },
    language,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    artifacts: files.map((name) => ({ location: { uri: uriFrom(folder, name) }, roles: ['analysisTarget'] })),
    results: diagnostics.map((diagnostic, index) => ({
      ...resultOf(diagnostic, context),
      ruleIndex: problems.findIndex(({ name }) => name === diagnostic.problem.name),
      partialFingerprints: { 'dorkarta/v1': marks[index] },
    })),
  }
  return `${JSON.stringify({ $schema: sarifSchema, version: '2.1.0', runs: [run] }, null, 2)}\n`
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

function resultOf(diagnostic: Diagnostic, { language, folder }: ReportContext) {
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
