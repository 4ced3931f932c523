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

const patterns: Readonly<Record<PersonalDataKind, RegExp>> = {
  email: /(?<![\p{L}\d._+-])[\p{L}\d._+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  phone: new RegExp(
    [
      // «тел. 409 82 87», «моб.: 8-900-123-45-67», «Тел. для справок: 2-45-67»
      String.raw`(?<=(?<!\p{L})(?:(?:тел|моб|сот)[.:]{1,2}|телефоны?:?|мобильный:?|сотовый:?|факс:?)\s{0,3}(?:для справок:?\s{0,3})?)\+?\(?\d[\d\s()–-]{3,20}\d`,
      // «т. 2-45-67»: without the dashes, a volume
      String.raw`(?<=(?<!\p{L})т\.\s?)\d{1,3}-\d{2}-\d{2}(?![\d-])`,
      // «+7 (4752) 72-37-38»; a code in brackets is never a registration number
      String.raw`(?<![\d№/.-])\+7[\d\s()–-]{9,16}\d`,
      String.raw`(?<![\d№/.-])8\s?\(\d{3,5}\)[\d\s–-]{4,10}\d`,
      // «8-912-345-67-89», «8 912 345 67 89», «89123456789»: eleven figures in groups of a phone, or of a mobile one
      String.raw`${notANumber}8[\s–-](?=(?:\d[\s–-]?){10}(?!\d))\d{3,5}[\s–-]\d{1,3}[\s–-]\d{2}[\s–-]\d{2}(?![\d/-])`,
      String.raw`${notANumber}[78]9\d{9}(?![\d/-])`,
    ].join('|'),
    'giu',
  ),
  home: /(?<!\p{L})(?:ул\.|улица|пр\.|просп\.|пер\.|б-р|мкр\.?)[^;\n]{2,60}?(?<!\p{L}|[\dIVX]\s?)кв\.\s*\d{1,4}(?!\d)/giu,
  snils: /(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)/g,
  passport: /(?<!\p{L})паспорт\S*\s+(?:серии?\s+)?\d{2}\s?\d{2}\s*(?:№|номер)?\s*\d{6}(?!\d)/giu,
}

/** What each cannot do without, soon looked for. */
const figures = /\d[\d\s()–-]{3,}\d/
const signs: Readonly<Record<PersonalDataKind, RegExp>> = {
  email: /@/,
  phone: figures,
  home: /кв\./i,
  snils: figures,
  passport: figures,
}

/** In the order of the text. */
export const personalDataIn: (text: string) => readonly PersonalDatum[] = remembered((text) =>
  (Object.keys(patterns) as PersonalDataKind[])
    .filter((kind) => signs[kind].test(text))
    .flatMap((kind) =>
      [...text.matchAll(patterns[kind])].flatMap(({ index, 0: found }) =>
        isSample(kind, found) ? [] : [{ kind, start: index, end: index + found.length }],
      ),
    )
    .sort((a, b) => a.start - b.start),
)

/** A number of zeros stands for one that is yet to come; nobody lives at example.org (RFC 2606). */
function isSample(kind: PersonalDataKind, found: string): boolean {
  if (kind === 'email') return /@example\.(?:com|net|org)$/i.test(found)
  return kind === 'phone' && /^[78]?0+$/.test(found.replace(/\D/g, ''))
}
