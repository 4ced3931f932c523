import { spellingOf } from '../party-name.ts'
import type { Assignment, Roadmap } from '../roadmap.ts'
import { secondSpellings } from './spellings.ts'

/** One name for a party, however a cell spells it. */
export function usualNames(roadmap: Roadmap): (assignment: Assignment) => string {
  const usual = new Map(secondSpellings(roadmap).map(({ mention, usual }) => [mention.text.place, usual]))
  return ({ place, party, text }) => {
    const spelling = usual.get(place)
    return spellingOf(party?.name ?? spelling?.party?.name ?? spelling?.name.text ?? text)
  }
}
