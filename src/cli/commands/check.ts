import type { Language } from '../../language/language.ts'
import type { ReportFormat } from '../../report/format.ts'
import type { Found } from '../../report/found.ts'
import { reporters } from '../../report/index.ts'
import type { ReportContext } from '../../report/reporter.ts'
import { inShard, readShard, type Shard } from '../../report/shard.ts'
import type { Asked } from '../../report/sheaf.ts'
import { reportStatistics } from '../../report/statistics.ts'
import { countsIn, summaryLine } from '../../report/summary.ts'
import { checkAll } from '../check-all.ts'
import { Configurations, speaking } from '../configuration.ts'
import { type ExitCode, exit, worst } from '../exit.ts'
import { Failure, refusalIn } from '../failure.ts'
import { gather } from '../gather.ts'
import { countOption, type Session } from '../options.ts'
import { refuseOverSources } from '../own-sources.ts'
import { reportContext } from '../report-context.ts'
import type { Target } from '../sources.ts'
import { complain, writeInTurn } from '../speak.ts'
import { screenOf, type World } from '../world.ts'
import { writeReport } from '../write-report.ts'

export interface CheckOptions {
  readonly format: ReportFormat
  readonly ignore: boolean
  readonly output?: string
  readonly quiet?: boolean
  readonly statistics?: boolean
  readonly stdinFilename?: string
  readonly asOf?: string
  readonly maxWarnings?: string
  readonly rule: readonly string[]
  readonly showConfig?: boolean
  readonly fix?: boolean
  readonly unsafe?: boolean
  readonly diff?: boolean
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly watch?: boolean
  readonly shard?: string
  /** false with `--no-cache`. */
  readonly cache: boolean
}

/** Checks once or, with `--watch`, again at every change; what cannot be done then is said, and the watch goes on. */
export async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<ExitCode> {
  refuseLonely(paths, options)
  shardOption(options.shard)
  if (options.watch !== true) return checkOnce(paths, options, session)
  if (paths.includes('-'))
    throw new Failure({
      ru: '--watch: стандартный ввод не меняется; назовите файл или папку',
      en: '--watch: standard input does not change; name a file or a folder',
    })
  const run = () =>
    checkOnce(paths, options, session).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error
      complain(session, error)
    })
  const { watch } = await import('../watch.ts')
  return watch(paths.length > 0 ? paths : ['.'], run, session)
}

/** Checks every file that can be read, reports once, and says on standard error what could not be read. */
async function checkOnce(paths: readonly string[], options: CheckOptions, asked: Session): Promise<ExitCode> {
  const configurations = new Configurations()
  const session = speaking(asked, configurations)
  const { world, language } = session
  const maxWarnings = countOption('--max-warnings', options.maxWarnings)
  if (options.showConfig === true) {
    const { showConfig } = await import('../show-config.ts')
    return showConfig(paths, { rule: options.rule, asJson: options.format === 'json' }, configurations, session)
  }
  const shard = shardOption(options.shard)
  const { targets: all, failures } = gather(paths, configurations)
  const targets = shard === undefined ? all : inShard(all, shard)
  const sources = targets.map(({ path }) => path)
  if (options.output !== undefined) refuseOverSources(options.output, sources, '--output')
  if (options.baseline !== undefined) refuseOverSources(options.baseline, sources, '--baseline')
  const told = await findings(targets, options, configurations, session)
  failures.push(...told.refused, ...(await show(told, options, session, shard)))
  for (const failure of failures) complain(session, failure)
  const { errors, warnings } = countsIn(told.found.report(0))
  const tooManyWarnings = maxWarnings !== undefined && warnings > maxWarnings
  if (tooManyWarnings) world.err.write(`${tooMany[language](warnings, maxWarnings)}\n`)
  return worst(failures.length > 0 ? exit.failed : exit.done, errors > 0 || tooManyWarnings ? exit.findings : exit.done)
}

const tooMany: Readonly<Record<Language, (warnings: number, most: number) => string>> = {
  ru: (warnings, most) => `Предупреждений: ${warnings}, допущено: ${most} (--max-warnings).`,
  en: (warnings, most) => `Warnings: ${warnings}, allowed: ${most} (--max-warnings).`,
}

/** What was found, in which files, and why others could not be read. */
interface Told {
  readonly found: Found
  readonly files: readonly string[]
  readonly refused: readonly Failure[]
}

async function findings(
  targets: readonly Target[],
  options: CheckOptions,
  configurations: Configurations,
  session: Session,
): Promise<Told> {
  const { asOf, fix, diff, baseline, stdinFilename } = options
  configurations.refuseUnknown(options.rule)
  const { dayOption } = asOf === undefined ? {} : await import('../day-option.ts')
  const today = dayOption?.(asOf, session.world) ?? session.world.today()
  const checking = { ...options, today, asked: reportsOf(options, session) }
  const paths = targets.map(({ path }) => path)
  const isAnew = fix === true || diff === true || baseline !== undefined
  const { checkAnew } = isAnew ? await import('../check-anew.ts') : {}
  const { found, refused } = await (checkAnew ?? checkAll)(paths, checking, configurations, session)
  const files = paths
    .filter((path) => !refused.has(path))
    .map((path) => (path === '-' ? (stdinFilename ?? path) : path))
  return { found, files, refused: paths.flatMap((path) => refused.get(path) ?? []) }
}

/** Into the file goes what was asked for, and people read the usual report beside it. */
function reportsOf({ format, output }: CheckOptions, session: Session): Asked[] {
  const { width } = session.world.out
  const look = reportContext(session, [], width)
  if (output === undefined) return [{ format, look }]
  return [
    { format: 'pretty', look },
    { format, look: { ...look, color: false, width: 100 } },
  ]
}

async function show(
  { found, files }: Told,
  options: CheckOptions,
  session: Session,
  shard: Shard | undefined,
): Promise<Failure[]> {
  const { world, language } = session
  const { output, quiet, statistics } = options
  const severities = quiet === true ? (['error'] as const) : undefined
  const [shown, filed] = reportsOf(options, session).map(({ format, look }, number) => {
    const context: ReportContext = { ...look, files, version: __VERSION__, ...(shard !== undefined && { shard }) }
    return { format, pieces: reporters[format].write(found.report(number, severities), context) }
  })
  // First, so that it stands whatever becomes of who reads the rest.
  const failures = output === undefined || filed === undefined ? [] : await written(output, filed.pieces, world)
  if (shown !== undefined) await writeInTurn(world.out, shown.pieces)
  const told = found.report(0, severities)
  if (statistics === true) world.err.write(reportStatistics(told, language, screenOf(world.err)))
  if (files.length > 0 && shown?.format === 'pretty')
    world.err.write(`${summaryLine(countsIn(told), files.length, language)}\n`)
  return failures
}

async function written(path: string, pieces: Iterable<string>, world: World): Promise<Failure[]> {
  try {
    await writeReport(path, pieces, world)
    return []
  } catch (error) {
    return [refusalIn(error)]
  }
}

function shardOption(written: string | undefined): Shard | undefined {
  if (written === undefined) return undefined
  const shard = readShard(written)
  if (shard !== undefined) return shard
  throw new Failure({
    ru: `--shard: «${written}» – не часть; напишите 1/4, 2/4 … 4/4`,
    en: `--shard: "${written}" is no part; write 1/4, 2/4 … 4/4`,
  })
}

/** An option that does nothing by itself was meant with another. */
function refuseLonely(
  paths: readonly string[],
  { fix, diff, unsafe, baseline, updateBaseline, stdinFilename, shard }: CheckOptions,
): void {
  if (updateBaseline === true && shard !== undefined)
    throw new Failure({
      ru: '--update-baseline с --shard забыл бы остальные файлы; обновите его одной проверкой',
      en: '--update-baseline with --shard would forget the other files; update it in one run',
    })
  const lonely =
    unsafe === true && fix !== true && diff !== true
      ? ['--unsafe', '--fix']
      : updateBaseline === true && baseline === undefined
        ? ['--update-baseline', '--baseline']
        : stdinFilename !== undefined && !paths.includes('-')
          ? ['--stdin-filename', '«-»']
          : undefined
  if (lonely === undefined) return
  const [option, other] = lonely
  throw new Failure({ ru: `${option} без ${other} ничего не делает`, en: `${option} does nothing without ${other}` })
}
