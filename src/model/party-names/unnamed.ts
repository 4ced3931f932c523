import type { Located } from '../../diagnostic/place.ts'
import { closest } from '../../language/closest.ts'
import { spellingOf, wordsIn } from '../party-name.ts'
import { namesOf } from '../register.ts'
import { everyIndicator, everySection, type OrderItem, type Party, type Roadmap } from '../roadmap.ts'
import { textsOf } from '../texts.ts'
import { Codes } from './codes.ts'
import { mentionsOf } from './mentions.ts'
import { secondSpellings } from './spellings.ts'

/** Parties of the register that no cell, group, person or text of the roadmap names. */
export function unnamedParties(roadmap: Roadmap): Party[] {
  const named = new Set(assignedParties(roadmap))
  const references = new Set(
    roadmap.parties.flatMap(({ written }) =>
      [...(written.members ?? []), ...(written.body === undefined ? [] : [written.body])].map(({ value }) => value),
    ),
  )
  const spellings = new Set([...references].map(spellingOf))
  const left = roadmap.parties.filter((party) => {
    const isReferred = party.id !== undefined && references.has(party.id.value)
    return !named.has(party) && !isReferred && !namesOf(party).some(({ value }) => spellings.has(spellingOf(value)))
  })
  if (left.length === 0) return []
  const meant = meantParties(left, roadmap)
  return notInTexts(
    left.filter((party) => !meant.has(party)),
    roadmap,
  )
}

/** Parties whose id or name is misspelled somewhere: that is told there. */
function meantParties(parties: readonly Party[], roadmap: Roadmap): Set<Party> {
  const ids = new Map(parties.flatMap((party) => (party.id === undefined ? [] : [[party.id.value, party]])))
  const strangers = mentionsOf(roadmap).mentions.filter(({ party }) => party === undefined)
  const words = new Set(strangers.map(({ text }) => text.value.trim()).filter((word) => !/\s/.test(word)))
  const few = words.size * ids.size <= mostCompared ? words : []
  const byId = [...few].flatMap((word) => ids.get(closest(word, ids.keys()) ?? '') ?? [])
  const bySpelling = secondSpellings(roadmap).flatMap(({ usual }) => usual.mentions.flatMap(({ party }) => party ?? []))
  const codes = new Codes(parties)
  const byCode = strangers.flatMap(({ text: { value } }) => {
    const meant = [codes.meantBy(value), ...codes.listedIn(value).map(({ id }) => id)]
    return meant.flatMap((id) => (id === undefined ? [] : (ids.get(id) ?? [])))
  })
  return new Set([...byId, ...byCode, ...bySpelling])
}

function assignedParties(roadmap: Roadmap): Party[] {
  const items = (all: readonly OrderItem[]): OrderItem[] => all.flatMap((item) => [item, ...items(item.items)])
  const holders = [
    ...everySection(roadmap),
    ...roadmap.events,
    ...everyIndicator(roadmap),
    ...items(roadmap.orderItems),
  ]
  return holders.flatMap(({ responsible }) => responsible.flatMap(({ party }) => party ?? []))
}

/** Texts are looked through once, for the first words of the names that are left. */
function notInTexts(parties: readonly Party[], roadmap: Roadmap): Party[] {
  const byHead = new Map<string, { readonly party: Party; readonly words: readonly string[] }[]>()
  for (const party of parties) {
    const { cases } = party.written
    const inflected = [cases?.genitive, cases?.dative, cases?.accusative, cases?.instrumental]
    for (const name of [...namesOf(party), ...inflected]) {
      const words = name === undefined ? [] : foldedWords(name)
      const head = words[0]
      if (head === undefined) continue
      const same = byHead.get(head) ?? []
      byHead.set(head, same)
      same.push({ party, words })
    }
  }
  const found = new Set<Party>()
  for (const { text, field } of textsOf(roadmap)) {
    if (field.startsWith('party.')) continue
    const words = wordsIn(text.value)
    for (const [at, { folded }] of words.entries()) {
      for (const { party, words: name } of byHead.get(folded) ?? []) {
        if (!found.has(party) && name.every((each, index) => each === words[at + index]?.folded)) found.add(party)
      }
    }
  }
  return parties.filter((party) => !found.has(party))
}

/** Misspelled ids are looked for only where that is soon done. */
const mostCompared = 1_000_000

function foldedWords(text: Located<string>): string[] {
  return wordsIn(text.value).map(({ folded }) => folded)
}
