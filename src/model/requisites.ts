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

/** Is the stamp's act of the same kind as the order of the file, and so that order? */
export function isByOrder({ act }: ReadOf<'stamp'>, { written: { order } }: Pick<Roadmap, 'written'>): boolean {
  if (act === undefined || order === undefined) return false
  return act.value.toLowerCase().includes(actStems[order.kind?.value ?? 'order'])
}
