import type { Located } from '../diagnostic/place.ts'
import type { ReadOf } from '../format/format.ts'
import { withoutInvisible } from '../language/invisible.ts'
import { remembered } from '../language/remembered.ts'
import type { Assignment, Party } from './roadmap.ts'

type WrittenParties = ReadOf<'responsible'>

/** The parties of the roadmap, found by id or by any of their names. */
export class Register {
  readonly parties: readonly Party[]
  private readonly byId = new Map<string, Party>()
  private readonly byName = new Map<string, Party>()

  constructor(written: readonly ReadOf<'party'>[]) {
    this.parties = written.map((party) => ({
      written: party,
      at: party.at,
      id: party.id,
      name: party.name?.value ?? '',
    }))
    for (const party of this.parties) {
      if (party.id !== undefined) remember(this.byId, withoutInvisible(party.id.value), party)
      for (const name of namesOf(party)) remember(this.byName, folded(name.value), party)
    }
  }

  /** The parties named in a cell. A name that no party of the register has is a name all the same. */
  assign(written: WrittenParties | undefined): Assignment[] {
    return (written ?? []).flatMap((each) => {
      if ('value' in each) return [this.assignment(each, { isReference: false })]
      if (each.party === undefined) return []
      const { text, lead, agreed } = each
      return [this.assignment(each.party, { isReference: true, text, lead: lead?.value, agreed: agreed?.value })]
    })
  }

  private assignment(
    { value, place }: Located<string>,
    said: {
      isReference: boolean
      text?: Located<string> | undefined
      lead?: boolean | undefined
      agreed?: boolean | undefined
    },
  ): Assignment {
    const byId = this.byId.get(withoutInvisible(value))
    const party = byId ?? this.byName.get(folded(value))
    const isNameItself = byId === undefined || folded(byId.name) === folded(value)
    return {
      text: said.text?.value ?? (isNameItself ? value : byId.name),
      place,
      party,
      isReference: said.isReference,
      lead: said.lead ?? false,
      agreed: said.agreed ?? false,
    }
  }
}

function remember(index: Map<string, Party>, key: string, party: Party): void {
  if (!index.has(key)) index.set(key, party)
}

/** Every name a party goes by. */
export function namesOf({ written }: Party): Located<string>[] {
  return [written.name, written.short, ...(written.aliases ?? [])].filter((name) => name !== undefined)
}

/** One form for a name at the head of a cell and inside it: the capital letter depends on the position. */
const folded = remembered((name) => {
  const words = withoutInvisible(name).trim().replace(/\s+/g, ' ')
  return words.charAt(0).toLowerCase() + words.slice(1)
})
