import type { StampLine } from '../layout/layout.ts'
import type { LinePiece, Pieces } from '../layout/pieces.ts'
import type { Found } from './form.ts'

/** What a placeholder in a line becomes, or undefined where the roadmap has nothing for it. */
export function valueFor({ placeholder, start }: Found, text: string, pieces: Pieces): string | undefined {
  if (placeholder.kind === 'block') return undefined
  const words = wordsOf(placeholder.piece, pieces)
  if (words === '') return undefined
  // «№ {{номер}}»: the form has the sign already.
  const isSigned = placeholder.piece === 'number' && /(?:№|\bN)\s*$/.test(text.slice(0, start))
  return isSigned ? words.replace(/^(?:№|N)\s*/, '') : words
}

export function wordsOf(piece: LinePiece, { lines }: Pieces): string {
  return lines[piece].map(lineOf).join('\n')
}

/** To sign on, before a name. */
const blank = '_'.repeat(14)

function lineOf({ text, kind }: StampLine): string {
  return kind === 'signature' ? `${blank} ${text}` : text
}
