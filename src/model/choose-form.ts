import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import type { Located } from '../diagnostic/place.ts'
import type { ReadOf } from '../format/format.ts'
import { closest } from '../language/closest.ts'
import { type Form, formOf } from './form.ts'
import * as problems from './problems.ts'

type WrittenLayout = ReadOf<'layout'>

/** Where layouts with names come from. */
export interface LayoutShelf {
  readonly names: readonly string[]
  /** The layout of that name, or undefined where there is none. */
  get(name: string): WrittenLayout | undefined
}

/** The layout of a roadmap that names none. */
const usual = 'standard'

/** Layouts may stand on one another; a chain longer than this goes round in circles. */
const longestChain = 10

/** The form a roadmap is printed in: its own layout, the ones it stands on, and what is usual. */
export function chooseForm(written: ReadOf<'roadmap'>['layout'], shelf: LayoutShelf): Outcome<Form> {
  const diagnostics: Diagnostic[] = []
  const chain: WrittenLayout[] = []
  let next: Located<string> | undefined
  if (written === undefined || 'value' in written) next = written
  else {
    chain.push(written)
    next = written.base
  }
  while (next !== undefined && chain.length < longestChain) {
    const layout = shelf.get(next.value)
    if (layout === undefined) {
      const facts = { name: next.value, near: closest(next.value, shelf.names), known: shelf.names.join(', ') }
      diagnostics.push(problems.unknownLayout.at(next.place, facts))
    } else chain.push(layout)
    next = layout?.base
  }
  const last = shelf.get(usual)
  if (last !== undefined) chain.push(last)
  return { value: formOf(chain), diagnostics }
}
