import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { ReportFormat } from './format.ts'
import { Found } from './found.ts'
import { reporters } from './index.ts'
import type { ReportContext } from './reporter.ts'
import { sheavesOf } from './sheaf.ts'

/** The report of diagnostics that are all at hand. */
export function reportOf(
  format: ReportFormat,
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
): Iterable<string> {
  const found = new Found()
  const problems = diagnostics.map(({ problem }) => problem)
  found.add(sheavesOf(diagnostics, [{ format, look: context }]), problems, 0)
  return reporters[format].write(found.report(0), context)
}
