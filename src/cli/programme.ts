import { Command, Help, Option } from 'commander'
import type { Said } from '../language/language.ts'
import { wrapped } from '../report/wrap.ts'
import { commands } from './command-list.ts'
import type { ExitCode } from './exit.ts'
import { kitOf } from './kit.ts'
import type { Session } from './options.ts'
import { screenOf } from './world.ts'

/** The program with its commands and their options, in the language of the session. */
export function programme(session: Session, done: (code: ExitCode) => void): Command {
  const say = (said: Said) => said[session.language]
  const program = dressed(new Command('dorkarta'), session)
    .description(
      say({
        ru: 'Проверяет дорожные карты и собирает их в DOCX и XLSX.',
        en: 'Checks roadmaps and builds DOCX and XLSX from them.',
      }),
    )
    .version(__VERSION__, '-V, --version', say({ ru: 'показать версию', en: 'show the version' }))
    .helpCommand('help [COMMAND]', say({ ru: 'показать справку по команде', en: 'show help for a command' }))
  const command = (name: string, about: Said, inside = program) =>
    dressed(inside.command(name), session).description(say(about))
  for (const add of commands) add(kitOf(session, done, command))
  return program
}

/** What the program and every command have in common. */
function dressed(command: Command, session: Session): Command {
  const { world, language } = session
  const say = (said: Said) => said[language]
  return command
    .configureOutput({
      writeOut: world.out.write,
      writeErr: world.err.write,
      outputError: () => {},
      getOutHelpWidth: () => screenOf(world.out) ?? usualWidth,
      getErrHelpWidth: () => screenOf(world.err) ?? usualWidth,
    })
    .exitOverride()
    .helpOption('-h, --help', say({ ru: 'показать эту справку', en: 'show this help' }))
    .addOption(
      new Option('--lang <LANG>', say({ ru: 'язык сообщений', en: 'language of messages' })).choices(['ru', 'en']),
    )
    .addOption(new Option('--no-color', say({ ru: 'без цвета', en: 'no colour' })))
    .addOption(
      new Option(
        '--ascii',
        say({
          ru: 'вывод для простых консолей: без «ёлочек», тире и рамок',
          en: 'output for plain consoles: no signs but ASCII and letters',
        }),
      ),
    )
    .configureHelp(helpIn(session))
}

/** Of the help where nobody knows how wide the screen is; commander's columns are made for no less. */
const usualWidth = 80

/** Commander's help; on a narrow screen what is told of an option stands below it. */
function helpIn(session: Session): Partial<Help> {
  const { styleTitle = (title) => title, styleUsage = (usage) => usage, ...inLanguage } = helpOf(session)
  return {
    ...inLanguage,
    styleTitle,
    styleUsage: (usage) => {
      const said = styleUsage(usage)
      const width = screenOf(session.world.out) ?? usualWidth
      const fits = `${styleTitle('Usage:')} ${said}`.length <= width
      return fits ? said : ['', ...wrapped(said, width, '  ')].join('\n')
    },
    formatItem: (term, termWidth, description, helper) => {
      const width = helper.helpWidth ?? usualWidth
      if (width >= usualWidth) return Help.prototype.formatItem.call(helper, term, termWidth, description, helper)
      return [`  ${term}`, ...(description === '' ? [] : wrapped(description, width, '      '))].join('\n')
    },
  }
}

function helpOf({ language }: Session): Partial<Help> {
  if (language === 'en') return {}
  const titles: Readonly<Record<string, string>> = {
    'Usage:': 'Как вызвать:',
    'Options:': 'Ключи:',
    'Commands:': 'Команды:',
    'Arguments:': 'Аргументы:',
  }
  const note = (option: Option) => {
    const choices = option.argChoices === undefined ? [] : [`можно: ${option.argChoices.join(', ')}`]
    const usual = typeof option.defaultValue === 'string' ? [`обычно: ${option.defaultValue}`] : []
    const notes = [...choices, ...usual]
    return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`
  }
  return {
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => usage.replace('[options]', '[ключи]').replace('[command]', 'КОМАНДА'),
    styleSubcommandTerm: (term) => term.replace('[options]', '[ключи]'),
    optionDescription: note,
    argumentDescription: ({ description, defaultValue }) =>
      typeof defaultValue === 'string' ? `${description} (обычно: ${defaultValue})` : description,
  }
}
