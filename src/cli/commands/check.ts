import { resolve } from 'node:path'
import { type Diagnostic, inOrder } from '../../diagnostic/diagnostic.ts'
import type { Language } from '../../language/language.ts'
import { type ReportFormat, reporters } from '../../report/index.ts'
import { reportStatistics } from '../../report/statistics.ts'
import { countsOf, summaryLine } from '../../report/summary.ts'
import { FileCompiler } from '../compile-file.ts'
import { type ExitCode, exit, worst } from '../exit.ts'
import { Failure } from '../failure.ts'
import { countOption, dayOption, type Session } from '../options.ts'
import { reportContext } from '../report-context.ts'
import { findTargets, type Target } from '../sources.ts'
import { complain } from '../speak.ts'
import { writeWhole } from '../write-file.ts'

export interface CheckOptions {
  readonly format: ReportFormat
  readonly ignore: boolean
  readonly output?: string
  readonly quiet?: boolean
  readonly statistics?: boolean
  readonly stdinFilename?: string
  readonly asOf?: string
  readonly maxWarnings?: string
}

/** Checks every file that can be read, reports once, and says on standard error what could not be read. */
export async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<ExitCode> {
  const { world, language } = session
  const maxWarnings = countOption('--max-warnings', options.maxWarnings)
  const { targets, failures } = findTargets(paths)
  refuseOverwriting(options.output, targets)
  const { found, files, refused } = await findings(targets, options, session)
  failures.push(...refused, ...show(found, files, options, session))
  for (const failure of failures) complain(session, failure)
  const { errors, warnings } = countsOf(found)
  const tooManyWarnings = maxWarnings !== undefined && warnings > maxWarnings
  if (tooManyWarnings) world.err.write(`${tooMany[language](warnings, maxWarnings)}\n`)
  return worst(failures.length > 0 ? exit.failed : exit.done, errors > 0 || tooManyWarnings ? exit.findings : exit.done)
}

const tooMany: Readonly<Record<Language, (warnings: number, most: number) => string>> = {
  ru: (warnings, most) => `Предупреждений: ${warnings}, допущено: ${most} (--max-warnings).`,
  en: (warnings, most) => `Warnings: ${warnings}, allowed: ${most} (--max-warnings).`,
}

async function findings(targets: readonly Target[], options: CheckOptions, { world }: Session) {
  const compiler = new FileCompiler(world, {
    today: dayOption(options.asOf, world),
    ignoreComments: options.ignore,
    ...(options.stdinFilename !== undefined && { inputName: options.stdinFilename }),
  })
  const found: Diagnostic[] = []
  const files: string[] = []
  const refused: Failure[] = []
  for (const { path } of targets) {
    try {
      for (const diagnostic of (await compiler.compile(path)).diagnostics) found.push(diagnostic)
      files.push(path === '-' ? (options.stdinFilename ?? path) : path)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      refused.push(error)
    }
  }
  return { found: inOrder(found), files, refused }
}

/** Into the file goes what was asked for, and people read the usual report beside it. */
function show(
  found: readonly Diagnostic[],
  files: readonly string[],
  { format, output, quiet, statistics }: CheckOptions,
  session: Session,
): Failure[] {
  const { world, language } = session
  const told = quiet === true ? found.filter(({ severity }) => severity === 'error') : found
  const context = reportContext(session, files, world.out.width)
  const shown = output === undefined ? format : 'pretty'
  world.out.write(reporters[shown](told, context))
  if (statistics === true) world.err.write(reportStatistics(told, language))
  if (files.length > 0 && shown === 'pretty')
    world.err.write(`${summaryLine(countsOf(told), files.length, language)}\n`)
  return output === undefined ? [] : written(output, reporters[format](told, { ...context, color: false, width: 100 }))
}

function written(path: string, text: string): Failure[] {
  try {
    writeWhole(path, text)
    return []
  } catch (error) {
    if (error instanceof Failure) return [error]
    throw error
  }
}

/** A slip of the keys must not cost a roadmap. */
function refuseOverwriting(output: string | undefined, targets: readonly Target[]): void {
  if (output === undefined || !targets.some(({ path }) => resolve(path) === resolve(output))) return
  throw new Failure({
    ru: `--output ${output}: это проверяемый файл, отчёт заменил бы его`,
    en: `--output ${output}: this is a file to check, the report would replace it`,
  })
}
