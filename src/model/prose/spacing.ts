import { remembered } from '../../language/remembered.ts'
import { quotesIn } from './pairs.ts'
import { withoutCodes } from './prose.ts'

/** Spaces that are missing, doubled or in a wrong place, one regular expression a kind of slip. */

export type Slip =
  | 'tab'
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

/** A gap between two signs (often an empty one) whose spaces are wrong, and what should stand there. */
export interface WrongGap {
  readonly slips: readonly Slip[]
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Pattern {
  readonly slip: Slip
  readonly text: '' | ' '
  readonly find: RegExp
  /** What such a slip cannot do without, soon looked for. */
  readonly sign: RegExp
  /** Says nothing inside quotes: a name may be written as its owner likes («Яндекс.Учебник»). */
  readonly sparesNames?: boolean
}

const wordEnd = String.raw`[\p{L}\d»"”)\]%]`
const suffix = '(?:[уюаяе]*щ|[аеиуыя]*вш|[её]?нн|ова|ывал|ивал)'

const patterns: readonly Pattern[] = [
  { slip: 'tab', text: ' ', sign: /\t/, find: /(?<=\S)[^\S\n]*\t[^\S\n]*(?=[^\s,;:.!?)\]»])/gu },
  { slip: 'doubled', text: ' ', sign: /\s\s/, find: /(?<=[^\s_–—-])[^\S\n]{2,}(?=[^\s_,;:.!?)\]»–—-])/gu },
  {
    slip: 'before-sign',
    text: '',
    sign: /\s[,;!?:.]/,
    find: new RegExp(String.raw`(?<=${wordEnd})[^\S\n]+(?=[,;!?](?!\))|:(?![^\S\n]?\d|[/)])|\.(?:\s|$))`, 'gu'),
  },
  { slip: 'after-sign', text: ' ', sign: /,\S/, find: /(?<=[\p{L}\d»")\]%.],)(?=[\p{L}«„(]|"\p{L})/gu },
  { slip: 'after-sign', text: ' ', sign: /,\d/, find: /(?<=\p{L},)(?=\d)/gu },
  { slip: 'after-sign', text: ' ', sign: /;\S/, find: /(?<=[\p{L}\d»")\]%.];)(?=[\p{L}«„(]|"\p{L})/gu },
  { slip: 'after-sign', text: ' ', sign: /:\S/, find: /(?<=[\u0400-\u04ff]{2}:)(?=[\p{L}«„])/gu, sparesNames: true },
  {
    slip: 'after-stop',
    text: ' ',
    sign: /[^\s\d.]{3}\.[^\s\d.,;:)»]/,
    find: /(?<=(?<!\p{L})\p{Ll}{3,30}\.)(?=\p{Lu}(?:\p{Ll}|\s))/gu,
    sparesNames: true,
  },
  {
    slip: 'after-abbreviation',
    text: ' ',
    sign: /[гдпстрлмбвфц]\.[^\s.,;:)»]/,
    find: /(?<=(?<![\p{L}.\d-])(?:[гдпс]|гг|ст|пр|ул|им|каб|кв|тел|стр|рис|зам|проф|доц)\.)(?=\p{Lu}[\p{Ll}.]|\d|«)/gu,
  },
  { slip: 'before-year-word', text: ' ', sign: /\dг/, find: /(?<=(?<!\d)(?:19|20)\d{2})(?=гг?(?:\.|(?!\p{L}))|год)/gu },
  { slip: 'after-number-sign', text: ' ', sign: /№\S/, find: /(?<=№)(?=[\p{L}\d])/gu },
  {
    slip: 'after-list-mark',
    text: ' ',
    sign: /(?:^|\s)\d{1,2}[.)][^\s\d]/m,
    find: /(?<=(?:^|\s)\d{1,2}\.)(?=\p{Lu}\p{Ll})|(?<=(?:^|\s)\d{1,2}\))(?=\p{L})/gmu,
  },
  {
    slip: 'initials',
    text: ' ',
    sign: /\D\. ?\D\.[^\s\d]/,
    find: /(?<=(?<![\p{L}\d])\p{Lu}\. ?\p{Lu}\.)(?=\p{Lu}\p{Ll}{2})/gu,
  },
  { slip: 'initials', text: ' ', sign: /[^\s.]\S\. ?\S\./, find: /(?<=\p{Ll}{2})(?=\p{Lu}\. ?\p{Lu}\.)/gu },
  {
    slip: 'inside-pair',
    text: '',
    sign: /[([«„]\s|\s[)\]»]/,
    find: /(?<=[([«„])[^\S\n]+(?=[\p{L}\d«„(])|(?<=[\p{L}\d.»"%…])[^\S\n]+(?=[)\]»])/gu,
  },
  {
    slip: 'outside-pair',
    text: ' ',
    sign: /\S[(«]/,
    find: new RegExp(String.raw`(?<=[\p{L}»])(?=\((?!${suffix})\p{L}{5,}[^()]*\))|(?<=\p{L})(?=«\p{L})`, 'gu'),
  },
  {
    slip: 'outside-pair',
    text: ' ',
    sign: /[)»]\S/,
    find: /(?<=\([^()]{0,200}(?:\p{L}{7}|\p{L}\s)[^()]{0,200}\))(?=\p{L})|(?<=»)(?=\p{L})/gu,
  },
]

/** Signs and spaces side by side as no slip can do without: most texts have none, told at a glance. */
const suspicious = /\s\s|\t|\s[,;:.!?)\]»]|[([«„]\s|[,;:.)»№][^\s]|[^\s][(«]|\dг/

/** Mending one slip may lay bare another («текст ,на»); more than this would be going in circles. */
const mostRounds = 4

/** Every wrong gap of a text, in its order. Letter-spaced words («П Р И К А З») are left alone. */
export const wrongGapsIn: (written: string) => readonly WrongGap[] = remembered((written) => {
  // A byte order mark counts as a space for regular expressions, but is no slip of spacing.
  const text = written.replaceAll('\ufeff', '\u200b')
  if (!suspicious.test(text) || isLetterSpaced(text)) return []
  /** By number: spaces come and go, but the signs between the gaps stay. */
  const slips = new Map<number, Slip[]>()
  let mended = text
  for (let round = 0; round < mostRounds; round++) {
    const found = slipsIn(mended)
    if (found.length === 0) break
    for (const { slip, gap } of found) slips.set(gap, [...(slips.get(gap) ?? []), slip])
    mended = mend(mended, found)
  }
  if (slips.size === 0) return []
  const better = gapsIn(mended, slips)
  return [...gapsIn(text, slips)].flatMap(([gap, { start, end }]) => {
    const should = better.get(gap)
    const put = should === undefined ? '' : mended.slice(should.start, should.end)
    return put === text.slice(start, end) ? [] : [{ slips: [...new Set(slips.get(gap))], start, end, text: put }]
  })
})

interface Found {
  readonly slip: Slip
  readonly gap: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** In the order of the text, one for a gap and kind. */
function slipsIn(text: string): Found[] {
  const plain = withoutCodes(text)
  const quotes = quotesIn(text)
  const found = patterns.flatMap(({ slip, find, sign, text: put, sparesNames }) =>
    [...(sign.test(plain) ? plain.matchAll(find) : [])]
      .filter(({ index }) => !(sparesNames && quotes.hold(index)))
      .map(({ 0: written, index: start }) => {
        const better = put === ' ' && /[\u00a0\u202f]/.test(written) ? '\u00a0' : put
        return { slip, start, end: start + written.length, text: better }
      }),
  )
  let gap = 0
  let at = 0
  return found
    .sort((a, b) => a.start - b.start)
    .map((each) => {
      for (; at < each.start; at++) if (!/\s/.test(text.charAt(at))) gap++
      return { ...each, gap }
    })
}

function mend(text: string, found: readonly Found[]): string {
  const parts: string[] = []
  let done = 0
  let last: number | undefined
  for (const { gap, start, end, text: put } of found) {
    if (gap === last) continue
    parts.push(text.slice(done, start), put)
    done = end
    last = gap
  }
  return parts.join('') + text.slice(done)
}

/** Where the white characters of some gaps stand. */
function gapsIn(text: string, wanted: ReadonlyMap<number, unknown>): Map<number, { start: number; end: number }> {
  const found = new Map<number, { start: number; end: number }>()
  let start = 0
  let gap = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && /\s/.test(text.charAt(at))) continue
    if (wanted.has(gap)) found.set(gap, { start, end: at })
    gap++
    start = at + 1
  }
  return found
}

function isLetterSpaced(text: string): boolean {
  return /(?:^|\s)\S \S \S \S(?:\s|$)/.test(text) && /(?:^|\s)(?:\p{L} ){3,}\p{L}(?:\s|$)/u.test(text)
}
