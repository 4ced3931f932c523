import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Block } from '../layout/layout.ts'
import type { Pieces } from '../layout/pieces.ts'
import type { Form, FormParagraph, Found } from './form.ts'
import { type Placeholder, placeholders } from './placeholders.ts'
import * as problems from './problems.ts'
import { valueFor, wordsOf } from './value.ts'

/** What a form and a roadmap leave open between them: nothing to fill in, nothing to fill it into. */
export function tellOf(form: Form, pieces: Pieces): Diagnostic[] {
  const shown = form.paragraphs.filter(({ isEcho }) => !isEcho)
  const empty = shown.flatMap((paragraph) => paragraph.found.filter((found) => isEmpty(found, pieces)))
  const [optional, needed] = [false, true].map((is) =>
    empty.filter(({ placeholder }) => placeholder.isRequisite === is),
  )
  return [
    ...(needed ?? []).map(({ written, where, place, blank }) =>
      problems.unfilled.at(place, { written, whereRu: where.ru, whereEn: where.en, blank }),
    ),
    ...leftOut(optional ?? []),
    ...notPrinted(form, shown, pieces),
  ]
}

function isEmpty({ placeholder }: Found, pieces: Pieces): boolean {
  return wordsIn(placeholder, pieces).length === 0
}

function leftOut(optional: readonly Found[]): Diagnostic[] {
  const [first] = optional
  if (first === undefined) return []
  const names = [...new Set(optional.map(({ name }) => `{{${name}}}`))].join(', ')
  return [problems.leftOut.at(first.place, { names })]
}

/** The words of a piece, line by line. */
function wordsIn(placeholder: Placeholder, pieces: Pieces): string[] {
  if (placeholder.kind === 'block') return pieces.blocks[placeholder.piece]().flat().flatMap(wordsOfBlock)
  return wordsOf(placeholder.piece, pieces)
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'lines':
      return [...block.lines]
    case 'text':
      return [...(block.lead === undefined ? [] : [block.lead]), ...block.paragraphs.map(({ text }) => text)]
    case 'stamps':
      return [...block.left, ...block.right].flatMap(({ lines }) => lines.map(({ text }) => text))
    case 'dateline':
      return [block.date.text, block.place, block.number.text]
    case 'signature':
      return [...block.position, block.name]
    case 'visas':
      return block.visas.flatMap(({ position, name }) => [...position, name])
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)))
  }
}

/** Said of the document as a whole by the placeholders for its parts. */
const inOthers: readonly Placeholder['piece'][] = ['period', 'signature', 'table']

/** Words that a form prints by itself («ПРИКАЗ», «г. Тамбов») are not lost. */
function notPrinted(form: Form, shown: readonly FormParagraph[], pieces: Pieces): Diagnostic[] {
  const found = new Set(shown.flatMap((paragraph) => paragraph.found.map(({ placeholder }) => placeholder.piece)))
  const printed = squeezed(shown.map((paragraph) => filledText(paragraph, pieces)).join(''))
  return placeholders
    .filter(({ piece }) => !found.has(piece) && !inOthers.includes(piece))
    .flatMap((placeholder) => {
      const lost = wordsIn(placeholder, pieces).filter((line) => !printed.includes(squeezed(line)))
      if (lost.length === 0) return []
      const { ru, en } = placeholder
      const facts = { ru, en, words: shortened(lost.join(' ')), form: form.source.name }
      return [problems.notPrinted.at({ source: form.source, start: 0, end: 0, path: [] }, facts)]
    })
}

function filledText({ text, found }: FormParagraph, pieces: Pieces): string {
  let filled = text
  for (const one of [...found].reverse()) {
    const words = valueFor(one, text, pieces) ?? wordsIn(one.placeholder, pieces).join('\n')
    filled = filled.slice(0, one.start) + words + filled.slice(one.end)
  }
  return filled
}

/** «П Р И К А З» is «Приказ». */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}

/** In characters. */
const longest = 60

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`
}
