import { Argument, type Command, Option } from 'commander'
import type { Said } from '../language/language.ts'
import type { ExitCode } from './exit.ts'
import type { Session } from './options.ts'

/** What commands are put together from: the words of the session and the options that several share. */
export interface Kit {
  readonly session: Session
  readonly say: (said: Said) => string
  readonly done: (code: ExitCode) => void
  /** A new command, or one inside another. */
  readonly command: (name: string, about: Said, inside?: Command) => Command
  readonly paths: () => Argument
  readonly rule: () => Option
  readonly asOf: () => Option
}

export function kitOf(session: Session, done: Kit['done'], command: Kit['command']): Kit {
  const say = (said: Said) => said[session.language]
  return { session, say, done, command, paths: () => paths(say), rule: () => rule(say), asOf: () => asOf(say) }
}

function paths(say: Kit['say']): Argument {
  const about = {
    ru: 'файлы, папки, маски; «-» – стандартный ввод',
    en: 'files, folders, globs; "-" is standard input',
  }
  return new Argument('[PATH...]', say(about))
}

function rule(say: Kit['say']): Option {
  const about = {
    ru: 'строгость правила или группы: off, info, warning, error',
    en: 'severity of a rule or group: off, info, warning, error',
  }
  return new Option('--rule <NAME=SEVERITY>', say(about))
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([], say({ ru: 'как в настройках', en: 'as configured' }))
}

function asOf(say: Kit['say']): Option {
  return new Option('--as-of <DATE>', say({ ru: 'считать этот день сегодняшним', en: 'the day that "today" means' }))
}
