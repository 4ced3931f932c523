import type { ReadOf } from '../format/format.ts'
import { printsOrder } from '../model/requisites.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { appendixNumbers } from './appendix-numbers.ts'
import { contactBlocks, eventBlocks, titleOver } from './arrange.ts'
import { attachmentPages, attachmentsFor } from './attachments.ts'
import { numbered, signatures, visas } from './blocks.ts'
import { extractAddressee, extractEnd } from './extract.ts'
import { indicatorBlocks } from './indicators-table.ts'
import type { Block, Page, StampLine } from './layout.ts'
import { actOf, executorLines, itemBlocks, preambleBlocks } from './order.ts'
import { passportBlocks } from './passport.ts'
import { eachStampOf } from './stamps.ts'

/**
 * The document in pieces, for a form that puts each where it wants: short ones as lines, the others as blocks for a width
 * in millimetres. The words are those of `arrange`; a piece of which the roadmap says nothing is empty.
 */
export interface Pieces {
  readonly lines: Readonly<Record<LinePiece, readonly StampLine[]>>
  /** Groups of blocks: one, or one for each further appendix. Without a width, as made last: their words are the same. */
  readonly blocks: Readonly<Record<BlockPiece, (width?: number) => readonly (readonly Block[])[]>>
  /** The paper of each further appendix. */
  readonly attachmentPages: readonly Page[]
  readonly isExtract: boolean
}

export const linePieces = [
  'date',
  'number',
  'place',
  'issuer',
  'act',
  'subject',
  'position',
  'name',
  'executor',
  'title',
  'period',
  'edition',
  'draft',
  'appendix',
  'approval',
  'agreement',
] as const

export const blockPieces = [
  'preamble',
  'items',
  'signature',
  'visas',
  'passport',
  'table',
  'indicators',
  'notes',
  'roadmap-signature',
  'roadmap-visas',
  'contacts',
  'attachments',
] as const

export type LinePiece = (typeof linePieces)[number]
export type BlockPiece = (typeof blockPieces)[number]

/** `places` are those the form has: an only signature and only visas stand below the table where there is a place for them. */
export function piecesOf(roadmap: Roadmap, places: ReadonlySet<LinePiece | BlockPiece>): Pieces {
  const { written, orderItems, indicators, form, profile, extractFor } = roadmap
  const { order, approval } = written
  const printed = extractFor === undefined && printsOrder(roadmap) ? order : undefined
  const signed = extractFor === undefined ? (order?.signature ?? written.signature) : undefined
  const [signature, signatureBelow] =
    extractFor === undefined
      ? endsOf(signatures(order?.signature), signatures(written.signature), places.has('roadmap-signature'))
      : endsOf([], extractEnd(roadmap), places.has('roadmap-signature'))
  const [agreed, agreedBelow] =
    extractFor === undefined
      ? endsOf(visas(printed?.visas), visas(written.visas), places.has('roadmap-visas'))
      : [[], []]
  const { draft, appendix, approval: approved, agreement } = eachStampOf(roadmap, appendixNumbers(roadmap).roadmap)
  const number = order?.number ?? approval?.number
  const whole = (make: (width: number) => readonly Block[]) =>
    remembered((width) => {
      const blocks = make(width)
      return blocks.length === 0 ? [] : [blocks]
    })
  return {
    lines: {
      date: said((order?.date ?? approval?.date)?.value),
      number: said(number === undefined ? undefined : numbered(number.value)),
      place: said(order?.place?.value),
      issuer: said(...(order?.issuer ?? []).map(({ value }) => value)),
      act: said(printed === undefined ? undefined : actOf(printed, profile.order)),
      subject: said(printed?.subject?.value),
      position: said(...(signed ?? []).map(({ position }) => position?.value)),
      name: said(...(signed ?? []).map(({ name }) => name?.value)),
      executor: said(...executorLines(printed?.executor)),
      title: said(titleOver(roadmap)),
      period: said(periodOf(written.period)),
      edition: said(...(written.editions ?? []).map(({ value }) => value)),
      draft: draft?.lines ?? [],
      appendix: appendix?.lines ?? [],
      approval: approved?.lines ?? [],
      agreement: agreement.flatMap((stamp, index) => [...(index === 0 ? [] : [lineOf('')]), ...stamp.lines]),
    },
    blocks: {
      preamble: whole(() => (printed === undefined ? [] : preambleBlocks(printed, profile.order))),
      items: whole(() => (printed === undefined ? [] : orderItems.flatMap(itemBlocks))),
      signature: whole(() => signature),
      visas: whole(() => agreed),
      passport: whole(() => [
        ...(extractFor === undefined ? [] : extractAddressee(extractFor)),
        ...(written.passport ?? []).flatMap(passportBlocks),
      ]),
      table: whole((width) => eventBlocks(roadmap, width)),
      indicators: whole((width) => indicatorBlocks(roadmap, indicators, form.indicators.heading, width)),
      notes: whole(() => (written.notes ?? []).flatMap(passportBlocks)),
      'roadmap-signature': whole(() => signatureBelow),
      'roadmap-visas': whole(() => agreedBelow),
      contacts: whole(() => contactBlocks(written)),
      attachments: remembered((width) => attachmentsFor(roadmap, width)),
    },
    attachmentPages: attachmentPages(roadmap),
    isExtract: extractFor !== undefined,
  }
}

/** What ends the order and what ends the roadmap; where only the roadmap has it, it takes the place there is. */
function endsOf(order: Block[], roadmap: Block[], hasPlaceBelow: boolean): [first: Block[], below: Block[]] {
  return order.length > 0 || hasPlaceBelow ? [order, roadmap] : [roadmap, []]
}

/** In millimetres, where no other is known. */
const usualWidth = 170

/** A long table is not made twice for one width. */
function remembered<T>(make: (width: number) => T): (width?: number) => T {
  let last: { readonly width: number; readonly made: T } | undefined
  return (width) => {
    if (last === undefined || (width !== undefined && width !== last.width))
      last = { width: width ?? usualWidth, made: make(width ?? usualWidth) }
    return last.made
  }
}

function said(...texts: readonly (string | undefined)[]): StampLine[] {
  return texts
    .flatMap((each) => (each ?? '').trimEnd().split('\n'))
    .flatMap((line) => (line === '' ? [] : [lineOf(line)]))
}

function lineOf(line: string): StampLine {
  return { text: line, kind: 'text', blanks: [] }
}

function periodOf(period: ReadOf<'roadmap'>['period']): string | undefined {
  if (period === undefined) return undefined
  if (!('at' in period)) return period.value
  return [period.start?.value, period.end?.value].filter((each) => each !== undefined).join(' – ')
}
