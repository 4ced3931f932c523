import type { ReadOf } from '../format/format.ts'
import type { Blank, Fillable } from './layout.ts'

/** What is not known yet is printed as a field to fill in, with a pen or with the keyboard; both fit on a line of a stamp. */
export const blankDate = '«___»\u00a0________\u00a020__\u00a0г.'
export const blankNumber = '№\u00a0_____'

/** Whose date and number are blank: the words are in the genitive, «Дата приказа». */
export interface BlankOwner {
  readonly name: string
  readonly tag: string
}

const acts = { order: 'приказа', directive: 'распоряжения', resolution: 'постановления', decision: 'решения' } as const

export function ownerOf(order: ReadOf<'order'> | undefined): BlankOwner {
  return { name: acts[order?.kind?.value ?? 'order'], tag: 'order' }
}

export const approvalOwner: BlankOwner = { name: 'утверждения', tag: 'approval' }
export const copyOwner: BlankOwner = { name: 'заверения', tag: 'copy' }
export const agreementOwner: BlankOwner = { name: 'согласования', tag: 'agreement' }

/** «___» ______ 20__ г., also as authors write it; a bare line after «от» or alone; a line after №. */
const dateBlank = /[«"“]_+[»"”]\s*_{2,}\s*(?:\d{1,4}_*|_{2,})?(?:\s*г(?:\.|ода?))?|(?<=(?:^|\s)от\s+|^)_{3,}/u
const numberBlank = /(?<=(?:№|N)\s*)_{2,}/u

/** The same words, and the blanks in them. */
export function fillable(text: string, { name, tag }: BlankOwner): Fillable {
  const found = [
    blankAt(dateBlank.exec(text), `Дата ${name}`, `${tag}-date`),
    blankAt(numberBlank.exec(text), `Номер ${name}`, `${tag}-number`),
  ].filter((blank) => blank !== undefined)
  return { text, blanks: found.sort((a, b) => a.start - b.start) }
}

function blankAt(match: RegExpExecArray | null, name: string, tag: string): Blank | undefined {
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length, name, tag }
}
