import { type Quantity, readAmount } from '../quantity.ts'
import { goalWords } from './goal-words.ts'

/** A number that a text promises: «не менее 70 % педагогов …», «увеличить количество … до 500 человек». */
export interface Promised {
  /** Offsets of the amount in the text: «Не менее 70 %». */
  readonly start: number
  readonly end: number
  readonly amount: Quantity
  /** Stems of what the amount may be said of, the first one telling of whom: before it, after it. */
  readonly about: readonly (readonly string[])[]
  /** The year by whose end it is promised, where one is named. */
  readonly year: number | undefined
}

const figure = String.raw`(?<![\d.,/№-])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?)(?![\d/-]|[.,]\d)`
const bound = String.raw`(?:не\s+(?:менее|более|ниже|выше|меньше|больше)(?:\s+чем)?|до|более|свыше)`
const unit = String.raw`%|процент[а-яё]*|(?:(?:тыс\.|тысяч[а-яё]*|млн\.?|млрд\.?)\s*)?(?:чел\.|человек[а-яё]*|ед\.|единиц[а-яё]*|шт\.|штук[а-яё]*|балл[а-яё]*|руб\.|рубл[а-яё]*)`
const amounts = new RegExp(String.raw`(?:${bound}\s+)?(?:№\s*)?${figure}(?:\s*(?:${unit}))?`, 'gi')

/** Ages, hours, dates, classes, steps of growth: numbers that promise nothing to measure. */
const otherThing =
  /^(?:\s*процентн[а-яё]+)?\s*(?:пункт|год|лет(?![а-яё])|г\.|гг|час|дн|день|недел|месяц|кварт|класс|этап|раз(?:а|у)?(?![а-яё])|январ|феврал|март|апрел|ма[йя](?![а-яё])|июн|июл|август|сентябр|октябр|ноябр|декабр|[-–—]\s?\d|тыс|млн|млрд)/i
/** What the number starts from, grows by, or is a name of. */
const otherRole = /(?:^|[^а-яё])(?:с|со|от|на|по|в|№|п\.|пункт[а-яё]*|част[иь]|класс[а-яё]*)\s*$/i
/** How things are, not how they shall be. */
const present = /составля|составил|достигл|снизил|выросл|увеличил|по состоянию|в настоящее время|фактическ/i

export const longestClause = 800

export function promisesIn(text: string): Promised[] {
  const found = [...text.matchAll(amounts)].flatMap(({ 0: written, index: start }) => {
    const end = start + written.length
    const amount = readAmount(written)
    const [before, after] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 30)]
    const isMeant = amount.kind === 'quantity' && !otherThing.test(after) && !otherRole.test(before)
    return isMeant ? [{ start, end, amount }] : []
  })
  let last: readonly string[] = []
  return found.map(({ start, end, amount }, index) => {
    const before = clauseBefore(text.slice(found[index - 1]?.end ?? 0, start))
    const after = clauseAfter(text.slice(end, found[index + 1]?.start))
    const isContinued = index > 0 && /^[^.;\n]*$/.test(before) && goalWords(before).length === 0
    const measured = isContinued ? last : goalWords(measuredIn(before) ?? '')
    last = measured
    const year = yearBeside(before, after)
    const isNow = present.test(before) || (isContinued && year === undefined)
    const counted = amount.unit === '' && amount.bound === 'exact' ? [] : goalWords(after)
    const about = isNow ? [] : [measured, counted.length >= 2 ? counted : []].filter((stems) => stems.length > 0)
    return { start, end, amount, about, year: year ?? onlyYear(`${before} ${after}`) }
  })
}

const measure =
  /(?<![а-яё])(?:дол(?:я|и|ю|е|ей|ею)|удельн[а-яё]+\s+вес[а-яё]*|охват[а-яё]*|процент[а-яё]*|числ(?:о|а|у|ом|е)|численност[а-яё]+|количеств[а-яё]+|средн[а-яё]+\s+балл[а-яё]*|индекс[а-яё]*|коэффициент[а-яё]*)(?![а-яё])/i
const anyMeasure = /(?<![а-яё])(?:показател[а-яё]+|уров(?:ень|ня|нем|не))(?![а-яё])/i

/** What stands after «доля», «количество» or, failing that, «показатель». */
function measuredIn(before: string): string | undefined {
  const head = measure.exec(before) ?? anyMeasure.exec(before)
  return head === null ? undefined : before.slice(head.index)
}

/** To the end of the quotation or of the part of the sentence; brackets are jumped over. */
function clauseAfter(text: string): string {
  let depth = 0
  for (let index = 0; index < Math.min(text.length, longestClause); index++) {
    const sign = text.charAt(index)
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (depth <= 0 && /[»;\n.]/.test(sign)) return text.slice(0, index)
  }
  return text.slice(0, longestClause)
}

/** From the beginning of the sentence or of a quotation that is still open. */
function clauseBefore(text: string): string {
  const sentence =
    text
      .slice(-longestClause)
      .split(/[;\n]|\.\s/)
      .at(-1) ?? ''
  let open = 0
  for (let index = sentence.length - 1; index >= 0; index--) {
    if (sentence.charAt(index) === '»') open--
    else if (sentence.charAt(index) === '«' && ++open > 0) return sentence.slice(index + 1)
  }
  return sentence
}

/** «в 2024 году – 70 %», «70 % в 2024 году». */
function yearBeside(before: string, after: string): number | undefined {
  const year =
    /(?<!\d)(20\d\d)\s*(?:год[ауе]?|г\.)?\s*(?:[–—:-]\s*)?(?:составит\s+)?$/i.exec(before)?.[1] ??
    /^[^,;\d]{0,30}(?<![\d.])(20\d\d)(?!\d)/.exec(after)?.[1]
  return year === undefined ? undefined : Number(year)
}

function onlyYear(text: string): number | undefined {
  const years = new Set([...text.matchAll(/(?<![\d.])20\d\d(?!\d)/g)].map(([year]) => Number(year)))
  return years.size === 1 ? [...years][0] : undefined
}
