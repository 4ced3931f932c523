import type { Indicator } from '../model/roadmap.ts'

/** The marks of indicators that have a footnote: *, **, *** in the order of the table. */
export function footnoteMarks(indicators: readonly Indicator[]): ReadonlyMap<Indicator, string> {
  const noted = indicators.filter(({ written }) => written.footnote !== undefined)
  return new Map(noted.map((indicator, index) => [indicator, '*'.repeat(index + 1)]))
}

/** The footnotes as they stand under the table; a mark that is typed already is not doubled. */
export function footnoteLines(marks: ReadonlyMap<Indicator, string>): string[] {
  return [...marks].map(([{ written }, mark]) => {
    const note = written.footnote?.value ?? ''
    return note.startsWith(mark) ? note : `${mark} ${note}`
  })
}
