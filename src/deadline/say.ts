import type { Said } from '../language/language.ts'
import type { Deadline } from './meaning.ts'

/** The meaning in a sentence: «не позднее 21 октября 2021 г., затем каждый год». */
export function sayDeadline(deadline: Deadline): Said {
  return { ru: deadline.text, en: deadline.text }
}
