import type { Located } from '../diagnostic/place.ts'
import { remembered } from '../language/remembered.ts'
import { everyIndicator, everySection, type Roadmap } from './roadmap.ts'

/** A row of a list: the number that is printed and, where an author gave it, the number by hand. */
export interface NumberedRow {
  readonly number: string
  readonly written: { readonly number: Located<string> | undefined }
}

/** Lists that are numbered in the same way: those of sections, of events of a level, of indicators of a level. */
export function numberedLists(roadmap: Roadmap): (readonly NumberedRow[])[][] {
  const sections = everySection(roadmap)
  const indicators = everyIndicator(roadmap)
  return [
    [roadmap.sections],
    sections.map((section) => section.sections),
    [roadmap.ownEvents, ...sections.map(({ events }) => events)],
    roadmap.events.map(({ events }) => events),
    [roadmap.indicators, ...sections.map((section) => section.indicators)],
    indicators.map(({ breakdown }) => breakdown),
  ].map((lists) => lists.filter((list) => list.length > 0))
}

/** «Глава 3.», «35.1.», «II»: the words before the number, its steps and what stands behind it. */
export interface RowNumber {
  readonly text: string
  readonly word: string
  readonly steps: readonly number[]
  readonly tail: string
}

/** A number as far as it can be counted; undefined for words, letters and dates. */
export const readRowNumber: (text: string) => RowNumber | undefined = remembered((text) => {
  const match = /^(\p{L}*)\s*(\d{1,4}(?:\.\d{1,4})*|[IVXLC]+)([.)]?)$/u.exec(text.trim())
  if (match === null) return undefined
  const [, word = '', number = '', tail = ''] = match
  const steps = /^\d/.test(number) ? number.split('.').map(Number) : [fromRoman(number)]
  return { text, word: word.toLowerCase(), steps, tail }
})

const figures: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function fromRoman(text: string): number {
  const values = [...text].map((figure) => figures[figure] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
