import { rememberedOfWords } from '../../language/remembered.ts'
import type { Word } from './words.ts'

/** What an ending should have been, in small letters, and the neighbour that tells it where it takes one. */
export interface MeantEnding {
  readonly meant: string
  readonly neighbour: 'before' | 'after' | undefined
}

/** Endings that no Russian word has, or that the word beside it does not allow. */
export function meantEnding(words: readonly Word[], index: number): MeantEnding | undefined {
  const { form, follows } = words[index] as Word
  const impossible = withPossibleEnding(form)
  if (impossible !== undefined) return { meant: impossible, neighbour: undefined }
  const before = follows ? (words[index - 1]?.form ?? '') : ''
  if (nominative.test(form) && governs(before)) return { meant: `${form.slice(0, -1)}я`, neighbour: 'before' }
  const next = words[index + 1]
  const isOfState = ofRussia.test(form) && next?.follows === true && next.form === 'федерации'
  if (isOfState && form !== 'российской') return { meant: 'российской', neighbour: 'after' }
  return undefined
}

/** Whether an ending of the form may be wrong: by itself or beside some word. */
export function hangsOnNeighbours(form: string): boolean {
  return withPossibleEnding(form) !== undefined || nominative.test(form) || ofRussia.test(form)
}

/** «образование», where «образования» may be meant. */
const nominative = /(?:ани|ени|ити|лени|вити)е$/
const ofRussia = /^российск/

/** «организациий», «организаицй», «орловскои». */
const withPossibleEnding = rememberedOfWords((form): string | undefined => {
  if (/[^и]иий$/.test(form)) return form.replace(/ий$/, 'й')
  if (/[аеиоуыэюя][бвгджзклмнпрстфхцчшщ]й$/.test(form)) return form.replace(/(.)(.)й$/, '$2$1й')
  return /[а-я]{3}скои$|[а-я]{4}нои$/.test(form) ? form.replace(/и$/, 'й') : undefined
})

/** «дополнительного образование», «министерство просвещение»: after these stands the genitive. */
function governs(before: string): boolean {
  return (
    /[а-я]{2}(?:н|ск|вш|щ|в)(?:ого|его)$/.test(before) ||
    /^(?:министерств|управлени|департамент|комитет|институт)(?:[оаеу]|ом|[еяю]|ем)?$/.test(before)
  )
}
