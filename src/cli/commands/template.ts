import { existsSync } from 'node:fs'
import { decide } from '../../config/settings.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { withSettings } from '../../diagnostic/settings.ts'
import { positionAt } from '../../diagnostic/source.ts'
import type { Language } from '../../language/language.ts'
import { countedEn, countedRu } from '../../language/plural.ts'
import { typographyOf } from '../../layout/arrange.ts'
import { pageOf } from '../../layout/page.ts'
import { chooseProfile } from '../../model/choose-profile.ts'
import { blankForm, type blankKinds } from '../../office-form/blank.ts'
import { type Found, readForm } from '../../office-form/form.ts'
import { placeholders } from '../../office-form/placeholders.ts'
import { reportOf } from '../../report/report.ts'
import { countsOf, summaryLine } from '../../report/summary.ts'
import { oneLine } from '../../report/told.ts'
import { Configurations, speaking } from '../configuration.ts'
import { type ExitCode, exit } from '../exit.ts'
import { Failure } from '../failure.ts'
import { officeFiles } from '../office-files.ts'
import { readFormFile } from '../office-form.ts'
import type { Session } from '../options.ts'
import { reportContext } from '../report-context.ts'
import { sayLine, writeInTurn } from '../speak.ts'
import { tableOf } from '../table.ts'
import { writeWhole } from '../write-file.ts'

export interface NewOptions {
  readonly kind: (typeof blankKinds)[number]
  readonly profile?: string
  readonly force?: boolean
}

export interface TemplateCheckOptions {
  readonly format: string
  readonly rule: readonly string[]
}

/** Writes a form to start from. Never overwrites a file unless told to. */
export async function newTemplate(
  file: string,
  { force, kind, profile: asked }: NewOptions,
  { world, language }: Session,
): Promise<ExitCode> {
  if (!file.toLowerCase().endsWith('.docx')) throw misnamed(file)
  if (existsSync(file) && force !== true) throw taken(file)
  const { profile, profiles } = officeFiles(new Configurations(), asked).typesettingFor(file)
  const looks = chooseProfile(undefined, profile.name, profiles).value
  const look = {
    typography: typographyOf(looks),
    portrait: pageOf('portrait', looks),
    landscape: pageOf('landscape', looks),
  }
  writeWhole(
    file,
    await blankForm(kind, language, look, { created: Date.UTC(2000, 0, 1), generator: `dorkarta ${__VERSION__}` }),
  )
  sayLine(world.out, file)
  sayLine(world.err, next[language](file))
  return exit.done
}

const next = {
  ru: (file: string) => `Дальше: оформите бланк в Word и проверьте его – dorkarta template check ${file}`,
  en: (file: string) => `Next: make the form yours in Word and check it – dorkarta template check ${file}`,
} as const

/** Lists the placeholders of a form and says what is wrong with them, before anything is printed. */
export async function checkTemplate(
  file: string,
  { format, rule }: TemplateCheckOptions,
  asked: Session,
): Promise<ExitCode> {
  const configurations = new Configurations()
  const session = speaking(asked, configurations)
  const { world, language } = session
  const layers = configurations.layersFor(rule)(file)
  const form = readForm(file, readFormFile(file))
  const isForm = 'source' in form
  const found = isForm ? form.paragraphs.filter(({ isEcho }) => !isEcho).flatMap((each) => each.found) : []
  const diagnostics = withSettings(isForm ? form.diagnostics : [form], (problem) => decide(problem, layers).setting)
  if (format === 'json') world.out.write(inJson(file, found, diagnostics, session))
  else {
    if (found.length > 0)
      world.out.write(
        `${tableOf(
          found.map((each) => rowOf(each, language)),
          world.out,
        )}\n`,
      )
    if (found.length > 0 && diagnostics.length > 0) world.out.write('\n')
    await writeInTurn(world.out, reportOf('pretty', diagnostics, reportContext(session, [file], world.out.width)))
    world.err.write(`${summaryLine(countsOf(diagnostics), 1, language)}\n`)
  }
  return countsOf(diagnostics).errors > 0 ? exit.findings : exit.done
}

function rowOf({ written, placeholder, where, runs }: Found, language: Language): string[] {
  const split = runs > 1 ? splitWords[language](runs) : ''
  return [
    oneLine(written),
    placeholder.about[language],
    [where[language], split].filter((each) => each !== '').join('; '),
  ]
}

const splitWords = {
  ru: (runs: number) => `Word разбил её на ${countedRu(runs, ['часть', 'части', 'частей'])}`,
  en: (runs: number) => `split by Word into ${countedEn(runs, 'part')}`,
} as const

/** The report of `check`, and what was found beside it. */
function inJson(file: string, found: readonly Found[], diagnostics: readonly Diagnostic[], session: Session): string {
  const context = reportContext(session, [file], session.world.out.width)
  const report = JSON.parse([...reportOf('json', diagnostics, context)].join(''))
  const listed = found.map(({ placeholder, written, blank, place, where, runs }) => ({
    name: placeholder.en,
    kind: placeholder.kind,
    written,
    ...(blank !== undefined && { blank }),
    where: where[session.language],
    runs,
    ...positionAt(place.source, place.start),
  }))
  return `${JSON.stringify({ ...report, placeholders: listed }, null, 2)}\n`
}

/** Every placeholder there is. */
export function listPlaceholders({ world, language }: Session): ExitCode {
  const rows = placeholders.map(({ ru, en, kind, about }) => [
    `{{${ru}}}`,
    `{{${en}}}`,
    kinds[kind][language],
    about[language],
  ])
  world.out.write(`${tableOf(rows, world.out)}\n`)
  return exit.done
}

const kinds = {
  line: { ru: 'в строке', en: 'in a line' },
  block: { ru: 'отдельным абзацем', en: 'a paragraph of its own' },
} as const

function taken(file: string): Failure {
  return new Failure({
    ru: `${file} уже есть; чтобы заменить его, добавьте --force`,
    en: `${file} exists; to replace it, add --force`,
  })
}

function misnamed(file: string): Failure {
  return new Failure({
    ru: `${file}: бланк – документ Word, его имя кончается на .docx`,
    en: `${file}: a form is a Word document, its name ends in .docx`,
  })
}
