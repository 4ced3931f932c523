import { remembered, rememberedBy } from '../language/remembered.ts'
import { linePieces, linesIn, textWidth } from './measure.ts'

/**
 * Words that official typography keeps on one line: a space between them becomes U+00A0, a hyphen U+2011. Characters are
 * replaced one for one, so that nothing an author wrote is added, lost or moved.
 */

/**
 * Words that stay together, and what such words cannot do without: bonds are many and a text has few of them, so that most of
 * these patterns are never even compiled for a short document.
 */
interface Bond {
  readonly needs?: 'figure' | 'stop'
  readonly sign?: RegExp
  readonly find: RegExp
}

/** Whose spaces tear a meaning when they are torn: «№ 5», «2023 г.», «Т.П. Котельникова», «25 352 121». */
const firm: readonly Bond[] = [
  { needs: 'figure', sign: /[№N§] +\d/, find: /(?:№|(?<!\p{L})N|§) +(?=\d)/gu },
  { needs: 'figure', sign: /\d +гг?\./, find: /\d +(?=гг?\.)/gu },
  {
    needs: 'figure',
    sign: /\d[»"”]? +[яфмаисонд]/i,
    find: /(?<!\d)\d{1,2}[»"”]? +(?=(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\p{L}))/giu,
  },
  // A place: «г. Тамбов», but not the year before a capital («в 2023 г. Министерство») nor «и т. д. Министерство».
  {
    needs: 'stop',
    sign: /\. +[А-ЯЁ]/,
    find: /(?<![\p{L}\d]|\d |т\. ?)(?:г|гор|с|д|дер|пос|пгт|ул|пл|пер|обл|им)\. +(?=[А-ЯЁ])/gu,
  },
  // A part of a text or of an address, a telephone: «п. 3», «ст. 5», «ч. 2», «д. 12».
  {
    needs: 'figure',
    sign: /\. +[\d+]/,
    find: /(?<![\p{L}\d]|т\. ?)(?:пп?|подп|ст|чч?|разд|гл|абз|рис|табл|прил|стр|[тсд]|корп|кв|каб|оф|тел|доб)\. +(?=[\d+])/giu,
  },
  { needs: 'stop', sign: /т\. +[дпечк]\./i, find: /(?<!\p{L})т\. +(?=[дпечк]\.)/giu },
  { needs: 'stop', sign: /[ив] +(?:т\. ?[дпч]|др|пр)\./i, find: /(?<!\p{L})[ив] +(?=(?:т\. ?[дпч]|др|пр)\.)/giu },
  // Initials before the surname, and behind it unless they belong to the surname that follows.
  { needs: 'stop', find: /(?<![А-ЯЁа-яё])[А-ЯЁ]\. *(?:[А-ЯЁ]\. *)?(?=[А-ЯЁ][а-яё])/gu },
  { needs: 'stop', find: /(?<![А-ЯЁа-яё])[А-ЯЁ][а-яё]+ +(?=[А-ЯЁ]\.(?: ?[А-ЯЁ]\.)?(?! ?[А-ЯЁ]))/gu },
  { needs: 'stop', find: /(?<=[А-ЯЁ][а-яё]+ +[А-ЯЁ]\.) (?=[А-ЯЁ]\.(?! ?[А-ЯЁ]))/gu },
  { needs: 'figure', find: /\d +(?=[%‰°])/gu },
  { needs: 'figure', find: /\d +(?=(?:руб|коп|тыс|чел|ед|шт|экз|мин|кв|куб)\.)/giu },
  {
    needs: 'figure',
    sign: /\d +(?:млн|млрд|трлн|к?м|см|мм|к?г|га|[чл]|Мбит\/с|Гбайт|Мбайт)(?![а-яё\d])/,
    find: /\d +(?=(?:млн|млрд|трлн|к?м|см|мм|к?г|га|[чл]|Мбит\/с|Гбайт|Мбайт)(?![\p{L}\d]))/gu,
  },
  { sign: /(?:тыс\.|млн|млрд|трлн) /i, find: /(?:тыс\.|млн|млрд|трлн) +(?=(?:руб|чел|ед|шт|экз)\p{L}*)/giu },
  {
    sign: /[IVXLC] +[кпчтсэв]/,
    find: /(?<!\p{L})[IVXLC]+ +(?=(?:квартал|полугоди|четверт|триместр|семестр|этап|век)\p{L}*)/gu,
  },
  // Letters set apart: «П Р И К А З».
  { sign: /\S \S \S \S/, find: /(?<!\p{L})\p{L}(?: \p{L}){3,}(?!\p{L})/gu },
  // Figures in groups of three; after the number sign they may be two numbers.
  { needs: 'figure', find: /(?<![\d№] ?|[.,]\d*)\d{1,3}(?: \d{3})+(?!\d)/gu },
]

/** Whose spaces only read worse when they are torn: they give way first where a line is narrow. */
const loose: readonly Bond[] = [
  { sign: / [–—-]/, find: /[^\s–—-] +(?=[–—-](?: |$))/gmu },
  // «5 а» is a class of a school.
  { sign: /(?:^|[^а-яё])[викосуяа] /i, find: /(?<![\p{L}\p{N}.\-–/«"„])(?:[викосуя]|(?<!\d )а) +(?=[^\s–—-])/giu },
  { sign: /(?:^|[^а-яё])н[еи] /i, find: /(?<!\p{L})н[еи] +(?=\p{L})/giu },
  {
    needs: 'figure',
    sign: /\d +(?:рубл|процент|человек|единиц|штук|час|минут|дн|день|недел|месяц|год|лет|балл|раз)/i,
    find: /\d +(?=(?:рубл|процент|человек|единиц|штук|час|минут|дн|день|недел|месяц|год|лет|балл|раз)\p{L}{0,3}(?!\p{L}))/giu,
  },
  {
    needs: 'figure',
    sign: /\d(?:-\S{1,4})? +(?:квартал|полугоди|четверт|триместр|семестр|класс)/i,
    find: /\d(?:-\p{L}{1,2})? +(?=(?:квартал|полугоди|четверт|триместр|семестр|класс)\p{L}{0,3}(?!\p{L}))/giu,
  },
  {
    sign: /(?:пункт|стать|част|раздел|глав|приложени|абзац|таблиц)[^ ]{0,4} +[\dIVX№]/i,
    find: /(?<!\p{L})(?:пункт|стать|част|раздел|глав|приложени|абзац|таблиц)\p{L}{0,4} +(?=\d|[IVX]+(?!\p{L})|№)/giu,
  },
  // «МБОУ СОШ № 5».
  { needs: 'figure', sign: /№ ?\d/, find: /(?<![А-ЯЁа-яё])[А-ЯЁ]{2,7} +(?=(?:[А-ЯЁ]{2,7} )?№ ?\d)/gu },
]

/**
 * «1-й», «5-11 классы». A number of registration («01-13/4567», «203-р») keeps its hyphen: Word does not find a
 * non-breaking hyphen by an ordinary one, and such numbers are what people search for.
 */
const hyphened: readonly Bond[] = [
  {
    needs: 'figure',
    sign: /\d-[йяеюмхгоы]/,
    find: /(?<!№ *\d*)(?<![\d/-])\d{1,4}-(?=(?:й|я|е|ю|м|х|ми|му|го|ой|ым|ых)(?!\p{L}))/gu,
  },
  { needs: 'figure', sign: /\d-\d/, find: /(?<!№ *)(?<![\d\p{L}/.,-])\d{1,2}-(?=\d{1,2}(?![\d\p{L}/-]|[.,]\d))/gu },
]

/** With or without a code: «8 (4752) 79-23-11», «+7-4752-79-23-11», «79-23-11». */
const telephones: Bond = {
  needs: 'figure',
  sign: /\d-\d\d|\d \d\d/,
  find: /(?<![\d-])(?:(?:\+7|8)[ -]?)?(?:\(\d{3,5}\) ?|\d{3,5}[ -])?\d{1,3}-\d{2}-\d{2}(?![\d-])|(?<![\d-])(?:\+7|8)[ -]\(?\d{3,5}\)?[ -]\d{3} \d{2} \d{2}(?!\d)/gu,
}

/**
 * A paragraph in a column of `width` millimetres, bound as far as the bound words fit on a line; what does not breaks where
 * it did. Good looks alone cost no line: rows of a table get no higher by them.
 */
export function boundWithin(text: string, width: number, points: number, isBold = false): string {
  return boundIn({ width, points, isBold })(text)
}

interface Column {
  readonly width: number
  readonly points: number
  readonly isBold: boolean
}

/** Tables have few columns; in each of them parties, deadlines and results come round. */
const boundIn = rememberedBy<Column, (text: string) => string>(
  ({ width, points, isBold }) => `${width} ${points} ${isBold}`,
  ({ width, points, isBold }) => {
    const fits = fitsIn(width, points, isBold)
    return remembered((text) => {
      const whole = bound(text)
      if (whole === text) return text
      const firmly = fitting(firmlyBound(text), text, fits)
      const looser = fitting(whole, firmly, fits)
      const isHigher = (room: number) => linesIn(looser, room, points, isBold) > linesIn(firmly, room, points, isBold)
      return looser !== firmly && nearly.some((share) => isHigher(width * share)) ? firmly : looser
    })
  },
  64,
)

/** The same for justified text, where a bond for good looks would cost more than it gives: the other spaces gape. */
export function justifiedWithin(text: string, width: number, points: number): string {
  return fitting(firmlyBound(text), text, fitsIn(width, points, false))
}

function fitsIn(width: number, points: number, isBold: boolean): (piece: string) => boolean {
  return (piece) => textWidth(piece, points, isBold) <= width * trusted
}

/** Programs set a line a little wider or narrower than it is estimated. */
const nearly = [0.98, 1, 1.02]

/** On a line that is long enough. */
export const bound: (text: string) => string = remembered((text) => bind(text, firmlyBound(text), loose, ' '))

/** Bound only where tearing tears the meaning. */
export const firmlyBound: (text: string) => string = remembered((text) => {
  const spaced = bind(text, text, firm, ' ')
  return bind(text, bind(text, spaced, hyphened, '-'), [telephones], ' -')
})

/** Of a line's width: an estimate is short of text in a wider font than Times New Roman. */
export const trusted = 0.95

/** Piece by piece the one version where it fits on a line, else the other; both are of one length. */
function fitting(bonds: string, looser: string, fits: (piece: string) => boolean): string {
  if (bonds === looser) return bonds
  let start = 0
  const set = linePieces(bonds).map((piece) => {
    const other = looser.slice(start, start + piece.length)
    start += piece.length
    return piece === other || fits(piece) ? piece : other
  })
  return set.join('')
}

/** What the bonds find in the text, with its `characters` bound in a version of the text that is partly bound already. */
function bind(text: string, version: string, bonds: readonly Bond[], characters: string): string {
  if (!/[ -]/.test(text)) return version
  const has = { figure: /\d/.test(text), stop: text.includes('.') }
  let letters: string[] | undefined
  for (const { needs, sign, find } of bonds) {
    if ((needs !== undefined && !has[needs]) || sign?.test(text) === false) continue
    find.lastIndex = 0
    for (let match = find.exec(text); match !== null; match = find.exec(text)) {
      letters ??= version.split('')
      for (let at = match.index; at < find.lastIndex; at++) {
        const letter = text.charAt(at)
        if (characters.includes(letter)) letters[at] = letter === ' ' ? '\u00a0' : '\u2011'
      }
    }
  }
  return letters?.join('') ?? version
}
