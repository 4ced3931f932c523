import { remembered } from '../../language/remembered.ts'
import { stemOf } from '../../language/stem.ts'
import { hangsOnNeighbours, meantEnding } from './endings.ts'
import type { Prose } from './prose.ts'
import { isSlipOf, longStem, longStems, NearIndex, vocabulary } from './vocabulary.ts'
import { cutIntoWords, formOf, neighboursOf, type Word, wholeWords } from './words.ts'

/**
 * Words that are a slip away from what is usually written: in the phrase they stand in, in official papers in general,
 * or in the rest of the document. A word of the vocabulary is never suspected, nor one that the document repeats.
 */
export interface Variant {
  readonly text: Prose['text']
  readonly word: Word
  readonly meant: string
  readonly reason: 'phrase' | 'word' | 'document' | 'cut'
  /** The word beside it that tells what was meant. */
  readonly neighbour: Word | undefined
  /** How often the document has what was meant. */
  readonly times: number
}

type Found = Pick<Variant, 'meant' | 'reason' | 'neighbour' | 'times'>

export function variantsIn(prose: readonly Prose[]): Variant[] {
  const document = new DocumentWords(prose)
  return prose.flatMap(({ text }) => {
    const words = cutIntoWords(text.value)
    return document.suspectsIn(text.value).flatMap((index) => {
      const [word, found] = [words[index], document.judge(words, index)]
      return found === undefined || word === undefined ? [] : [{ ...found, text, word }]
    })
  })
}

/** The words that are worth a second look in any document: not in the vocabulary, or with an ending that may be wrong. */
const oddWordsIn: (text: string) => readonly number[] = remembered((text) => {
  if (!(text.match(wholeWords) ?? []).some(isSuspected)) return []
  return cutIntoWords(text).flatMap(({ form }, index, words) =>
    form.length >= 6 && (isOdd(form) || meantEnding(words, index) !== undefined) ? [index] : [],
  )
})

/** By itself, whatever stands beside it. */
const isSuspected = remembered((written) => {
  const form = formOf(written)
  return form.length >= 6 && (isOdd(form) || hangsOnNeighbours(form))
})

const isOdd = remembered((form) => form.endsWith('и') || !vocabulary().stems.has(stemOf(form)))

/** How often a word may occur and still be a slip of the pen, and how often the right one must. */
const rare = 2
const frequent = 3

class DocumentWords {
  private readonly forms = new Map<string, number>()
  private readonly prose: readonly Prose[]
  private countedStems: ReadonlyMap<string, number> | undefined
  private countedPairs: ReadonlyMap<string, number> | undefined
  private countedDoubled: ReadonlyMap<string, string> | undefined
  private indexOfFrequent: NearIndex | undefined

  constructor(prose: readonly Prose[]) {
    this.prose = prose
    for (const { text } of prose)
      for (const written of text.value.match(wholeWords) ?? []) {
        const form = formOf(written)
        if (form !== '') increase(this.forms, form)
      }
  }

  private get stems(): ReadonlyMap<string, number> {
    if (this.countedStems !== undefined) return this.countedStems
    const stems = new Map<string, number>()
    for (const [form, times] of this.forms) increase(stems, stemOf(form), times)
    this.countedStems = stems
    return stems
  }

  private get frequentStems(): NearIndex {
    const isFrequent = ([stem, times]: readonly [string, number]) => times >= frequent && stem.length >= 7
    this.indexOfFrequent ??= new NearIndex([...this.stems].filter(isFrequent).map(([stem]) => stem))
    return this.indexOfFrequent
  }

  /** How often one word stands directly before another; few documents have a word that makes one ask. */
  private get pairs(): ReadonlyMap<string, number> {
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

  /** The odd words, and those that another word of the document has with a letter doubled. */
  suspectsIn(text: string): readonly number[] {
    const odd = oddWordsIn(text)
    if (this.byDoubled.size === 0) return odd
    const single = cutIntoWords(text).flatMap(({ form }, index) => (this.byDoubled.has(form) ? [index] : []))
    return single.length === 0 ? odd : [...new Set([...odd, ...single])].sort((a, b) => a - b)
  }

  judge(words: readonly Word[], index: number): Found | undefined {
    const word = words[index]
    if (word === undefined || word.form.length < 6) return undefined
    return (
      this.slippedEnding(words, index, word) ??
      this.cutShort(words, index, word) ??
      this.doubled(words, index, word) ??
      (vocabulary().stems.has(word.stem) ? undefined : this.unknown(words, index, word))
    )
  }

  private unknown(words: readonly Word[], index: number, word: Word): Found | undefined {
    return (
      this.inPhrase(words, index, word) ??
      (word.isName ? undefined : (this.asWord(word) ?? this.inDocument(words, index, word)))
    )
  }

  /** «уравнения образованием»: the neighbour belongs to a phrase whose other word is near. */
  private inPhrase(words: readonly Word[], index: number, { stem, written }: Word): Found | undefined {
    if (stem.length < 6) return undefined
    const { before, after } = tellingNeighboursOf(words, index)
    const most = stem.length >= 7 ? 2 : 1
    const near = (wanted: ReadonlySet<string> | undefined) =>
      [...(wanted ?? [])].find((each) => each.length >= 6 && isSlipOf(stem, each, most))
    const byNext = near(vocabulary().neighbours.before.get(after))
    const meant = byNext ?? near(vocabulary().neighbours.after.get(before))
    if (meant === undefined) return undefined
    const neighbour = words[byNext === undefined ? index - 1 : index + 1]
    return { meant: inForm(meant, stem, written), reason: 'phrase', neighbour, times: this.stems.get(meant) ?? 0 }
  }

  /** «обазовательных»: a long word one letter off, but not the first («поставленный» – «составленный»). */
  private asWord({ stem, written }: Word): Found | undefined {
    if (stem.length < longStem - 1 || (this.stems.get(stem) ?? 0) > rare) return undefined
    const meant = longStems()
      .near(stem)
      .find((each) => each.charAt(0) === stem.charAt(0))
    if (meant === undefined) return undefined
    return {
      meant: inForm(meant, stem, written),
      reason: 'word',
      neighbour: undefined,
      times: this.stems.get(meant) ?? 0,
    }
  }

  /** One letter off a word that the document has often, beside the same neighbour. */
  private inDocument(words: readonly Word[], index: number, { stem, written }: Word): Found | undefined {
    const times = this.stems.get(stem) ?? 0
    if (stem.length < 7 || times > rare) return undefined
    const { before, after } = tellingNeighboursOf(words, index)
    for (const meant of this.frequentStems.near(stem)) {
      const often = this.stems.get(meant) ?? 0
      if (often < frequent * times) continue
      const next = after !== '' && this.pairs.has(`${meant} ${after}`)
      if (!next && (before === '' || !this.pairs.has(`${before} ${meant}`))) continue
      const neighbour = words[next ? index + 1 : index - 1]
      return { meant: inForm(meant, stem, written), reason: 'document', neighbour, times: often }
    }
    return undefined
  }

  /** «дополнительного образование», «организациий»: wrong whatever the rest of the document has. */
  private slippedEnding(words: readonly Word[], index: number, { written }: Word): Found | undefined {
    const found = meantEnding(words, index)
    if (found === undefined) return undefined
    const { meant, neighbour } = found
    const beside = neighbour === undefined ? undefined : words[neighbour === 'before' ? index - 1 : index + 1]
    return {
      meant: inForm(meant, meant, written),
      reason: 'word',
      neighbour: beside,
      times: this.forms.get(meant) ?? 0,
    }
  }

  /** «районой спартакиады» once, «районной спартакиады» time and again: a doubled letter of which one is lost. */
  private doubled(words: readonly Word[], index: number, { form, stem, written }: Word): Found | undefined {
    if ((this.forms.get(form) ?? 0) > 1) return undefined
    const meant = this.byDoubled.get(form)
    const often = meant === undefined ? 0 : (this.forms.get(meant) ?? 0)
    if (meant === undefined || often < frequent) return undefined
    const next = words[index + 1]
    const previous = words[index - 1]
    const isNext = next?.follows === true && this.pairs.has(`${meant}>${next.form}`)
    const isPrevious = words[index]?.follows === true && this.pairs.has(`${previous?.form}>${meant}`)
    if (stem === '' || !(isNext || isPrevious)) return undefined
    return {
      meant: inForm(meant, meant, written),
      reason: 'document',
      neighbour: isNext ? next : previous,
      times: often,
    }
  }

  /** Frequent forms by what they are without a doubled letter. */
  private get byDoubled(): ReadonlyMap<string, string> {
    if (this.countedDoubled !== undefined) return this.countedDoubled
    const made = new Map<string, string>()
    for (const [form, times] of this.forms) {
      if (times < frequent) continue
      const single = form.replace(/(.)\1/u, '$1')
      if (single !== form) made.set(single, form)
    }
    this.countedDoubled = made
    return made
  }

  /** «апробации методологи», «организаци»: a noun in «-ия» or «-ие» without its last letter. */
  private cutShort(words: readonly Word[], index: number, { form, written, follows }: Word): Found | undefined {
    if (!form.endsWith('и') || form.length < 7 || (this.forms.get(form) ?? 0) > rare) return undefined
    const isNoWord = /(?:[аяиу]ц|[еая]н|ят)и$/.test(form) && !vocabulary().forms.has(form)
    const letters = ['и', 'я', 'ю', 'й', 'е']
    if (!isNoWord && !letters.some((letter) => (this.forms.get(form + letter) ?? 0) >= frequent)) return undefined
    const previous = follows ? words[index - 1] : undefined
    const timesOf = (full: string) => (previous === undefined ? 0 : (this.pairs.get(`${previous.form}>${full}`) ?? 0))
    const full = letters.map((letter) => ({ letter, times: timesOf(form + letter) })).sort((a, b) => b.times - a.times)
    const [best] = full
    if (best !== undefined && best.times >= frequent)
      return { meant: written + best.letter, reason: 'cut', neighbour: previous, times: best.times }
    const known = isNoWord ? full.find(({ letter }) => vocabulary().forms.has(form + letter)) : undefined
    return known && { meant: written + known.letter, reason: 'cut', neighbour: undefined, times: 0 }
  }
}

/** Prepositions and other short words stand beside everything and tell nothing. */
function tellingNeighboursOf(words: readonly Word[], index: number): ReturnType<typeof neighboursOf> {
  const { before, after } = neighboursOf(words, index)
  return { before: before.length < 4 ? '' : before, after: after.length < 4 ? '' : after }
}

function increase(counts: Map<string, number>, key: string, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times)
}

/** The stem that was meant with the ending and the capital letters that were written. */
function inForm(meant: string, stem: string, written: string): string {
  const small = meant + written.slice(stem.length).toLowerCase()
  if (written === written.toUpperCase()) return small.toUpperCase()
  return /^[А-ЯЁ]/.test(written) ? small.charAt(0).toUpperCase() + small.slice(1) : small
}
