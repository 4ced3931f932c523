import { printsOrder } from '../model/requisites.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { isAppendix } from './stamps.ts'

/** What stands after the word «Приложение»; undefined for an only appendix, which has no number. */
export interface AppendixNumbers {
  readonly roadmap: string | undefined
  readonly indicators: string | undefined
  /** In their order. */
  readonly attachments: readonly (string | undefined)[]
}

/** Appendices without a number of the author's follow the one before: the roadmap, its indicators, then the others. */
export function appendixNumbers(roadmap: Roadmap): AppendixNumbers {
  const { written, profile } = roadmap
  const counts = isAppendix(roadmap) || printsOrder(roadmap)
  const apart = hasIndicatorAppendix(roadmap)
  const given = [
    ...(counts ? [written.appendix?.number?.value] : []),
    ...(apart ? [undefined] : []),
    ...(written.attachments ?? []).map(({ number }) => number?.value),
  ]
  let last = 0
  const numbers = given.map((number) => {
    const counted = /\d+/.exec(number ?? '')?.[0]
    last = counted === undefined ? last + 1 : Number(counted)
    return number ?? (given.length === 1 ? undefined : `${profile.appendix.sign ? '№ ' : ''}${last}`)
  })
  const own = counts ? 1 : 0
  const before = own + (apart ? 1 : 0)
  return {
    roadmap: counts ? numbers[0] : undefined,
    indicators: apart ? numbers[own] : undefined,
    attachments: numbers.slice(before),
  }
}

export function hasIndicatorAppendix({ form, written }: Roadmap): boolean {
  return form.indicators.place === 'appendix' && (written.indicators ?? []).length > 0
}
