import type { Roadmap } from '../model/roadmap.ts'
import { blankDate, copyOwner, fillable } from './blanks.ts'
import { signatures, text } from './blocks.ts'
import type { Block } from './layout.ts'
import { plainParagraph } from './paragraphs.ts'

/** What makes an extract of a roadmap: its head, whom it is for, who signed the whole, who certifies that it is true. */

/** «ВЫПИСКА / из дорожной карты внедрения …»: the kind of document first, as over an extract of an order. */
export function extractTitle({ written: { title, kind } }: Roadmap): string {
  const usual = genitives[kind?.value ?? 'roadmap']
  const from = title === undefined ? `из ${usual}` : (declined(title.value) ?? `из ${usual}\n${title.value}`)
  return `ВЫПИСКА\n${from}`
}

export function extractAddressee(name: string): Block[] {
  return text([plainParagraph(`Исполнитель: ${name}`)])
}

/**
 * The signature of the whole stands without the hand of who signed: «Подпись» says that the original has it. Below it the
 * mark of a true copy is left to be filled in (ГОСТ Р 7.0.97, requisite 26).
 */
export function extractEnd({ written: { signature, order, draft } }: Roadmap): Block[] {
  const signed = signatures(signature ?? order?.signature).map((block) => ({
    ...block,
    name: [draft?.value === true ? '' : 'Подпись', block.name].filter((word) => word !== '').join('\u00a0\u00a0'),
  }))
  return [
    ...signed,
    { kind: 'signature', position: ['Верно', '______________________ (должность)'], name: blankSignature },
    { kind: 'dateline', date: fillable(blankDate, copyOwner), place: '', number: { text: '', blanks: [] } },
  ]
}

const blankSignature = '______________ (подпись, И.О. Фамилия)'

const genitives = {
  roadmap: 'дорожной карты',
  plan: 'плана мероприятий',
  measures: 'комплекса мер',
  programme: 'программы',
  schedule: 'графика',
} as const

/** How titles begin, and the same in the genitive. A title that begins otherwise is printed whole below the kind. */
const openings: readonly (readonly [nominative: string, genitive: string])[] = [
  ['дорожная карта', 'дорожной карты'],
  ['план мероприятий', 'плана мероприятий'],
  ['комплексный план', 'комплексного плана'],
  ['план-график', 'плана-графика'],
  ['план', 'плана'],
  ['комплекс мер', 'комплекса мер'],
  ['комплекс мероприятий', 'комплекса мероприятий'],
  ['перечень мероприятий', 'перечня мероприятий'],
  ['программа', 'программы'],
  ['график', 'графика'],
]

/** «План мероприятий («дорожная карта») …» → «из плана мероприятий («дорожной карты») …». */
function declined(title: string): string | undefined {
  for (const [nominative, genitive] of openings) {
    const head = inQuotes(nominative)
    const match = new RegExp(`^\\s*${head}(?:(\\s*\\()${inQuotes('дорожная карта')}(?=\\)))?(?![\\p{L}-])`, 'iu').exec(
      title,
    )
    if (match === null) continue
    const [whole, opening = '', closing = '', bracket, innerOpening = '', innerClosing = ''] = match
    const aside = bracket === undefined ? '' : `${bracket}${innerOpening}дорожной карты${innerClosing}`
    const words = `из ${opening}${genitive}${closing}${aside}`
    return (whole === whole.toUpperCase() ? words.toUpperCase() : words) + title.slice(whole.length)
  }
  return undefined
}

/** The words, however they are spaced, and the quotes around them as two groups. */
function inQuotes(words: string): string {
  return `([«"„]?)${words.replace(' ', '\\s+')}([»"“]?)`
}
