import type { FileFindings, Findings } from './reporter.ts'

/** The checked files in their order, each with what was found in it; then files that were only referred to. */
export function* byFile(findings: Findings, files: readonly string[]): Generator<FileFindings> {
  for (const file of new Set(files)) yield findings.in(file) ?? { file, tally: [], entries: [] }
  const checked = new Set(files)
  for (const found of findings) if (!checked.has(found.file)) yield found
}
