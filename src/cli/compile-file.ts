import type { CalendarDate } from '../calendar/date.ts'
import { compile, type Surroundings } from '../compile.ts'
import type { Outcome } from '../diagnostic/diagnostic.ts'
import { usualSettings } from '../diagnostic/settings.ts'
import type { Roadmap } from '../model/roadmap.ts'
import en from '../schema/generated/roadmap.en.js'
import ru from '../schema/generated/roadmap.ru.js'
import { decode } from '../syntax/decode.ts'
import { shippedLayouts } from './layouts.ts'
import { readSource } from './sources.ts'
import type { World } from './world.ts'

/** Compiles one file after another with the same surroundings. */
export class FileCompiler {
  private readonly world: World
  private readonly surroundings: Surroundings

  constructor(world: World, options: { today: CalendarDate; ignoreComments: boolean }) {
    this.world = world
    this.surroundings = {
      ...options,
      layouts: shippedLayouts(),
      validators: { ru, en },
      settings: usualSettings,
    }
  }

  /** Fails only where the file cannot be read; what is wrong inside it is a diagnostic. */
  async compile(path: string): Promise<Outcome<Roadmap | undefined>> {
    const source = path === '-' ? decode('-', await this.world.input()) : readSource(path)
    if ('problem' in source) return { value: undefined, diagnostics: [source] }
    return compile(source, this.surroundings)
  }
}
