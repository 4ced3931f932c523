/** What a scalar of YAML says, and where the file spells each code unit of it: the library tells only the whole. */
export interface Spelling {
  readonly value: string
  /** Offsets in the file, one a code unit of the value; units that are spelled together have one stretch in common. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Reads the scalar that stands between two offsets, of whatever style; `value` is what it is known to say. */
export function spell(text: string, start: number, end: number, value: string): Spelling | undefined {
  const first = text[start]
  const read =
    first === '"' || first === "'"
      ? flow(text, start + 1, end - 1, first)
      : first === '|' || first === '>'
        ? block(text, start, end, value)
        : flow(text, start, end, undefined)
  return read?.value === value ? read : undefined
}

class Speller implements Spelling {
  private readonly units: string[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []

  get value(): string {
    return this.units.join('')
  }

  /** All of the units are spelled by one stretch of the file. */
  put(units: string, start: number, end: number): void {
    for (let at = 0; at < units.length; at++) {
      this.units.push(units.charAt(at))
      this.starts.push(start)
      this.ends.push(end)
    }
  }

  copy(text: string, start: number, end: number): void {
    for (let at = start; at < end; at++) this.put(text.charAt(at), at, at + 1)
  }
}

/** YAML 1.2, 7.3: plain and quoted. One line end is a space, several are one fewer; the spaces around them are nothing. */
function flow(text: string, start: number, end: number, quote: '"' | "'" | undefined): Spelling {
  const speller = new Speller()
  /** A run of spaces, and the line ends that make it a fold. */
  const white = /[ \t]*((?:\r?\n[ \t]*)+)?/y
  for (let at = start; at < end; ) {
    const sign = text.charAt(at)
    if (quote === '"' && sign === '\\') {
      const { length, units } = escapeAt(text, at)
      speller.put(units, at, at + length)
      at += length
    } else if (quote === "'" && sign === "'") {
      speller.put("'", at, at + 2)
      at += 2
    } else {
      white.lastIndex = at
      const [run = '', fold] = white.exec(text) ?? []
      if (fold !== undefined) speller.put('\n'.repeat(fold.split('\n').length - 2) || ' ', at, at + run.length)
      else speller.copy(text, at, Math.min(end, at + Math.max(run.length, 1)))
      at += Math.max(run.length, 1)
    }
  }
  return speller
}

const escaped: Readonly<Record<string, string>> = {
  ...{ '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
  ...{ N: '\u0085', _: '\u00a0', L: '\u2028', P: '\u2029', ' ': ' ', '"': '"', '/': '/', '\\': '\\', '\t': '\t' },
}

/** YAML 1.2, 5.7. What is no escape says nothing: such a text is broken and told elsewhere. */
function escapeAt(text: string, at: number): { length: number; units: string } {
  const written = text.slice(at, at + 10)
  const lineEnd = /^\\\r?\n/.exec(written)?.[0]
  if (lineEnd !== undefined) {
    const indent = /[ \t]*/y
    indent.lastIndex = at + lineEnd.length
    return { length: lineEnd.length + (indent.exec(text)?.[0].length ?? 0), units: '' }
  }
  const code = /^\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8}))/i.exec(written)
  if (code === null) return { length: 2, units: escaped[written.charAt(1)] ?? '' }
  const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16)
  return { length: code[0].length, units: point > 0x10ffff ? '' : String.fromCodePoint(point) }
}

interface Line {
  /** The offset of the line. */
  readonly at: number
  readonly spaces: number
  /** The offset after its last character, without the line end. */
  readonly end: number
  /** The offset of the next line. */
  readonly next: number
}

/** YAML 1.2, 8.1: literal and folded. Where the indent is given by a figure, it is the one that makes the value. */
function block(text: string, start: number, end: number, value: string): Spelling | undefined {
  const header = /[|>]([-+\d]*)/y
  header.lastIndex = start
  const marks = header.exec(text)?.[1] ?? ''
  const lineEnd = text.indexOf('\n', start)
  const lines = lineEnd < 0 ? [] : linesOf(text, lineEnd + 1, end)
  const first = lines.find((line) => !isEmpty(line))
  if (first === undefined) return undefined
  const lowest = /\d/.test(marks) ? 0 : first.spaces
  for (let indent = first.spaces; indent >= lowest; indent--) {
    const read = blockOf(text, { lines, indent, isFolded: text[start] === '>', chomp: /[-+]/.exec(marks)?.[0] })
    if (read.value === value) return read
  }
  return undefined
}

function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  const spaces = / */y
  for (let at = from; at < to; ) {
    const next = text.indexOf('\n', at)
    const stop = next < 0 || next >= to ? to : next
    spaces.lastIndex = at
    const count = Math.min(spaces.exec(text)?.[0].length ?? 0, stop - at)
    lines.push({ at, spaces: count, end: text[stop - 1] === '\r' && stop > at ? stop - 1 : stop, next: stop + 1 })
    at = stop + 1
  }
  return lines
}

function isEmpty({ at, spaces, end }: Line): boolean {
  return at + spaces >= end
}

interface Block {
  readonly lines: readonly Line[]
  readonly indent: number
  readonly isFolded: boolean
  readonly chomp: string | undefined
}

function blockOf(text: string, { lines, indent, isFolded, chomp }: Block): Spelling {
  const speller = new Speller()
  const isContent = (line: Line) => !isEmpty(line) || line.spaces > indent
  const last = lines.findLastIndex(isContent)
  /** What stands between the last words and the next, and since where. */
  let gap = ''
  let gapStart = 0
  let wasMoreIndented = false
  for (const line of lines.slice(0, last + 1)) {
    const { at, end } = line
    const start = Math.min(at + indent, end)
    const isMoreIndented = isFolded && start < end && /[ \t]/.test(text.charAt(start))
    if (gapStart === 0 && isEmpty(line)) speller.put('\n', at, line.next)
    else if (isFolded && start >= end) {
      if (gap === '\n') speller.put('\n', gapStart, end)
      else gap = '\n'
    } else {
      const isFirstMore = isMoreIndented && !wasMoreIndented && gap === '\n'
      const before = isMoreIndented && gap === ' ' ? '\n' : isFirstMore ? '\n\n' : gap
      speller.put(before, gapStart, start)
      speller.copy(text, start, end)
      gap = isFolded && !isMoreIndented ? ' ' : '\n'
      gapStart = end
      wasMoreIndented = isMoreIndented
    }
  }
  if (chomp === '-') return speller
  speller.put('\n', gapStart, lines[last]?.next ?? gapStart)
  if (chomp === '+')
    for (const { at, spaces, end, next } of lines.slice(last + 1)) {
      speller.copy(text, at + Math.min(spaces, indent), end)
      speller.put('\n', end, next)
    }
  return speller
}
