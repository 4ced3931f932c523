import { remembered, rememberedOfWords } from '../../language/remembered.ts'
import { stemOf } from '../../language/stem.ts'

/** A Russian word of a text. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly written: string
  /** In small letters, «е» for «ё». */
  readonly form: string
  readonly stem: string
  /** A capital letter inside a text is a name. */
  readonly isName: boolean
  /** Nothing but a space stands between this word and the one before it. */
  readonly follows: boolean
}

/** Letters that are likely come first: whether a letter is one of all the world's is a long question. */
export const wholeWords = /(?:[А-Яа-яЁё\dA-Za-z]+|[\p{L}\p{M}])+/gu

/** A text cut into words; what is no Russian word has neither form nor stem. */
export const cutIntoWords: (text: string) => readonly Word[] = remembered((text) => {
  const isLoud = text === text.toUpperCase()
  const found: Word[] = []
  let end = -1
  for (const { 0: written, index: start } of text.matchAll(wholeWords)) {
    const { form, stem, isCapital } = lookAt(written)
    const isName = isCapital && !isLoud && found.length > 0
    const follows = form !== '' && end > 0 && isSpace(text, end, start)
    end = start + written.length
    found.push({ start, end, written, form, stem, isName, follows })
  }
  return found
})

/** A word by itself; neither form nor stem for what is no Russian word. */
export const lookAt = rememberedOfWords((written) => {
  if (!/^[А-ЯЁа-яё]+$/.test(written)) return { form: '', stem: '', isCapital: false }
  const form = written.toLowerCase().replaceAll('ё', 'е')
  return { form, stem: stemOf(form), isCapital: /^[А-ЯЁ]/.test(written) }
})

function isSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] !== ' ' && text[at] !== '\u00a0') return false
  return start < end
}

/** The stem of the word before and of the word after, where nothing but a space parts them. */
export function neighboursOf(words: readonly Word[], index: number): { before: string; after: string } {
  const next = words[index + 1]
  return {
    before: words[index]?.follows ? (words[index - 1]?.stem ?? '') : '',
    after: next?.follows ? next.stem : '',
  }
}
