import type { NameWord, PartyName } from '../party-name.ts'

/** A form of a noun or an adjective beside its nominative; «управления» may be the genitive or mean many. */
type CaseForm = 'singular' | 'singular or plural'

interface Declension {
  readonly nominative: RegExp
  readonly singular: RegExp
  /** Endings that the nominative plural has too. */
  readonly either?: RegExp
}

/** The first that fits the end of the nominative holds; the stem is what stands before its ending. */
const declensions: readonly Declension[] = [
  { nominative: /(?:[ыи]й|ой)$/, singular: /^(?:[ое]го|[ое]му|[ыи]м|[ое]м)$/ },
  { nominative: /(?:ая|яя)$/, singular: /^(?:[ое]й|ую|юю)$/ },
  { nominative: /(?:ое|ее)$/, singular: /^(?:[ое]го|[ое]му|[ыи]м|[ое]м)$/ },
  { nominative: /(?<=[иь])е$/, singular: /^(?:ю|ем|и)$/, either: /^я$/ },
  { nominative: /о$/, singular: /^(?:у|ом|е)$/, either: /^а$/ },
  { nominative: /(?<=и)я$/, singular: /^(?:ю|ей)$/, either: /^и$/ },
  { nominative: /я$/, singular: /^(?:ю|ей|е)$/, either: /^и$/ },
  { nominative: /а$/, singular: /^(?:у|ой|е)$/, either: /^[ыи]$/ },
  { nominative: /[йь]$/, singular: /^(?:я|ю|ем|е)$/ },
  { nominative: /(?<=[бвгджзклмнпрстфхцчшщ])$/, singular: /^(?:а|у|ом|е)$/ },
]

/** «Учителя», «директора» are many, «Соколова» is another person. */
const pluralInA =
  /^(?:учител|директор|профессор|доктор|мастер|инспектор|редактор|тренер|округ|город|корпус)|[оеё]в$|[иы]н$/

export function caseForm(nominative: string, form: string): CaseForm | undefined {
  if (nominative === form) return undefined
  for (const { nominative: ending, singular, either } of declensions) {
    const stem = nominative.replace(ending, '')
    if (!ending.test(nominative)) continue
    if (stem.length < 4 || !form.startsWith(stem)) return undefined
    const end = form.slice(stem.length)
    if (/^[ая]$/.test(end) && pluralInA.test(nominative)) return undefined
    return singular.test(end) ? 'singular' : either?.test(end) ? 'singular or plural' : undefined
  }
  return undefined
}

/** Bodies of which a place has one: «управления образования» is the genitive sooner than several of them. */
const bodies = /^(?:управлени|администраци|министерств|правительств|агентств|дирекци|инспекци|комисси|палат|академи)/

/**
 * Whether a name stands in another case than its nominative: «управления образования», «Отделом образования», with all
 * else the same. «Школы района», «кураторы школ» are many, and no case.
 */
export function isInOtherCase(name: PartyName, nominative: PartyName): boolean {
  const { words } = name
  if (words.length !== nominative.words.length || name.person !== undefined) return false
  const start = words.findIndex(({ kind }) => kind !== 'abbreviation')
  const differ = words.map(({ folded }, at) => folded !== nominative.words[at]?.folded)
  const end = differ.lastIndexOf(true) + 1
  if (end === 0 || differ.indexOf(true) < start || end >= words.length) return false
  const head = words.slice(start, end)
  const forms = head.map((word, at) => caseForm(folded(nominative.words[start + at]), word.folded))
  if (forms.includes(undefined)) return false
  const isOne = forms.includes('singular') || words.some(({ kind }) => kind === 'number')
  return isOne || head.some((word) => bodies.test(word.folded))
}

function folded(word: NameWord | undefined): string {
  return word?.folded ?? ''
}
