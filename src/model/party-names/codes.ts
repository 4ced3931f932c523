import { fold, inCyrillic } from '../../language/fold.ts'
import { remembered } from '../../language/remembered.ts'
import type { Party } from '../roadmap.ts'

/** Ids of the register as they are mistaken for: in Latin look-alikes, with a nought for «о», in capitals, with spaces. */
export class Codes {
  private readonly byForm = new Map<string, string>()

  constructor(parties: readonly Party[]) {
    for (const { id } of parties) {
      const form = id === undefined ? '' : formOfCode(id.value)
      if (id !== undefined && !this.byForm.has(form)) this.byForm.set(form, id.value)
    }
  }

  /** The id that is written otherwise; a word with a capital letter is suspected only where it is as short as a code. */
  meantBy(written: string): string | undefined {
    const id = this.byForm.get(formOfCode(written))
    if (id === undefined || id === written) return undefined
    const isWord = written.trim().length > longestCode && /\p{Lu}/u.test(written)
    return isWord ? undefined : id
  }

  /** The ids that a text lists and nothing else. */
  listedIn(text: string): readonly { readonly id: string; readonly end: number }[] {
    const found = this.byForm.size === 0 ? [] : partsOf(text)
    const ids = found.map(({ form }) => this.byForm.get(form))
    if (found.length < 2 || ids.includes(undefined)) return []
    return found.map(({ end }, at) => ({ id: ids[at] ?? '', end }))
  }
}

/** «школы» is a word as well, and «Школы» may be meant to be printed so. */
const longestCode = 4

const formOfCode = remembered((written) => inCyrillic(fold(written.trim())).replace(/(?<=\p{L}|^)0|0(?=\p{L})/gu, 'о'))

/** What could be codes in a text that lists them. */
const partsOf = remembered((text) =>
  [...text.matchAll(/[^\s,;/]+/g)].map(({ 0: word, index }) => ({ form: formOfCode(word), end: index + word.length })),
)
