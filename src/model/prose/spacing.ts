import { isQuoted } from './pairs.ts'
import { withoutCodes } from './prose.ts'

/** Spaces that are missing, doubled or in a wrong place, one regular expression a kind of slip. */

export type Slip =
  | 'doubled'
  | 'before-sign'
  | 'after-sign'
  | 'after-stop'
  | 'after-abbreviation'
  | 'before-year-word'
  | 'after-number-sign'
  | 'after-list-mark'
  | 'initials'
  | 'inside-pair'
  | 'outside-pair'

/** A stretch (often an empty one) and what should stand there: a space or nothing. */
export interface SpacingSlip {
  readonly slip: Slip
  readonly start: number
  readonly end: number
  readonly text: '' | ' '
  readonly isQuoted: boolean
}

interface Pattern {
  readonly slip: Slip
  readonly text: '' | ' '
  readonly find: RegExp
  /** Says nothing inside quotes: a name may be written as its owner likes («Яндекс.Учебник»). */
  readonly sparesNames?: boolean
}

const wordEnd = String.raw`[\p{L}\d»"”)\]%]`
const suffix = '(?:[уюаяе]*щ|[аеиуыя]*вш|[её]?нн|ова|ывал|ивал)'

const patterns: readonly Pattern[] = [
  { slip: 'doubled', text: ' ', find: /(?<=[^\s_–—-])[^\S\n]{2,}(?=[^\s_,;:.!?)\]»–—-])/gu },
  {
    slip: 'before-sign',
    text: '',
    find: new RegExp(String.raw`(?<=${wordEnd})[^\S\n]+(?=[,;!?](?!\))|:(?![^\S\n]?\d|[/)])|\.(?:\s|$))`, 'gu'),
  },
  { slip: 'after-sign', text: ' ', find: /(?<=[\p{L}\d»")\]%.],)(?=[\p{L}«„(]|"\p{L})/gu },
  { slip: 'after-sign', text: ' ', find: /(?<=\p{L},)(?=\d)/gu },
  { slip: 'after-sign', text: ' ', find: /(?<=[\p{L}\d»")\]%.];)(?=[\p{L}«„(]|"\p{L})/gu },
  { slip: 'after-sign', text: ' ', find: /(?<=[\u0400-\u04ff]{2}:)(?=[\p{L}«„])/gu, sparesNames: true },
  {
    slip: 'after-stop',
    text: ' ',
    find: /(?<=(?<!\p{L})\p{Ll}{3,30}\.)(?=\p{Lu}(?:\p{Ll}|\s))/gu,
    sparesNames: true,
  },
  {
    slip: 'after-abbreviation',
    text: ' ',
    find: /(?<=(?<![\p{L}.\d-])(?:[гдпс]|гг|ст|пр|ул|им|каб|кв|тел|стр|рис|зам|проф|доц)\.)(?=\p{Lu}[\p{Ll}.]|\d|«)/gu,
  },
  { slip: 'before-year-word', text: ' ', find: /(?<=(?<!\d)(?:19|20)\d{2})(?=гг?(?:\.|(?!\p{L}))|год)/gu },
  { slip: 'after-number-sign', text: ' ', find: /(?<=№)(?=[\p{L}\d])/gu },
  {
    slip: 'after-list-mark',
    text: ' ',
    find: /(?<=(?:^|\s)\d{1,2}\.)(?=\p{Lu}\p{Ll})|(?<=(?:^|\s)\d{1,2}\))(?=\p{L})/gmu,
  },
  { slip: 'initials', text: ' ', find: /(?<=(?<![\p{L}\d])\p{Lu}\. ?\p{Lu}\.)(?=\p{Lu}\p{Ll}{2})/gu },
  { slip: 'initials', text: ' ', find: /(?<=\p{Ll}{2})(?=\p{Lu}\. ?\p{Lu}\.)/gu },
  {
    slip: 'inside-pair',
    text: '',
    find: /(?<=[([«„])[^\S\n]+(?=[\p{L}\d«„(])|(?<=[\p{L}\d.»"%…])[^\S\n]+(?=[)\]»])/gu,
  },
  {
    slip: 'outside-pair',
    text: ' ',
    find: new RegExp(String.raw`(?<=[\p{L}»])(?=\((?!${suffix})\p{L}{5,}[^()]*\))|(?<=\p{L})(?=«\p{L})`, 'gu'),
  },
  {
    slip: 'outside-pair',
    text: ' ',
    find: /(?<=\([^()]{0,200}(?:\p{L}{7}|\p{L}\s)[^()]{0,200}\))(?=\p{L})|(?<=»)(?=\p{L})/gu,
  },
]

/** Signs and spaces side by side as no slip can do without: most texts have none, told at a glance. */
const suspicious = /\s\s|\s[,;:.!?)\]»]|[([«„]\s|[,;:.)»№][^\s]|[^\s][(«]|\dг/

/** Every slip in the order of the kinds above. Letter-spaced words («П Р И К А З») are left alone. */
export function spacingSlipsIn(text: string): SpacingSlip[] {
  if (!suspicious.test(text) || isLetterSpaced(text)) return []
  const plain = withoutCodes(text)
  return patterns.flatMap(({ slip, find, text: better, sparesNames }) =>
    [...plain.matchAll(find)]
      .map(({ 0: { length }, index }) => ({
        slip,
        start: index,
        end: index + length,
        text: better,
        isQuoted: isQuoted(text, index),
      }))
      .filter((found) => !(sparesNames && found.isQuoted)),
  )
}

function isLetterSpaced(text: string): boolean {
  return /(?:^|\s)(?:\p{L} ){3,}\p{L}(?:\s|$)/u.test(text)
}
