import { bug } from '../../bug.ts'
import { textWidth } from '../../layout/measure.ts'

/** Names in the few lines a chart has for them. Lengths are in CSS pixels. */

export interface Room {
  readonly pixels: number
  readonly lines: number
  readonly size: number
  readonly isBold: boolean
}

/** Names in lines. Those that begin alike are shown with their ends: rows that one cannot tell apart say nothing. */
export function fittedApart(all: readonly { readonly name: string; readonly room: Room }[]): (readonly string[])[] {
  const shown = all.map(({ name, room }) => fitted(name, room, shortened))
  const namesOf = new Map<string, Set<string>>()
  for (const [index, lines] of shown.entries()) {
    const names = namesOf.get(lines.join(' ')) ?? new Set()
    namesOf.set(lines.join(' '), names.add(all[index]?.name ?? ''))
  }
  return shown.map((lines, index) => {
    const isAlone = (namesOf.get(lines.join(' '))?.size ?? 0) < 2
    const { name, room } = all[index] ?? bug('a name has its lines')
    return isAlone ? lines : fitted(name, room, endOf)
  })
}

/** Part of a text that is too long for its line. */
type Cut = (words: string, fits: (words: string) => boolean) => string

/** The text in lines; where they are too few, the last one holds a part of what is left. */
function fitted(whole: string, { pixels, lines, size, isBold }: Room, cut: Cut): string[] {
  const room = (pixels - 12) * millimetresPerPixel
  const fits = (words: string) => textWidth(words, size * 0.75, isBold) * sansWider <= room
  const found: string[] = []
  let rest = whole
  while (rest !== '' && found.length < lines) {
    if (fits(rest)) return [...found, rest]
    if (found.length === lines - 1) return [...found, cut(rest, fits)]
    const line = lineOf(rest, fits)
    found.push(line)
    rest = rest.slice(line.length).trimStart()
  }
  return found
}

/** As many words as fit, or as much of the first one. */
function lineOf(words: string, fits: (words: string) => boolean): string {
  let end = lastOf(words.length, (length) => fits(words.slice(0, length)))
  const space = words.lastIndexOf(' ', end)
  if (space > 0) end = space
  return words.slice(0, Math.max(end, 1))
}

function shortened(words: string, fits: (words: string) => boolean): string {
  return `${words
    .slice(
      0,
      lastOf(words.length, (length) => fits(`${words.slice(0, length)}…`)),
    )
    .trimEnd()}…`
}

/** «… и иных работников»: as many of the last words as fit. */
function endOf(words: string, fits: (words: string) => boolean): string {
  const length = lastOf(words.length, (count) => fits(`… ${words.slice(-count)}`))
  const end = words.slice(words.length - length)
  const space = end.indexOf(' ')
  return space < 0 ? `…${end}` : `… ${end.slice(space + 1)}`
}

/** The greatest number up to `most` for which it holds, where it holds for all that are smaller. */
function lastOf(most: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

const millimetresPerPixel = 25.4 / 96

/** A grotesque is wider than the Times whose letters are measured. */
const sansWider = 1.32
