import { statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import type { CalendarDate } from '../calendar/date.ts'
import type { ProductionCalendar } from '../calendar/production-calendar.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { type Compiled, compile, type Surroundings, type Typesetting } from '../compile.ts'
import { decide, type Layer } from '../config/settings.ts'
import type { Diagnostic, Problem, Setting } from '../diagnostic/diagnostic.ts'
import type { Settings } from '../diagnostic/settings.ts'
import type { Source } from '../diagnostic/source.ts'
import { decode } from '../syntax/decode.ts'
import { type OnRead, readOwnSource, readSource } from './sources.ts'
import type { World } from './world.ts'

export interface CompileOptions {
  readonly today: CalendarDate
  readonly ignoreComments: boolean
  /** What rules are set to for a file. */
  readonly layersFor: (path: string) => readonly Layer[]
  /** The production calendar that counts for a file. */
  readonly calendarFor: (path: string) => ProductionCalendar
  /** The templates that count for a file, and its profile where it names none. */
  readonly typesettingFor: (path: string) => Typesetting
  /** The name that standard input goes by. */
  readonly inputName?: string
}

/** Compiles one file after another with the same surroundings. */
export class FileCompiler {
  private readonly world: World
  private readonly options: CompileOptions
  private readonly fixed: Omit<Surroundings, 'settings' | 'calendar' | 'open' | keyof Typesetting>

  private readonly decided = new WeakMap<readonly Layer[], Map<Problem, Setting>>()

  constructor(world: World, options: CompileOptions) {
    this.world = world
    this.options = options
    this.fixed = {
      today: options.today,
      ignoreComments: options.ignoreComments,
      problems: catalogue.map(({ problem }) => problem),
    }
  }

  /** The text of a file, or what is wrong with its bytes; fails only where it cannot be read. */
  async read(path: string, onRead?: OnRead): Promise<Source | Diagnostic> {
    if (path !== '-') return readSource(path, onRead)
    const bytes = await this.world.input()
    onRead?.(path, bytes)
    return decode(this.options.inputName ?? '-', bytes)
  }

  /** What is wrong inside a file is a diagnostic; fails only where it cannot be read. */
  async compile(path: string, onRead?: OnRead): Promise<Compiled> {
    const source = await this.read(path, onRead)
    if ('problem' in source) return { value: undefined, diagnostics: [source], isWhole: false }
    return this.compileText(source, onRead)
  }

  compileText(source: Source, onRead?: OnRead): Compiled {
    const settings = this.settingsIn(this.options.layersFor(source.name))
    return compile(source, {
      ...this.fixed,
      ...this.options.typesettingFor(source.name),
      open: (from, path) => openBeside(from, path, onRead),
      settings,
      calendar: this.options.calendarFor(source.name),
    })
  }

  /** Files of one folder have the same layers, and each rule is decided once in them. */
  private settingsIn(layers: readonly Layer[]): Settings {
    const known = this.decided.get(layers) ?? new Map<Problem, Setting>()
    this.decided.set(layers, known)
    return (problem) => {
      const setting = known.get(problem) ?? decide(problem, layers).setting
      known.set(problem, setting)
      return setting
    }
  }
}

/** Included files lie beside the file that names them, or above; a path of a machine would not travel with it. */
function openBeside(from: Source, path: string, onRead?: OnRead): Source | Diagnostic | undefined {
  const beside = join(dirname(from.name), path)
  const isFile = !isAbsolute(path) && statSync(beside, { throwIfNoEntry: false })?.isFile() === true
  return isFile ? readOwnSource(beside, onRead) : undefined
}
