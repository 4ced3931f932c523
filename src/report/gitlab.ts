import { positionAt } from '../diagnostic/source.ts'
import { nameFrom } from './file-name.ts'
import { Fingerprints, identityOf } from './fingerprint.ts'
import { jsonInside, jsonList } from './json-text.ts'
import type { Findings, Reporter } from './reporter.ts'
import { oneLine, sentence } from './told.ts'

/**
 * GitLab Code Quality (docs.gitlab.com/ci/testing/code_quality, «Code Quality report format»): the fields of Code Climate
 * that GitLab reads. Paths are relative to the repository and without `./`; of findings with one fingerprint only the
 * first is shown, so they are unique.
 */
export const gitlab: Reporter = {
  entryOf: (diagnostic, { language, folder }) => {
    const nameOf = (name: string) => nameFrom(folder, name)
    const { place, problem, severity, message } = diagnostic
    const issue = {
      description: `${oneLine(sentence(message[language]))}.`,
      check_name: problem.name,
      fingerprint: '',
      severity: severities[severity],
      location: {
        path: nameOf(place.source.name),
        lines: {
          begin: positionAt(place.source, place.start).line,
          end: positionAt(place.source, Math.max(place.start, place.end - 1)).line,
        },
      },
    }
    // Inside of a text, the quotes would be written with a backslash.
    const [before = '', after = ''] = jsonInside(issue, '  ').split(/(?<="fingerprint": )""/)
    return [before, identityOf(diagnostic, nameOf), after]
  },
  *write(findings, { folder }) {
    yield* jsonList(issues(findings, folder), '')
    yield '\n'
  },
}

function* issues(findings: Findings, folder: string): Generator<string> {
  const marks = new Fingerprints(findings, (name) => nameFrom(folder, name))
  for (const { file, entries } of findings)
    for (const [before, identity = '', after] of entries)
      yield `${before}${JSON.stringify(marks.of(file, identity))}${after}`
}

/** Of `info`, `minor`, `major`, `critical`, `blocker`: what stops a build, what a reviewer looks at, what is taste. */
const severities = { error: 'major', warning: 'minor', info: 'info' } as const
