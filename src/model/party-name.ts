import { withoutInvisible } from '../language/invisible.ts'
import { remembered, rememberedOfWords } from '../language/remembered.ts'

/** The name of a party in; its words, numbers, abbreviations and the person it names out. Nothing is judged here. */
export interface PartyName {
  readonly text: string
  /** Without the person, signs and quotes. */
  readonly words: readonly NameWord[]
  readonly person: PersonName | undefined
}

export interface NameWord {
  /** As written; `start` and `end` (exclusive) are offsets in the name. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** One form for capitals, «ё» and Latin look-alikes. */
  readonly folded: string
  readonly kind: 'word' | 'abbreviation' | 'number'
  /** Broken off with a dot: «упр.», «обр.». A longer word at the end of a name is whole, and its dot that of a sentence. */
  readonly isCut: boolean
}

export interface PersonName {
  readonly start: number
  readonly end: number
  readonly surname: NameWord
  /** Folded first letters of the name and the patronymic; one letter where only one is given. */
  readonly initials: string
  readonly order: 'surname first' | 'initials first' | 'in full'
}

const capitalised = String.raw`\p{Lu}[\p{L}-]+`
/** The last stop may be forgotten: «Иванов И.И». */
const letters = String.raw`\p{Lu}\.(?:\s?\p{Lu}(?:\.|(?!\p{L})))?`
const patronymic = String.raw`\p{Lu}\p{Ll}+(?:вич|вна|ична|инична|ьич)`
const personForms: readonly { readonly order: PersonName['order']; readonly form: string }[] = [
  { order: 'surname first', form: `(?<surname>${capitalised})\\s?(?<initials>${letters})` },
  { order: 'initials first', form: `(?<initials>${letters})\\s?(?<surname>${capitalised})` },
  { order: 'in full', form: `(?<surname>${capitalised})\\s+(?<initials>${capitalised}\\s+${patronymic})` },
  { order: 'in full', form: `(?<initials>${capitalised}\\s+${patronymic})\\s+(?<surname>${capitalised})` },
]

/** A person stands at the head of a name («Иванова А.П., методист») or at its end («методист Иванова А.П.»). */
const personPatterns = personForms.flatMap(({ order, form }) => [
  { order, pattern: new RegExp(`^\\s*(?<person>${form})(?=$|[\\s,;(])`, 'u') },
  { order, pattern: new RegExp(`(?<=\\p{Ll}\\s)(?<person>${form})\\s*$`, 'u') },
])

/** «Школа имени Родионова Е.Н.», «администрация г. Н.Новгород» name no person. */
const namedAfter = /(?:имени|им\.?|памяти|города|г\.|ул\.|улиц\p{Ll}+)\s+(?:\p{Ll}+\s+)*$/iu

export const readName: (text: string) => PartyName = remembered((text) => {
  const person = personIn(text)
  const words = wordsIn(text).filter(
    ({ start, end }) => person === undefined || end <= person.start || start >= person.end,
  )
  return { text, words, person }
})

/** One form for what is typography or place and no other spelling: quotes, dashes, spaces, № and the first capital. */
export const spellingOf = remembered((name) => {
  const plain = withoutInvisible(name)
    .replace(/\s+/g, ' ')
    .replace(/[«»„“”"‟]/g, '"')
    .replace(/ ?[‐‑‒–—-] ?/g, '-')
    .replace(/(?:№|(?<!\p{L})N[o°]?)\s*(?=\d)/gu, '№')
    .replace(/(?<=\p{Lu}\.)\s+/gu, '')
    .replace(/ ?\(по согласованию\)/giu, '')
    .replace(/[ёЁ]/g, (letter) => (letter === 'ё' ? 'е' : 'Е'))
    .replace(/^ | ?[.,;]? *$/g, (found) => (found === '.' ? found : ''))
  const words = closesQuotes(plain) ? plain : plain.replaceAll('"', '')
  return words.charAt(0).toLowerCase() + withoutLookAlikes(words.slice(1))
})

/** A capitalised abbreviation in Cyrillic: «РЦН», but neither «Центр» nor «ОБРАЗОВАНИЯ». */
export function isAbbreviation(word: string): boolean {
  return /^[А-ЯЁ]{2,7}$/.test(word)
}

/** Several rules look at the words of a text. */
export const wordsIn: (text: string) => readonly NameWord[] = remembered((text) => {
  const inCapitals = /[А-ЯЁ]{8}/.test(text) && !/[а-яё]/.test(text)
  const words: NameWord[] = []
  for (const { 0: word, index: start } of text.matchAll(/\d+|\p{L}[\p{L}\p{Cf}]*(?:[-‐‑]\p{L}[\p{L}\p{Cf}]*)*/gu)) {
    if (word === 'N') continue
    const kind = /^\d|^[IVX]+$/.test(word) ? 'number' : !inCapitals && isAbbreviation(word) ? 'abbreviation' : 'word'
    const end = start + word.length
    const isCut =
      text[end] === '.' && /[бвгджзклмнпрстфхцчшщ]$/.test(word) && (word.length < 4 || end + 1 < text.trimEnd().length)
    words.push({ text: word, start, end, folded: fold(word), kind, isCut })
  }
  return words
})

/** First letters of words; «и», «по», «в» may be left out of an abbreviation. */
export function firstLetters(words: readonly Pick<NameWord, 'folded'>[], withShort: boolean): string {
  let letters = ''
  for (const { folded } of words) if (withShort || folded.length > 2) letters += initialsOf(folded)
  return letters
}

/** The first letter, both of «учебно-методический». */
export function initialsOf(folded: string): string {
  if (!/[-‐‑]/.test(folded)) return folded.charAt(0)
  return folded
    .split(/[-‐‑]/)
    .map((part) => part.charAt(0))
    .join('')
}

export const fold = rememberedOfWords((word) =>
  withoutLookAlikes(withoutInvisible(word)).toLowerCase().replaceAll('ё', 'е'),
)

/** Initials have a full stop; without one there is a patronymic. */
const mayNamePerson = /\.|вич|вна|чна|ьич/

function personIn(text: string): PersonName | undefined {
  if (!mayNamePerson.test(text)) return undefined
  for (const { order, pattern } of personPatterns) {
    const { groups, index } = pattern.exec(text) ?? {}
    const { person, surname, initials } = groups ?? {}
    if (person === undefined || surname === undefined || initials === undefined || index === undefined) continue
    const start = text.indexOf(person, index)
    if (namedAfter.test(text.slice(0, start)) || isAbbreviation(surname)) continue
    const at = text.indexOf(surname, start)
    const first = [...initials.matchAll(/(?<!\p{L})\p{L}/gu)].map(([letter]) => fold(letter)).join('')
    const word: NameWord = {
      text: surname,
      start: at,
      end: at + surname.length,
      folded: fold(surname),
      kind: 'word',
      isCut: false,
    }
    return { start, end: start + person.length, surname: word, initials: first, order }
  }
  return undefined
}

/** A quote that is never closed is a misprint of its own, and no other spelling. */
export function closesQuotes(text: string): boolean {
  return [...text.matchAll(/[«»„“”"‟]/g)].length % 2 === 0
}

const latin = 'ABCEHKMOPTXYaceopxyk'
const cyrillic = 'АВСЕНКМОРТХУасеорхук'

/** Latin letters inside a Cyrillic word look the same; a wholly Latin word is left alone. */
function withoutLookAlikes(text: string): string {
  if (!/[A-Za-z]/.test(text)) return text
  return text.replace(/\p{L}+/gu, (word) =>
    /[А-Яа-яЁё]/.test(word) ? word.replace(/[A-Za-z]/g, (letter) => cyrillic[latin.indexOf(letter)] ?? letter) : word,
  )
}
