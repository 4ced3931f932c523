import type { Bound, Dated, Named, YearSaid } from './clause.ts'
import type { Joint } from './joint.ts'
import { decadeNamed } from './phrases/part.ts'
import { numbered } from './phrases/quarter.ts'
import type { Doubt } from './problems.ts'
import { covers, isWider } from './stretch.ts'

/** One date of a list while its missing parts are taken from its neighbours. */
export interface Entry {
  readonly bound: Bound
  readonly first: Named
  readonly last: Named | undefined
  readonly doubts: readonly Doubt[]
  readonly joint: Joint
  /** The words it was read from. */
  readonly at: number
  readonly next: number
  readonly weekday: number | undefined
  /** A note stands behind it, so nothing beyond belongs to it. */
  readonly noted: boolean
  /** A year or month that only stands over the dates after it: adds no window. */
  readonly heading: boolean
}

export function entryOf(clause: Dated, place: Pick<Entry, 'joint' | 'at' | 'next' | 'weekday' | 'noted'>): Entry {
  const { bound, first, last, doubts } = clause
  return { bound, first, last, doubts, ...place, heading: false }
}

/** Gives every number its noun and every date its year, as far as the neighbours have them. */
export function complete(entries: readonly Entry[], repeated: boolean): readonly Entry[] {
  const numbers = repeated ? yearsOfRecurring(takeNouns(entries)) : takeNouns(entries)
  const headed = repeated ? numbers : takeFromHeading(numbers)
  const right = takeFromRight(headed, repeated)
  return repeated ? right : spreadYears(takeFromLeft(right))
}

/** «ежегодно в мае 2022, 2023 гг.»: the years are set apart from what recurs in them. */
function yearsOfRecurring(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry, index) => {
    const after = entries[index + 1]
    const { first, last } = entry
    const { year } = last ?? first
    const listed = after !== undefined && isBareYear(after) && isListed(after) && after.at === after.first.at
    if (isYear(first) || year?.kind !== 'years' || year.first !== year.last || !listed) return [entry]
    const recurs = { ...entry, first: { ...first, year: undefined }, last: last && { ...last, year: undefined } }
    return [recurs, { ...after, first: { ...after.first, year } }]
  })
}

function isListed({ joint }: Entry): boolean {
  return joint.by === 'comma' || joint.by === 'and'
}

/** «в мае 2022 и 2023 годов», «IV квартал 2023, 2024 гг.»: a later year alone repeats the date before it. */
function spreadYears(entries: readonly Entry[]): readonly Entry[] {
  const spread: Entry[] = []
  for (const entry of entries) {
    const before = spread.at(-1)
    const { year } = entry.first
    const listed = isListed(entry)
    const named = before !== undefined && !isYear(before.first) && isSingle(before.first.year) && sameYear(before)
    const bare =
      isBareYear(entry) && !entry.heading && entry.at === entry.first.at && isSingle(year) && year?.kind === 'years'
    if (before !== undefined && year !== undefined && listed && named && bare) {
      const last = before.last && { ...before.last, year }
      spread.push({ ...entry, bound: before.bound, first: { ...before.first, year }, last, doubts: ['years-each'] })
    } else spread.push(entry)
  }
  return spread
}

/** From the right: «10, 20 мая», «I, III кварталы», «2021-2022, 2022-2023 учебные годы». */
function takeNouns(entries: readonly Entry[]): readonly Entry[] {
  let lean: Named | undefined
  return entries
    .toReversed()
    .map((entry) => {
      const last = entry.last && leaned(entry.last, lean)
      const first = leaned(entry.first, last ?? lean)
      lean = entry.joint.by === 'semicolon' ? undefined : first
      return { ...entry, first, last }
    })
    .toReversed()
}

function leaned(named: Named, lean: Named | undefined): Named {
  if (lean === undefined) return named
  const { at, next, number, year } = named
  if (named.unit === 'year' && year?.kind === 'years' && lean.unit === 'school-year' && year.last === year.first + 1) {
    const school = { kind: 'school', first: year.first, last: year.first } as const
    return { ...named, unit: 'school-year', from: { month: 9, day: 1 }, to: { month: 8, day: 31 }, year: school }
  }
  if (named.unit === 'school-year' && lean.unit === 'school-year' && !lean.doubts.includes('slash-years')) {
    return { ...named, doubts: named.doubts.filter((doubt) => doubt !== 'slash-years') }
  }
  if (named.unit === 'decade' && named.from.month === 0 && lean.unit === 'decade') {
    return { ...decadeNamed(number, lean.from.month, at, next), year: year ?? lean.year }
  }
  if (named.unit !== 'number') return named
  if (lean.unit === 'quarter' || lean.unit === 'half-year')
    return { ...numbered(lean.unit, number, at, next), year: lean.year }
  if (lean.unit === 'decade') return { ...decadeNamed(number, lean.from.month, at, next), year: lean.year }
  if (lean.unit !== 'day' && lean.unit !== 'month-day') return named
  const date = { month: lean.from.month, day: number }
  return { ...named, unit: lean.unit, from: date, to: date, year: lean.year }
}

export function isYear(named: Named): boolean {
  return (named.unit === 'year' || named.unit === 'school-year') && named.part === undefined
}

function isBareYear(entry: Entry): boolean {
  const { first, last, bound } = entry
  return isYear(first) && last === undefined && bound.kind === 'within'
}

/** «2023 г. – ноябрь 2024 г. – ноябрь», «2023 год: май, июнь»: the year over dates that have none. */
function takeFromHeading(entries: readonly Entry[]): readonly Entry[] {
  let heading: YearSaid | undefined
  let doubt: Doubt | undefined
  const headed = entries.map((entry, index) => {
    const after = entries[index + 1]
    if (isBareYear(entry)) {
      const heads = after !== undefined && !isYear(after.first) && lacksYear(after) && isNamed(entry.first.year)
      heading = heads ? entry.first.year : undefined
      doubt = heads && isLoose(after.joint) ? 'year-list' : undefined
      return { ...entry, heading: heads }
    }
    if (heading === undefined || !lacksYear(entry)) {
      heading = undefined
      return entry
    }
    return withYear(entry, heading, doubt === undefined ? [] : [doubt])
  })
  return headed
}

function isLoose({ by }: Joint): boolean {
  return by === 'space' || by === 'comma' || by === 'and' || by === 'close'
}

function sameYear({ first, last = first }: Entry): boolean {
  const [a, b] = [first.year, last.year]
  return a?.kind === 'years' && b?.kind === 'years' && a.first === b.first && a.last === b.last
}

function isNamed(year: YearSaid | undefined): boolean {
  return year?.kind === 'years' || isSingle(year)
}

function isSingle(year: YearSaid | undefined): boolean {
  return year !== undefined && year.kind !== 'reference' && year.first === year.last
}

function lacksYear({ first, last }: Entry): boolean {
  return (last ?? first).year === undefined && first.year === undefined
}

function withYear(entry: Entry, year: YearSaid, doubts: readonly Doubt[]): Entry {
  const { first, last } = entry
  const given =
    last === undefined ? { first: { ...first, year } } : { first: { ...first, year }, last: { ...last, year } }
  const wraps = last !== undefined && year.kind === 'years' && startsAfter(first, last)
  const after = wraps ? { ...last, year: { ...year, first: year.first + 1, last: year.last + 1 } } : given.last
  return { ...entry, ...given, last: after, doubts: [...entry.doubts, ...doubts] }
}

/** A year written once, at the end: «июнь, август 2023 г.», «сентябрь – май 2023 г.». */
function takeFromRight(entries: readonly Entry[], repeated: boolean): readonly Entry[] {
  let lean: Named | undefined
  return entries
    .toReversed()
    .map((entry) => {
      const whole = withinEntry(entry)
      const missing = lacksYear(whole) && !isYear(whole.first)
      const usable = lean?.year !== undefined && !repeated && !entry.noted
      const taken = missing && usable ? fromRight(whole, lean as Named) : whole
      lean = isYear(taken.first) && taken.last === undefined ? undefined : taken.first
      return taken
    })
    .toReversed()
}

function fromRight(entry: Entry, lean: Named): Entry {
  const taken = withYear(entry, lean.year as YearSaid, [])
  const later = isLater(entry.last ?? entry.first, lean) && lean.year?.kind === 'years'
  return later ? { ...taken, doubts: [...taken.doubts, 'year-order'] } : taken
}

/** The two ends of one range share a year: «с 15 мая по 1 июня 2023 г.», «сентябрь 2022 г. – май». */
function withinEntry(entry: Entry): Entry {
  const { first, last } = entry
  if (last === undefined || isYear(first)) return entry
  if (isYear(last) && first.year === undefined && last.year !== undefined) {
    return { ...entry, first: { ...first, year: last.year }, last: undefined, doubts: [...entry.doubts, 'year-list'] }
  }
  if (first.year === undefined && last.year !== undefined) return startFromEnd(entry, first, last, last.year)
  if (last.year === undefined && first.year?.kind === 'years') {
    const { first: from, last: to } = first.year
    const shift = startsAfter(first, last) ? 1 : 0
    const year = { kind: 'years', first: from + shift, last: to + shift } as const
    return { ...entry, last: { ...last, year }, doubts: [...entry.doubts, shift === 1 ? 'year-next' : 'year-forward'] }
  }
  return last.year === undefined && first.year !== undefined ? { ...entry, last: { ...last, year: first.year } } : entry
}

function startFromEnd(entry: Entry, first: Named, last: Named, year: YearSaid): Entry {
  if (year.kind !== 'years' || !startsAfter(first, last)) return { ...entry, first: { ...first, year } }
  if (first.unit === 'day' && last.unit === 'day' && first.from.month === last.from.month) {
    return { ...entry, first: { ...first, year } }
  }
  if (year.last === year.first + 1) {
    const [from, to] = [year.first, year.last].map((one) => ({ kind: 'years', first: one, last: one }) as const)
    return { ...entry, first: { ...first, year: from }, last: { ...last, year: to } }
  }
  const before = { kind: 'years', first: year.first - 1, last: year.last - 1 } as const
  return { ...entry, first: { ...first, year: before }, doubts: [...entry.doubts, 'year-wrap'] }
}

/** «май 2023, июнь»: the year goes on for later months; an earlier one is left without. */
function takeFromLeft(entries: readonly Entry[]): readonly Entry[] {
  let lean: Named | undefined
  return entries.map((entry) => {
    const year = lean?.year
    const missing = lacksYear(entry) && !isYear(entry.first)
    const goesOn = missing && lean !== undefined && isSingle(year) && !isLater(lean, entry.first)
    const taken =
      goesOn && year !== undefined ? withYear(entry, year, isInside(entry, lean) ? [] : ['year-forward']) : entry
    lean = isYear(taken.first) ? undefined : (taken.last ?? taken.first)
    return taken
  })
}

/** «май 2023 (15–20 мая)»: days set under their month by anything but a comma. */
function isInside({ first, last = first, joint }: Entry, outer: Named | undefined): boolean {
  if (outer === undefined || joint.by === 'comma' || joint.by === 'and' || !isWider(outer, last)) return false
  return covers(outer, first) && covers(outer, last)
}

/** Whether one date stands later in a calendar year than another. */
function isLater(a: Named, b: Named): boolean {
  return a.from.month - b.from.month > 0 || (a.from.month === b.from.month && a.from.day > b.from.day)
}

/** Whether the start of a range stands later in a calendar year than its end: it runs over New Year. */
function startsAfter(first: Named, last: Named): boolean {
  return first.from.month > last.to.month || (first.from.month === last.to.month && first.from.day > last.to.day)
}
