import type { Located } from '../../diagnostic/place.ts'
import { type Between, type Dash, dashesIn } from './dashes.ts'
import type { Prose } from './prose.ts'

/** How a document types its dashes, and where it departs from its own habit. */

export interface PlacedDash extends Dash {
  readonly text: Located<string>
}

export type Oddity =
  /** A space on one side only; `usual` is how such ranges look elsewhere. */
  | { readonly kind: 'lopsided'; readonly dash: PlacedDash; readonly usual: PlacedDash | undefined }
  /** «Нормативно – правовой». */
  | { readonly kind: 'compound'; readonly dash: PlacedDash }
  /** A range typed unlike most ranges of its kind. */
  | { readonly kind: 'range'; readonly dash: PlacedDash; readonly usual: PlacedDash }
  /** A long dash among short ones, or the reverse. */
  | { readonly kind: 'sign'; readonly dash: PlacedDash; readonly usual: PlacedDash }
  /** A hyphen where the document elsewhere has a dash. */
  | { readonly kind: 'hyphen'; readonly dash: PlacedDash }
  /** Hyphens for dashes throughout: the first of them, and all. */
  | { readonly kind: 'hyphens'; readonly dash: PlacedDash; readonly all: readonly PlacedDash[] }

export function odditiesOf(prose: readonly Prose[]): Oddity[] {
  const dashes = prose.flatMap(({ text }) => dashesIn(text.value).map((dash) => ({ ...dash, text })))
  const even = dashes.filter(({ isLopsided }) => !isLopsided)
  const usual = new Map(ranges.map((between) => [between, mostOf(even.filter((each) => each.between === between))]))
  const found = dashes.flatMap((dash): Oddity[] => {
    const habit = usual.get(dash.between)
    if (dash.between === 'compound') return [{ kind: 'compound', dash }]
    if (dash.isLopsided) return [{ kind: 'lopsided', dash, usual: habit }]
    return habit !== undefined && formOf(habit) !== formOf(dash) ? [{ kind: 'range', dash, usual: habit }] : []
  })
  const told = new Set(found.map(({ dash }) => dash))
  return [...found, ...aboutSigns(even.filter((dash) => !told.has(dash) && /\s/.test(dash.style)))]
}

const ranges: readonly Between[] = ['years', 'dates', 'months']

/** What is left has spaces on both sides: a dash, whichever sign was typed. */
function aboutSigns(spaced: readonly PlacedDash[]): Oddity[] {
  const hyphens = spaced.filter(({ sign }) => isHyphen(sign))
  const dashes = spaced.filter(({ sign }) => !isHyphen(sign))
  const usual = mostOf(dashes)
  const strange =
    usual === undefined
      ? []
      : dashes.filter(({ sign }) => sign !== usual.sign).map((dash): Oddity => ({ kind: 'sign', dash, usual }))
  const [first] = hyphens
  if (first === undefined) return strange
  return hyphens.length > dashes.length && hyphens.length > 1
    ? [...strange, { kind: 'hyphens', dash: first, all: hyphens }]
    : [...strange, ...hyphens.map((dash): Oddity => ({ kind: 'hyphen', dash }))]
}

/** The first one typed as most of them are; of two equal habits the one with a real dash. */
function mostOf(dashes: readonly PlacedDash[]): PlacedDash | undefined {
  const counts = new Map<string, { first: PlacedDash; weight: number }>()
  for (const dash of dashes) {
    const known = counts.get(formOf(dash))
    if (known === undefined) counts.set(formOf(dash), { first: dash, weight: dash.sign === '–' ? 1.5 : 1 })
    else known.weight++
  }
  return [...counts.values()].sort((a, b) => b.weight - a.weight)[0]?.first
}

/** Kinds of spaces and of hyphens do not matter. */
function formOf({ style }: Dash): string {
  return style.replace(/\s+/g, ' ').replace('‑', '-')
}

function isHyphen(sign: string): boolean {
  return sign === '-' || sign === '‑'
}
