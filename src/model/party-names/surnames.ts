import { fold } from '../party-name.ts'
import type { Roadmap } from '../roadmap.ts'
import { type Mention, mentionsOf, nameOf } from './mentions.ts'

export interface BareSurname {
  readonly mention: Mention
  readonly surname: string
  /** Offsets in the text of the mention. */
  readonly start: number
  readonly end: number
  /** A person who has initials: of this surname or, failing that, any. */
  readonly other: Mention
  /** The only person of this surname, as written. */
  readonly same: string | undefined
}

/** The commonest endings that few other words have: «Администрация», «Наставники», «Магазин» are no surnames. */
const surnameEnding = /(?:[оеё]ва?|[а-яё]{2}ина|[сц]к(?:ий|ая)|енко|чук|дзе|швили)$/iu

/** Surnames without initials in a roadmap where other people have them. */
export function bareSurnames(roadmap: Roadmap): BareSurname[] {
  const { mentions } = mentionsOf(roadmap)
  const people = new Map<string, Map<string, { mention: Mention; text: string }>>()
  let any: Mention | undefined
  for (const mention of mentions) {
    const { text, person } = nameOf(mention)
    if (person === undefined) continue
    any ??= mention
    const same = people.get(person.surname.folded) ?? new Map()
    people.set(person.surname.folded, same)
    same.set(person.initials, { mention, text: text.slice(person.start, person.end) })
  }
  if (any === undefined) return []
  const someone = any
  const roles = new Set(roadmap.parties.flatMap(({ written, name }) => (isNoPerson(written.kind?.value) ? [name] : [])))
  return mentions.flatMap((mention) => {
    const found = bareSurname(mention.text.value, (surname) => people.has(surname))
    if (found === undefined || mention.isAllowed || roles.has(found.surname)) return []
    const same = [...(people.get(fold(found.surname))?.values() ?? [])]
    const only = same.length === 1 ? same[0]?.text : undefined
    return [{ ...found, mention, other: same[0]?.mention ?? someone, same: only }]
  })
}

function isNoPerson(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'person'
}

/** One capitalised word that is the whole name or stands before a comma: «Соколова», «Соколова, методист». */
function bareSurname(name: string, isKnown: (surname: string) => boolean) {
  const word = /^\s*(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s*(?:,|$)/u.exec(name)?.[1]
  if (word === undefined || (!isKnown(fold(word)) && !surnameEnding.test(word))) return undefined
  const start = name.indexOf(word)
  return { surname: word, start, end: start + word.length }
}
