import type { Outcome } from '../diagnostic/diagnostic.ts'
import type { ReadOf } from '../format/format.ts'
import { closest } from '../language/closest.ts'
import * as problems from './problems.ts'
import { type Profile, profileOf } from './profile.ts'
import { chainOf, type Shelf } from './shelf.ts'

export type ProfileShelf = Shelf<ReadOf<'profile'>>

/** The profile of a roadmap that names none, where nobody has said otherwise. */
export const usualProfile = 'gost-r-7.0.97-2025'

/** How a roadmap looks: its own profile, the ones it stands on, and `usual`, the name of the one for all. */
export function chooseProfile(
  written: ReadOf<'roadmap'>['typography'],
  usual: string,
  shelf: ProfileShelf,
): Outcome<Profile> {
  const isNamed = written !== undefined && 'value' in written
  const chain = chainOf(isNamed ? undefined : written, isNamed ? written : undefined, usual, shelf, {
    unknown: ({ value: name, place }) =>
      problems.unknownProfile.at(place, { name, near: closest(name, shelf.names), known: shelf.names.join(', ') }),
    circular: ({ value: name, place }) => problems.circularTemplate.at(place, { name }),
  })
  return { value: profileOf(chain.value), diagnostics: chain.diagnostics }
}
