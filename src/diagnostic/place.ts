import type { Source } from './source.ts'

/** Keys and list indexes from the root of a file to a value, as the author wrote them. */
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
 * The place of a part of a text, `start` and `end` counted inside the text's value.
 *
 * A value that stands in the file letter for letter (on one line, with or without quotes) gives the exact place;
 * a folded, escaped or block value gives the place of the whole.
 */
export function placeInside(text: Located<string>, start: number, end: number): Place {
  const { place, value } = text
  const written = place.source.text.slice(place.start, place.end)
  const shift = written === value ? 0 : written.slice(1, -1) === value ? 1 : undefined
  if (shift === undefined) return place
  return { ...place, start: place.start + shift + start, end: place.start + shift + end }
}
