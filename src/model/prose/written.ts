import type { Fix } from '../../diagnostic/fix.ts'
import { editableInside, type Located, type Place } from '../../diagnostic/place.ts'

/** A stretch of a text and what should stand there instead. */
export interface Mending {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The edit of a file that mends a part of a text; undefined where the file would then be read otherwise. */
export function editOf(text: Located<string>, mending: Mending): Fix['edits'][number] | undefined {
  const place = editableInside(text, mending.start, mending.end)
  const put = place && spelled(text, place, mending)
  return place === undefined || put === undefined ? undefined : { start: place.start, end: place.end, text: put }
}

/** The better words in the style of the scalar. */
function spelled(text: Located<string>, place: Place, { start, end, text: put }: Mending): string | undefined {
  if (/[\r\n]/.test(put + text.value.slice(start, end))) return undefined
  const before = place.source.text.slice(Math.max(text.place.start, place.start - 200), place.start)
  const after = place.source.text.slice(place.end, place.end + 200)
  switch (place.source.text[text.place.start]) {
    case '|':
    case '>':
      return isOtherLine(before, put, after, place) ? undefined : put
    case '"':
      return isBesideFold(before, put, after) ? undefined : put.replace(/["\\]/g, '\\$&')
    case "'":
      return isBesideFold(before, put, after) ? undefined : put.replaceAll("'", "''")
    default:
      return isBesideFold(before, put, after) || !isStillPlain(text, { start, end, text: put }) ? undefined : put
  }
}

/** A line of a block that begins with a space is no longer a line like the others, one without an indent no line of it. */
function isOtherLine(before: string, put: string, after: string, { source, start }: Place): boolean {
  const isStart = /\n[ \t]*$/.test(before) && (/\s/.test(source.text[start] ?? '') || !/^\S/.test(put + after))
  return isStart || before.endsWith('\n')
}

/** Spaces at the start or the end of a line that is folded into the next are not read. */
function isBesideFold(before: string, put: string, after: string): boolean {
  const atStart = /\n[ \t]*$/.test(before) && /^[ \t]/.test(put + after)
  const atEnd = /[ \t]$/.test(before + put) && /^[ \t]*\r?\n/.test(after)
  return atStart || atEnd
}

/** Without quotes, a colon or a number sign with a space beside it would end the text, and a sign begin something else. */
function isStillPlain({ value }: Located<string>, { start, end, text }: Mending): boolean {
  const around = value.slice(Math.max(0, start - 2), start) + text + value.slice(end, end + 2)
  const isStart = start === 0 && !/^[\p{L}\d«„(№]/u.test(around)
  const isEnd = end === value.length && /[\s:]$/.test(around)
  return !isStart && !isEnd && !/:\s|\s#/.test(around) && !/[,[\]{}]/.test(text)
}
