import { remembered, rememberedOfWords } from '../../language/remembered.ts'
import { stemOf } from '../../language/stem.ts'
import { hangsOnNeighbours } from './endings.ts'
import { vocabulary } from './vocabulary.ts'
import { lookAt, wholeWords } from './words.ts'

/** A Russian word as it looks wherever it stands: one question answers most that is asked of a word. */
export interface Glance {
  readonly form: string
  readonly stem: string
  /** Worth a second look: not in the vocabulary, or with an ending that may be wrong beside some word. */
  readonly isSuspect: boolean
  /** Without one of two letters that are alike. */
  readonly single: string | undefined
}

/** The Russian words of a text. */
export const glancesAt: (text: string) => readonly Glance[] = remembered((text) =>
  (text.match(wholeWords) ?? []).map(glanceAt).filter(({ form }) => form !== ''),
)

const glanceAt = rememberedOfWords((written): Glance => {
  const { form, stem } = lookAt(written)
  const single = form.replace(/(.)\1/u, '$1')
  return {
    form,
    stem,
    isSuspect: form.length >= shortest && (isOdd(form) || hangsOnNeighbours(form)),
    single: single === form ? undefined : single,
  }
})

/** Letters: of shorter words too many are a slip apart. */
export const shortest = 6

/** A form that the vocabulary does not have, or that may lack its last letter. */
export const isOdd = rememberedOfWords((form) => form.endsWith('и') || !vocabulary().stems.has(stemOf(form)))
