import { existsSync } from 'node:fs'
import { dirname, extname, join, parse } from 'node:path'
import { type CalendarDate, dayNumber } from '../../calendar/date.ts'
import { arrange } from '../../layout/arrange.ts'
import { identityOf } from '../../layout/identity.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { type RenderFormat, renderers } from '../../render/index.ts'
import type { RenderMeta } from '../../render/meta.ts'
import type { Taken } from '../../render/renderer.ts'
import { reportOf } from '../../report/report.ts'
import { countsOf, summaryLine } from '../../report/summary.ts'
import { FileCompiler } from '../compile-file.ts'
import { Configurations, speaking } from '../configuration.ts'
import { dayOption } from '../day-option.ts'
import { type ExitCode, exit, worst } from '../exit.ts'
import { Extracts } from '../extracts.ts'
import { Failure } from '../failure.ts'
import { gather } from '../gather.ts'
import { officeFiles } from '../office-files.ts'
import { type OfficeForm, openForm } from '../office-form.ts'
import { countOption, type Session } from '../options.ts'
import { refuseOverSources } from '../own-sources.ts'
import { codeOf, ReadFiles } from '../provenance.ts'
import { reportContext } from '../report-context.ts'
import { stemOf, type Target } from '../sources.ts'
import { complain, sayLine, writeInTurn } from '../speak.ts'
import { keepAside, markOfUse, standingAt } from '../standing-file.ts'
import { tellTight } from '../tight-tables.ts'
import { Viewer } from '../viewer.ts'
import { writeWhole } from '../write-file.ts'

export interface BuildOptions {
  readonly output?: string
  readonly to: readonly RenderFormat[] | undefined
  readonly template?: string
  readonly force?: boolean
  readonly profile?: string
  readonly alarm?: string
  readonly longest?: string
  readonly rule: readonly string[]
  /** Whom extracts are for, instead of the whole; nobody where the whole is asked for. */
  readonly party: readonly string[]
  readonly asOf?: string
  /** false with `--no-provenance`. */
  readonly provenance?: boolean
  readonly qr?: boolean
  readonly watch?: boolean
  readonly open?: boolean
}

interface Job extends Target {
  /** Its one file was given by name. */
  readonly isNamed: boolean
  readonly outputs: readonly Output[]
}

interface Wanted {
  readonly file: string | undefined
  readonly folder: string | undefined
}

interface Output {
  readonly format: RenderFormat
  readonly path: string
  /** Of the second file, for formats that may make one. */
  readonly beside: string | undefined
}

/** Builds once or, with `--watch`, again at every change; what cannot be done then is said, and the watch goes on. */
export async function build(paths: readonly string[], options: BuildOptions, session: Session): Promise<ExitCode> {
  const viewer = new Viewer(options.open ?? false)
  if (options.watch !== true) return buildOnce(paths, options, session, viewer)
  if (paths.includes('-'))
    throw new Failure({
      ru: '--watch: стандартный ввод не меняется; назовите файл или папку',
      en: '--watch: standard input does not change; name a file or a folder',
    })
  const run = () =>
    buildOnce(paths, options, session, viewer).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error
      complain(session, error)
    })
  const { watch } = await import('../watch.ts')
  return watch(paths.length > 0 ? paths : ['.'], run, session)
}

/** Checks every file and renders those that stand; writes nothing at all where two sources would give one file. */
async function buildOnce(
  paths: readonly string[],
  options: BuildOptions,
  asked: Session,
  viewer: Viewer,
): Promise<ExitCode> {
  const configurations = new Configurations()
  const session = speaking(asked, configurations)
  const { world, language } = session
  const { targets, failures } = gather(paths, configurations)
  const extracts = new Extracts(options.party)
  const jobs = plan(targets, options, extracts)
  refuseWithoutCalendar(options, jobs)
  const form =
    options.template === undefined ? undefined : await openForm(options.template, options, configurations, session)
  const compiler = new FileCompiler(world, {
    today: dayOption(options.asOf, world),
    ignoreComments: true,
    layersFor: configurations.layersFor(options.rule),
    ...officeFiles(configurations, options.profile),
  })
  let code: ExitCode = worst(failures.length > 0 ? exit.failed : exit.done, form?.code ?? exit.done)
  let isEachBuilt = failures.length === 0
  for (const failure of failures) complain(session, failure)
  if (form !== undefined && form.code !== exit.done && options.force !== true) return code
  for (const [index, job] of jobs.entries()) {
    try {
      const built = await buildOne(job, { compiler, options, extracts, form, session })
      code = worst(code, built.code)
      isEachBuilt &&= built.isWritten
      if (built.isWritten) await viewer.show(built.paths)
      if (jobs.length > 1 && built.isWritten)
        sayLine(world.err, `${progress[language]} ${index + 1}/${jobs.length}: ${job.path}`)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      complain(session, error)
      code = exit.failed
      isEachBuilt = false
    }
  }
  // A roadmap that was not built might have what is missing.
  return isEachBuilt ? worst(code, extracts.tellMissing(session)) : code
}

/** What only calendars have. */
function refuseWithoutCalendar({ alarm, longest }: BuildOptions, jobs: readonly Job[]): void {
  const isHeard = jobs.some(({ outputs }) => outputs.some(({ format }) => format === 'ics'))
  if (isHeard || jobs.length === 0) return
  if (countOption('--alarm', alarm) !== undefined)
    throw new Failure({
      ru: '--alarm: напоминания бывают в календаре; добавьте --to ics',
      en: '--alarm: it is calendars that remind; add --to ics',
    })
  if (countOption('--longest', longest) !== undefined)
    throw new Failure({
      ru: '--longest: это о событиях календаря; добавьте --to ics',
      en: '--longest: it is about events of a calendar; add --to ics',
    })
}

const progress = { ru: 'Готово', en: 'Done' } as const

interface Built {
  readonly code: ExitCode
  readonly isWritten: boolean
  readonly paths: readonly string[]
}

interface Run {
  readonly compiler: FileCompiler
  readonly options: BuildOptions
  readonly extracts: Extracts
  readonly form: OfficeForm | undefined
  readonly session: Session
}

async function buildOne(job: Job, { compiler, options, extracts, form, session }: Run): Promise<Built> {
  const { world, language } = session
  const files = new ReadFiles()
  const { value: roadmap, diagnostics, isWhole } = await compiler.compile(job.path, { read: files.add })
  const context = { ...reportContext(session, [job.path], world.err.width), color: session.errColor }
  await writeInTurn(world.err, reportOf('pretty', diagnostics, context))
  const counts = countsOf(diagnostics)
  if (diagnostics.length > 0) world.err.write(`${summaryLine(counts, 1, language)}\n`)
  if (roadmap === undefined || ((counts.errors > 0 || !isWhole) && options.force !== true)) {
    sayLine(world.err, (roadmap === undefined ? unreadable : stopped)[language](job.path))
    return { code: exit.findings, isWritten: false, paths: [] }
  }
  const meta = metaOf(roadmap, files, options, session)
  const documents = extracts.isAsked ? extractsOf(roadmap, job, extracts) : [{ roadmap, job }]
  const paths: string[] = []
  for (const document of documents) paths.push(...(await render(document.roadmap, document.job, meta, form, session)))
  return { code: counts.errors > 0 ? exit.findings : exit.done, isWritten: true, paths }
}

/** Beside the place of the whole; in the one file that `-o` names there is one extract, and no other. */
function extractsOf(
  roadmap: Roadmap,
  job: Job,
  extracts: Extracts,
): { readonly roadmap: Roadmap; readonly job: Job }[] {
  const [first] = job.outputs
  const { dir, name } = parse(first?.path ?? '')
  return extracts.of(roadmap, join(dir, name)).map((extract) => {
    const fileOf = (format: RenderFormat) => `${extract.place}.${renderers[format].extension}`
    const outputs = job.outputs.map(({ format }) => outputFor(job, format, { file: fileOf(format), folder: undefined }))
    return { roadmap: extract.roadmap, job: job.isNamed ? job : { ...job, outputs } }
  })
}

const unreadable = {
  ru: (path: string) => `${path}: документ не собрать – в файле нечего печатать`,
  en: (path: string) => `${path}: cannot be built – there is nothing to print in the file`,
} as const

const stopped = {
  ru: (path: string) => `${path}: документ не собран – сначала исправьте ошибки (или соберите как есть: --force)`,
  en: (path: string) => `${path}: not built – mend the errors first (or build it as it is: --force)`,
} as const

function metaOf(roadmap: Roadmap, files: ReadFiles, options: BuildOptions, { world }: Session): RenderMeta {
  const { profile, approved } = roadmap
  const generator = `dorkarta ${__VERSION__}`
  const provenance = profile.provenance && options.provenance !== false ? files.provenance() : undefined
  return {
    created: createdAt(approved?.value, world.env['SOURCE_DATE_EPOCH']),
    generator,
    alarm: countOption('--alarm', options.alarm),
    longest: countOption('--longest', options.longest),
    ...(options.asOf !== undefined && { asOf: dayOption(options.asOf, world) }),
    ...(provenance !== undefined && { provenance }),
    ...((profile.qr || options.qr === true) && { code: codeOf(identityOf(roadmap), provenance, generator) }),
  }
}

/** The files that were written. */
async function render(
  roadmap: Roadmap,
  { path: source, outputs }: Job,
  meta: RenderMeta,
  form: OfficeForm | undefined,
  session: Session,
): Promise<string[]> {
  const { world, language } = session
  for (const { path, beside } of outputs)
    for (const target of [path, beside]) if (target !== undefined) refuseOverSources(target, [source])
  const layout = arrange(roadmap)
  const isSetOnOwnPaper = ({ format }: Output) => isSet.has(format) && (form === undefined || format !== 'docx')
  if (outputs.some(isSetOnOwnPaper))
    tellTight(
      layout.parts.flatMap(({ blocks }) => blocks),
      session,
    )
  const written: string[] = []
  const write = (path: string, bytes: Uint8Array) => {
    writeWhole(path, bytes)
    sayLine(world.out, path)
    written.push(path)
  }
  for (const { format, path, beside } of outputs) {
    const { goesOn } = renderers[format]
    const standing = goesOn === true ? standingAt(path) : undefined
    const rendered =
      form !== undefined && format === 'docx'
        ? await form.fill(
            roadmap.extractFor === undefined ? source : `${source} (${roadmap.extractFor})`,
            roadmap,
            layout,
            meta,
          )
        : await renderers[format].render({ roadmap, layout }, { ...meta, standing })
    const aside = rendered.taken?.lost === undefined ? undefined : keepAside(path)
    if (rendered.bytes !== undefined) write(path, rendered.bytes)
    if (rendered.beside !== undefined && beside !== undefined) write(beside, rendered.beside)
    const isStale = rendered.bytes === undefined && existsSync(path)
    const said = [rendered.leftOut?.[language], isStale ? stale[language] : undefined].filter(
      (each) => each !== undefined,
    )
    if (said.length > 0) sayLine(world.err, `${path}: ${said.join('; ')}`)
    if (rendered.taken !== undefined) tellTaken(path, rendered.taken, aside, session)
    const mark = rendered.bytes === undefined ? undefined : markOfUse(path)
    if (mark !== undefined) sayLine(world.err, `${path}: ${inUse[language](mark)}`)
  }
  return written
}

function tellTaken(path: string, { said, lost }: Taken, aside: string | undefined, { world, language }: Session): void {
  if (said !== undefined) sayLine(world.err, `${path}: ${said[language]}`)
  if (lost !== undefined && aside !== undefined)
    sayLine(world.err, `${path}: ${keptAside[language](lost[language], aside)}`)
}

const keptAside = {
  ru: (lost: string, aside: string) => `прежняя книга сохранена рядом: ${aside} – в новую не вошло: ${lost}`,
  en: (lost: string, aside: string) => `the book before is kept as ${aside} – not in the new one: ${lost}`,
} as const

const inUse = {
  ru: (mark: string) =>
    `файл, похоже, открыт в другой программе (рядом лежит ${mark}): закройте его там без сохранения, иначе она запишет прежний поверх нового`,
  en: (mark: string) =>
    `the file seems to be open in another program (${mark} lies beside it): close it there without saving, or the old one will be written over the new one`,
} as const

const stale = { ru: 'прежний файл остался как был', en: 'the file that was there stays as it was' } as const

/** Formats in which tables have widths and a size of type. */
const isSet: ReadonlySet<RenderFormat> = new Set(['docx', 'xlsx', 'html'])

/** Milliseconds since 1970: the same input gives the same bytes, so never the time of the run. */
function createdAt(date: CalendarDate | undefined, epoch: string | undefined): number {
  if (epoch !== undefined && epoch !== '') {
    // As far as a Date goes that is written with a year of four digits.
    if (!/^\d+$/.test(epoch) || Number(epoch) >= 253_402_300_800) throw badEpoch(epoch)
    return Number(epoch) * 1000
  }
  return dayNumber(date ?? { year: 2000, month: 1, day: 1 }) * 86_400_000
}

function badEpoch(epoch: string): Failure {
  return new Failure({
    ru: `SOURCE_DATE_EPOCH=${epoch}: это не время – нужно целое число секунд с 1 января 1970 года`,
    en: `SOURCE_DATE_EPOCH=${epoch}: not a time – it takes a whole number of seconds since 1 January 1970`,
  })
}

function plan(targets: readonly Target[], { output, to }: BuildOptions, extracts: Extracts): Job[] {
  const single = singleFile(output)
  const formats = to ?? (single === undefined ? (['docx', 'xlsx'] as const) : [single])
  const areSeveral = targets.length > 1 || formats.length > 1 || extracts.areSeveral
  if (single !== undefined && (areSeveral || formats[0] !== single)) throw oneToOne(output ?? '')
  const wanted = single === undefined ? { file: undefined, folder: output } : { file: output, folder: undefined }
  const jobs = targets.map((target) => ({
    ...target,
    isNamed: single !== undefined,
    outputs: formats.map((format) => outputFor(target, format, wanted)),
  }))
  refuseClashes(jobs)
  return jobs
}

/** The format of `-o FILE`; undefined where `-o` names a folder or nothing. */
function singleFile(output: string | undefined): RenderFormat | undefined {
  if (output === undefined) return undefined
  if (output.trim() === '' || output === '-') throw noPlace(output)
  const extension = extname(output).slice(1).toLowerCase()
  if (strangers.has(extension)) throw noPlace(output)
  return (Object.keys(renderers) as RenderFormat[]).find((format) => renderers[format].extension === extension)
}

/** `file` is that of `-o FILE`, `folder` that of `-o DIR`. */
function outputFor(target: Target, format: RenderFormat, { file, folder }: Wanted): Output {
  const { extension, besideExtension } = renderers[format]
  const path = file ?? pathFor(target, folder, extension)
  const stem = path.slice(0, path.length - extension.length)
  return { format, path, beside: besideExtension === undefined ? undefined : stem + besideExtension }
}

function pathFor({ path, folder }: Target, output: string | undefined, extension: string): string {
  const name = `${path === '-' ? 'roadmap' : stemOf(path)}.${extension}`
  if (output !== undefined) return join(output, folder, name)
  return path === '-' ? name : join(dirname(path), name)
}

function refuseClashes(jobs: readonly Job[]): void {
  const sources = new Map<string, string>()
  for (const { path, outputs } of jobs) {
    for (const target of outputs.flatMap(({ path: own, beside }) => (beside === undefined ? [own] : [own, beside]))) {
      const other = sources.get(target)
      if (other !== undefined)
        throw new Failure({
          ru: `${other} и ${path} дали бы один и тот же файл ${target}: переименуйте один из них или соберите в разные папки`,
          en: `${other} and ${path} would give one file ${target}: rename one or build into different folders`,
        })
      sources.set(target, path)
    }
  }
}

function oneToOne(output: string): Failure {
  return new Failure({
    ru: `-o ${output}: в один файл собирается одна дорожная карта или выписка в одном формате; для нескольких укажите папку`,
    en: `-o ${output}: one file takes one roadmap or extract in one format; name a folder for more`,
  })
}

/** Endings of documents that are not made: a folder of such a name is nobody's wish. */
const strangers = new Set(['pdf', 'doc', 'xls', 'odt', 'ods', 'rtf', 'htm', 'txt', 'yaml', 'yml'])

function noPlace(output: string): Failure {
  const formats = Object.keys(renderers).join(', ')
  return new Failure({
    ru: `-o ${output}: назовите папку или файл, который кончается на одно из: ${formats}`,
    en: `-o ${output}: name a folder, or a file that ends in one of: ${formats}`,
  })
}
