import type { InBoth } from '../language/language.ts'
import { isSign, isUnit, isWord } from './phrases/phrase.ts'
import type { Word, Words } from './words/word.ts'

/** What most likely stopped the reading, and so what to do about it. */
export type Hint = keyof typeof hints

export const hints = {
  unfinished: {
    ru: 'Фраза обрывается: допишите, до какого дня или с какого, например «до 15 мая 2024 г.».',
    en: 'The phrase breaks off: name the day, such as «до 15 мая 2024 г.».',
  },
  figures: {
    ru: 'Проверьте цифры: год – четыре цифры, дата – день, месяц и год через точку: «15.05.2024».',
    en: 'Check the figures: a year has four, a date is a day, month and year with dots: «15.05.2024».',
  },
  'short-year': {
    ru: 'Год двумя цифрами пишут с «г.»: «май 24 г.»; лучше четырьмя: «май 2024 г.».',
    en: 'A year of two figures takes «г.»: «май 24 г.»; better are four: «май 2024 г.».',
  },
  rough: {
    ru: 'Неточный срок нельзя проконтролировать: уберите это слово или назовите промежуток: «с 10 по 20 мая 2024 г.».',
    en: 'A rough date cannot be controlled: drop that word or name a range: «с 10 по 20 мая 2024 г.».',
  },
  except: {
    ru: 'Исключения не читаются: перечислите сроки, которые остаются.',
    en: 'Exceptions are not read: list the dates that remain.',
  },
  'another-date': {
    ru: 'В примечании стоит ещё один срок: отделите сроки точкой с запятой и оставьте при каждом только дату, а остальное вынесите в текст мероприятия.',
    en: 'A note holds another date: set the dates apart with a semicolon and keep only the date at each.',
  },
  note: {
    ru: 'Если это примечание, отделите его запятой или скобками.',
    en: 'If it is a note, set it apart with a comma or brackets.',
  },
  'before-date': {
    ru: 'Начните со срока: слова перед датой могут менять её смысл. Примечание ставят после даты, через запятую.',
    en: 'Begin with the date: words before it may change its meaning. A note comes after it and a comma.',
  },
  alone: {
    ru: 'Число, квартал или день недели без остального – ещё не срок: «15 мая 2024 г.», «II квартал 2024 г.», «еженедельно, по понедельникам».',
    en: 'A number, a quarter or a weekday alone is no deadline: «15 мая 2024 г.», «II квартал 2024 г.», «еженедельно, по понедельникам».',
  },
} as const satisfies Record<string, InBoth<string>>

/** The hint for the word at which reading stopped; undefined where nothing can be told from it. */
export function hintFor(words: Words, word: Word): Hint | undefined {
  const at = words.indexOf(word)
  if (isWord(word, 'примерно')) return 'rough'
  if (isWord(word, 'исключая')) return 'except'
  if (hasOddFigures(words, at)) return 'figures'
  const before = words[at - 1]
  if (word.kind === 'number' && word.digits === 2 && before?.kind === 'month') return 'short-year'
  if (words.slice(at).every((left) => isBuilder(left))) return 'unfinished'
  if (!words.some(tellsTime)) return words.some(isPiece) && !words.some(isUnknown) ? 'alone' : undefined
  if (!words.slice(0, at).some(tellsTime)) return word.kind === 'unknown' ? 'before-date' : undefined
  if (word.kind === 'unknown') return before?.kind === 'word' ? undefined : 'note'
  return words.slice(0, at).some(isUnknown) ? 'another-date' : undefined
}

/** «202 г.», «20244», «15,05,2024»: figures no date has. */
function hasOddFigures(words: Words, at: number): boolean {
  const near = words.slice(Math.max(0, at - 1), at + 5)
  const odd = near.some((word) => word.kind === 'number' && word.digits > 2 && !isYear(word))
  const [one, comma, two] = words.slice(Math.max(0, at - 2), at + 1)
  const byComma = one?.kind === 'number' && isSign(comma, 'comma') && two?.kind === 'number'
  return odd || (byComma && isSign(words[at + 1], 'comma'))
}

function isYear(word: Word): boolean {
  return word.kind === 'number' && word.digits === 4 && word.value >= 1950 && word.value <= 2099
}

/** Words that wait for a date: prepositions, conjunctions, signs. */
function isBuilder(word: Word): boolean {
  return (word.kind === 'word' && !isWord(word, 'учебный')) || word.kind === 'sign'
}

/** A date, a month, a year or a repetition: there is a deadline in the phrase. */
function tellsTime(word: Word): boolean {
  return (
    word.kind === 'date' || word.kind === 'month' || word.kind === 'every' || word.kind === 'season' || isYear(word)
  )
}

function isPiece(word: Word): boolean {
  return (
    word.kind === 'number' ||
    word.kind === 'roman' ||
    word.kind === 'ordinal' ||
    word.kind === 'weekday' ||
    isUnit(word)
  )
}

function isUnknown(word: Word): boolean {
  return word.kind === 'unknown'
}
