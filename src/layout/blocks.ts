import type { ReadOf } from '../format/format.ts'
import { blankDate } from './blanks.ts'
import type { Cell, LineStyle, LinesBlock, Paragraph, SignatureBlock, TextBlock, VisasBlock } from './layout.ts'

/** The small pieces documents are put together from. A piece without words is no piece. */

export function text(paragraphs: readonly Paragraph[], lead?: string): TextBlock[] {
  return paragraphs.length === 0 && lead === undefined ? [] : [{ kind: 'text', lead, paragraphs }]
}

export function lines(style: LineStyle, texts: readonly string[] | undefined): LinesBlock[] {
  const all = (texts ?? [])
    .flatMap((each) => each.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return all.length === 0 ? [] : [{ kind: 'lines', style, lines: all }]
}

/** One under another, by rank as the author has them. */
export function signatures(written: readonly ReadOf<'signature'>[] | undefined): SignatureBlock[] {
  return (written ?? []).map((each) => ({ kind: 'signature', ...signed(each) }))
}

export function visas(written: readonly ReadOf<'signature'>[] | undefined): VisasBlock[] {
  const all = (written ?? []).map((each) => ({ ...signed(each), date: blankDate }))
  return all.length === 0 ? [] : [{ kind: 'visas', word: 'СОГЛАСОВАНО', visas: all }]
}

function signed({ position, name }: ReadOf<'signature'>) {
  return { position: position?.value.split('\n') ?? [], name: name?.value ?? '' }
}

export function cell(column: number, paragraphs: readonly Paragraph[], looks: Partial<Cell> = {}): Cell {
  return { column, columnSpan: 1, rowSpan: 1, align: 'left', number: undefined, ...looks, paragraphs }
}

/** A number with its sign, where the author has left it out. */
export function numbered(number: string): string {
  return /^(?:№|N)/.test(number) ? number : `№ ${number}`
}

/** «Срок: до 1 мая, до 1 июня.» – what has no column of its own. */
export function aside(what: string, values: readonly string[]): string[] {
  if (values.length === 0) return []
  const said = `${what}: ${values.join(', ')}`
  return [said.endsWith('.') ? said : `${said}.`]
}
