import { type Located, type Place, placeInside } from '../../diagnostic/place.ts'

/**
 * Where a part of a text stands in its file, also when the text is folded over lines: folding changes nothing but
 * spaces, so the letters of the value and of the file go side by side. An escaped text has the place of the whole.
 */
export function placeWithin(text: Located<string>, start: number, end: number): Place {
  const exact = placeInside(text, start, end)
  if (exact !== text.place) return exact
  const offsets = offsetsOf(text)
  const from = offsets?.[start]
  const to = offsets?.[end - 1]
  return from === undefined || to === undefined || to < from ? text.place : { ...text.place, start: from, end: to + 1 }
}

/** The stretch of the file that spells a part of a text letter for letter, if there is one and it may be edited. */
export function editableWithin(text: Located<string>, start: number, end: number): Place | undefined {
  const { place, value } = text
  const from = start === 0 ? 0 : start - 1
  const to = Math.min(value.length, end + 1)
  const around = placeWithin(text, from, to)
  if (around === place && !(from === 0 && to === value.length)) return undefined
  if (place.source.text.slice(around.start, around.end) !== value.slice(from, to)) return undefined
  return { ...place, start: around.start + (start - from), end: around.start + (end - from) }
}

/** Neither quoted nor a block: a colon or a number sign with a space would end such a text. */
export function isPlain({ place }: Located<string>): boolean {
  return !/["'>|]/.test(place.source.text[place.start] ?? '')
}

/** The offset in the file of every code unit of the value. */
function offsetsOf({ place, value }: Located<string>): number[] | undefined {
  const { text } = place.source
  const offsets: number[] = []
  let at = bodyStart(text, place)
  for (let index = 0; index < value.length; ) {
    if (!/\s/.test(value[index] ?? '')) {
      if (text[at] !== value[index]) return undefined
      offsets[index++] = at++
      continue
    }
    const spaces = runOf(value, index)
    const written = runOf(text, at)
    if (written === 0 || at + written > place.end) return isBlank(value, index) ? offsets : undefined
    for (let step = 0; step < spaces; step++) offsets[index + step] = at + Math.min(step, written - 1)
    index += spaces
    at += written
  }
  return offsets
}

function isBlank(value: string, from: number): boolean {
  return value.slice(from).trim() === ''
}

/** After the quote of a quoted text, after the header line of a block and the indent below it. */
function bodyStart(text: string, place: Place): number {
  const first = text[place.start] ?? ''
  if (first === '"' || first === "'") return place.start + 1
  if (first !== '>' && first !== '|') return place.start
  const lineEnd = text.indexOf('\n', place.start)
  return lineEnd + 1 + runOf(text, lineEnd + 1)
}

/** How many white characters stand from an offset on. */
function runOf(text: string, from: number): number {
  let to = from
  while (to < text.length && /\s/.test(text[to] ?? '')) to++
  return to - from
}
