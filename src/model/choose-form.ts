import type { Outcome } from '../diagnostic/diagnostic.ts'
import type { ReadOf } from '../format/format.ts'
import { closest } from '../language/closest.ts'
import { type Form, formOf } from './form.ts'
import * as problems from './problems.ts'
import { chainOf, type Shelf } from './shelf.ts'

export type LayoutShelf = Shelf<ReadOf<'layout'>>

/** The layout of a roadmap that names none. */
const usual = 'standard'

/** The form a roadmap is printed in: its own layout, the ones it stands on, and what is usual. */
export function chooseForm(written: ReadOf<'roadmap'>['layout'], shelf: LayoutShelf): Outcome<Form> {
  const isNamed = written !== undefined && 'value' in written
  const chain = chainOf(isNamed ? undefined : written, isNamed ? written : undefined, usual, shelf, {
    unknown: ({ value: name, place }) =>
      problems.unknownLayout.at(place, { name, near: closest(name, shelf.names), known: shelf.names.join(', ') }),
    circular: ({ value: name, place }) => problems.circularTemplate.at(place, { name }),
  })
  return { value: formOf(chain.value), diagnostics: chain.diagnostics }
}
