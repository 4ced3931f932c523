import type { ReadOf } from '../format/format.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { numbered } from './blocks.ts'
import type { Stamp, StampLine, StampsBlock } from './layout.ts'

type WrittenStamp = ReadOf<'stamp'>

/** Everything in the upper corners of the roadmap's first page, or undefined where there is nothing. */
export function stampsOf(roadmap: Roadmap): StampsBlock | undefined {
  const { written } = roadmap
  const right = [
    written.draft?.value === true ? stamp(['ПРОЕКТ']) : undefined,
    appendixMark(roadmap),
    written.approval === undefined ? undefined : approvalStamp(written.approval, approvedWord(roadmap)),
  ].filter((each) => each !== undefined)
  const left = (written.agreement ?? []).map((each) => approvalStamp(each, 'СОГЛАСОВАНО'))
  return right.length + left.length === 0 ? undefined : { kind: 'stamps', left, right }
}

/**
 * «Приложение № 1 / к приказу … / от … № …» (ГОСТ Р 7.0.97, requisite 19). Where an act approves the roadmap in a stamp of
 * its own, the mark says no more than its number: both forms together would name the act twice.
 */
function appendixMark({ written, orderItems, profile }: Roadmap): Stamp | undefined {
  const { appendix, order, approval } = written
  const isOrdered = orderItems.length > 0 || order?.preamble !== undefined
  const isStamped = approval?.act !== undefined
  if (appendix === undefined && (!isOrdered || approval !== undefined)) return undefined
  const head = [profile.appendix.word, appendix?.number?.value].filter(Boolean).join(' ')
  const usualTo = isOrdered && !isStamped ? `к ${datives[order?.kind?.value ?? 'order']}` : undefined
  const usualReference = isStamped ? undefined : referenceTo(order?.date?.value, order?.number?.value)
  const said = [appendix?.to?.value ?? usualTo, appendix?.reference?.value ?? usualReference]
  return stamp([head, ...said.flatMap((each) => each?.split('\n') ?? [])])
}

const datives = {
  order: 'приказу',
  directive: 'распоряжению',
  resolution: 'постановлению',
  decision: 'решению',
} as const

/** «от 17.07.2020 № 1509», as far as both are known. */
export function referenceTo(date: string | undefined, number: string | undefined): string | undefined {
  if (date === undefined && number === undefined) return undefined
  return [date === undefined ? undefined : `от ${date}`, number === undefined ? undefined : numbered(number)]
    .filter(Boolean)
    .join(' ')
}

function approvalStamp({ word, act, position, name, date, number }: WrittenStamp, usualWord: string): Stamp {
  const head: StampLine[] = [
    ...textLines([word?.value ?? usualWord]).map((line) => ({ ...line, kind: 'word' as const })),
    ...textLines([act?.value, position?.value]),
  ]
  if (act !== undefined) return { lines: [...head, ...textLines([referenceTo(date?.value, number?.value)])] }
  const signature: StampLine[] = name === undefined ? [] : [{ text: name.value, kind: 'signature' }]
  return {
    lines: [
      ...head,
      ...signature,
      ...textLines([date?.value, number === undefined ? undefined : numbered(number.value)]),
    ],
  }
}

/** An act approves the document and the word agrees with it: план – УТВЕРЖДЕН, карта – УТВЕРЖДЕНА. */
function approvedWord({ written }: Roadmap): string {
  if (written.approval?.act === undefined) return 'УТВЕРЖДАЮ'
  const kind = written.kind?.value ?? 'roadmap'
  return kind === 'roadmap' || kind === 'programme' ? 'УТВЕРЖДЕНА' : 'УТВЕРЖДЕН'
}

function stamp(lines: readonly string[]): Stamp {
  return { lines: textLines(lines) }
}

function textLines(texts: readonly (string | undefined)[]): StampLine[] {
  return texts
    .flatMap((text) => text?.split('\n') ?? [])
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, kind: 'text' }))
}
