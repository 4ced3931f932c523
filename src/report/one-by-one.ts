import type { Findings, Reporter } from './reporter.ts'

/** The reports in which a finding is told by itself, whatever stands beside it. */
export const oneByOne: Reporter['write'] = function* (findings: Findings) {
  for (const { entries } of findings) for (const [text = ''] of entries) yield text
}
