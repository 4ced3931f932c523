import { type Glance, glancesAt } from './glances.ts'
import type { Prose } from './prose.ts'
import { NearIndex } from './vocabulary.ts'
import { cutIntoWords } from './words.ts'

/** How often a word must occur to be what the document writes. */
export const frequent = 3

interface Count {
  readonly stem: string
  times: number
}

/** The words of a document, counted; what few documents are asked for is counted when they are. */
export class DocumentWords {
  /** The words of every text, in the order of the prose. */
  readonly glances: readonly (readonly Glance[])[]
  private readonly prose: readonly Prose[]
  private countedForms: ReadonlyMap<string, Count> | undefined
  private countedStems: ReadonlyMap<string, number> | undefined
  private countedPairs: ReadonlyMap<string, number> | undefined
  private countedDoubled: ReadonlyMap<string, string> | undefined
  private indexOfFrequent: NearIndex | undefined

  constructor(prose: readonly Prose[]) {
    this.prose = prose
    this.glances = prose.map(({ text }) => glancesAt(text.value))
  }

  /** How often a form stands in the document. */
  timesOf(form: string): number {
    return this.forms.get(form)?.times ?? 0
  }

  timesOfStem(stem: string): number {
    return this.stems.get(stem) ?? 0
  }

  private get forms(): ReadonlyMap<string, Count> {
    if (this.countedForms !== undefined) return this.countedForms
    const forms = new Map<string, Count>()
    for (const words of this.glances)
      for (const { form, stem } of words) {
        const count = forms.get(form)
        if (count === undefined) forms.set(form, { stem, times: 1 })
        else count.times++
      }
    this.countedForms = forms
    return forms
  }

  private get stems(): ReadonlyMap<string, number> {
    if (this.countedStems !== undefined) return this.countedStems
    const stems = new Map<string, number>()
    for (const { stem, times } of this.forms.values()) increase(stems, stem, times)
    this.countedStems = stems
    return stems
  }

  get frequentStems(): NearIndex {
    const isFrequent = ([stem, times]: readonly [string, number]) => times >= frequent && stem.length >= 7
    this.indexOfFrequent ??= new NearIndex([...this.stems].filter(isFrequent).map(([stem]) => stem))
    return this.indexOfFrequent
  }

  /** How often one word stands directly before another: stems with a space between them, forms with «>». */
  get pairs(): ReadonlyMap<string, number> {
    if (this.countedPairs !== undefined) return this.countedPairs
    const pairs = new Map<string, number>()
    for (const { text } of this.prose) {
      const words = cutIntoWords(text.value)
      for (const [index, { stem, form, follows }] of words.entries()) {
        const previous = words[index - 1]
        if (stem === '' || !follows || previous === undefined) continue
        increase(pairs, `${previous.stem} ${stem}`)
        increase(pairs, `${previous.form}>${form}`)
      }
    }
    this.countedPairs = pairs
    return pairs
  }

  /** Frequent forms by what they are without a doubled letter. */
  get byDoubled(): ReadonlyMap<string, string> {
    if (this.countedDoubled !== undefined) return this.countedDoubled
    const counts = new Map<string, number>()
    const made = new Map<string, string>()
    for (const words of this.glances)
      for (const { form, single } of words) {
        if (single === undefined) continue
        increase(counts, form)
        if (counts.get(form) === frequent) made.set(single, form)
      }
    this.countedDoubled = made
    return made
  }
}

function increase(counts: Map<string, number>, key: string, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times)
}
