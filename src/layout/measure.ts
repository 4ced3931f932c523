import { bold as boldWidths, regular as regularWidths, type Widths } from './times-widths.ts'

/** How wide text is in Times New Roman, and how many lines it takes. An estimate without kerning and hyphenation. */

const unitsPerEm = 2048
const millimetresPerPoint = 25.4 / 72

/** Of a character Times New Roman was not asked about: a wide letter; from CJK and emoji on, a full square. */
const unknownWidth = 1366
const squareWidth = unitsPerEm
const firstSquare = 0x2e80

const extraWidths: Widths = [
  [0, '\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff'],
  [410, '\u2009\u202f'],
  [1024, '\u2002'],
  [2048, '\t\u2003'],
]

const regular = widthsByCode(regularWidths)
const bold = widthsByCode(boldWidths)

function widthsByCode(widths: Widths): ReadonlyMap<number, number> {
  const byCode = new Map<number, number>()
  for (const [width, characters] of [...extraWidths, ...widths]) {
    for (const character of characters) byCode.set(character.codePointAt(0) ?? 0, width)
  }
  return byCode
}

/** In millimetres, of text set on one line. */
export function textWidth(text: string, points: number, isBold = false): number {
  return (unitsOf(text, isBold) / unitsPerEm) * points * millimetresPerPoint
}

/**
 * Lines the text takes in a column of `width` millimetres: broken at `\n`, at spaces and after hyphens and dashes, inside a
 * word only where it is wider than the column. Spaces at the end of a line take no room. Empty text is one line.
 */
export function linesIn(text: string, width: number, points: number, isBold = false): number {
  const room = Math.floor((width / millimetresPerPoint / points) * unitsPerEm)
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room, isBold), 0)
}

/** A run of spaces, or a word with the hyphens behind it. Non-breaking spaces and hyphens are letters of a word, as in Word. */
const pieces = /[ \t\n]+|[^ \t\n\-‐–—]+[-‐–—]*|[-‐–—]+/g

/** What a line is put together from: runs of spaces, and between them all that is never torn. Together they are the text. */
export function linePieces(text: string): { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(pieces)].map((match) => ({ text: match[0], start: match.index }))
}

function linesOfParagraph(paragraph: string, room: number, isBold: boolean): number {
  let lines = 1
  let used = 0
  for (const { text: piece } of linePieces(paragraph)) {
    const units = unitsOf(piece, isBold)
    if (piece.startsWith(' ') || piece.startsWith('\t') || used + units <= room) {
      used += units
      continue
    }
    if (used > 0) lines += 1
    used = units
    if (units > room) {
      const broken = breakWord(piece, room, isBold)
      lines += broken.breaks
      used = broken.used
    }
  }
  return lines
}

/** A word wider than the column, from the start of a line: how often it is broken, and how much its last line holds. */
function breakWord(word: string, room: number, isBold: boolean): { breaks: number; used: number } {
  let breaks = 0
  let used = 0
  for (const character of word) {
    const units = unitsOf(character, isBold)
    if (used > 0 && used + units > room) {
      breaks += 1
      used = 0
    }
    used += units
  }
  return { breaks, used }
}

function unitsOf(text: string, isBold: boolean): number {
  const widths = isBold ? bold : regular
  let units = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    units += widths.get(code) ?? widthOfUnknown(code)
  }
  return units
}

function widthOfUnknown(code: number): number {
  if (code < 0x20 || (code >= 0x300 && code < 0x370)) return 0
  return code < firstSquare ? unknownWidth : squareWidth
}
