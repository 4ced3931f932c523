import type { CalendarDate } from '../calendar/date.ts'
import type { Period, Window } from '../calendar/window.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { Located, Place } from '../diagnostic/place.ts'
import type { Remark } from '../diagnostic/remark.ts'
import type { Source } from '../diagnostic/source.ts'
import type { Entry, ReadOf } from '../format/format.ts'
import type { Language } from '../language/language.ts'
import type { Form } from './form.ts'
import type { Profile } from './profile.ts'
import type { Amount } from './quantity.ts'

/**
 * A roadmap as it is meant: what the author wrote, with deadlines understood, parties found in the register, numbers
 * given and the form of the table settled. The words themselves are never changed.
 */
export interface Roadmap {
  readonly source: Source
  /** Of the keys of the file. */
  readonly language: Language
  readonly written: ReadOf<'roadmap'>
  readonly period: Located<Period> | undefined
  /** The day of the act that approves the roadmap or, where there is none, of the approval stamp. */
  readonly approved: Located<CalendarDate> | undefined
  /** The items of the order, the one about control last. */
  readonly orderItems: readonly OrderItem[]
  readonly parties: readonly Party[]
  /** Events that stand in no section. */
  readonly ownEvents: readonly Event[]
  readonly sections: readonly Section[]
  /** All events in the order of the document, nested ones after the one that holds them. */
  readonly events: readonly Event[]
  readonly indicators: readonly Indicator[]
  readonly form: Form
  /** How it looks on paper. */
  readonly profile: Profile
  /** In an extract, whom it is for. */
  readonly extractFor?: string
  /** In an extract, what it was made from. */
  readonly extractOf?: { readonly whole: Roadmap; originalOf(part: object): object }
}

export interface OrderItem {
  /** As printed: «2.», «2.1.». */
  readonly number: string
  readonly text: readonly Located<string>[]
  readonly due: readonly Due[]
  readonly responsible: readonly Assignment[]
  readonly items: readonly OrderItem[]
}

export interface Section {
  readonly written: ReadOf<'section'>
  readonly at: Place
  /** As printed; empty where sections have no numbers. */
  readonly number: string
  /** Paragraphs of the title. */
  readonly title: readonly Located<string>[]
  /** 1 for the sections of the roadmap itself. */
  readonly level: number
  readonly period: Located<Period> | undefined
  readonly due: readonly Due[]
  readonly responsible: readonly Assignment[]
  readonly events: readonly Event[]
  readonly sections: readonly Section[]
  readonly indicators: readonly Indicator[]
}

export interface Event {
  readonly written: ReadOf<'event'>
  readonly at: Place
  /** As printed; empty where events have no numbers. */
  readonly number: string
  readonly title: readonly Located<string>[]
  readonly due: readonly Due[]
  readonly responsible: readonly Assignment[]
  /** Values to be reached at a date, in the order written. */
  readonly targets: readonly Target[]
  readonly fact: readonly Target[]
  readonly section: Section | undefined
  /** 1 for events of a section or of the roadmap, 2 for events inside these. */
  readonly level: number
  /** Events this one comes after or reports on. */
  readonly after: readonly Predecessor[]
  readonly events: readonly Event[]
}

/** An event another one comes after: its id as written, and the event, if there is one of that id. */
export interface Predecessor {
  readonly id: Located<string>
  readonly event: Event | undefined
}

/** A deadline as written, and what it means. */
export interface Due {
  readonly phrase: Located<string>
  readonly deadline: Deadline
  /** What was noticed in the phrase itself, whatever settings and comments say of it. */
  readonly remarks: readonly Remark[]
}

/** A party named in an event. */
export interface Assignment {
  /** As it is printed. */
  readonly text: string
  readonly place: Place
  /** The party of the register that is meant. */
  readonly party: Party | undefined
  /** Named as a reference to the register, which then must know it. */
  readonly isReference: boolean
  readonly lead: boolean
  readonly agreed: boolean
}

export interface Party {
  readonly written: ReadOf<'party'>
  readonly at: Place
  readonly id: Located<string> | undefined
  readonly name: string
}

export interface Indicator {
  readonly written: ReadOf<'indicator'>
  readonly at: Place
  readonly number: string
  readonly title: readonly Located<string>[]
  readonly targets: readonly Target[]
  readonly fact: readonly Target[]
  readonly responsible: readonly Assignment[]
  /** 1 for an indicator, 2 for a part of its breakdown. */
  readonly level: number
  readonly breakdown: readonly Indicator[]
}

/** A value promised for, or reached at, a date or a period: as written, and what it means. */
export interface Target extends Entry<Located<string>> {
  readonly amount: Amount
  /** The days the key stands for; its end says when, and is undefined where the key is no date. */
  readonly when: Window | undefined
}

/** What to call a thing in a message: the first line of its title. */
export function nameOf({ title }: { readonly title: readonly Located<string>[] }): string {
  const line = title[0]?.value.trim().split('\n')[0] ?? ''
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`
}

/** All items of the order, inner ones after the one that holds them. */
export function everyOrderItem({ orderItems }: Pick<Roadmap, 'orderItems'>): OrderItem[] {
  const withInner = (item: OrderItem): OrderItem[] => [item, ...item.items.flatMap(withInner)]
  return orderItems.flatMap(withInner)
}

/** All sections in the order of the document, inner ones after the one that holds them. */
export function everySection({ sections }: { readonly sections: readonly Section[] }): Section[] {
  return sections.flatMap((section) => [section, ...everySection(section)])
}

/** All indicators: those of the roadmap, then those of its sections, parts after the whole. */
export function everyIndicator(roadmap: Roadmap): Indicator[] {
  const whole = [...roadmap.indicators, ...everySection(roadmap).flatMap(({ indicators }) => indicators)]
  return whole.flatMap(withParts)
}

/** An indicator and everything it is broken down into. */
export function withParts(indicator: Indicator): Indicator[] {
  return [indicator, ...indicator.breakdown.flatMap(withParts)]
}
