import { positionAt } from '../diagnostic/source.ts'
import { nameFrom } from './file-name.ts'
import { fingerprints } from './fingerprint.ts'
import type { Reporter } from './reporter.ts'
import { oneLine, sentence } from './told.ts'

/**
 * GitLab Code Quality (docs.gitlab.com/ci/testing/code_quality, «Code Quality report format»): the fields of Code Climate
 * that GitLab reads. Paths are relative to the repository and without `./`; of findings with one fingerprint only the
 * first is shown, so they are unique.
 */
export const gitlab: Reporter = (diagnostics, { language, folder }) => {
  const nameOf = (name: string) => nameFrom(folder, name)
  const marks = fingerprints(diagnostics, nameOf)
  const issues = diagnostics.map(({ place, problem, severity, message }, index) => ({
    description: `${oneLine(sentence(message[language]))}.`,
    check_name: problem.name,
    fingerprint: marks[index],
    severity: severities[severity],
    location: {
      path: nameOf(place.source.name),
      lines: {
        begin: positionAt(place.source, place.start).line,
        end: positionAt(place.source, Math.max(place.start, place.end - 1)).line,
      },
    },
  }))
  return `${JSON.stringify(issues, null, 2)}\n`
}

/** Of `info`, `minor`, `major`, `critical`, `blocker`: what stops a build, what a reviewer looks at, what is taste. */
const severities = { error: 'major', warning: 'minor', info: 'info' } as const
