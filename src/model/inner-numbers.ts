import { type Located, type Place, placeInside } from '../diagnostic/place.ts'
import { remembered, rememberedOfWords } from '../language/remembered.ts'
import type { Roadmap } from './roadmap.ts'

/** A numbered item inside a text («2. Работа в паре») whose neighbour is missing. */
export interface LonelyNumber {
  readonly number: string
  readonly missing: string
  readonly place: Place
}

interface Marker {
  readonly text: Located<string>
  readonly at: number
  readonly value: number
  readonly sign: string
}

/** Rows whose texts carry their own numbers («1. …» in one row, «2. …» in the next) are no lists inside a text. */
export function lonelyNumbersIn(roadmap: Roadmap): LonelyNumber[] {
  return columnsOf(roadmap).flatMap((column) => {
    const isNumbered = column.filter(isLed).length > 1
    return column.flatMap((texts) => (isNumbered && isLed(texts) ? [] : lonelyNumbers(texts)))
  })
}

/** The texts of one column, a list a row: what could be numbered from row to row. */
function columnsOf({ events, written }: Roadmap): (readonly Located<string>[])[][] {
  const blocks = [...(written.passport ?? []), ...(written.notes ?? [])]
  return [
    events.map(({ title }) => title),
    events.map(({ written: { result = [] } }) => result),
    events.map(({ written: { document = [] } }) => document),
    blocks.map(({ text = [] }) => text),
  ]
}

/** Numbers at the start of lines that do not go on: «1.» without «2.», «1.», «3.». */
function lonelyNumbers(texts: readonly Located<string>[]): LonelyNumber[] {
  const [first, ...rest] = texts.flatMap(markersOf)
  if (first === undefined) return []
  const markers = [first, ...rest].filter(({ sign }) => sign === first.sign)
  // A number may stand inside a line as well: «Организация программы 1.Закрепление отношений».
  const everywhere = texts.map(({ value }) => value).join('\n')
  const isThere = (value: number) => anywhere(`${value}${first.sign}`).test(everywhere)
  const only = markers[0]
  if (only?.value === 1 && !isThere(2)) return [lonely(only, 2)]
  const missing = markers.find(({ value }) => value > 1 && value <= most && !isThere(value - 1))
  return missing === undefined || only?.value !== 1 ? [] : [lonely(missing, missing.value - 1)]
}

/** At the start of a text or of a word. */
const anywhere = rememberedOfWords((number) => new RegExp(`(?:^|\\s)${number.replace(/[.)]$/, '\\$&')}`))

/** A larger number at the start of a line is a year or an amount. */
const most = 50

/** Does the text begin with a number: «2. Отбор наставников»? */
function isLed([first]: readonly Located<string>[]): boolean {
  return first !== undefined && markersOf(first)[0]?.at === 0
}

function markersOf(text: Located<string>): Marker[] {
  return numbersIn(text.value).map((number) => ({ text, ...number }))
}

const numbersIn: (text: string) => readonly Omit<Marker, 'text'>[] = remembered((text) => {
  if (!/^[ \t]*\d{1,2}[.)]/m.test(text)) return []
  return [...text.matchAll(/^[ \t]*(\d{1,2})([.)])(?=\s*[\p{L}«"„])/gmu)].map((match) => ({
    at: match.index,
    value: Number(match[1]),
    sign: match[2] ?? '.',
  }))
})

function lonely({ text, at, value, sign }: Marker, missing: number): LonelyNumber {
  const start = at + (text.value.slice(at).match(/^\s*/)?.[0].length ?? 0)
  const number = `${value}${sign}`
  return { number, missing: `${missing}${sign}`, place: placeInside(text, start, start + number.length) }
}
