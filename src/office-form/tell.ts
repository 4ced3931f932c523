import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Block } from '../layout/layout.ts'
import type { Pieces } from '../layout/pieces.ts'
import { type Form, type FormParagraph, type Found, placesIn } from './form.ts'
import { type Placeholder, placeholders } from './placeholders.ts'
import * as problems from './problems.ts'
import { valueFor, wordsOf } from './value.ts'

/** What a form and a roadmap leave open between them: nothing to fill in, nothing to fill it into. */
export function tellOf(form: Form, name: string, pieces: Pieces): Diagnostic[] {
  const shown = form.paragraphs.filter(({ isEcho }) => !isEcho)
  const empty = shown.flatMap((paragraph) => paragraph.found.filter((found) => isEmpty(found, pieces)))
  const without = lacksOrder(shown, pieces)
  const [optional, needed] = [false, true].map((is) =>
    empty.filter(({ placeholder }) => placeholder.isRequisite === is),
  )
  return [
    ...(without === undefined ? [] : [noOrder(form, without, name, pieces)]),
    ...(needed ?? [])
      .filter(({ placeholder }) => without === undefined || !ofOrder.includes(placeholder.piece))
      .map(({ written, where, place, blank }) =>
        problems.unfilled.at(place, { written, whereRu: where.ru, whereEn: where.en, blank, roadmap: name }),
      ),
    ...leftOut(optional ?? [], name),
    ...notPrinted(form, shown, name, pieces),
  ]
}

/** What an order says. */
const ofOrder: readonly Placeholder['piece'][] = [
  'issuer',
  'act',
  'date',
  'number',
  'place',
  'subject',
  'preamble',
  'items',
  'signature',
  'position',
  'name',
]

/** The place for an order that the roadmap does not print: all that belongs to the order is then told at once. */
function lacksOrder(shown: readonly FormParagraph[], { blocks, lines }: Pieces): Found | undefined {
  if (lines.act.length > 0 || blocks.items().length > 0) return undefined
  return shown
    .flatMap(({ found }) => found)
    .find(({ placeholder: { piece } }) => piece === 'items' || piece === 'preamble')
}

function noOrder(form: Form, { place }: Found, roadmap: string, { isExtract }: Pieces): Diagnostic {
  return problems.noOrder.at(place, { form: form.source.name, roadmap, isExtract })
}

function isEmpty({ placeholder }: Found, pieces: Pieces): boolean {
  return wordsIn(placeholder, pieces).length === 0
}

function leftOut(optional: readonly Found[], roadmap: string): Diagnostic[] {
  const [first] = optional
  if (first === undefined) return []
  const names = [...new Set(optional.map(({ name }) => `{{${name}}}`))].join(', ')
  return [problems.leftOut.at(first.place, { names, roadmap })]
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
const inOthers: readonly Placeholder['piece'][] = ['period', 'table']

/** Words that a form prints by itself («ПРИКАЗ», «г. Тамбов») are not lost. */
function notPrinted(form: Form, shown: readonly FormParagraph[], roadmap: string, pieces: Pieces): Diagnostic[] {
  const found = placesIn(form)
  const printed = squeezed(shown.map((paragraph) => filledText(paragraph, pieces)).join(''))
  const lost = placeholders
    .filter(({ piece }) => !found.has(piece) && !inOthers.includes(piece))
    .flatMap((placeholder) => {
      const words = wordsIn(placeholder, pieces).filter((line) => !printed.includes(squeezed(line)))
      return words.length === 0 ? [] : [{ placeholder, words }]
    })
  return toldOnce(lost, found).map(({ placeholder: { ru, en }, words }) => {
    const facts = { ru, en, words: shortened(words.join(' ')), form: form.source.name, roadmap }
    return problems.notPrinted.at({ source: form.source, start: 0, end: 0, path: [] }, facts)
  })
}

interface Lost {
  readonly placeholder: Placeholder
  readonly words: readonly string[]
}

/** A signature is asked for as one, unless the form has a place for a half of it. */
function toldOnce(lost: readonly Lost[], found: ReadonlySet<Placeholder['piece']>): Lost[] {
  const halves: readonly Placeholder['piece'][] = ['position', 'name']
  const areHalvesLost = lost.some(({ placeholder }) => halves.includes(placeholder.piece))
  const spare = areHalvesLost && halves.some((half) => found.has(half)) ? ['signature'] : halves
  return lost.filter(({ placeholder }) => !spare.includes(placeholder.piece))
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
