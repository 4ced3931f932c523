import { type Spelling, spell } from './scalar.ts'
import type { Source } from './source.ts'

/**
 * Keys and list indexes from the root of a file to a value, as the author wrote them. A long file has very many: `concat` and
 * `slice` make lists as long as they are, where a spread or a `push` leaves room for sixteen more.
 */
export type Path = readonly (string | number)[]

/** Where something was written. `start` is the offset of its first code unit, `end` the offset after its last one. */
export interface Place {
  readonly source: Source
  readonly start: number
  readonly end: number
  readonly path: Path
}

/** A value and the place it was written at. */
export interface Located<T> {
  readonly value: T
  readonly place: Place
}

/** RFC 6901: the path as a JSON pointer. The root is the empty string. */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/**
 * The place of a part of a text, `start` and `end` counted inside the text's value; what is spelled in no readable way
 * has the place of the whole.
 */
export function placeInside(text: Located<string>, start: number, end: number): Place {
  const { place } = text
  const shift = shiftOf(text)
  if (shift !== undefined) return { ...place, start: place.start + shift + start, end: place.start + shift + end }
  const spelling = spellingOf(text)
  const first = spelling?.starts[start] ?? spelling?.ends[start - 1]
  const last = start === end ? first : spelling?.ends[end - 1]
  return first === undefined || last === undefined ? place : { ...place, start: first, end: last }
}

/** As `placeInside`, for an edit: undefined where a part is spelled together with what stands beside it. */
export function editableInside(text: Located<string>, start: number, end: number): Place | undefined {
  if (shiftOf(text) !== undefined) return placeInside(text, start, end)
  const spelling = spellingOf(text)
  if (spelling === undefined) return undefined
  const { starts, ends } = spelling
  const before = ends[start - 1] ?? starts[0] ?? 0
  const after = starts[end] ?? ends.at(-1) ?? 0
  const from = start === end ? before : (starts[start] ?? before)
  const to = start === end ? before : (ends[end - 1] ?? after)
  return before <= from && from <= to && to <= after ? { ...text.place, start: from, end: to } : undefined
}

const shifts = new WeakMap<Place, { readonly value: string; readonly shift: number | undefined }>()
const spellings = new WeakMap<Place, { readonly value: string; readonly spelling: Spelling | undefined }>()

/** How far into its place a value begins that stands in the file letter for letter, with or without quotes. */
function shiftOf({ place, value }: Located<string>): number | undefined {
  const known = shifts.get(place)
  if (known?.value === value) return known.shift
  const written = place.source.text.slice(place.start, place.end)
  const shift = written === value ? 0 : /^["']/.test(written) && written.slice(1, -1) === value ? 1 : undefined
  shifts.set(place, { value, shift })
  return shift
}

/** Asked for by many rules about one text, and made by reading the whole of it. */
function spellingOf({ place, value }: Located<string>): Spelling | undefined {
  const known = spellings.get(place)
  if (known?.value === value) return known.spelling
  const spelling = spell(place.source.text, place.start, place.end, value)
  spellings.set(place, { value, spelling })
  return spelling
}
