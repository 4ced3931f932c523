import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { Language } from '../language/language.ts'
import { byFile } from './by-file.ts'
import type { FileFindings, Findings, Reporter } from './reporter.ts'
import { countsIn } from './summary.ts'
import { lines, locus, sentence } from './told.ts'
import { element, indented, longElement, textElement, xmlFile } from './xml.ts'

/**
 * JUnit XML, which CI servers show as tests: a suite a file, a failed case a finding, one passed case for a clean file.
 *
 * There is no one schema. What GitLab reads of it (docs.gitlab.com/ci/testing/unit_test_reports, «JUnit XML format
 * specification») decides here: `classname` is shown as the suite; a case whose name was met before is dropped, so the
 * place is in the name; the attribute `message` of a failure is not shown (gitlab-foss issue 53668), so everything
 * stands in its text. Warnings fail too, as with ESLint and ruff: a passed test shows no text. What is
 * a matter of taste passes, with its text beside. `--quiet` leaves errors.
 */
export const junit: Reporter = {
  entryOf: (diagnostic, { language }) => {
    const { line, column } = positionAt(diagnostic.place.source, diagnostic.place.start)
    return [`${diagnostic.problem.name} (${line}:${column})`, String(line), ...toldIn(diagnostic, language)]
  },
  write: (findings, { files }) => {
    const counts = { tests: 0, failures: 0 }
    for (const { tally } of byFile(findings, files)) {
      counts.tests += casesIn(tally)
      counts.failures += failing(tally)
    }
    return xmlFile('testsuites', { name: 'dorkarta', ...counts, errors: 0, time: 0 }, suites(findings, files))
  },
}

function failing(tally: FileFindings['tally']): number {
  const { errors, warnings } = countsIn([{ tally }])
  return errors + warnings
}

/** A clean file is one case that passes. */
function casesIn(tally: FileFindings['tally']): number {
  return Math.max(
    tally.reduce((sum, { count }) => sum + count, 0),
    1,
  )
}

function* suites(findings: Findings, files: readonly string[]): Generator<string> {
  for (const { file, tally, entries } of byFile(findings, files)) {
    const passed = element('testcase', { name: 'dorkarta', classname: file, file, time: 0 })
    const cases = tally.length === 0 ? [indented(passed, caseIndent)] : casesOf(file, entries)
    const counts = { tests: casesIn(tally), failures: failing(tally), errors: 0, skipped: 0, time: 0 }
    yield* longElement('testsuite', { name: file, ...counts }, cases, '  ')
  }
}

const caseIndent = '    '

function* casesOf(file: string, entries: FileFindings['entries']): Generator<string> {
  const seen = new Map<string, number>()
  for (const [name = '', line = '', ...told] of entries) {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    const unique = times === 1 ? name : `${name} ${times}`
    yield indented(element('testcase', { name: unique, classname: file, file, line, time: 0 }, told), caseIndent)
  }
}

function toldIn(diagnostic: Diagnostic, language: Language): string[] {
  const { severity, message, place } = diagnostic
  const text = [locus(place), ...lines(diagnostic, language)].join('\n')
  if (severity === 'info') return textElement('system-out', {}, text)
  return textElement('failure', { type: severity, message: sentence(message[language]) }, text)
}
