import { bug } from '../bug.ts'
import type { Language } from '../language/language.ts'
import { blankDate, blankNumber } from '../layout/blanks.ts'
import type { Block, Layout, Page, Paragraph, Part, Typography } from '../layout/layout.ts'
import type { BlockPiece, LinePiece } from '../layout/pieces.ts'
import { renderDocx } from '../render/docx/docx.ts'
import { twips } from '../render/docx/units.ts'
import type { RenderMeta } from '../render/meta.ts'
import { pack } from '../render/zip.ts'
import { areaOf } from './area.ts'
import { openPackage, readPart } from './package.ts'
import { placeholders } from './placeholders.ts'
import { elementsBelow, isWord, printXml, setWordAttribute, wordAttribute, wordChild } from './xml.ts'

/** What forms there are to start from: an order on an upright page with its appendix on pages that lie, or a plan alone. */
export const blankKinds = ['order', 'plan'] as const

/** A form to start from, made of nothing but placeholders. */
export async function blankForm(
  kind: (typeof blankKinds)[number],
  language: Language,
  { typography, portrait, landscape }: BlankLook,
  meta: RenderMeta,
): Promise<Uint8Array> {
  const appendix: Part = { kind: 'roadmap', page: landscape, blocks: appendixBlocks(language) }
  const order: Part = { kind: 'order', page: portrait, blocks: orderBlocks(language) }
  const layout: Layout = {
    title: titles[kind][language],
    author: undefined,
    subject: undefined,
    category: '',
    keywords: [],
    date: undefined,
    typography,
    parts: kind === 'order' ? [order, appendix] : [appendix],
    schedule: { span: undefined, parties: [], answering: [], events: [] },
    curves: [],
    signs: { file: undefined, title: undefined, act: undefined },
    workingPage: undefined,
  }
  return withWideStamps(await renderDocx(layout, meta), typography)
}

/** How the papers of an office look. */
export interface BlankLook {
  readonly typography: Typography
  readonly portrait: Page
  readonly landscape: Page
}

const titles = {
  order: { ru: 'Бланк приказа с приложением', en: 'A form of an order with its appendix' },
  plan: { ru: 'Бланк плана мероприятий', en: 'A form of a plan' },
} as const

/** As wide as a stamp may be: what will stand in it is longer than a placeholder, by which it would be measured. */
function withWideStamps(bytes: Uint8Array, { stamp }: Typography): Uint8Array {
  const word = openPackage(bytes)
  const document = 'reason' in word ? word : readPart(word, word.documentName)
  if ('reason' in word || 'reason' in document) return bug('the own form cannot be opened')
  for (const paragraph of [...elementsBelow(document)].filter((each) => isWord(each, 'p'))) {
    const properties = wordChild(paragraph, 'pPr')
    if (wordAttribute(wordChild(properties, 'pStyle'), 'val') !== 'Stamp') continue
    const indent = wordChild(properties, 'ind')
    const free = String(areaOf(paragraph).width - twips(stamp.width))
    for (const side of ['left', 'right'])
      if (indent !== undefined && Number(wordAttribute(indent, side) ?? 0) > 0) setWordAttribute(indent, side, free)
  }
  return pack(new Map(word.parts).set(word.documentName, new TextEncoder().encode(printXml(document))))
}

function orderBlocks(language: Language): Block[] {
  const put = putting(language)
  return [
    { kind: 'stamps', left: [], right: [stamp(put('draft'))] },
    { kind: 'lines', style: 'letterhead', lines: [put('issuer')] },
    { kind: 'lines', style: 'act', lines: [put('act')] },
    {
      kind: 'dateline',
      date: plain(put('date', blankDate)),
      place: put('place'),
      number: plain(put('number', blankNumber)),
    },
    { kind: 'lines', style: 'subject', lines: [put('subject')] },
    text(put('preamble'), put('items')),
    { kind: 'signature', position: [put('signature')], name: '' },
    text(put('visas')),
    { kind: 'lines', style: 'executor', lines: [put('executor')] },
  ]
}

function appendixBlocks(language: Language): Block[] {
  const put = putting(language)
  return [
    { kind: 'stamps', left: [], right: [stamp(put('draft')), stamp(put('appendix')), stamp(put('approval'))] },
    { kind: 'stamps', left: [stamp(put('agreement'))], right: [] },
    { kind: 'lines', style: 'title', lines: [put('title')] },
    { kind: 'lines', style: 'edition', lines: [put('edition')] },
    text(put('passport'), put('table'), put('indicators'), put('notes')),
    { kind: 'signature', position: [put('roadmap-signature')], name: '' },
    text(put('roadmap-visas'), put('contacts'), put('attachments')),
  ]
}

/** A placeholder by what it stands for, and what is printed where there is nothing. */
function putting(language: Language) {
  return (piece: LinePiece | BlockPiece, blank?: string): string => {
    const name = placeholders.find((each) => each.piece === piece)?.[language] ?? piece
    return blank === undefined ? `{{${name}}}` : `{{${name}|${blank}}}`
  }
}

function text(...lines: readonly string[]): Block {
  const paragraphs = lines.map((line): Paragraph => ({ text: line, item: undefined }))
  return { kind: 'text', lead: undefined, paragraphs }
}

function stamp(line: string) {
  return { lines: [{ text: line, kind: 'text' as const, blanks: [] }] }
}

function plain(text: string) {
  return { text, blanks: [] }
}
