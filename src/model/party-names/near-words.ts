import { rememberedOfWords } from '../../language/remembered.ts'
import { stemOf } from '../../language/stem.ts'
import { isAbbreviation, type NameWord } from '../party-name.ts'
import { isWellKnown } from './abbreviations.ts'
import { caseForm } from './cases.ts'

/** Why one word may stand for another. */
export type Nearness = 'misprint' | 'synonym' | 'case'

/**
 * Whether two words of names are likely one word: one wrong letter, «учреждение» for «организация», «упр.» for
 * «управление», another case. Other forms of a word («школ», «школам»), words with another beginning («дошкольный», «Кировский»), and abbreviations with another
 * letter («РМЦ», «РНЦ») are different words.
 */
export function nearness(a: NameWord, b: NameWord): Nearness | undefined {
  if (a.folded === b.folded || a.kind === 'number' || b.kind === 'number') return undefined
  if (areSynonyms(a.folded, b.folded) || isShortFor(a, b) || isShortFor(b, a)) return 'synonym'
  if (a.kind === 'abbreviation' || b.kind === 'abbreviation') return nearAbbreviations(a.text, b.text)
  if (caseForm(a.folded, b.folded) !== undefined || caseForm(b.folded, a.folded) !== undefined) return 'case'
  return isMisprint(a.folded, b.folded) ? 'misprint' : undefined
}

/** «мин-во»: the first letters and the last. */
const contracted = /^([а-я]{1,5})-([а-я]{1,3})$/

/** «упр.», «мин-во» for «управление», «министерство». */
function isShortFor(short: NameWord, { folded, isCut }: NameWord): boolean {
  const [, head, tail] = contracted.exec(short.folded) ?? []
  if (head !== undefined && tail !== undefined)
    return folded.startsWith(head) && folded.endsWith(tail) && !/[-‐‑]/.test(folded)
  return (
    short.isCut &&
    !isCut &&
    short.folded.length >= 2 &&
    folded.length >= short.folded.length + 2 &&
    folded.startsWith(short.folded)
  )
}

/** The letters that a shortened word is known by. */
function headOf({ folded, isCut }: NameWord): string | undefined {
  return contracted.exec(folded)?.[1] ?? (isCut && folded.length >= 2 ? folded : undefined)
}

/** Two ways to write one word: the law called schools «учреждения» until 2013 and «организации» since. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/^учреждени/, /^организаци/],
  [/^оу$/, /^оо$/],
  [/^г$/, /^город[ау]?$/],
  [/^обл$/, /^област/],
  [/^р-н[ауе]?$/, /^район/],
  [/^им$/, /^имени$/],
  [/^зам$/, /^заместител/],
  [/^спб$/, /^санкт-петербург/],
]

function areSynonyms(a: string, b: string): boolean {
  const pair = pairs.find(([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)))
  return pair !== undefined && (pair !== pairs[0] || endOf(a) === endOf(b))
}

/** Of «учреждений» and «организаций»: the same number. */
function endOf(word: string): string {
  return word.replace(/^(?:учреждени|организаци)/, '').replace(/^е$/, 'я')
}

function nearAbbreviations(a: string, b: string): Nearness | undefined {
  if (!isAbbreviation(a) || !isAbbreviation(b)) return undefined
  if (isWellKnown(a) || isWellKnown(b) || Math.min(a.length, b.length) < 3) return undefined
  const isSwapped = a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
  const isShorter = a.length !== b.length && a.at(0) === b.at(0) && a.at(-1) === b.at(-1)
  return (isSwapped || isShorter) && isOneLetterAway(a, b) ? 'misprint' : undefined
}

/** Pairs of real words a letter apart. */
const realWords = [/^учен|^учебн/, /^городск|^горск/, /^обще|^вообще/, /^совет|^свет/]

function isMisprint(a: string, b: string): boolean {
  if (sounds(a) === sounds(b) && a.length > 4) return true
  if (Math.min(a.length, b.length) < 4 || a.at(0) !== b.at(0) || !isOneLetterAway(a, b)) return false
  return !isOtherForm(a, b) && !realWords.some((pair) => pair.test(a) && pair.test(b))
}

const ending = /^(?:|[аеиоуыюяйь]|[еиыоу]й|[оае]м|ям|[ая]х|[иы][хм]|[оеуюая][юяе]|[ыи]е|[ое]в)$/

/** Number, gender and case are told by the end of a word; «-ов» and «-ев» never change places. */
function isOtherForm(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && a.at(same) === b.at(same)) same++
  const ends = [a.slice(same), b.slice(same)]
  return ends.every((end) => ending.test(end)) && !ends.every((end) => /^[ое]в$/.test(end))
}

/** «Миусов», «Мюсов» and «Миюсов» sound alike, and so do doubled letters. */
export function sounds(folded: string): string {
  return folded
    .replace(/иу|ию|йу/g, 'ю')
    .replace(/ио|йо/g, 'е')
    .replace(/(.)\1/g, '$1')
}

/** One letter wrong, missing, extra, or two neighbours swapped. */
export function isOneLetterAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const left = a.slice(head, a.length - tail)
  const right = b.slice(head, b.length - tail)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** Gives every word the sign of its class: words that may stand for one another share it. */
export function classesOf(words: Iterable<NameWord>): (word: NameWord) => string {
  const known = new Map<string, NameWord>()
  for (const word of words) if (word.isCut || !known.has(word.folded)) known.set(word.folded, word)
  const parent = new Map<string, string>()
  const root = (folded: string): string => {
    const above = parent.get(folded)
    if (above === undefined) return folded
    const top = root(above)
    parent.set(folded, top)
    return top
  }
  for (const group of neighbours(known.values())) {
    const compared = group.slice(0, mostCompared)
    for (const [index, word] of group.entries()) {
      for (const other of compared.slice(0, index)) {
        if (nearness(word, other) === undefined) continue
        const [low, high] = [root(word.folded), root(other.folded)]
        if (low !== high) parent.set(high, low)
      }
    }
  }
  return ({ folded }) => root(folded)
}

/** Of the words that share a sign no more than this are compared with each: time stays in proportion to their number. */
const mostCompared = 8

/** Words that are alike but for one letter share what is left when it is taken out; shortened ones stand first. */
function neighbours(words: Iterable<NameWord>): NameWord[][] {
  const all = [...words].sort((a, b) => Number(headOf(b) !== undefined) - Number(headOf(a) !== undefined))
  const heads = new Set(all.flatMap((word) => headOf(word) ?? []))
  const longestHead = Math.max(0, ...[...heads].map(({ length }) => length))
  const groups = new Map<string, NameWord | NameWord[]>()
  const add = (sign: string, word: NameWord) => {
    const group = groups.get(sign)
    if (group === undefined) groups.set(sign, word)
    else if (!Array.isArray(group)) {
      if (group !== word) groups.set(sign, [group, word])
    } else if (group.at(-1) !== word) group.push(word)
  }
  for (const word of all) {
    if (word.kind === 'number' || word.folded.length > longestWord) continue
    for (const sign of signsOf(word.folded)) add(sign, word)
    if (word.kind === 'word') add(`stem ${stemOf(word.folded)}`, word)
    for (let end = 1; end <= longestHead && end <= word.folded.length; end++)
      if (heads.has(word.folded.slice(0, end))) add(`short ${word.folded.slice(0, end)}`, word)
  }
  return [...groups.values()].filter((group) => Array.isArray(group))
}

/** By what a word meets others: what is left without one of its letters, how it sounds, its pair. */
const signsOf = rememberedOfWords((folded) => {
  const pair = pairs.findIndex((forms) => forms.some((form) => form.test(folded)))
  return [
    folded,
    ...Array.from(folded, (_, at) => folded.slice(0, at) + folded.slice(at + 1)),
    `sounds ${sounds(folded)}`,
    ...(pair < 0 ? [] : [`pair ${pair}`]),
  ]
})

const longestWord = 40
