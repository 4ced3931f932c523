import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Fix } from '../diagnostic/fix.ts'
import { type Place, pointerOf } from '../diagnostic/place.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { Language } from '../language/language.ts'
import { jsonInside, jsonList, jsonOpened } from './json-text.ts'
import { oneByOne } from './one-by-one.ts'
import type { Reporter } from './reporter.ts'
import type { Shard } from './shard.ts'
import { type Counts, countsIn } from './summary.ts'

/** For scripts, as schemas/report.schema.json says. Names and fields are the same in both languages; sentences are in the chosen one. */
export const json: Reporter = {
  entryOf: (diagnostic, { language }) => [jsonInside(findingOf(diagnostic, language), '    ')],
  write: (findings, { files, shard }) => jsonReport(files.length, countsIn(findings), oneByOne(findings), shard),
}

/** The counts stand at its head. */
export function* jsonReport(
  files: number,
  { errors, warnings, infos }: Counts,
  findings: Iterable<string>,
  shard?: Shard,
): Generator<string> {
  const head = { version: 1, ...(shard !== undefined && { shard }), summary: { files, errors, warnings, infos } }
  yield jsonOpened(head, 'findings', '\n}')
  yield* jsonList(findings, '  ')
  yield '\n}\n'
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
