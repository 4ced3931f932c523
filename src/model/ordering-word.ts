import { type Located, placeInside } from '../diagnostic/place.ts'

/** The words with which acts order: «приказываю», «постановляет», «решила», also in spaced letters. */
const verbs = ['приказыва', 'постановля', 'постанови', 'обязыва', 'распоряжа', 'предлага', 'реши', 'решает', 'решаю']

/** Does the text order at all, at its end or before? */
export function saysOrderingWord({ value }: Located<string>): boolean {
  return verbs.some((verb) => letters(value).includes(verb))
}

/** The ordering word at the end of a text – «… ПРИКАЗЫВАЮ:», «… п р и к а з ы в а ю» –, with its place. */
export function closingOrderingWord(text: Located<string>): Located<string> | undefined {
  const match = /(?<![\p{L}])(?:\p{L}(?:\s+\p{L})+|\p{L}+)(?=\s*[:.]?\s*$)/u.exec(text.value)
  if (match === null) return undefined
  const word = letters(match[0])
  if (!verbs.some((verb) => word.startsWith(verb))) return undefined
  return { value: match[0], place: placeInside(text, match.index, match.index + match[0].length) }
}

function letters(word: string): string {
  return word.replace(/\s+/g, '').toLowerCase()
}
