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

/** Cuts texts into words; a text or a word met again is not cut again. */
export class WordCutter {
  private readonly texts = new Map<string, readonly Word[]>()
  private readonly stems = new Map<string, string>()

  wordsOf(text: string): readonly Word[] {
    const known = this.texts.get(text)
    if (known !== undefined) return known
    const cut = this.cut(text)
    this.texts.set(text, cut)
    return cut
  }

  private cut(text: string): Word[] {
    const isLoud = text === text.toUpperCase()
    const found: Word[] = []
    let end = -1
    for (const { 0: written, index: start } of text.matchAll(/[\p{L}\p{M}\d]+/gu)) {
      const follows = end > 0 && isSpace(text, end, start)
      end = start + written.length
      if (/^[А-ЯЁа-яё]+$/.test(written)) {
        const form = written.toLowerCase().replaceAll('ё', 'е')
        const isName = !isLoud && found.length > 0 && /^[А-ЯЁ]/.test(written)
        found.push({ start, end, written, form, stem: this.stemOf(form), isName, follows })
      } else found.push({ start, end, written, form: '', stem: '', isName: false, follows: false })
    }
    return found
  }

  private stemOf(form: string): string {
    const known = this.stems.get(form)
    if (known !== undefined) return known
    const stem = stemOf(form)
    this.stems.set(form, stem)
    return stem
  }
}

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
