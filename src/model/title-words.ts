import { remembered, rememberedOfWords } from '../language/remembered.ts'

/** A word of a title that carries its meaning. */
export interface TitleWord {
  readonly written: string
  /** In small letters, «е» for «ё». */
  readonly form: string
  /** The form without its ending. */
  readonly stem: string
  /** A capital letter inside a title is a name. */
  readonly isName: boolean
}

/** The words of a title that carry its meaning, without quotes and a number before them, in their order. */
export const wordsOfTitle: (text: string) => readonly TitleWord[] = remembered((text) => {
  const isLoud = text === text.toUpperCase()
  const first = /^\s*\d+[.)]/.test(text) ? 1 : 0
  return (text.match(/(?:[А-Яа-яЁё\dA-Za-z]+|\p{L})+/gu) ?? []).slice(first).flatMap((written, at) => {
    const { form, stem, isWeak, isCapital } = wordOf(written)
    return isWeak ? [] : [{ written, form, stem, isName: isCapital && !isLoud && at > 0 }]
  })
})

/** The stems of these words. */
export function titleWords(text: string): string[] {
  return wordsOfTitle(text).map(({ stem }) => stem)
}

const wordOf = rememberedOfWords((written) => {
  const form = written.toLowerCase().replaceAll('ё', 'е')
  return {
    form,
    stem: withoutEnding(form),
    isWeak: weak.has(form),
    isCapital: written.charAt(0) !== written.charAt(0).toLowerCase(),
  }
})

const weak = new Set('в во и к ко на о об от по при с со у из за для до а же или не'.split(' '))

/** «наставников» and «наставникам» are one word, «наставников» and «наставляемых» are two. */
function withoutEnding(word: string): string {
  if (word.length < 5) return word
  const stem = word.replace(
    /(?:ого|его|ому|ему|ыми|ими|ами|ями|иях|ией|иям|ах|ях|ов|ев|ей|ий|ый|ой|ых|их|ую|юю|ая|яя|ое|ее|ые|ие|ом|ем|ым|им|ам|ям|ия|ию|ии|ы|и|а|я|о|е|у|ю|ь)$/u,
    '',
  )
  return stem.length < 4 ? word : stem
}
