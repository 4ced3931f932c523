import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type ProductionCalendar, productionCalendar } from '../calendar/production-calendar.ts'
import type { Typesetting } from '../compile.ts'
import { type Config, closestRule, isRule, readConfig } from '../config/read.ts'
import type { Layer } from '../config/settings.ts'
import type { Setting } from '../diagnostic/diagnostic.ts'
import { closest } from '../language/closest.ts'
import { usualProfile } from '../model/choose-profile.ts'
import { decode, sizeLimit } from '../syntax/decode.ts'
import { calendarWith } from './calendar-file.ts'
import { broken, Failure } from './failure.ts'
import { noSuchRule } from './no-such-rule.ts'
import type { Session } from './options.ts'
import { readOwnBytes } from './read-bytes.ts'
import { type Templates, templatesIn } from './templates.ts'

const names = ['dorkarta.yaml', 'dorkarta.yml']

/** A configuration file and the folder its paths start from. */
export interface Found {
  readonly path: string
  readonly folder: string
  readonly config: Config
}

/** The configuration files of a run: each found upwards from a file and read once. */
export class Configurations {
  private readonly rules: readonly string[]
  private readonly calendars = new Map<string, ProductionCalendar>()
  private readonly templates = new Map<string, Templates>()
  private readonly byFolder = new Map<string, Found | undefined>()

  /** `rules` are the names a configuration may use. */
  constructor(rules: readonly string[]) {
    this.rules = rules
  }

  /** The nearest configuration above a folder; fails where it cannot be understood. */
  above(folder: string): Found | undefined {
    const at = resolve(folder)
    if (this.byFolder.has(at)) return this.byFolder.get(at)
    const path = names.map((name) => join(at, name)).find((each) => existsSync(each))
    const parent = dirname(at)
    const found = path !== undefined ? this.read(path, at) : parent === at ? undefined : this.above(parent)
    this.byFolder.set(at, found)
    return found
  }

  private read(path: string, folder: string): Found {
    const name = relative('.', path) || path
    const source = decode(name, readOwnBytes(path, sizeLimit))
    if ('problem' in source) throw broken(source)
    const { value, diagnostics } = readConfig(source, this.rules)
    const [first] = diagnostics
    if (first !== undefined) throw broken(first)
    return { path: name, folder, config: value }
  }

  /** The layers of settings for a file: its configuration, then the command line. */
  layersFor(written: readonly string[]): (path: string) => readonly Layer[] {
    const own = this.commandLine(written)
    const known = new Map<string, readonly Layer[]>()
    return (path) => {
      const folder = path === '-' ? '.' : dirname(path)
      const layers = known.get(folder) ?? [...(this.above(folder)?.config.layers ?? []), own]
      known.set(folder, layers)
      return layers
    }
  }

  /** The production calendar for a file, with the years its configuration adds. */
  calendarFor(path: string): ProductionCalendar {
    const found = this.above(path === '-' ? '.' : dirname(path))
    const file = found?.config.calendar
    if (found === undefined || file === undefined) return productionCalendar
    const known = this.calendars.get(found.path) ?? calendarWith(join(found.folder, file))
    this.calendars.set(found.path, known)
    return known
  }

  /** The office's own templates and those that ship; the profile is the one asked for, or that of the configuration. */
  typesettingFor(asked: string | undefined): (path: string) => Typesetting {
    return (path) => {
      const folder = path === '-' ? '.' : dirname(path)
      const found = this.above(folder)
      const { layouts, profiles } = this.templatesOf(this.templateFolders(folder))
      const name = asked ?? found?.config.typography ?? usualProfile
      if (!profiles.names.includes(name))
        throw noSuchProfile(asked === undefined ? (found?.path ?? '') : '--profile', name, profiles.names)
      return { layouts, profiles, profile: { name, isAsked: asked !== undefined } }
    }
  }

  /** The folders of the office's own templates that count for a folder. */
  templateFolders(folder: string): string[] {
    const found = this.above(folder)
    return found?.config.templates.map((each) => join(relative('.', found.folder), each)) ?? []
  }

  private templatesOf(folders: readonly string[]): Templates {
    const key = folders.join('\n')
    const known = this.templates.get(key) ?? templatesIn(folders)
    this.templates.set(key, known)
    return known
  }

  /** What `--rule NAME=SEVERITY` says, which wins over every file. */
  private commandLine(written: readonly string[]): Layer {
    const rules = new Map(written.map((each) => this.ruleOption(each)))
    return { origin: { ru: 'командная строка', en: 'command line' }, rules }
  }

  private ruleOption(written: string): [string, Setting] {
    const [name = '', word = ''] = written.split('=')
    const setting = settings[word.trim().toLowerCase()]
    if (!isRule(name, this.rules))
      throw noSuchRule(
        name,
        [closestRule(name, this.rules)].filter((each) => each !== undefined),
      )
    if (setting === undefined)
      throw new Failure({
        ru: `--rule ${written}: напишите --rule ${name}=off, info, warning или error`,
        en: `--rule ${written}: write --rule ${name}=off, info, warning or error`,
      })
    return [name, setting]
  }
}

const settings: Readonly<Record<string, Setting>> = {
  off: 'off',
  info: 'info',
  warning: 'warning',
  error: 'error',
  выкл: 'off',
  замечание: 'info',
  предупреждение: 'warning',
  ошибка: 'error',
}

function noSuchProfile(where: string, name: string, names: readonly string[]): Failure {
  const near = closest(name, names)
  const list = names.join(', ')
  return new Failure({
    ru: `${where}: профиля оформления «${name}» нет${near === undefined ? '' : `, возможно, имелся в виду «${near}»`}; есть: ${list}`,
    en: `${where}: there is no profile "${name}"${near === undefined ? '' : `, did you mean "${near}"`}; there are: ${list}`,
  })
}

/** The session in the language of the configuration, where the user has not asked for one. */
export function speaking(session: Session, configurations: Configurations): Session {
  const language = session.isLanguageGiven ? undefined : configurations.above('.')?.config.language
  return language === undefined ? session : { ...session, language }
}
