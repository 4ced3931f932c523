import type { CalendarDate } from '../calendar/date.ts'
import { everyProblem } from '../catalogue/problems.ts'
import { type Compiled, compile, type Surroundings } from '../compile.ts'
import { decide, type Layer } from '../config/settings.ts'
import type { Diagnostic, Problem, Setting } from '../diagnostic/diagnostic.ts'
import type { Settings } from '../diagnostic/settings.ts'
import type { Source } from '../diagnostic/source.ts'
import { decode } from '../syntax/decode.ts'
import { sizeLimit } from '../syntax/size-limit.ts'
import { besideFile } from './beside.ts'
import type { OfficeFiles } from './office-files.ts'
import { readBytes, readOwnBytes } from './read-bytes.ts'
import { type OnRead, sourceOf } from './sources.ts'
import type { World } from './world.ts'

export interface CompileOptions extends OfficeFiles {
  readonly today: CalendarDate
  readonly ignoreComments: boolean
  /** What rules are set to for a file. */
  readonly layersFor: (path: string) => readonly Layer[]
  /** The name that standard input goes by. */
  readonly inputName?: string
}

/** Told of what a result is made from. */
export interface Witness {
  readonly read?: OnRead
  /** A file was asked for by another; `bytes` are undefined where there is none. */
  readonly included?: (path: string, bytes: Uint8Array | undefined) => void
  /** It hangs on the day. */
  readonly dayAsked?: () => void
}

/** Compiles one file after another with the same surroundings. */
export class FileCompiler {
  private readonly world: Pick<World, 'input'>
  private readonly options: CompileOptions
  private readonly decided = new WeakMap<readonly Layer[], Map<Problem, Setting>>()

  constructor(world: Pick<World, 'input'>, options: CompileOptions) {
    this.world = world
    this.options = options
  }

  /** The text of a file, or what is wrong with its bytes; fails only where it cannot be read. */
  async read(path: string, witness?: Witness): Promise<Source | Diagnostic> {
    if (path !== '-') return sourceOf(path, readBytes(path, sizeLimit), witness?.read)
    const bytes = await this.world.input()
    witness?.read?.(path, bytes)
    return decode(this.options.inputName ?? '-', bytes)
  }

  /** What is wrong inside a file is a diagnostic; fails only where it cannot be read. */
  async compile(path: string, witness?: Witness): Promise<Compiled> {
    const source = await this.read(path, witness)
    if ('problem' in source) return { value: undefined, diagnostics: [source], isWhole: false }
    return this.compileText(source, witness)
  }

  compileText(source: Source, witness?: Witness): Compiled {
    const { today, ignoreComments, layersFor, typesettingFor, calendarFor } = this.options
    const surroundings: Surroundings = {
      ...typesettingFor(source.name),
      calendar: calendarFor(source.name),
      settings: this.settingsIn(layersFor(source.name)),
      problems: everyProblem,
      ignoreComments,
      today: () => {
        witness?.dayAsked?.()
        return today
      },
      open: (from, path) => open(from, path, witness),
    }
    return compile(source, surroundings)
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

function open(from: Source, path: string, witness?: Witness): Source | Diagnostic | undefined {
  const beside = besideFile(from.name, path)
  const bytes = beside === undefined ? undefined : readOwnBytes(beside, sizeLimit)
  witness?.included?.(path, bytes)
  return beside === undefined || bytes === undefined ? undefined : sourceOf(beside, bytes, witness?.read)
}
