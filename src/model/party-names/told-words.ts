import type { Located } from '../../diagnostic/place.ts'
import type { Roadmap } from '../roadmap.ts'
import { mentionsOf } from './mentions.ts'
import { nearestIn } from './nearest.ts'
import { slippedAbbreviations } from './slips.ts'
import { secondSpellings } from './spellings.ts'

/**
 * Whether a word in the name of a party is told already by another spelling of the party, in the register or elsewhere:
 * what the author calls it outweighs what is written in general.
 */
export function toldWords(roadmap: Roadmap): (text: Located<string>, start: number, end: number) => boolean {
  const mentions = new Map(mentionsOf(roadmap).mentions.map((mention) => [mention.text, mention]))
  const nearest = nearestIn(roadmap.parties)
  let stretches: ReadonlyMap<Located<string>, Stretch | 'all'> | undefined
  return (text, start, end) => {
    const mention = mentions.get(text)
    if (mention === undefined) return false
    if (mention.isUnknownReference && nearest(text.value) !== undefined) return true
    stretches ??= stretchesOf(roadmap)
    const told = stretches.get(text)
    return told === 'all' || (told !== undefined && start < told.end && told.start < end)
  }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function stretchesOf(roadmap: Roadmap): ReadonlyMap<Located<string>, Stretch | 'all'> {
  const seconds = secondSpellings(roadmap)
  const all = [...seconds, ...slippedAbbreviations(roadmap, seconds)]
  return new Map(all.map(({ mention, difference: { words } }) => [mention.text, words?.[0] ?? 'all']))
}
