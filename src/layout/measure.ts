import { bold as boldWidths, regular as regularWidths, type Widths } from './times-widths.ts'

/** How wide text is in Times New Roman, and how many lines it takes. An estimate without kerning and hyphenation. */

const unitsPerEm = 2048
const millimetresPerPoint = 25.4 / 72

/** Of a character Times New Roman was not asked about: a wide letter; from CJK and emoji on, a full square. Marks and controls take no room. */
const unknownWidth = 1366
const squareWidth = unitsPerEm
const firstSquare = 0x2e80

/** Of all characters: so many of them fit on a line, whatever they are. */
const widest = 2306

const extraWidths: Widths = [
  [0, '\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff'],
  [410, '\u2009\u202f'],
  [1024, '\u2002'],
  [2048, '\t\u2003'],
]

/** Widths by code below the squares; above them few characters have one of their own. */
const regular = widthsByCode(regularWidths)
const bold = widthsByCode(boldWidths)

function widthsByCode(widths: Widths): Uint16Array {
  const byCode = new Uint16Array(0x10000).fill(squareWidth).fill(unknownWidth, 0, firstSquare)
  byCode.fill(0, 0, 0x20).fill(0, 0x300, 0x370)
  for (const [width, characters] of [...extraWidths, ...widths])
    for (const character of characters) byCode[character.codePointAt(0) ?? 0] = width
  return byCode
}

/** In millimetres, of text set on one line. */
export function textWidth(text: string, points: number, isBold = false): number {
  return (unitsOf(text, 0, text.length, isBold ? bold : regular) / unitsPerEm) * points * millimetresPerPoint
}

/**
 * Lines the text takes in a column of `width` millimetres: broken at `\n`, at spaces and after hyphens and dashes, inside a
 * word only where it is wider than the column. Spaces at the end of a line take no room. Empty text is one line.
 */
export function linesIn(text: string, width: number, points: number, isBold = false): number {
  const widths = isBold ? bold : regular
  const room = Math.floor((width / millimetresPerPoint / points) * unitsPerEm)
  if (text.length * widest <= room && !text.includes('\n')) return 1
  let lines = 1
  let used = 0
  for (let start = 0; start < text.length; ) {
    if (text.charCodeAt(start) === lineEnd) {
      lines += 1
      used = 0
      start += 1
      continue
    }
    const end = pieceEnd(text, start)
    const units = unitsOf(text, start, end, widths)
    if (isSpace(text.charCodeAt(start)) || used + units <= room) used += units
    else {
      if (used > 0) lines += 1
      used = units
      if (units > room) {
        const broken = breakWord(text, start, end, room, widths)
        lines += broken.breaks
        used = broken.used
      }
    }
    start = end
  }
  return lines
}

/** What a line is put together from: runs of spaces, and between them all that is never torn. Together they are the text. */
export function linePieces(text: string): string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.charCodeAt(start) === lineEnd ? start + 1 : pieceEnd(text, start)
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

const lineEnd = 10

/**
 * Where the piece that begins at `start` ends (exclusive): a run of spaces, or a word with the hyphens behind it.
 * Non-breaking spaces and hyphens are letters of a word, as in Word.
 */
function pieceEnd(text: string, start: number): number {
  let at = start
  if (isSpace(text.charCodeAt(at))) {
    while (isSpace(text.charCodeAt(at))) at++
    return at
  }
  while (at < text.length && isLetter(text.charCodeAt(at))) at++
  while (isHyphen(text.charCodeAt(at))) at++
  return at
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 9
}

/** A hyphen, a dash. */
function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2013 || code === 0x2014
}

function isLetter(code: number): boolean {
  return !isSpace(code) && !isHyphen(code) && code !== lineEnd
}

/** A word wider than the column, from the start of a line: how often it is broken, and how much its last line holds. */
function breakWord(text: string, start: number, end: number, room: number, widths: Uint16Array) {
  let breaks = 0
  let used = 0
  for (const character of text.slice(start, end)) {
    const units = unitsOf(character, 0, character.length, widths)
    if (used > 0 && used + units > room) {
      breaks += 1
      used = 0
    }
    used += units
  }
  return { breaks, used }
}

function unitsOf(text: string, start: number, end: number, widths: Uint16Array): number {
  let units = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const isPair = code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(at + 1))
    units += isPair ? squareWidth : (widths[code] ?? squareWidth)
    if (isPair) at++
  }
  return units
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
