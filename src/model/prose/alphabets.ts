/** Words in which letters of one alphabet stand for letters of the other that look the same. */

export interface MixedWord {
  readonly start: number
  readonly end: number
  readonly word: string
  /** The word in one alphabet. */
  readonly meant: string
  readonly alphabet: 'cyrillic' | 'latin'
  /** The letters of the other alphabet, in the order of the word. */
  readonly strangers: string
  /** No other reading of the word is possible. */
  readonly isCertain: boolean
}

/** Latin letter and the Cyrillic one that cannot be told from it in print. */
const twins = [
  ...['Aa:Аа', 'B:В', 'Cc:Сс', 'Ee:Ее', 'H:Н', 'Kk:Кк', 'M:М', 'Oo:Оо', 'Pp:Рр', 'T:Т', 'Xx:Хх', 'Yy:Уу'],
  ...['m:м', 'i:і'],
].flatMap((pair) => {
  const [latin = '', cyrillic = ''] = pair.split(':')
  return [...latin].map((letter, index) => [letter, cyrillic[index] ?? ''] as const)
})

const toCyrillic = new Map(twins)
const toLatin = new Map(twins.map(([latin, cyrillic]) => [cyrillic, latin]))

/** Legal forms and bodies that are all of letters with Latin twins: no reader takes them for foreign words. */
const legalForms = /^(?:ООО|ОАО|АНО|НОО|М[АКБ]?ОУ|[АК]ОУ|СОШ|МАУ|МКУ|МБУ|РМО|ШМО|НКО|СМО)$/

export function hasBothAlphabets(text: string): boolean {
  return /[A-Za-z]/.test(text) && /[\u0400-\u04ff]/.test(text)
}

/** Words of mixed letters; the document may know a Cyrillic word in capitals. */
export function mixedWordsIn(text: string, knows: (word: string) => boolean): MixedWord[] {
  if (!hasBothAlphabets(text)) return []
  const found: MixedWord[] = []
  for (const { 0: word, index } of text.matchAll(/[A-Za-z\u0400-\u04ff]+/g)) {
    const mixed = mixedWord(word) ?? strangerAmong(text, index, word, knows)
    if (mixed !== undefined) found.push({ ...mixed, word, start: index, end: index + word.length })
  }
  return found
}

type Judged = Pick<MixedWord, 'meant' | 'alphabet' | 'strangers' | 'isCertain'>

/**
 * Only look-alikes are suspected: «PRодвижение» has letters that no one takes for Russian, so it was meant. Roman
 * numerals with a Cyrillic «Х» are left to those who read numerals.
 */
function mixedWord(word: string): Judged | undefined {
  const latin = [...word].filter((letter) => /[A-Za-z]/.test(letter))
  if (latin.length === 0 || latin.length === word.length || /^[XVIХІ]+$/.test(word)) return undefined
  const cyrillic = [...word].filter((letter) => !/[A-Za-z]/.test(letter))
  const isRussian = cyrillic.some((letter) => !toLatin.has(letter))
  const isForeign = latin.some((letter) => !toCyrillic.has(letter))
  if (isRussian && isForeign) return undefined
  // A word that can be either is Russian, as the text around it.
  return isForeign
    ? { meant: spelled(word, toLatin), alphabet: 'latin', strangers: cyrillic.join(''), isCertain: false }
    : { meant: spelled(word, toCyrillic), alphabet: 'cyrillic', strangers: latin.join(''), isCertain: isRussian }
}

/** A word all of Latin look-alikes among Russian ones: «MAOY», a legal form or known to the document; the preposition «c». */
function strangerAmong(text: string, at: number, word: string, knows: (word: string) => boolean): Judged | undefined {
  if (![...word].every((letter) => toCyrillic.has(letter))) return undefined
  const meant = spelled(word, toCyrillic)
  const isName = word.length > 1 && word === word.toUpperCase() && (legalForms.test(meant) || knows(meant))
  if (!isName && !isPreposition(text, at, word)) return undefined
  return { meant, alphabet: 'cyrillic', strangers: word, isCertain: false }
}

/** «c 1 сентября», «C целью»: a lone letter before a word or a number, not a mark «c)» and not «класс A». */
function isPreposition(text: string, at: number, word: string): boolean {
  if (!/^[acokyACOKBY]$/.test(word)) return false
  const isSmall = word === word.toLowerCase()
  const before = isSmall ? /(?:^|[^A-Za-z]\s|[(«])$/ : /(?:^|[.!?]\s|\n)$/
  const after = isSmall ? /^\s+[\u0400-\u04ff\d]/ : /^\s+[а-яё]/
  return before.test(text.slice(Math.max(0, at - 2), at)) && after.test(text.slice(at + 1, at + 4))
}

function spelled(word: string, table: ReadonlyMap<string, string>): string {
  return [...word].map((letter) => table.get(letter) ?? letter).join('')
}
