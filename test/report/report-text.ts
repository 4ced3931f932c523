import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { ReportFormat } from '../../src/report/format.ts'
import { reportOf } from '../../src/report/report.ts'
import type { ReportContext } from '../../src/report/reporter.ts'

/** A report as one text. */
export function reportText(format: ReportFormat, diagnostics: readonly Diagnostic[], context: ReportContext): string {
  return [...reportOf(format, diagnostics, context)].join('')
}
