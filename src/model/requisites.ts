import type { ReadOf } from '../format/format.ts'
import type { Roadmap } from './roadmap.ts'

/** An order of which only date and number are known is not printed: it stands in the file to check deadlines by. */
export function printsOrder({ written: { order }, orderItems }: Roadmap): boolean {
  const { subject, preamble, signature, visas, executor } = order ?? {}
  return orderItems.length > 0 || [subject, preamble, signature, visas, executor].some((each) => each !== undefined)
}

/** Does «приказом министерства от 17.07.2020 № 1509» name a day, or leave it blank on purpose? */
export function saysDate(text: string): boolean {
  return /\d{4}|_{2,}|(?:^|\s)от\s*(?:№|N|$)/i.test(text)
}

const actStems = { order: 'приказ', directive: 'распоряж', resolution: 'постановл', decision: 'решени' } as const

/** Do the mark «Приложение к …» and the stamp name one act? So it seems, unless they name another kind or number. */
export function isSameAct(mark: readonly (string | undefined)[], stamp: Partial<ReadOf<'stamp'>> | undefined): boolean {
  const said = mark.filter((each) => each !== undefined).join(' ')
  if (stamp?.act === undefined || said === '') return false
  const approved = `${stamp.act.value} № ${stamp.number?.value ?? ''}`
  const agree = (first: readonly string[], second: readonly string[]) =>
    first.length === 0 || second.length === 0 || first.some((each) => second.includes(each))
  return agree(kindsIn(said), kindsIn(approved)) && agree(numbersIn(said), numbersIn(approved))
}

function kindsIn(text: string): string[] {
  return Object.values(actStems).filter((stem) => text.toLowerCase().includes(stem))
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(/(?:№|N)[№\s]*([\p{L}\d/-]*\d[\p{L}\d/-]*)/gu)].map(([, number = '']) =>
    number.toLowerCase(),
  )
}

/** Is the stamp's act of the same kind as the order of the file, and so that order? */
export function isByOrder({ act }: ReadOf<'stamp'>, { written: { order } }: Pick<Roadmap, 'written'>): boolean {
  if (act === undefined || order === undefined) return false
  return act.value.toLowerCase().includes(actStems[order.kind?.value ?? 'order'])
}
