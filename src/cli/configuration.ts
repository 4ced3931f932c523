import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type Config, closestRule, isRule, readConfig } from '../config/read.ts'
import type { Layer } from '../config/settings.ts'
import type { Setting } from '../diagnostic/diagnostic.ts'
import { decode } from '../syntax/decode.ts'
import { sizeLimit } from '../syntax/size-limit.ts'
import { broken, Failure } from './failure.ts'
import { noSuchRule } from './no-such-rule.ts'
import type { Session } from './options.ts'
import { readOwnBytes } from './read-bytes.ts'
import { ruleNames } from './rule-names.ts'

const names = ['dorkarta.yaml', 'dorkarta.yml']

/** The folder whose configuration counts for a file; standard input comes from where the program runs. */
export function folderOf(path: string): string {
  return path === '-' ? '.' : dirname(path)
}

/** A configuration file and the folder its paths start from. */
export interface Found {
  readonly path: string
  readonly folder: string
  readonly config: Config
  /** What `config` was read from. */
  readonly bytes: Uint8Array
}

/** The configuration files of a run: each found upwards from a file and read once. */
export class Configurations {
  private readonly byFolder: Map<string, Found | undefined>

  /** `known` are those that have been found already, by folder. */
  constructor(known: ReadonlyMap<string, Found | undefined> = new Map()) {
    this.byFolder = new Map(known)
  }

  known(): ReadonlyMap<string, Found | undefined> {
    return this.byFolder
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
    const bytes = readOwnBytes(path, sizeLimit)
    const source = decode(name, bytes)
    if ('problem' in source) throw broken(source)
    const { value, diagnostics } = readConfig(source, ruleNames())
    const [first] = diagnostics
    if (first !== undefined) throw broken(first)
    return { path: name, folder, config: value, bytes }
  }

  /** Fails where `--rule` names what is no rule, or no severity. */
  refuseUnknown(written: readonly string[]): void {
    this.commandLine(written)
  }

  /** The layers of settings for a file: its configuration, then the command line. */
  layersFor(written: readonly string[]): (path: string) => readonly Layer[] {
    const own = this.commandLine(written)
    const known = new Map<string, readonly Layer[]>()
    return (path) => {
      const folder = folderOf(path)
      const layers = known.get(folder) ?? [...(this.above(folder)?.config.layers ?? []), own]
      known.set(folder, layers)
      return layers
    }
  }

  /** The folders of the office's own templates that count for a folder. */
  templateFolders(folder: string): string[] {
    const found = this.above(folder)
    return found?.config.templates.map((each) => join(relative('.', found.folder), each)) ?? []
  }

  /** What `--rule NAME=SEVERITY` says, which wins over every file. */
  private commandLine(written: readonly string[]): Layer {
    const rules = new Map(written.map((each) => this.ruleOption(each)))
    return { origin: { ru: 'командная строка', en: 'command line' }, rules }
  }

  private ruleOption(written: string): [string, Setting] {
    const [name = '', word = ''] = written.split('=')
    const setting = settings[word.trim().toLowerCase()]
    if (!isRule(name, ruleNames()))
      throw noSuchRule(
        name,
        [closestRule(name, ruleNames())].filter((each) => each !== undefined),
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

/** The session in the language of the configuration, where the user has not asked for one. */
export function speaking(session: Session, configurations: Configurations): Session {
  const language = session.isLanguageGiven ? undefined : configurations.above('.')?.config.language
  return language === undefined ? session : { ...session, language }
}
