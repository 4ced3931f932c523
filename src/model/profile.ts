import type { ReadOf } from '../format/format.ts'

type WrittenProfile = ReadOf<'profile'>
type Meaning<T> = T extends { readonly value: infer Value } | undefined ? Value : never
type Choice<Group extends keyof WrittenProfile, Key extends string> = Meaning<
  NonNullable<WrittenProfile[Group]> extends { readonly [K in Key]: infer Value } ? NonNullable<Value> : never
>

/** Between the edge of the paper and the text, in millimetres, as the page is read. */
export interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * How the official papers of an office look: a profile with nothing left open. ГОСТ Р 7.0.97 recommends, an office's own
 * instruction decides, so nothing here is a constant. Millimetres and points.
 */
export interface Profile {
  readonly page: {
    readonly portrait: Margins
    readonly landscape: Margins
    /** For two-sided print: left and right change places on the back. */
    readonly mirrored: boolean
  }
  readonly font: string
  /** Of text outside tables, in points. */
  readonly size: number
  /** Of text in tables, where the layout names none, in points. */
  readonly tableSize: number
  /** Of running text, as a multiple of the single line. */
  readonly lineSpacing: number
  /** Of the first line of a paragraph, in millimetres. */
  readonly indent: number
  readonly pageNumbers: {
    readonly place: Choice<'pageNumbers', 'place'>
    /** Each part from 1, or one count for all. */
    readonly counting: Choice<'pageNumbers', 'counting'>
    readonly onFirst: boolean
  }
  readonly stamp: {
    readonly align: Choice<'stamp', 'align'>
    /** The longest line, in millimetres. */
    readonly width: number
    /** Below the word УТВЕРЖДЕНО, in points. */
    readonly wordGap: number
  }
  readonly appendix: {
    readonly word: string
    /** «Приложение № 1», or «Приложение 1». */
    readonly sign: boolean
  }
  readonly order: {
    readonly act: Choice<'order', 'act'>
    readonly word: Choice<'order', 'word'>
    readonly wordPlace: Choice<'order', 'wordPlace'>
    readonly subject: Choice<'order', 'subject'>
  }
  /** Between the text and the signature, in points. */
  readonly signatureGap: number
  /** What of a table's header is repeated on its next pages. */
  readonly repeat: Choice<'table', 'repeat'>
  readonly unbreakable: boolean
  readonly provenance: boolean
  readonly qr: boolean
  /** What a workbook has: the sheets to work in as well, or the document alone. */
  readonly book: Meaning<NonNullable<WrittenProfile['book']>>
}

/** The profile that a chain of written ones describes: the first that says something wins, the rest is as in the standard. */
export function profileOf(chain: readonly WrittenProfile[]): Profile {
  const first = <T>(pick: (profile: WrittenProfile) => { readonly value: T } | undefined): T | undefined => {
    for (const profile of chain) {
      const found = pick(profile)
      if (found !== undefined) return found.value
    }
    return undefined
  }
  const margins = (orientation: 'portrait' | 'landscape', usual: Margins): Margins => {
    const side = (name: keyof Margins) => first(({ page }) => page?.[orientation]?.[name]) ?? usual[name]
    return { left: side('left'), right: side('right'), top: side('top'), bottom: side('bottom') }
  }
  return {
    // An order is kept for longer than ten years, which asks for 30 mm on the binding side (ГОСТ Р 7.0.97, section 3): left
    // of an upright page, on top of one that lies.
    page: {
      portrait: margins('portrait', { left: 30, right: 10, top: 20, bottom: 20 }),
      landscape: margins('landscape', { left: 20, right: 10, top: 25, bottom: 20 }),
      mirrored: first(({ page }) => page?.mirrored) ?? false,
    },
    font: first(({ font }) => font) ?? 'Times New Roman',
    size: first(({ size }) => size) ?? 14,
    tableSize: first(({ tableSize }) => tableSize) ?? 12,
    lineSpacing: first(({ lineSpacing }) => lineSpacing) ?? 1,
    indent: first(({ indent }) => indent) ?? 12.5,
    pageNumbers: {
      place: first(({ pageNumbers }) => pageNumbers?.place) ?? 'top-center',
      counting: first(({ pageNumbers }) => pageNumbers?.counting) ?? 'each',
      onFirst: first(({ pageNumbers }) => pageNumbers?.onFirst) ?? false,
    },
    stamp: {
      align: first(({ stamp }) => stamp?.align) ?? 'left',
      width: first(({ stamp }) => stamp?.width) ?? 80,
      wordGap: first(({ stamp }) => stamp?.wordGap) ?? 0,
    },
    appendix: {
      word: first(({ appendix }) => appendix?.word) ?? 'Приложение',
      sign: first(({ appendix }) => appendix?.sign) ?? true,
    },
    order: {
      act: first(({ order }) => order?.act) ?? 'capitals',
      word: first(({ order }) => order?.word) ?? 'spaced',
      wordPlace: first(({ order }) => order?.wordPlace) ?? 'inline',
      subject: first(({ order }) => order?.subject) ?? 'center',
    },
    signatureGap: first(({ signature }) => signature?.gap) ?? 32,
    repeat: first(({ table }) => table?.repeat) ?? 'header',
    unbreakable: first(({ unbreakable }) => unbreakable) ?? true,
    provenance: first(({ provenance }) => provenance) ?? true,
    qr: first(({ qr }) => qr) ?? false,
    book: first(({ book }) => book) ?? 'working',
  }
}
