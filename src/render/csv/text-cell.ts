import { xmlText } from '../xml-text.ts'

/**
 * Words as a cell that Excel and LibreOffice take for text. One that begins like a formula gets an apostrophe before it; marks
 * («-») and negative numbers are no formulas and stay as they are.
 */
export function textCell(words: string): string {
  const text = xmlText(words).trim()
  return /^[=+\-@＝＋－＠]/.test(text) && !isHarmless(text) ? `'${text}` : text
}

function isHarmless(text: string): boolean {
  return /^(?:-+|-\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,]\d+)? ?%?)$/.test(text)
}
