import { closestAmong } from '../../language/closest.ts'
import { readName } from '../party-name.ts'
import { namesOf } from '../register.ts'
import type { Party } from '../roadmap.ts'
import { personDifference } from './likeness.ts'

/** What of the register an unknown reference probably meant: an id, a person, a name. */
export function nearestIn(parties: readonly Party[]): (written: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  let look: ((written: string) => string | undefined) | undefined
  return (written) => {
    // Made for those who ask: most documents know all their references.
    look ??= searchAmong(parties)
    if (!known.has(written)) known.set(written, look(written))
    return known.get(written)
  }
}

function searchAmong(parties: readonly Party[]): (written: string) => string | undefined {
  const ids = parties.flatMap(({ id }) => id?.value ?? [])
  const names = parties.flatMap((party) => namesOf(party).map(({ value }) => value))
  const [closestId, closestName] = [closestAmong(ids), closestAmong(names)]
  return (written) => closestId(written) ?? samePerson(written, names) ?? closestName(written)
}

/** «А.П. Иванова» and «Иванова Анна Петровна» for «Иванова А.П.»: far by letters. */
function samePerson(written: string, names: readonly string[]): string | undefined {
  const { person } = readName(written)
  if (person === undefined) return undefined
  return names.find((name) => {
    const other = readName(name).person
    return other !== undefined && personDifference(person, other) !== undefined
  })
}
