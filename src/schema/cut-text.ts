import type { Place } from '../diagnostic/place.ts'
import type { MapEntry, Node } from '../syntax/node.ts'

/** «{название: Провести, обсудить}»: a text between braces that a comma has parted into a value and keys without values. */
export interface CutText {
  readonly key: string
  /** All of it, as it was meant. */
  readonly text: string
  readonly piece: string
  readonly place: Place
  /** Whether the piece is the first behind the value: what follows is the same mistake. */
  readonly isFirst: boolean
}

/** The text that a key of a map is a piece of; undefined where the key was meant as a key. */
export function textCutAt(node: Node, key: string): CutText | undefined {
  if (node.kind !== 'map' || node.place.source.text[node.place.start] !== '{') return undefined
  const { entries } = node
  const index = entries.findIndex((entry) => entry.key === key)
  const piece = entries[index]
  const from = entries.slice(0, index).findLastIndex((entry) => !isPiece(entry))
  const head = entries[from]
  if (piece === undefined || !isPiece(piece) || head?.value.kind !== 'scalar' || isQuoted(head)) return undefined
  const to = entries.findIndex((entry, at) => at > index && !isPiece(entry))
  const last = entries.slice(0, to < 0 ? entries.length : to).at(-1) ?? piece
  return {
    key: head.key,
    text: wordsOf({ ...head.value.place, end: last.keyPlace.end }),
    piece: wordsOf(piece.keyPlace),
    place: piece.keyPlace,
    isFirst: from === index - 1,
  }
}

/** A key alone, without a colon. */
function isPiece({ keyPlace: { source, end }, value }: MapEntry): boolean {
  return value.kind === 'scalar' && value.value === null && !/^\s*:/.test(source.text.slice(end, end + 200))
}

function isQuoted({ value: { place } }: MapEntry): boolean {
  return /["']/.test(place.source.text[place.start] ?? '')
}

function wordsOf({ source, start, end }: Place): string {
  return source.text.slice(start, end).replace(/\s+/g, ' ')
}
