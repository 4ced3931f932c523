/** Years a title or heading gives to the whole document: «на 2022–2023 годы», «в 2026/2027 учебном году». */
export interface YearsSaid {
  readonly first: number
  readonly last: number
  /** Offsets of the words in the text. */
  readonly start: number
  readonly end: number
}

/** «выявленных в 2022 году» tells the years of something else. */
const years =
  /(?<!\p{L})(?:на|в(?<!(?:нн|вш)\p{L}{1,5}\s+в)|период)\s+(?:период\s+)?((?:19|20)\d\d)(?:\s*(?:г\.|год[ауы]?)?\s*[-–—/]\s*((?:19|20)?\d\d)(?!\d))?\s*(?:учебн\p{L}*\s*)?(?:годах|годов|году|годы|год|гг?\.)/giu

/** One span of years; undefined where none or several are said: then nobody knows which is the document's. */
export function yearsSaid(text: string): YearsSaid | undefined {
  if (!/(?:19|20)\d\d/.test(text)) return undefined
  const [found, more] = [...text.matchAll(years)]
  if (found === undefined || more !== undefined) return undefined
  const first = Number(found[1])
  const last = found[2] === undefined ? first : Number(found[2].length === 2 ? `20${found[2]}` : found[2])
  const start = found.index + found[0].search(/\d/)
  return last < first ? undefined : { first, last, start, end: found.index + found[0].length }
}
