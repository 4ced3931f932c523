import type { ReadOf } from '../format/format.ts'
import { approvedWord } from '../model/approved-word.ts'
import { isByOrder, isSameAct, printsOrder, saysDate } from '../model/requisites.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { agreementOwner, approvalOwner, type BlankOwner, blankDate, blankNumber, fillable, ownerOf } from './blanks.ts'
import { numbered } from './blocks.ts'
import type { Stamp, StampLine, StampsBlock } from './layout.ts'

type WrittenStamp = ReadOf<'stamp'>

/** Everything in the upper corners of the roadmap's first page, or undefined where there is nothing. */
export function stampsOf(roadmap: Roadmap, number: string | undefined): StampsBlock[] {
  const { draft, appendix, approval, agreement } = eachStampOf(roadmap, number)
  return corners(agreement, [draft, appendix, approval])
}

/** The stamps by what they are. */
export function eachStampOf(roadmap: Roadmap, number: string | undefined) {
  const { approval, agreement } = roadmap.written
  return {
    draft: draftMark(roadmap),
    appendix: appendixMark(roadmap, number),
    approval: approval === undefined ? undefined : approvalOf(approval, wordOf(roadmap), roadmap),
    agreement: (agreement ?? []).map((each) => stampOf(each, 'СОГЛАСОВАНО', agreementOwner)),
  }
}

/** A draft says so on the first page of the order and of every appendix: they part on the way. */
export function orderStamps(roadmap: Roadmap): StampsBlock[] {
  return corners([], [draftMark(roadmap)])
}

function draftMark({ written }: Roadmap): Stamp | undefined {
  return written.draft?.value === true ? { lines: [{ text: 'ПРОЕКТ', kind: 'text', blanks: [] }] } : undefined
}

/** Over a further appendix: the mark of the roadmap with another number, and the appendix's own stamp. */
export function attachmentStamps(
  { number, to, reference, approval, title }: Partial<ReadOf<'attachment'>>,
  usualNumber: string | undefined,
  roadmap: Roadmap,
): StampsBlock[] {
  const { written, profile } = roadmap
  const isStamped = approval?.act !== undefined
  const usual = isStamped ? undefined : referenceLines(roadmap)
  const own = isSameAct([to?.value, reference?.value], approval)
    ? []
    : [to?.value ?? (isStamped ? undefined : toLines(roadmap)), reference?.value ?? usual]
  const head = [profile.appendix.word, number?.value ?? usualNumber].filter(Boolean).join(' ')
  const word = approval?.act === undefined ? 'УТВЕРЖДАЮ' : (approvedWord(undefined, title?.value ?? '') ?? 'УТВЕРЖДЕНО')
  const stamp = approval === undefined ? undefined : approvalOf(approval, word, roadmap)
  return corners([], [draftMark(roadmap), stampWith([head, ...own], ownerOf(written.order)), stamp])
}

function corners(left: readonly Stamp[], right: readonly (Stamp | undefined)[]): StampsBlock[] {
  const shown = right.filter((each) => each !== undefined)
  return shown.length + left.length === 0 ? [] : [{ kind: 'stamps', left, right: shown }]
}

/** Does the roadmap hang on an act, so that it bears the mark of an appendix? */
export function isAppendix({ written: { appendix, order, approval }, orderItems }: Roadmap): boolean {
  return appendix !== undefined || (approval === undefined && (orderItems.length > 0 || order?.preamble !== undefined))
}

/**
 * «Приложение № 1 / к приказу … / от … № …» (ГОСТ Р 7.0.97, requisite 19). Where an act approves the roadmap in a stamp of
 * its own, the mark says no more than its number, unless it names another act: both forms would name one act twice.
 */
function appendixMark(roadmap: Roadmap, usualNumber: string | undefined): Stamp | undefined {
  const { appendix, order, approval } = roadmap.written
  const number = appendix?.number?.value ?? usualNumber
  if (!isAppendix(roadmap) && number === undefined) return undefined
  const head = [roadmap.profile.appendix.word, number].filter(Boolean).join(' ')
  const written = [appendix?.to?.value, appendix?.reference?.value]
  const own = isSameAct(written, approval) ? [] : written
  const said = approval?.act === undefined ? [toLines(roadmap), referenceLines(roadmap)] : own
  return stampWith([head, ...said], ownerOf(order))
}

/** «к приказу управления образования», as the author has it over the roadmap, or by the kind of the act. */
function toLines({ written: { appendix, order }, orderItems }: Roadmap): string | undefined {
  const isOrdered = orderItems.length > 0 || order?.preamble !== undefined
  return appendix?.to?.value ?? (isOrdered ? `к ${datives[order?.kind?.value ?? 'order']}` : undefined)
}

function referenceLines(roadmap: Roadmap): string | undefined {
  const { appendix } = roadmap.written
  if (appendix?.reference !== undefined) return appendix.reference.value
  return appendix?.to !== undefined && saysDate(appendix.to.value) ? undefined : referenceToOrder(roadmap)
}

const datives = {
  order: 'приказу',
  directive: 'распоряжению',
  resolution: 'постановлению',
  decision: 'решению',
} as const

/** Of an order that is printed, what is not known is left to be filled in. */
function referenceToOrder(roadmap: Roadmap): string | undefined {
  const { date, number } = roadmap.written.order ?? {}
  const isPrinted = printsOrder(roadmap)
  return referenceTo(
    date?.value ?? (isPrinted ? blankDate : undefined),
    number?.value ?? (isPrinted ? blankNumber : undefined),
  )
}

/** «от 17.07.2020 № 1509», as far as both are known. */
export function referenceTo(date: string | undefined, number: string | undefined): string | undefined {
  if (date === undefined && number === undefined) return undefined
  return [date === undefined ? undefined : `от ${date}`, number === undefined ? undefined : numbered(number)]
    .filter(Boolean)
    .join(' ')
}

/** Where the stamp names the act of the file, and says no date, its date and number come from there. */
function approvalOf(written: WrittenStamp, usualWord: string, roadmap: Roadmap): Stamp {
  const { act, date, number } = written
  const { order } = roadmap.written
  const isOpen = date === undefined && number === undefined
  if (act === undefined || !isOpen || !isByOrder(written, roadmap) || saysDate(act.value))
    return stampOf(written, usualWord, approvalOwner)
  return stampWith([act.value, referenceToOrder(roadmap)], ownerOf(order), written.word?.value ?? usualWord)
}

function stampOf(
  { word, act, position, name, date, number }: WrittenStamp,
  usualWord: string,
  owner: BlankOwner,
): Stamp {
  const head = [...wordLines(word?.value ?? usualWord), ...linesOf([act?.value, position?.value], owner)]
  if (act !== undefined) {
    const isOpen = date === undefined && number === undefined && !saysDate(act.value)
    const reference = isOpen ? referenceTo(blankDate, blankNumber) : referenceTo(date?.value, number?.value)
    return { lines: [...head, ...linesOf([reference], owner)] }
  }
  const signature: StampLine[] = name === undefined ? [] : [{ text: name.value, kind: 'signature', blanks: [] }]
  const end = [date?.value ?? blankDate, number === undefined ? undefined : numbered(number.value)]
  return { lines: [...head, ...signature, ...linesOf(end, owner)] }
}

/** An act approves the document and the word agrees with it; a person approves in the first person. */
function wordOf({ written: { approval, kind, title } }: Roadmap): string {
  return approval?.act === undefined ? 'УТВЕРЖДАЮ' : (approvedWord(kind?.value, title?.value ?? '') ?? 'УТВЕРЖДЕНА')
}

function stampWith(texts: readonly (string | undefined)[], owner: BlankOwner, word?: string): Stamp {
  return { lines: [...(word === undefined ? [] : wordLines(word)), ...linesOf(texts, owner)] }
}

function wordLines(word: string): StampLine[] {
  return trimmedLines([word]).map((text) => ({ text, kind: 'word', blanks: [] }))
}

function linesOf(texts: readonly (string | undefined)[], owner: BlankOwner): StampLine[] {
  return trimmedLines(texts).map((text) => ({ ...fillable(text, owner), kind: 'text' }))
}

function trimmedLines(texts: readonly (string | undefined)[]): string[] {
  return texts
    .flatMap((text) => text?.split('\n') ?? [])
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
