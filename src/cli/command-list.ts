import { InvalidArgumentError, Option } from 'commander'
import { type RenderFormat, renderers } from '../render/index.ts'
import { reportFormats } from '../report/format.ts'
import type { BuildOptions } from './commands/build.ts'
import type { CheckOptions } from './commands/check.ts'
import type { DueOptions } from './commands/due.ts'
import type { InitOptions } from './commands/init.ts'
import type { MergeOptions } from './commands/report.ts'
import type { RulesOptions } from './commands/rules.ts'
import type { NewOptions, TemplateCheckOptions } from './commands/template.ts'
import type { Kit } from './kit.ts'
import type { Session } from './options.ts'

const answerFormats = ['pretty', 'json']
const renderFormats = Object.keys(renderers)

/** Every command, in the order of the help. What a command needs is loaded when it runs. */
export const commands: readonly ((kit: Kit) => void)[] = [
  checkCommand,
  buildCommand,
  dueCommand,
  rulesCommand,
  explainCommand,
  initCommand,
  templateCommand,
  reportCommand,
  schemaCommand,
]

function checkCommand({ command, say, paths, rule, asOf, session, done }: Kit): void {
  command('check', { ru: 'проверить дорожные карты', en: 'check roadmaps' })
    .addArgument(paths())
    .addOption(
      new Option('--format <FORMAT>', say({ ru: 'вид отчёта', en: 'form of the report' }))
        .choices(reportFormats)
        .default('pretty'),
    )
    .option(
      '--output <FILE>',
      say({
        ru: 'записать отчёт в файл; на экране останется обычный',
        en: 'write the report to a file; the usual one stays on the screen',
      }),
    )
    .option('--quiet', say({ ru: 'сообщать только об ошибках', en: 'report errors only' }))
    .option('--statistics', say({ ru: 'сколько раз нарушено каждое правило', en: 'how often each rule was met' }))
    .option(
      '--stdin-filename <NAME>',
      say({ ru: 'имя файла, поданного на стандартный ввод', en: 'the name of the file given on standard input' }),
    )
    .option(
      '--no-ignore',
      say({
        ru: 'показать и то, что скрыто пометками dorkarta-ignore',
        en: 'show what dorkarta-ignore comments silence',
      }),
    )
    .option(
      '--max-warnings <N>',
      say({ ru: 'код 1, если предупреждений больше N', en: 'exit with 1 if there are more than N warnings' }),
    )
    .addOption(asOf())
    .addOption(rule())
    .option(
      '--show-config',
      say({ ru: 'показать, как настроено каждое правило и кем', en: 'show what every rule is set to, and by whom' }),
    )
    .option(
      '--fix',
      say({
        ru: 'исправить то, что можно исправить, не меняя смысла',
        en: 'mend what can be mended without changing the meaning',
      }),
    )
    .option(
      '--unsafe',
      say({
        ru: 'вместе с --fix: исправить и то, что стоит потом прочесть',
        en: 'with --fix: mend also what should be read afterwards',
      }),
    )
    .option(
      '--diff',
      say({ ru: 'показать исправления, ничего не записывая', en: 'show what --fix would change, write nothing' }),
    )
    .option(
      '--baseline <FILE>',
      say({ ru: 'не показывать замечания, известные файлу', en: 'do not show the findings that the file knows' }),
    )
    .option(
      '--update-baseline',
      say({ ru: 'вместе с --baseline: записать файл заново', en: 'with --baseline: write the file anew' }),
    )
    .option(
      '--no-cache',
      say({
        ru: 'прочитать все файлы заново, ничего не запоминая (.dorkarta-cache)',
        en: 'read every file anew and remember nothing (.dorkarta-cache)',
      }),
    )
    .option(
      '--shard <N/M>',
      say({
        ru: 'проверить только каждый M-й файл, начиная с N-го: 1/4 … 4/4 на четырёх машинах',
        en: 'check only every Mth file from the Nth on: 1/4 … 4/4 on four machines',
      }),
    )
    .option('--watch', say({ ru: 'проверять снова при каждом изменении', en: 'check again at every change' }))
    .action(async (given: string[], options: CheckOptions) => {
      done(await (await import('./commands/check.ts')).check(given, options, session))
    })
}

function buildCommand({ command, say, paths, rule, asOf, session, done }: Kit): void {
  command('build', { ru: 'проверить и собрать документы', en: 'check, then build the documents' })
    .addArgument(paths())
    .option('-o, --output <PATH>', say({ ru: 'папка или файл для документов', en: 'folder or file for the documents' }))
    .addOption(
      new Option(
        '--to <FORMATS>',
        say({
          ru: `форматы через запятую: ${renderFormats.join(', ')}`,
          en: `formats, by comma: ${renderFormats.join(', ')}`,
        }),
      ).argParser((value, before: readonly RenderFormat[] | undefined) => formatsOf(value, before ?? [], session)),
    )
    .option(
      '--profile <NAME>',
      say({ ru: 'профиль оформления: поля, шрифт, грифы', en: 'how the papers look: margins, font, stamps' }),
    )
    .option(
      '--qr',
      say({
        ru: 'QR-код со сведениями о документе в углу первой страницы',
        en: 'a QR code that tells which document it is, in the corner of the first page',
      }),
    )
    .option(
      '--no-provenance',
      say({
        ru: 'не записывать в файлы, из чего они собраны',
        en: 'do not write into the files what they were made from',
      }),
    )
    .option(
      '--alarm <DAYS>',
      say({
        ru: 'в календаре (ics): напомнить за столько дней',
        en: 'in a calendar (ics): remind so many days before',
      }),
    )
    .option(
      '--longest <DAYS>',
      say({
        ru: 'в календаре (ics): срок длиннее стольких дней – одним последним днём; 1 – все сроки',
        en: 'in a calendar (ics): a deadline of more days than this is its last day alone; 1 for all of them',
      }),
    )
    .option('--watch', say({ ru: 'собирать снова при каждом изменении', en: 'build again at every change' }))
    .option('--open', say({ ru: 'открыть собранное', en: 'open what was built' }))
    .addOption(
      new Option(
        '--party <ID>',
        say({
          ru: 'выписка для участника: его код или название; можно повторить; all – для каждого',
          en: 'an extract for a party: its id or name; may be repeated; all for each',
        }),
      )
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([], say({ ru: 'весь документ', en: 'the whole document' })),
    )
    .option(
      '--template <FILE>',
      say({
        ru: 'бланк Word (.docx) с метками вида {{дата}}',
        en: 'a Word form (.docx) with placeholders like {{date}}',
      }),
    )
    .option('--force', say({ ru: 'собрать, даже если есть ошибки', en: 'build even with errors' }))
    .addOption(asOf())
    .addOption(rule())
    .action(async (given: string[], options: BuildOptions) => {
      done(await (await import('./commands/build.ts')).build(given, options, session))
    })
}

function dueCommand({ command, say, session, done }: Kit): void {
  command('due', { ru: 'показать, как понят срок', en: 'show how a deadline is understood' })
    .argument(
      '<TEXT>',
      say({ ru: 'срок в кавычках; «-» – по сроку в строке', en: 'the deadline in quotes; "-" reads one a line' }),
    )
    .option('--period <A..B>', say({ ru: 'период дорожной карты', en: 'the period of the roadmap' }))
    .option(
      '--calendar <FILE>',
      say({ ru: 'календарь годов, которых программа не знает', en: 'a calendar of years that are not known' }),
    )
    .addOption(
      new Option('--format <FORMAT>', say({ ru: 'вид ответа', en: 'form of the answer' }))
        .choices(answerFormats)
        .default('pretty'),
    )
    .action(async (text: string, options: DueOptions) => {
      done(await (await import('./commands/due.ts')).due(text, options, session))
    })
}

function rulesCommand({ command, say, session, done }: Kit): void {
  command('rules', { ru: 'перечислить правила', en: 'list the rules' })
    .addOption(
      new Option('--format <FORMAT>', say({ ru: 'вид перечня', en: 'form of the list' }))
        .choices(answerFormats)
        .default('pretty'),
    )
    .action(async (options: RulesOptions) => {
      done((await import('./commands/rules.ts')).rules(options, session))
    })
}

function explainCommand({ command, say, session, done }: Kit): void {
  command('explain', { ru: 'объяснить правило, с примерами', en: 'explain a rule, with examples' })
    .argument(
      '<RULE>',
      say({ ru: 'правило или группа: due/before-order, due', en: 'a rule or a group: due/before-order, due' }),
    )
    .action(async (rule: string) => {
      done((await import('./commands/explain.ts')).explain(rule, session))
    })
}

function initCommand({ command, say, session, done }: Kit): void {
  command('init', { ru: 'начать новую дорожную карту с образца', en: 'start a new roadmap from a sample' })
    .argument('[FILE]', say({ ru: 'имя файла', en: 'name of the file' }), 'dorozhnaya-karta.roadmap.yaml')
    .option('--template <NAME>', say({ ru: 'образец', en: 'the sample' }), 'standard')
    .option('--list', say({ ru: 'показать образцы', en: 'list the samples' }))
    .option('--force', say({ ru: 'заменить файл, если он есть', en: 'replace the file if it exists' }))
    .action(async (file: string, options: InitOptions) => {
      done((await import('./commands/init.ts')).init(file, options, session))
    })
}

function templateCommand({ command, say, rule, session, done }: Kit): void {
  const template = command('template', { ru: 'свой бланк Word', en: "the office's own Word form" })
  template.helpCommand('help [COMMAND]', say({ ru: 'показать справку по команде', en: 'show help for a command' }))
  command('new', { ru: 'начать новый бланк', en: 'start a new form' }, template)
    .argument('<FILE>', say({ ru: 'имя файла .docx', en: 'name of the file, .docx' }))
    .addOption(
      new Option(
        '--kind <KIND>',
        say({ ru: 'приказ с приложением или план', en: 'an order with its appendix, or a plan' }),
      )
        .choices(['order', 'plan'])
        .default('order'),
    )
    .option(
      '--profile <NAME>',
      say({ ru: 'профиль оформления: поля, шрифт, грифы', en: 'how the papers look: margins, font, stamps' }),
    )
    .option('--force', say({ ru: 'заменить файл, если он есть', en: 'replace the file if it exists' }))
    .action(async (file: string, options: NewOptions) => {
      done(await (await import('./commands/template.ts')).newTemplate(file, options, session))
    })
  command('check', { ru: 'проверить бланк и показать его метки', en: 'check a form, list its placeholders' }, template)
    .argument('<FILE>', say({ ru: 'бланк .docx или .dotx', en: 'the form, .docx or .dotx' }))
    .addOption(
      new Option('--format <FORMAT>', say({ ru: 'вид ответа', en: 'form of the answer' }))
        .choices(answerFormats)
        .default('pretty'),
    )
    .addOption(rule())
    .action(async (file: string, options: TemplateCheckOptions) => {
      done(await (await import('./commands/template.ts')).checkTemplate(file, options, session))
    })
  command('list', { ru: 'перечислить метки', en: 'list the placeholders' }, template).action(async () => {
    done(await (await import('./commands/template.ts')).listPlaceholders(session))
  })
}

function reportCommand({ command, say, session, done }: Kit): void {
  const report = command('report', { ru: 'отчёты check', en: 'reports of check' })
  report.helpCommand('help [COMMAND]', say({ ru: 'показать справку по команде', en: 'show help for a command' }))
  command(
    'merge',
    { ru: 'соединить отчёты частей (check --shard)', en: 'merge the reports of parts (check --shard)' },
    report,
  )
    .argument('<FILE...>', say({ ru: 'отчёты json или sarif', en: 'reports, json or sarif' }))
    .option('-o, --output <FILE>', say({ ru: 'записать в файл', en: 'write to a file' }))
    .option(
      '--max-warnings <N>',
      say({ ru: 'код 1, если предупреждений больше N', en: 'exit with 1 if there are more than N warnings' }),
    )
    .action(async (files: string[], options: MergeOptions) => {
      done(await (await import('./commands/report.ts')).merge(files, options, session))
    })
}

function schemaCommand({ command, session, done }: Kit): void {
  command('schema', { ru: 'напечатать схему JSON для редакторов', en: 'print the JSON Schema for editors' }).action(
    async () => {
      done((await import('./commands/schema.ts')).schema(session))
    },
  )
}

/** `--to` may be given again: the formats add up. */
function formatsOf(value: string, before: readonly RenderFormat[], { language }: Session): RenderFormat[] {
  const names = value.split(',').map((name) => name.trim().toLowerCase())
  const wrong = names.find((name) => !renderFormats.includes(name))
  if (wrong === undefined) return [...new Set([...before, ...names])] as RenderFormat[]
  const list = renderFormats.join(', ')
  throw new InvalidArgumentError(
    language === 'ru' ? `формата «${wrong}» нет; есть: ${list}` : `no format "${wrong}"; there are: ${list}`,
  )
}
