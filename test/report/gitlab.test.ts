import { expect, test } from 'vitest'
import { positionAt } from '../../src/diagnostic/source.ts'
import { context, file, findings, report } from './prepared.ts'
import { reportText } from './report-text.ts'

interface Issue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } }
}

const issues: readonly Issue[] = JSON.parse(report('gitlab'))

test('has the fields that GitLab documents, and a line of words', () => {
  for (const issue of issues) {
    expect(Object.keys(issue)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location'])
    expect(issue.description).toMatch(/^[^\n\r\t\u001b]+\.$/)
    expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(issue.severity)
    expect(issue.location.lines.end).toBeGreaterThanOrEqual(issue.location.lines.begin)
  }
})

test('stands for each finding: its rule, its line, the file as the repository knows it', () => {
  expect(issues.map(({ check_name, location }) => [check_name, location.path, location.lines.begin])).toEqual(
    findings().map(({ problem, place }) => [problem.name, file, positionAt(place.source, place.start).line]),
  )
})

test('fingerprints are unique, and stay when lines are put above or the language changes', () => {
  const marks = (text: string) => (JSON.parse(text) as Issue[]).map(({ fingerprint }) => fingerprint)
  const own = marks(report('gitlab'))
  expect(new Set(own).size).toBe(own.length)
  expect(marks(report('gitlab', { language: 'en' }))).toEqual(own)
  expect(marks(reportText('gitlab', findings(undefined, '# примечание\n'), context))).toEqual(own)
})

test('nothing found is an empty list', () => {
  expect(reportText('gitlab', [], context)).toBe('[]\n')
})
