import type { NameWord } from '../party-name.ts'
import type { Roadmap } from '../roadmap.ts'
import { explainedIn, isWellKnown } from './abbreviations.ts'
import { isDoubled } from './likeness.ts'
import { type Mention, mentionsOf, nameOf } from './mentions.ts'
import { classesOf } from './near-words.ts'
import { groups, likeAbbreviations, type SecondSpelling } from './spellings.ts'

/** An abbreviation inside the name of a party. */
interface Use {
  readonly word: NameWord
  readonly before: string | undefined
  readonly mention: Mention
}

/** «АПО» for «АППО» in names that are otherwise different: «Специалист СПб АПО», «Центр развития СПб АППО». */
export function slippedAbbreviations(roadmap: Roadmap, told: readonly SecondSpelling[]): SecondSpelling[] {
  const uses = mentionsOf(roadmap).mentions.flatMap(usesIn)
  const words = uses.map(({ word }) => word)
  const classOf = classesOf(words)
  const like = likeAbbreviations(words, classOf)
  if (like.size === 0) return []
  const { all: explained } = explainedIn(roadmap, like)
  const known = new Set(told.map(({ mention }) => mention))
  return groups(
    uses.filter(({ word }) => like.has(word.text)),
    ({ word }) => classOf(word),
  ).flatMap((group) => slips(group, explained).filter(({ mention }) => !known.has(mention)))
}

function usesIn(mention: Mention): Use[] {
  const { words } = nameOf(mention)
  return words.flatMap((word, index) => {
    const isOwn = word.kind === 'abbreviation' && word.text.length > 2 && !isWellKnown(word.text) && !mention.isAllowed
    return isOwn ? [{ word, before: words[index - 1]?.folded, mention }] : []
  })
}

function slips(group: readonly Use[], explained: ReadonlySet<string>): SecondSpelling[] {
  const [most = [], ...others] = groups(group, ({ word }) => word.text, 1).sort((a, b) => b.length - a.length)
  const neighbours = new Set(most.map(({ before }) => before))
  const usual = most[0]
  if (usual === undefined) return []
  return others.flatMap((same) => {
    const areTwo = explained.has(usual.word.text) && explained.has(same[0]?.word.text ?? '')
    const because = most.length > same.length ? 'often' : 'elsewhere'
    return same.flatMap(({ word, before, mention }) => {
      const isSlip = isDoubled(word.text, usual.word.text) || (before !== undefined && neighbours.has(before))
      if (areTwo || !isSlip || mention.where === 'register') return []
      const { mention: other } = usual
      const spelling = { name: nameOf(other), mentions: [other], count: most.length, cells: new Set([other.cell]) }
      return {
        mention,
        name: nameOf(mention),
        usual: { ...spelling, party: other.party },
        difference: { likeness: 'misprint', words: [word, usual.word] },
        because,
        // The names around the abbreviations differ: mending one does not make it the other.
        isBeside: false,
      } as const
    })
  })
}
