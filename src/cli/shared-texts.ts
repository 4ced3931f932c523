import { diagnosticsOf, type Told } from '../diagnostic/as-data.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Source } from '../diagnostic/source.ts'

/** A register that two thousand roadmaps include is held once, however often something in it was found. */
export class SharedTexts {
  private readonly sources = new Map<string, Source>()

  diagnosticsOf(told: Told): readonly Diagnostic[] | undefined {
    return diagnosticsOf({ ...told, sources: told.sources.map((source) => this.shared(source)) })
  }

  private shared(source: Source): Source {
    const known = this.sources.get(source.name)
    if (known?.text === source.text) return known
    this.sources.set(source.name, source)
    return source
  }
}
