import type { Findings } from './reporter.ts'

/** The reports in which a finding is told by itself, whatever stands beside it. */
export function* oneByOne(findings: Findings): Generator<string> {
  for (const { entries } of findings) for (const [text = ''] of entries) yield text
}
