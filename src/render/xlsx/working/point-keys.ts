import { type Token, textOfToken, tokenIn } from './found-again.ts'
import { wordsOf } from './row-keys.ts'

/** What makes a row of «Контроль» the same row in the next book, as its hidden cell says it. */
export interface PointKey {
  /** Of its event. */
  readonly token: Token
  /** 2024-07-01, or «-» where there is none. */
  readonly day: string
  /** Of the deadline as written, as a digest. */
  readonly phrase: string
  /** «2/3»: which of how many points of the event that have the same day and deadline. */
  readonly twin: string
  /** Of what people read in the row: a row that says something else has been taken from its key. */
  readonly words: string
}

/** In front of the key of a row that had no point any more. */
const goneSign = '~'

export function textOfKey({ token, day, phrase, twin, words }: PointKey, isGone = false): string {
  return `${isGone ? goneSign : ''}${textOfToken(token)} ${day} ${phrase} ${twin} ${words}`
}

export function keyIn(text: string): { readonly key: PointKey; readonly isGone: boolean } | undefined {
  const isGone = text.startsWith(goneSign)
  const [event = '', day, phrase, twin, words] = (isGone ? text.slice(goneSign.length) : text).split(' ')
  const token = tokenIn(event)
  if (token === undefined || day === undefined || phrase === undefined) return undefined
  return twin === undefined || words === undefined ? undefined : { key: { token, day, phrase, twin, words }, isGone }
}

export function phraseOf(text: string): string {
  return wordsOf([{ text }])
}
