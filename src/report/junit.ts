import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { positionAt } from '../diagnostic/source.ts'
import type { Language } from '../language/language.ts'
import { byFile } from './by-file.ts'
import type { Reporter } from './reporter.ts'
import { lines, locus, sentence } from './told.ts'
import { element, textElement, xmlFile } from './xml.ts'

/**
 * JUnit XML, which CI servers show as tests: a suite a file, a failed case a finding, one passed case for a clean file.
 *
 * There is no one schema. What GitLab reads of it (docs.gitlab.com/ci/testing/unit_test_reports, «JUnit XML format
 * specification») decides here: `classname` is shown as the suite; a case whose name was met before is dropped, so the
 * place is in the name; the attribute `message` of a failure is not shown (gitlab-foss issue 53668), so everything
 * stands in its text. Warnings fail too, as with ESLint and ruff: a passed test shows no text. What is
 * a matter of taste passes, with its text beside. `--quiet` leaves errors.
 */
export const junit: Reporter = (diagnostics, { files, language }) => {
  const suites = [...byFile(diagnostics, files)]
  const tests = suites.reduce((sum, [, found]) => sum + casesIn(found), 0)
  return xmlFile(
    element(
      'testsuites',
      { name: 'dorkarta', tests, failures: failing(diagnostics), errors: 0, time: 0 },
      suites.flatMap(([file, found]) => suiteOf(file, found, language)),
    ),
  )
}

function failing(found: readonly Diagnostic[]): number {
  return found.filter(({ severity }) => severity !== 'info').length
}

/** A clean file is one case that passes. */
function casesIn(found: readonly Diagnostic[]): number {
  return Math.max(found.length, 1)
}

function suiteOf(file: string, found: readonly Diagnostic[], language: Language): string[] {
  const passed = element('testcase', { name: 'dorkarta', classname: file, file, time: 0 })
  const cases = found.length === 0 ? passed : casesOf(file, found, language)
  const counts = { tests: casesIn(found), failures: failing(found), errors: 0, skipped: 0, time: 0 }
  return element('testsuite', { name: file, ...counts }, cases)
}

function casesOf(file: string, found: readonly Diagnostic[], language: Language): string[] {
  const seen = new Map<string, number>()
  return found.flatMap((diagnostic) => {
    const { line, column } = positionAt(diagnostic.place.source, diagnostic.place.start)
    const name = `${diagnostic.problem.name} (${line}:${column})`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    const unique = times === 1 ? name : `${name} ${times}`
    return element('testcase', { name: unique, classname: file, file, line, time: 0 }, toldIn(diagnostic, language))
  })
}

function toldIn(diagnostic: Diagnostic, language: Language): string[] {
  const { severity, message, place } = diagnostic
  const text = [locus(place), ...lines(diagnostic, language)].join('\n')
  if (severity === 'info') return textElement('system-out', {}, text)
  return textElement('failure', { type: severity, message: sentence(message[language]) }, text)
}
