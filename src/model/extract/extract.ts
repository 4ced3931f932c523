import { type Event, everyIndicator, type Indicator, type Roadmap, type Section } from '../roadmap.ts'
import type { Addressee } from './addressees.ts'

/**
 * What of a roadmap concerns one party, in the same form and with the numbers of the whole, by which it is cited; undefined
 * where nothing does. Who is named for a section, an event or an indicator answers for all that is inside; around a part
 * that is kept, what it is part of is kept as well, without its other parts. General texts stay in the whole document.
 */
export function extractFor(roadmap: Roadmap, addressee: Addressee): Roadmap | undefined {
  const extract = new Extract(roadmap, addressee)
  const ownEvents = extract.eventsOf(roadmap.ownEvents, undefined)
  const sections = extract.sectionsOf(roadmap.sections)
  const indicators = extract.indicatorsOf(roadmap.indicators)
  if (ownEvents.length + sections.length + indicators.length === 0) return undefined
  const general = { passport: undefined, notes: undefined, contacts: undefined, contactsHeading: undefined }
  return {
    ...roadmap,
    written: { ...roadmap.written, ...general },
    ownEvents,
    sections,
    events: extract.events,
    indicators,
    extractFor: addressee.name,
    extractOf: { whole: roadmap, originalOf: (part) => extract.originals.get(part) ?? part },
  }
}

class Extract {
  /** In the order of the document. */
  readonly events: Event[] = []
  /** The parts of the whole by those of the extract. */
  readonly originals = new Map<object, object>()
  private readonly isMeant: (part: Pick<Event, 'responsible'>) => boolean
  private readonly titles: ReadonlyMap<string, string>

  constructor(roadmap: Roadmap, addressee: Addressee) {
    this.isMeant = ({ responsible }) => responsible.some((assignment) => addressee.isMeantBy(assignment))
    // Of two indicators with one id the first is meant.
    const titled = everyIndicator(roadmap).reverse()
    this.titles = new Map(
      titled.flatMap(({ written, title }) =>
        written.id === undefined ? [] : [[written.id.value, title.map(({ value }) => value).join(' ')]],
      ),
    )
  }

  sectionsOf(sections: readonly Section[], isWhole = false): Section[] {
    return sections.flatMap((section) => {
      const isKept = isWhole || this.isMeant(section)
      const events: Event[] = []
      const inner: Section[] = []
      const indicators = this.indicatorsOf(section.indicators, isKept)
      const kept = this.copied(section, { events, sections: inner, indicators })
      for (const each of this.eventsOf(section.events, kept, isKept)) events.push(each)
      for (const each of this.sectionsOf(section.sections, isKept)) inner.push(each)
      return isKept || events.length + inner.length + indicators.length > 0 ? [kept] : []
    })
  }

  eventsOf(events: readonly Event[], section: Section | undefined, isWhole = false): Event[] {
    return events.flatMap((event) => {
      const isKept = isWhole || this.isMeant(event)
      const nested: Event[] = []
      const kept = this.copied(event, { written: this.withTitles(event.written), section, events: nested })
      this.events.push(kept)
      for (const each of this.eventsOf(event.events, section, isKept)) nested.push(each)
      if (isKept || nested.length > 0) return [kept]
      this.events.pop()
      return []
    })
  }

  indicatorsOf(indicators: readonly Indicator[], isWhole = false): Indicator[] {
    return indicators.flatMap((indicator) => {
      const isKept = isWhole || this.isMeant(indicator)
      const breakdown = this.indicatorsOf(indicator.breakdown, isKept)
      return isKept || breakdown.length > 0 ? [this.copied(indicator, { breakdown })] : []
    })
  }

  private copied<Part extends object>(part: Part, changes: Partial<Part>): Part {
    const copy = { ...part, ...changes }
    this.originals.set(copy, part)
    return copy
  }

  /** An event may name an indicator by an id that is not in the extract: its title says what is meant. */
  private withTitles(written: Event['written']): Event['written'] {
    if (written.indicator === undefined) return written
    const indicator = written.indicator.map((id) => ({ ...id, value: this.titles.get(id.value) ?? id.value }))
    return { ...written, indicator }
  }
}
