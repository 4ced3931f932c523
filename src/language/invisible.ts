import type { Said } from './language.ts'

/** Characters that cannot be seen, as messages show them. */

const names: Readonly<Record<string, Said>> = {
  '\t': { ru: 'табуляция', en: 'tab' },
  '\u00a0': { ru: 'неразрывный пробел', en: 'no-break space' },
  '\u00ad': { ru: 'мягкий перенос', en: 'soft hyphen' },
  '\u200b': { ru: 'пробел нулевой ширины', en: 'zero width space' },
  '\u200c': { ru: 'разъединитель нулевой ширины', en: 'zero width non-joiner' },
  '\u200d': { ru: 'соединитель нулевой ширины', en: 'zero width joiner' },
  '\u202f': { ru: 'узкий неразрывный пробел', en: 'narrow no-break space' },
  '\u2060': { ru: 'соединитель слов', en: 'word joiner' },
  '\ufeff': { ru: 'метка порядка байтов', en: 'byte order mark' },
}

/** Unicode, general category Cf: marks of direction that Russian text has no use for. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Zero width characters, soft hyphens, byte order marks and marks of direction. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g

export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Stretches of a text that nobody sees, and that are no spaces either. */
export function invisibleIn(text: string): Stretch[] {
  if (text.search(invisible) < 0) return []
  return [...text.matchAll(invisible)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
}

/** The text as people see it: what names and words are compared by. */
export function withoutInvisible(text: string): string {
  return text.search(invisible) < 0 ? text : text.replace(invisible, '')
}

/** «U+00AD, мягкий перенос»: the code first, the name where there is one. */
export function nameOfInvisible(character: string): Said {
  const name = direction.test(character) ? { ru: 'знак направления письма', en: 'mark of direction' } : names[character]
  const code = codeOf(character)
  return name === undefined ? { ru: code, en: code } : { ru: `${code}, ${name.ru}`, en: `${code}, ${name.en}` }
}

/** White and invisible characters made visible: an ordinary space as ␣, any other by its code. */
export function shown(characters: string): string {
  return [...characters].map((each) => (each === ' ' ? '␣' : `‹${codeOf(each)}›`)).join('')
}
