import type { Source } from '../diagnostic/source.ts'

/** Registers whose lines are counted once for all that include them; more of them are forgotten again. */
const most = 16

/** A register that two thousand roadmaps include is one text, however often something in it was found. */
export class SharedTexts {
  private readonly sources = new Map<string, Source>()

  /** The sources of a file, of which it shares all but itself with others. */
  of(path: string, sources: readonly Source[]): Source[] {
    return sources.map((source) => (source.name === path ? source : this.shared(source)))
  }

  private shared(source: Source): Source {
    const known = this.sources.get(source.name)
    const kept = known?.text === source.text ? known : source
    this.sources.delete(source.name)
    this.sources.set(source.name, kept)
    const [oldest] = this.sources.keys()
    if (oldest !== undefined && this.sources.size > most) this.sources.delete(oldest)
    return kept
  }
}
