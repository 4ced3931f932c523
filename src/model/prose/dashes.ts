import { monthsOfRu, monthsRu } from '../../language/months.ts'
import { remembered } from '../../language/remembered.ts'
import { quotesIn } from './pairs.ts'
import { withoutCodes } from './prose.ts'

/** Hyphens and dashes between words and figures: what each stands for and how it is typed. */

/** What a dash stands between: years, full dates, months, the parts of a compound adjective, or words. */
export type Between = 'years' | 'dates' | 'months' | 'compound' | 'words'

export interface Dash {
  /** The sign with the spaces around it. */
  readonly start: number
  readonly end: number
  readonly sign: string
  /** As typed: « - », «– », «-». */
  readonly style: string
  readonly between: Between
  /** A space on one side only. */
  readonly isLopsided: boolean
  readonly isQuoted: boolean
  /** Both sides are Russian words or quotes and brackets around them. */
  readonly isAmongWords: boolean
}

const month = new RegExp(`^(?:${[...monthsRu, ...monthsOfRu].join('|')})$`, 'iu')
const compoundHead =
  /^(?:нормативно|локально|организационно|учебно|научно|информационно|психолого|социально|материально|финансово|духовно|военно|практико|программно|культурно|физкультурно|спортивно|художественно|планово|административно|методолого|медико|естественно|проектно|общественно|профессионально|консультационно)$/iu
const adjective = /^[а-яё-]{3,}(?:[ыио]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]м|[ыи]х|[ыи]ми|[ую]ю)$/iu

/** Dashes with a space on some side, and those that stand in ranges of years, dates and months. */
export const dashesIn: (text: string) => readonly Dash[] = remembered((text) => {
  if (!/[-–—−‑]/.test(text)) return []
  const plain = withoutCodes(text)
  const quotes = quotesIn(text)
  return [...plain.matchAll(/(?<=\S)([^\S\n]*)([-–—−‑])([^\S\n]*)(?=[^\s])/gu)].flatMap((match) => {
    const { 0: style, 2: sign = '', index: start } = match
    const end = start + style.length
    const left = /[\p{L}\d.]+$/u.exec(plain.slice(Math.max(0, start - 40), start))?.[0] ?? ''
    const right = /^[\p{L}\d.]+/u.exec(plain.slice(end, end + 40))?.[0] ?? ''
    const between = betweenOf(left, right)
    const spaces = [match[1], match[3]].filter((space) => space !== '').length
    if (spaces === 0 && (between === 'words' || between === 'compound')) return []
    if (between === 'words' && !isJoining(plain, start, end, sign, spaces)) return []
    const isAmongWords =
      /[\u0400-\u04ff»)"]/.test(plain[start - 1] ?? '') && /[\u0400-\u04ff«("]/.test(plain[end] ?? '')
    const isLopsided = spaces === 1
    return [{ start, end, sign, style, between, isLopsided, isQuoted: quotes.hold(start), isAmongWords }]
  })
})

function betweenOf(left: string, right: string): Between {
  if (/^(?:19|20)\d\d$/.test(left) && /^(?:19|20)\d\d(?!\d)/.test(right)) return 'years'
  if (/^\d{1,2}(?:\.\d{1,2}(?:\.\d{2,4})?)?$/.test(left) && /^\d{1,2}\.\d{1,2}\.\d{2,4}\.?$/.test(right)) return 'dates'
  if (month.test(left) && month.test(right)) return 'months'
  return compoundHead.test(left) && adjective.test(right) ? 'compound' : 'words'
}

/** Not the mark of a list item, a negative number, a suspended hyphen («аудио- и видеоматериалы») or an empty cell. */
function isJoining(text: string, start: number, end: number, sign: string, spaces: number): boolean {
  const before = text[start - 1] ?? ''
  const after = text.slice(end, end + 8)
  if (!/[\p{L}\d»")\]%]/u.test(before) || !/^[\p{L}\d«"(]/u.test(after)) return false
  if (spaces === 2) return !(/\d/.test(before) && /^\d/.test(after) && text.includes('='))
  const isSpaceAfter = /\s/.test(text[end - 1] ?? '')
  if (isSpaceAfter) return !(sign === '-' && /^(?:и|или|либо|да|а|но)\s/u.test(after))
  return !/^\d/.test(after)
}
