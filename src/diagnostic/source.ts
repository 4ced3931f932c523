/** A named text. Everything that points into it counts UTF-16 code units from 0, without a byte order mark. */
export interface Source {
  /** The path as the user gave it, or the name said for standard input. */
  readonly name: string
  readonly text: string
}

/** Line and column as people and editors count them: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

const lineStartsOf = new WeakMap<Source, readonly number[]>()

/** Offsets at which the lines of a source begin. A line ends with LF, CRLF or a lone CR. */
export function lineStarts(source: Source): readonly number[] {
  const known = lineStartsOf.get(source)
  if (known !== undefined) return known
  const starts = [0]
  const { text } = source
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  lineStartsOf.set(source, starts)
  return starts
}

/** The position of an offset: the one place where offsets become lines. */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 }
}

/** Where a line of the source, counted from 1, begins, and where it ends before its line end. */
export function lineSpan(source: Source, line: number): { readonly start: number; readonly end: number } {
  const { text } = source
  const starts = lineStarts(source)
  const start = starts[line - 1] ?? text.length
  let end = starts[line] ?? text.length
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
  return { start, end }
}
