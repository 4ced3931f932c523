import type { YAMLError } from 'yaml'

interface Began {
  readonly code: string
  readonly start: number
  readonly end: number
}

/**
 * Where a mistake began, and its kind more exactly than the library tells: it points at the place where reading failed,
 * which for an open quote or bracket is far below.
 */
export function whereItBegan({ code, message, pos }: YAMLError, text: string): Began {
  const [start, end] = pos
  const dash = lookOfDash(text, start)
  if (dash !== undefined) return dash
  if (/^Tags and anchors/.test(message)) return at('TAG_RESOLVE_FAILED', start)
  if (code === 'MISSING_CHAR' && /closing ['"]quote/.test(message))
    return at('UNCLOSED_QUOTE', openingQuote(text, start))
  if (/end with a [\]}]/.test(message)) {
    const bracket = openingBracket(text, start)
    if (bracket !== undefined) return at('UNCLOSED_BRACKET', bracket)
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const shifted = shiftedKey(text, start)
    if (shifted !== undefined) return { code: 'SHIFTED_KEY', ...shifted }
  }
  const misplaced = misaligned.has(code) ? keyAt(text, start) : undefined
  return misplaced === undefined ? { code, start, end } : { code: 'BAD_INDENT', ...misplaced }
}

/** What the library says of a key that stands to the left or right of its neighbours. */
const misaligned = new Set(['MISSING_CHAR', 'UNEXPECTED_TOKEN', 'BAD_INDENT'])

/** The key that a line begins with, if the offset lies before or at it. */
function keyAt(text: string, offset: number): { start: number; end: number } | undefined {
  const lineStart = lineStartBefore(text, offset)
  if (lineStart === undefined || text.slice(lineStart, offset).trim() !== '') return undefined
  const key = /^([ \t]*(?:- +)?)([\p{L}][\p{L}\d-]*):(?:\s|$)/u.exec(text.slice(lineStart, lineStart + farthest))
  if (key === null) return undefined
  const start = lineStart + (key[1]?.length ?? 0)
  return { start, end: start + (key[2]?.length ?? 0) }
}

/** How far from the beginning of its line a key is looked for: a line of a million brackets has as many mistakes. */
const farthest = 200

function lineStartBefore(text: string, offset: number): number | undefined {
  const from = Math.max(0, offset - farthest)
  const lineEnd = text.slice(from, offset).lastIndexOf('\n')
  if (lineEnd < 0) return from === 0 ? 0 : undefined
  return from + lineEnd + 1
}

/** «-название: …» and «– название: …» upset the library in many ways; people have typed a dash and no item. */
function lookOfDash(text: string, offset: number): Began | undefined {
  const lineStart = lineStartBefore(text, offset)
  if (lineStart === undefined) return undefined
  const line = /^([ \t]*)(-\p{L}[^:\n]*:|[–—][ \t]*\p{L}[^:\n]*:)/u.exec(text.slice(lineStart, lineStart + farthest))
  if (line === null || text.slice(lineStart, offset).trim().length > 1) return undefined
  const start = lineStart + (line[1]?.length ?? 0)
  return { code: line[2]?.startsWith('-') === true ? 'DASH_SPACE' : 'LONG_DASH', start, end: start + 1 }
}

/** Whether a key stands further right than the one on the line above it. */
export function isShiftedRight(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const above = text.slice(0, lineStart).trimEnd()
  const lineAbove = above.slice(above.lastIndexOf('\n') + 1)
  return start - lineStart > (/^[ \t]*(?:- +)?/.exec(lineAbove)?.[0].length ?? 0)
}

function at(code: string, start: number): Began {
  return { code, start, end: start + 1 }
}

/** A quote that begins a value, the last one before the end of what it swallowed. */
function openingQuote(text: string, before: number): number {
  const opened = [...text.slice(0, before).matchAll(/(?:^|[:,[{-]\s+)["']/gm)].at(-1)
  return opened === undefined ? before : opened.index + opened[0].length - 1
}

/** The last bracket before an offset that is not closed again. */
function openingBracket(text: string, before: number): number | undefined {
  let closed = 0
  for (let offset = before - 1; offset >= 0; offset--) {
    const character = text[offset]
    if (character === ']' || character === '}') closed++
    else if ((character === '[' || character === '{') && closed-- === 0) return offset
  }
  return undefined
}

/** A key on the line below a text, indented deeper, becomes part of the text: the second colon is on that line. */
function shiftedKey(text: string, start: number): { start: number; end: number } | undefined {
  const lineEnd = text.indexOf('\n', start)
  if (lineEnd < 0 || /:(?:\s|$)/.test(text.slice(start, lineEnd))) return undefined
  const key = /^([ \t]*)([^\n:]+):/.exec(text.slice(lineEnd + 1))
  if (key === null) return undefined
  const keyStart = lineEnd + 1 + (key[1]?.length ?? 0)
  return { start: keyStart, end: keyStart + (key[2]?.length ?? 0) }
}
