import { type CalendarDate, compareDates, toDotted, toIso } from '../calendar/date.ts'
import type { Period, Window } from '../calendar/window.ts'
import { readDay, readPeriod } from '../deadline/day.ts'
import { type Reading, readDeadline } from '../deadline/deadline.ts'
import { reversed } from '../deadline/problems.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import type { Located } from '../diagnostic/place.ts'
import { placed } from '../diagnostic/remark.ts'
import type { Source } from '../diagnostic/source.ts'
import type { Entry, ReadOf } from '../format/format.ts'
import type { Language } from '../language/language.ts'
import { rememberedBy } from '../language/remembered.ts'
import { isBlankDay } from './blank-day.ts'
import type { Form } from './form.ts'
import { Counter, eventNumber, nestedNumber, sectionNumber, type Trail } from './numbering.ts'
import { once } from './once.ts'
import * as problems from './problems.ts'
import type { Profile } from './profile.ts'
import { readAmount } from './quantity.ts'
import { Register } from './register.ts'
import type { Due, Event, Indicator, OrderItem, Predecessor, Roadmap, Section, Target } from './roadmap.ts'

/** What was read in; the roadmap it describes out. Nothing is judged here but dates that cannot be read. */
export function build(source: Source, language: Language, written: ReadOf<'roadmap'>, looks: Looks): Outcome<Roadmap> {
  return new Builder(source, language, written, looks).roadmap()
}

/** How it will be printed: numbers follow the form. */
export interface Looks {
  readonly form: Form
  readonly profile: Profile
}

/** Mistakes of a period that have words of their own. */
const exact = new Set(['due/reversed', 'due/impossible-date'])

type WrittenItem = NonNullable<ReadOf<'order'>['items']>[number]

/** What a section or event takes from where it stands. */
interface Surroundings {
  readonly section: Section | undefined
  readonly period: Period | undefined
  readonly trail: Trail
  readonly counter: Counter
}

class Builder {
  private readonly source: Source
  private readonly language: Language
  private readonly written: ReadOf<'roadmap'>
  private readonly form: Form
  private readonly profile: Profile
  private readonly register: Register
  private readonly diagnostics: Diagnostic[] = []
  private readonly events: Event[] = []
  /** Links to be followed when all events are known. */
  private readonly links: { readonly ids: readonly Located<string>[]; readonly after: Predecessor[] }[] = []
  /** Labels of values already read: the rows of a table share them. */

  constructor(source: Source, language: Language, written: ReadOf<'roadmap'>, { form, profile }: Looks) {
    this.source = source
    this.language = language
    this.written = written
    this.form = form
    this.profile = profile
    this.register = new Register(written.parties ?? [])
  }

  roadmap(): Outcome<Roadmap> {
    const { written } = this
    const period = this.period(written.period)
    const orderDate = this.day(written.order?.date)
    const stampDate = this.day(written.approval?.date)
    for (const stamp of written.agreement ?? []) this.day(stamp.date)
    const around: Surroundings = { section: undefined, period: period?.value, trail: [], counter: new Counter() }
    const ownEvents = this.eventsOf(written.events, around)
    const sections = this.sectionsOf(written.sections, around)
    this.followLinks()
    const value: Roadmap = {
      source: this.source,
      language: this.language,
      written,
      period,
      approved: orderDate ?? stampDate,
      orderItems: this.orderItems(
        [...(written.order?.items ?? []), ...optional(written.order?.control)],
        period?.value,
      ),
      parties: this.register.parties,
      ownEvents,
      sections,
      events: this.events,
      indicators: this.indicatorsOf(written.indicators, period?.value),
      form: this.form,
      profile: this.profile,
    }
    return { value, diagnostics: this.diagnostics }
  }

  private orderItems(written: readonly WrittenItem[], period: Period | undefined, outer?: string): OrderItem[] {
    const counter = new Counter()
    const print = (count: number) => (outer === undefined ? `${count}.` : nestedNumber(outer, count))
    return written.map((item) => {
      const isPlain = !('at' in item)
      const number = counter.next(isPlain ? undefined : item.number?.value, print)
      if (isPlain) return { number, text: [item], due: [], responsible: [], items: [] }
      return {
        number,
        text: item.text ?? [],
        due: this.dueOf(item.due, period),
        responsible: this.register.assign(item.responsible),
        items: this.orderItems(item.items ?? [], period, number),
      }
    })
  }

  private sectionsOf(written: readonly ReadOf<'section'>[] | undefined, around: Surroundings): Section[] {
    const counter = new Counter()
    return (written ?? []).map((section) => {
      const number = counter.next(section.number?.value, (count) =>
        sectionNumber([...around.trail, count], this.form.numbering),
      )
      return this.section(section, number, { ...around, trail: [...around.trail, counter.reached] })
    })
  }

  private section(written: ReadOf<'section'>, number: string, around: Surroundings): Section {
    const period = this.period(written.period)
    const events: Event[] = []
    const sections: Section[] = []
    const section: Section = {
      written,
      at: written.at,
      number,
      title: written.title ?? [],
      level: around.trail.length,
      period,
      due: this.dueOf(written.due, period?.value ?? around.period),
      responsible: this.register.assign(written.responsible),
      events,
      sections,
      indicators: this.indicatorsOf(written.indicators, period?.value ?? around.period),
    }
    const { restart, events: sample } = this.form.numbering
    const counter = restart || sample.startsWith('1.1') ? new Counter() : around.counter
    const inside = { ...around, section, counter, period: period?.value ?? around.period }
    for (const each of this.eventsOf(written.events, inside)) events.push(each)
    for (const each of this.sectionsOf(written.sections, inside)) sections.push(each)
    return section
  }

  private eventsOf(written: readonly ReadOf<'event'>[] | undefined, around: Surroundings): Event[] {
    return (written ?? []).map((event) => {
      const number = around.counter.next(event.number?.value, (count) =>
        eventNumber(count, around.trail, this.form.numbering),
      )
      return this.event(event, number, 1, around)
    })
  }

  private event(written: ReadOf<'event'>, number: string, level: number, around: Surroundings): Event {
    const nested: Event[] = []
    const after: Predecessor[] = []
    if (written.after !== undefined) this.links.push({ ids: written.after, after })
    const event: Event = {
      written,
      at: written.at,
      number,
      title: written.title ?? [],
      due: this.dueOf(
        written.due ?? datesOf(written),
        around.period,
        written.due === undefined ? [] : datesApart(written),
      ),
      responsible: this.register.assign(written.responsible),
      targets: this.targetsOf(written.targets, around.period),
      fact: this.targetsOf(written.fact, around.period),
      section: around.section,
      level,
      after,
      events: nested,
    }
    this.tellReversed(written, around.period)
    this.events.push(event)
    const counter = new Counter()
    for (const each of written.events ?? []) {
      const inner = counter.next(each.number?.value, (count) => nestedNumber(number, count))
      nested.push(this.event(each, inner, level + 1, around))
    }
    return event
  }

  /** Of two events with one id the first is meant; the doubled id is told elsewhere. */
  private followLinks(): void {
    if (this.links.length === 0) return
    const byId = new Map<string, Event>()
    for (const event of this.events) {
      const id = event.written.id?.value
      if (id !== undefined && !byId.has(id)) byId.set(id, event)
    }
    for (const { ids, after } of this.links)
      for (const each of ids.map((id) => ({ id, event: byId.get(id.value) }))) after.push(each)
  }

  /** `beside` is read as well and its mistakes told, but the deadline of the event is said elsewhere. */
  private dueOf(
    phrases: readonly Located<string>[] | undefined,
    period: Period | undefined,
    beside: readonly Located<string>[] = [],
  ): Due[] {
    if (beside.length > 0) this.dueOf(beside, period)
    return (phrases ?? []).map((phrase) => {
      const { deadline, remarks } = readOnce({ phrase: phrase.value, period })
      for (const each of remarks.map((remark) => placed(remark, phrase))) this.diagnostics.push(each)
      return { phrase, deadline, remarks }
    })
  }

  /** Columns of start and end are one stretch of days: an end before the start leaves no day in it. */
  private tellReversed({ start, end }: ReadOf<'event'>, period: Period | undefined): void {
    if (start === undefined || end === undefined) return
    const [from] = readOnce({ phrase: start.value, period }).deadline.windows
    const [to] = readOnce({ phrase: end.value, period }).deadline.windows
    const [first, last] = [from?.start ?? from?.end, to?.end]
    if (first === undefined || last === undefined || compareDates(first, last) <= 0) return
    const facts = { words: `${start.value} – ${end.value}`, start: toDotted(first), end: toDotted(last) }
    this.diagnostics.push(
      reversed.at(end.place, facts, [{ place: start.place, note: { ru: 'начало', en: 'the start' } }]),
    )
  }

  private indicatorsOf(
    written: readonly ReadOf<'indicator'>[] | undefined,
    period: Period | undefined,
    outer?: { number: string; level: number },
  ): Indicator[] {
    const counter = new Counter()
    return (written ?? []).map((indicator) => {
      const print = (count: number) => (outer === undefined ? `${count}.` : nestedNumber(outer.number, count))
      const number = counter.next(indicator.number?.value, print)
      const level = (outer?.level ?? 0) + 1
      return {
        written: indicator,
        at: indicator.at,
        number,
        title: indicator.title ?? [],
        targets: this.targetsOf(indicator.targets, period),
        fact: this.targetsOf(indicator.fact, period),
        responsible: this.register.assign(indicator.responsible),
        level,
        breakdown: this.indicatorsOf(indicator.breakdown, period, { number, level }),
      }
    })
  }

  private targetsOf(written: readonly Entry<Located<string>>[] | undefined, period: Period | undefined): Target[] {
    return (written ?? []).map(({ key, value }) => ({
      key,
      value,
      amount: readAmount(value.value),
      when: this.when(key.value, period),
    }))
  }

  /** One stretch of days, or nothing: a label that is no date is as good a label. */
  private when(label: string, period: Period | undefined): Window | undefined {
    const { windows } = readOnce({ phrase: label, period }).deadline
    return windows.length === 1 ? windows[0] : undefined
  }

  private day(written: Located<string> | undefined): Located<CalendarDate> | undefined {
    if (written === undefined) return undefined
    const value = readDay(written.value)
    if (value !== undefined) return { value, place: written.place }
    if (isBlankDay(written.value)) return undefined
    this.diagnostics.push(problems.unreadableDate.at(written.place, { written: written.value }))
    return undefined
  }

  private period(written: ReadOf<'period'> | undefined): Located<Period> | undefined {
    if (written === undefined) return undefined
    if ('value' in written) {
      const value = readPeriod(written.value)
      if (value !== undefined) return { value, place: written.place }
      const refusals = readDeadline(written.value).remarks.filter(({ problem }) => exact.has(problem.name))
      if (refusals.length > 0) this.diagnostics.push(...refusals.map((remark) => placed(remark, written)))
      else this.diagnostics.push(problems.unreadablePeriod.at(written.place, { written: written.value }))
      return undefined
    }
    const start = this.day(written.start)
    const end = this.day(written.end)
    if (start === undefined || end === undefined) return undefined
    if (compareDates(start.value, end.value) <= 0)
      return { value: { start: start.value, end: end.value }, place: start.place }
    const facts = { start: written.start?.value ?? '', end: written.end?.value ?? '' }
    this.diagnostics.push(
      problems.reversedPeriod.at(end.place, facts, [{ place: start.place, note: { ru: 'начало', en: 'the start' } }]),
    )
    return undefined
  }
}

/** Phrases; a daily one has a thousand control points. */
const mostReadings = 1_024

/** One phrase stands in many cells, and in many roadmaps. */
const readOnce = rememberedBy<{ phrase: string; period: Period | undefined }, Reading>(
  ({ phrase, period }) => (period === undefined ? phrase : `${daysOf(period)} ${phrase}`),
  ({ phrase, period }) => readDeadline(phrase, { period }),
  mostReadings,
)

const daysOf: (period: Period) => string = once(({ start, end }) => `${toIso(start)} ${toIso(end)}`)

/** Where no deadline is given, the columns of start and end or the dates of values say it. */
function datesOf({ start, end, targets }: ReadOf<'event'>): Located<string>[] {
  const apart = datesApart({ start, end })
  return apart.length > 0 ? apart : (targets ?? []).map(({ key }) => key)
}

function datesApart({ start, end }: Pick<ReadOf<'event'>, 'start' | 'end'>): Located<string>[] {
  return [...optional(start), ...optional(end)]
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}
