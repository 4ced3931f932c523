import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Fix } from '../diagnostic/fix.ts'
import { type Place, pointerOf } from '../diagnostic/place.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { Language } from '../language/language.ts'
import type { Reporter } from './reporter.ts'
import { countsOf } from './summary.ts'

/** For scripts, as schemas/report.schema.json says. Names and fields are the same in both languages; sentences are in the chosen one. */
export const json: Reporter = (diagnostics, { files, language, shard }) => {
  const { errors, warnings, infos } = countsOf(diagnostics)
  const summary = { files: files.length, errors, warnings, infos }
  const findings = diagnostics.map((diagnostic) => findingOf(diagnostic, language))
  return `${JSON.stringify({ version: 1, ...(shard !== undefined && { shard }), summary, findings }, null, 2)}\n`
}

function findingOf(diagnostic: Diagnostic, language: Language) {
  const { place, problem, severity, message, advice, related, fix } = diagnostic
  const start = positionAt(place.source, place.start)
  const end = positionAt(place.source, place.end)
  return {
    file: place.source.name,
    rule: problem.name,
    severity,
    message: message[language],
    advice: advice[language],
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    pointer: pointerOf(place.path),
    ...(fix !== undefined && { fix: fixOf(fix, language) }),
    related: related.map(({ place: other, note }) => ({ ...where(other), message: note[language] })),
  }
}

function fixOf({ title, isSafe, edits }: Fix, language: Language) {
  return { title: title[language], safe: isSafe, edits }
}

function where({ source, start }: Place) {
  return { file: source.name, ...positionAt(source, start) }
}
