import { compareDates, dayNumber } from '../calendar/date.ts'
import type { Located, Place } from '../diagnostic/place.ts'
import { directionInName, type UnitKind, unitInName, unitKinds } from './measure.ts'
import type { Quantity } from './quantity.ts'
import { type Event, everySection, type Indicator, nameOf, type Roadmap, type Target } from './roadmap.ts'

/** A measured quantity with its values over time: an indicator, or an event that promises values at dates. */
export interface Series {
  readonly of: Indicator | Event
  readonly at: Place
  readonly title: readonly Located<string>[]
  /** The whole title on one line. */
  readonly name: string
  readonly unit: Located<string> | undefined
  /** All kinds of unit that the unit, the name, the values or the header of the table speak of. */
  readonly kinds: ReadonlySet<UnitKind>
  /** As the author set it, or else as the name says. */
  readonly direction: 'up' | 'down' | 'hold' | undefined
  /** Every value contains those before it. */
  readonly isCumulative: boolean
  readonly baseline: Located<string> | undefined
  readonly targets: readonly Target[]
  readonly fact: readonly Target[]
}

/** A value that is a number. */
export interface Measured extends Target {
  readonly amount: Quantity
}

export function isMeasured(target: Target): target is Measured {
  return target.amount.kind === 'quantity'
}

/** What to call a series in a message. */
export function seriesName({ of }: Series): string {
  return nameOf(of)
}

/** Where a series is spoken of as a whole: at its title. */
export function seriesPlace({ title, at }: Series): Place {
  return title[0]?.place ?? at
}

/** All series: those of events that have values, then indicators, parts after the whole. */
export function everySeries(roadmap: Roadmap): Series[] {
  const { form } = roadmap
  const inEvents = unitInHeaders(form.columns.filter(({ roles }) => roles.includes('targets')))
  const inIndicators =
    unitInHeaders(form.indicators.columns.filter(({ role }) => role === 'targets')) ||
    unitInName(form.indicators.heading ?? '')
  const events = roadmap.events
    .filter(({ targets, fact }) => targets.length + fact.length > 0)
    .map((event) => seriesOf(event, { header: inEvents, unit: undefined }))
  const ofIndicator = (indicator: Indicator, unit: Located<string> | undefined): Series[] => {
    const series = seriesOf(indicator, { header: inIndicators, unit })
    return [series, ...indicator.breakdown.flatMap((part) => ofIndicator(part, series.unit))]
  }
  const whole = [...roadmap.indicators, ...everySection(roadmap).flatMap(({ indicators }) => indicators)]
  return [...events, ...whole.flatMap((indicator) => ofIndicator(indicator, undefined))]
}

/** In the order of time where every label is a date, else in the order written. */
export function inTime<T extends Target>(targets: readonly T[]): readonly T[] {
  const ends = new Map(targets.map((target) => [target, target.when?.end ?? target.when?.start]))
  if ([...ends.values()].includes(undefined)) return targets
  return [...targets].sort((a, b) => {
    const [first, second] = [ends.get(a), ends.get(b)]
    return first === undefined || second === undefined ? 0 : compareDates(first, second)
  })
}

/** Which way is better: as the direction says or, without one, where the targets lead. */
export function betterOf({ direction, targets }: Pick<Series, 'direction' | 'targets'>): 'up' | 'down' | 'hold' {
  if (direction !== undefined) return direction
  const values = inTime(targets.filter(isMeasured)).map(({ amount }) => amount.value)
  const [first, last] = [values[0], values.at(-1)]
  return first !== undefined && last !== undefined && last < first ? 'down' : 'up'
}

/** «82,5» between braces, which YAML reads as 82 and a blank for «5»: the value and the rest of it. */
export function splitDecimals(targets: readonly Target[]): { readonly head: Target; readonly tail: Target }[] {
  return targets.flatMap((tail, index) => {
    const head = targets[index - 1]
    if (head === undefined || tail.amount.kind !== 'blank' || !/^\d(?!\d{3}$)/.test(tail.key.value)) return []
    const { source, end } = head.value.place
    const isJoined = source.text.slice(end, tail.key.place.start) === ',' && /\d$/.test(source.text.slice(end - 1, end))
    return isJoined ? [{ head, tail }] : []
  })
}

/** Each value with the one before it that it can be compared with: of one unit, both of years or both of quarters. */
export function steps(
  targets: readonly Target[],
): { readonly earlier: Measured | undefined; readonly later: Measured }[] {
  const last = new Map<string, Measured>()
  return inTime(targets.filter(isMeasured)).map((later) => {
    const stretch = stretchOf(later)
    const earlier = last.get(stretch)
    last.set(stretch, later)
    return { earlier: earlier !== undefined && isOneUnit(earlier.amount, later.amount) ? earlier : undefined, later }
  })
}

/** A unit that is not written is that of the others. */
export function isOneUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === '' || b.unit === '' || a.unit === b.unit
}

/** How long the label's stretch of days is, roughly: a quarter's value is no match for a year's. */
export function stretchOf({ when }: Target): 'unknown' | 'day' | 'part' | 'quarter' | 'half-year' | 'year' | 'years' {
  if (when?.end === undefined) return 'unknown'
  if (when.start === undefined || compareDates(when.start, when.end) === 0) return 'day'
  const days = dayNumber(when.end) - dayNumber(when.start) + 1
  if (days < 85) return 'part'
  return days <= 95 ? 'quarter' : days <= 185 ? 'half-year' : days <= 366 ? 'year' : 'years'
}

/** The calendar year a label stands for as a whole: «2024», «2024 год». */
export function yearOf({ when }: Target): number | undefined {
  if (when?.start === undefined || when.end === undefined || when.start.year !== when.end.year) return undefined
  return stretchOf({ when } as Target) === 'year' ? when.start.year : undefined
}

function seriesOf(of: Indicator | Event, outer: { header: string; unit: Located<string> | undefined }): Series {
  const name = of.title
    .map(({ value }) => value)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  const written = 'breakdown' in of ? of.written : undefined
  const unit = written?.unit ?? outer.unit
  const kinds = kindsOf([unit?.value ?? '', unitInName(name), ...[...of.targets, ...of.fact].map(unitOf)], outer.header)
  const { baseline } = written ?? {}
  return {
    of,
    at: of.at,
    title: of.title,
    name,
    unit,
    kinds,
    direction: written?.direction?.value ?? directionInName(name, kinds),
    isCumulative: written?.cumulative?.value ?? /нарастающ\p{L}*\s+итог/iu.test(name),
    baseline: baseline === undefined ? undefined : 'at' in baseline ? baseline.value : baseline,
    targets: of.targets,
    fact: of.fact,
  }
}

function unitOf({ amount }: Target): string {
  return amount.kind === 'quantity' ? amount.unit : ''
}

function kindsOf(texts: readonly string[], header: string): ReadonlySet<UnitKind> {
  const kinds = new Set(texts.flatMap((text) => [...unitKinds(text)]))
  return kinds.size > 0 ? kinds : unitKinds(header)
}

function unitInHeaders(columns: readonly { readonly header: string; readonly groups: readonly string[] }[]): string {
  const headers = columns.flatMap(({ header, groups }) => [...groups, header])
  return headers.map(unitInName).find((unit) => unit !== '') ?? ''
}
