import { remembered } from '../language/remembered.ts'

export type PersonalDataKind = 'phone' | 'email' | 'home' | 'snils' | 'passport'

/** Something in a text that leads to a person; offsets are those in the text. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind
  readonly start: number
  readonly end: number
}

/** Neither a registration number nor a code of a classifier: «№ 8-912-…», «ОКТМО 89701000001». */
const notANumber = String.raw`(?<![\d№/.-]|(?:№|ОКТМО|ОКАТО|ОКПО|КБК|ИНН|СНИЛС|счета?)[\s:]{1,3})`

interface Pattern {
  readonly kind: PersonalDataKind
  /** What it cannot do without, soon looked for. */
  readonly sign: RegExp
  readonly find: RegExp
}

const patterns: readonly Pattern[] = [
  {
    kind: 'email',
    sign: /@/,
    find: /(?<![\p{L}\d._+-])[\p{L}\d._+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  },
  // «тел. 409 82 87», «моб.: 8-900-123-45-67», «Тел. для справок: 2-45-67»
  {
    kind: 'phone',
    sign: /(?:тел|моб|сот)[.:]|телефон|мобильный|сотовый|факс/i,
    find: /(?<=(?<!\p{L})(?:(?:тел|моб|сот)[.:]{1,2}|телефоны?:?|мобильный:?|сотовый:?|факс:?)\s{0,3}(?:для справок:?\s{0,3})?)\+?\(?\d[\d\s()–-]{3,20}\d/giu,
  },
  // «т. 2-45-67»: without the dashes, a volume
  { kind: 'phone', sign: /т\.\s?\d/i, find: /(?<=(?<!\p{L})т\.\s?)\d{1,3}-\d{2}-\d{2}(?![\d-])/giu },
  // «+7 (4752) 72-37-38»; a code in brackets is never a registration number
  { kind: 'phone', sign: /\+7/, find: /(?<![\d№/.-])\+7[\d\s()–-]{9,16}\d/gu },
  { kind: 'phone', sign: /8\s?\(/, find: /(?<![\d№/.-])8\s?\(\d{3,5}\)[\d\s–-]{4,10}\d/gu },
  // «8-912-345-67-89», «8 912 345 67 89», «89123456789»: eleven figures in groups of a phone, or of a mobile one
  {
    kind: 'phone',
    sign: /8[\s–-]\d/,
    find: new RegExp(
      String.raw`${notANumber}8[\s–-](?=(?:\d[\s–-]?){10}(?!\d))\d{3,5}[\s–-]\d{1,3}[\s–-]\d{2}[\s–-]\d{2}(?![\d/-])`,
      'giu',
    ),
  },
  { kind: 'phone', sign: /[78]9\d{9}/, find: new RegExp(String.raw`${notANumber}[78]9\d{9}(?![\d/-])`, 'giu') },
  {
    kind: 'home',
    sign: /кв\./i,
    find: /(?<!\p{L})(?:ул\.|улица|пр\.|просп\.|пер\.|б-р|мкр\.?)[^;\n]{2,60}?(?<!\p{L}|[\dIVX]\s?)кв\.\s*\d{1,4}(?!\d)/giu,
  },
  { kind: 'snils', sign: /\d-\d{3}-/, find: /(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)/g },
  {
    kind: 'passport',
    sign: /паспорт/i,
    find: /(?<!\p{L})паспорт\S*\s+(?:серии?\s+)?\d{2}\s?\d{2}\s*(?:№|номер)?\s*\d{6}(?!\d)/giu,
  },
]

/** In the order of the text; where two of a kind overlap, the first. */
export const personalDataIn: (text: string) => readonly PersonalDatum[] = remembered((text) => {
  if (!/[@\d]/.test(text)) return []
  const found = patterns
    .filter(({ sign }) => sign.test(text))
    .flatMap(({ kind, find }) =>
      [...text.matchAll(find)].flatMap(({ index, 0: written }) =>
        isSample(kind, written) ? [] : [{ kind, start: index, end: index + written.length }],
      ),
    )
    .sort((a, b) => a.start - b.start)
  const ends = new Map<PersonalDataKind, number>()
  return found.filter(({ kind, start, end }) => {
    if (start < (ends.get(kind) ?? 0)) return false
    ends.set(kind, end)
    return true
  })
})

/** A number of zeros stands for one that is yet to come; nobody lives at example.org (RFC 2606). */
function isSample(kind: PersonalDataKind, found: string): boolean {
  if (kind === 'email') return /@example\.(?:com|net|org)$/i.test(found)
  return kind === 'phone' && /^[78]?0+$/.test(found.replace(/\D/g, ''))
}
