import { CommanderError } from 'commander'
import type { Language } from '../language/language.ts'
import { exit } from './exit.ts'
import { Failure } from './failure.ts'
import type { Session } from './options.ts'
import { plainConsole } from './plain-console.ts'
import { programme } from './programme.ts'
import { complain, sayLine } from './speak.ts'
import { tellUsageError } from './usage.ts'
import type { World } from './world.ts'

/** The command line as a function: arguments and the world in, an exit code out. */
export async function run(args: readonly string[], real: World): Promise<number> {
  const world = args.includes('--ascii') ? plainConsole(real, args) : real
  const given = givenLanguage(args, world)
  const session: Session = {
    world,
    language: given ?? 'ru',
    isLanguageGiven: given !== undefined,
    ...colors(args, world),
  }
  let code: number = exit.done
  try {
    const program = programme(session, (given) => {
      code = given
    })
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return codeOf(error, session)
  }
}

function codeOf(error: unknown, session: Session): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.done
    if (error.code === 'commander.help') return exit.failed // No command was given: the help has been shown.
    complain(session, new Failure(tellUsageError(error)))
    return exit.failed
  }
  if (error instanceof Failure) {
    complain(session, error)
    return exit.failed
  }
  sayLine(session.world.err, `${defect[session.language]}: ${chainOf(error)}`)
  return exit.defect
}

const defect = {
  ru: 'dorkarta: ошибка в самой программе; сообщите о ней, приложив эту строку и файл, – раздел «Сообщить об ошибке» в README',
  en: 'dorkarta: a defect of the program itself; please report it with this line and the file – see "Сообщить об ошибке" in the README',
} as const

function chainOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message}: ${chainOf(error.cause)}`
}

/** The language has to be known before the options are parsed: help and usage errors speak it. */
function givenLanguage(args: readonly string[], world: World): Language | undefined {
  const at = args.indexOf('--lang')
  const given =
    args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ?? (at < 0 ? undefined : args[at + 1])
  const asked = given ?? world.env['DORKARTA_LANG']
  return asked === 'ru' || asked === 'en' ? asked : undefined
}

/** Colour only on a terminal, of each stream for itself; NO_COLOR and --no-color are honoured. */
function colors(args: readonly string[], { out, err, env }: World): Pick<Session, 'color' | 'errColor'> {
  const isWanted = !args.includes('--no-color') && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
  return { color: isWanted && out.isTerminal, errColor: isWanted && err.isTerminal }
}
