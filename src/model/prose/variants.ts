import { DocumentWords, frequent } from './document-words.ts'
import { type Glance, shortest } from './glances.ts'
import type { Prose } from './prose.ts'
import { type Suspect, suspectsIn, tellingNeighboursOf } from './suspects.ts'
import { vocabulary } from './vocabulary.ts'
import { cutIntoWords, type Word } from './words.ts'

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
  return prose.flatMap(({ text }, at) => {
    const suspects = suspectsIn(text.value)
    const singles = singlesIn(text.value, document.glances[at] ?? [], document).filter(
      (at) => !suspects.some(({ index }) => index === at),
    )
    if (suspects.length + singles.length === 0) return []
    const words = cutIntoWords(text.value)
    const found = [
      ...suspects.map((suspect) => ({ index: suspect.index, found: judge(suspect, words, document) })),
      ...singles.map((index) => ({ index, found: doubled(words, index, document) })),
    ]
    return found
      .sort((a, b) => a.index - b.index)
      .flatMap(({ index, found }) => {
        const word = words[index]
        return found === undefined || word === undefined ? [] : [{ ...found, text, word }]
      })
  })
}

/** How often a word may occur and still be a slip of the pen. */
const rare = 2

/** Words that another word of the document has with a letter doubled. */
function singlesIn(text: string, glances: readonly Glance[], { byDoubled }: DocumentWords): number[] {
  if (byDoubled.size === 0 || !glances.some(({ form }) => byDoubled.has(form))) return []
  return cutIntoWords(text).flatMap(({ form }, index) =>
    form.length >= shortest && byDoubled.has(form) ? [index] : [],
  )
}

function judge(suspect: Suspect, words: readonly Word[], document: DocumentWords): Found | undefined {
  const { index } = suspect
  return (
    slippedEnding(suspect, document) ??
    cutShort(suspect, words, document) ??
    doubled(words, index, document) ??
    (suspect.isKnown
      ? undefined
      : (inPhrase(suspect, document) ?? asWord(suspect, document) ?? inDocument(suspect, words, document)))
  )
}

/** Wrong whatever the rest of the document has. */
function slippedEnding({ word, byEnding }: Suspect, document: DocumentWords): Found | undefined {
  if (byEnding === undefined) return undefined
  const { meant, neighbour } = byEnding
  return { meant: inForm(meant, meant, word.written), reason: 'word', neighbour, times: document.timesOf(meant) }
}

/** «апробации методологи», «организаци»: a noun in «-ия» or «-ие» without its last letter. */
function cutShort(
  { word, index, longer }: Suspect,
  words: readonly Word[],
  document: DocumentWords,
): Found | undefined {
  const { form, written, follows } = word
  if (longer.length === 0 || document.timesOf(form) > rare) return undefined
  const isNoWord = /(?:[аяиу]ц|[еая]н|ят)и$/.test(form) && !vocabulary().forms.has(form)
  if (!isNoWord && !longer.some((full) => document.timesOf(full) >= frequent)) return undefined
  const previous = follows ? words[index - 1] : undefined
  const timesOf = (full: string) => (previous === undefined ? 0 : (document.pairs.get(`${previous.form}>${full}`) ?? 0))
  const whole = longer.map((full) => ({ full, times: timesOf(full) })).sort((a, b) => b.times - a.times)
  const withLetter = (full: string) => written + full.slice(-1)
  const [best] = whole
  if (best !== undefined && best.times >= frequent)
    return { meant: withLetter(best.full), reason: 'cut', neighbour: previous, times: best.times }
  const known = isNoWord ? whole.find(({ full }) => vocabulary().forms.has(full)) : undefined
  return known && { meant: withLetter(known.full), reason: 'cut', neighbour: undefined, times: 0 }
}

/** «районой спартакиады» once, «районной спартакиады» time and again: a doubled letter of which one is lost. */
function doubled(words: readonly Word[], index: number, document: DocumentWords): Found | undefined {
  const { form = '', stem = '', written = '', follows } = words[index] ?? {}
  const meant = document.byDoubled.get(form)
  if (meant === undefined || stem === '' || document.timesOf(form) > 1) return undefined
  const next = words[index + 1]
  const previous = words[index - 1]
  const isNext = next?.follows === true && document.pairs.has(`${meant}>${next.form}`)
  const isPrevious = follows === true && document.pairs.has(`${previous?.form}>${meant}`)
  if (!isNext && !isPrevious) return undefined
  return {
    meant: inForm(meant, meant, written),
    reason: 'document',
    neighbour: isNext ? next : previous,
    times: document.timesOf(meant),
  }
}

function inPhrase({ word, byPhrase }: Suspect, document: DocumentWords): Found | undefined {
  if (byPhrase === undefined) return undefined
  const { meant, neighbour } = byPhrase
  return {
    meant: inForm(meant, word.stem, word.written),
    reason: 'phrase',
    neighbour,
    times: document.timesOfStem(meant),
  }
}

function asWord({ word, byWord }: Suspect, document: DocumentWords): Found | undefined {
  if (byWord === undefined || document.timesOfStem(word.stem) > rare) return undefined
  const meant = inForm(byWord, word.stem, word.written)
  return { meant, reason: 'word', neighbour: undefined, times: document.timesOfStem(byWord) }
}

/** One letter off a word that the document has often, beside the same neighbour. */
function inDocument({ word, index }: Suspect, words: readonly Word[], document: DocumentWords): Found | undefined {
  const { stem, written, isName } = word
  if (isName || stem.length < 7) return undefined
  const times = document.timesOfStem(stem)
  if (times > rare) return undefined
  const { before, after } = tellingNeighboursOf(words, index)
  for (const meant of document.frequentStems.near(stem)) {
    const often = document.timesOfStem(meant)
    if (often < frequent * times) continue
    const next = after !== '' && document.pairs.has(`${meant} ${after}`)
    if (!next && (before === '' || !document.pairs.has(`${before} ${meant}`))) continue
    const neighbour = words[next ? index + 1 : index - 1]
    return { meant: inForm(meant, stem, written), reason: 'document', neighbour, times: often }
  }
  return undefined
}

/** The stem that was meant with the ending and the capital letters that were written. */
function inForm(meant: string, stem: string, written: string): string {
  const small = meant + written.slice(stem.length).toLowerCase()
  if (written === written.toUpperCase()) return small.toUpperCase()
  return /^[А-ЯЁ]/.test(written) ? small.charAt(0).toUpperCase() + small.slice(1) : small
}
