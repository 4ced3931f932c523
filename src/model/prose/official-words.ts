import { commonWords } from '../../language/common-words.ts'
import { officialPhrases } from '../../language/official-phrases.ts'
import { cutIntoWords } from './words.ts'

/** The project's own list of phrases and words, cut into what `vocabulary.ts` is asked for. */
export interface OfficialWords {
  /** Separated by spaces. */
  readonly stems: string
  readonly forms: string
  /** Stems that stand beside one another in some phrase, a pair a line. */
  readonly pairs: string
}

/** Done by `build.js` ahead of time: it takes longer than checking a short roadmap. */
export function cutOfficialPhrases(): OfficialWords {
  const phrases = officialPhrases.map(cutIntoWords)
  const words = [...phrases, ...commonWords.map(cutIntoWords)].flat().filter(({ stem }) => stem !== '')
  const pairs = phrases.flatMap((phrase) =>
    phrase.flatMap(({ stem, follows }, index) => {
      const previous = phrase[index - 1]
      return follows && previous !== undefined ? [`${previous.stem} ${stem}`] : []
    }),
  )
  return {
    stems: [...new Set(words.map(({ stem }) => stem))].join(' '),
    forms: [...new Set(words.map(({ form }) => form))].join(' '),
    pairs: [...new Set(pairs)].join('\n'),
  }
}
