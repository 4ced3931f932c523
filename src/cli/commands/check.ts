import { type Diagnostic, inOrder } from '../../diagnostic/diagnostic.ts'
import { type ReportFormat, reporters } from '../../report/index.ts'
import { countsOf, summaryLine } from '../../report/summary.ts'
import { FileCompiler } from '../compile-file.ts'
import { type ExitCode, exit, worst } from '../exit.ts'
import { Failure } from '../failure.ts'
import { countOption, dayOption, type Session } from '../options.ts'
import { findTargets } from '../sources.ts'
import { complain } from '../speak.ts'

export interface CheckOptions {
  readonly format: ReportFormat
  readonly ignore: boolean
  readonly asOf?: string
  readonly maxWarnings?: string
}

/** Checks every file that can be read, reports once, and says on standard error what could not be read. */
export async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<ExitCode> {
  const { world, language, color } = session
  const today = dayOption(options.asOf, world)
  const maxWarnings = countOption('--max-warnings', options.maxWarnings)
  const { targets, failures } = findTargets(paths)
  const compiler = new FileCompiler(world, { today, ignoreComments: options.ignore })
  const found: Diagnostic[] = []
  let files = 0
  for (const { path } of targets) {
    try {
      found.push(...(await compiler.compile(path)).diagnostics)
      files++
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failures.push(error)
    }
  }
  const diagnostics = inOrder(found)
  world.out.write(reporters[options.format](diagnostics, { language, color, width: world.out.width, files }))
  for (const failure of failures) complain(session, failure)
  const counts = countsOf(diagnostics)
  if (files > 0 && options.format === 'pretty') world.err.write(`${summaryLine(counts, files, language)}\n`)
  const tooManyWarnings = maxWarnings !== undefined && counts.warnings > maxWarnings
  return worst(
    failures.length > 0 ? exit.failed : exit.done,
    counts.errors > 0 || tooManyWarnings ? exit.findings : exit.done,
  )
}
