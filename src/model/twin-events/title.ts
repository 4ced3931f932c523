import { remembered } from '../../language/remembered.ts'
import { type TitleWord, wordsOfTitle } from '../title-words.ts'
import { keysWithoutBand, keysWithoutOneWord, keysWithoutWordAt, mostWords, wholeKey } from './title-keys.ts'

/** A title as it is compared, and the keys by which it meets others. */
export interface Title {
  readonly words: readonly TitleWord[]
  readonly stems: readonly string[]
  /** The stems as one text. */
  readonly whole: string
  readonly withoutWordAt: readonly number[]
  readonly withoutBand: readonly number[]
  readonly wholeOrWithoutWord: readonly number[]
}

/** Shorter titles come round in one list: «Заседание рабочей группы». They meet nobody but their like. */
export const nearWords = 5

export const readTitle: (text: string) => Title = remembered((text) => {
  const words = wordsOfTitle(text)
  const stems = words.map(({ stem }) => stem)
  const isNear = stems.length >= nearWords && stems.length <= mostWords
  return {
    words,
    stems,
    whole: stems.join(' '),
    withoutWordAt: isNear ? keysWithoutWordAt(stems) : [],
    withoutBand: isNear ? keysWithoutBand(stems) : [],
    wholeOrWithoutWord: isNear && stems.length > nearWords ? [wholeKey(stems), ...keysWithoutOneWord(stems)] : [],
  }
})
