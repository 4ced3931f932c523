import type { Period } from '../calendar/window.ts'
import type { Located } from '../diagnostic/place.ts'
import type { Event, Roadmap, Section } from './roadmap.ts'

/** The period nearest to each event: of its section, of the section around that one, or of the roadmap. */
export function nearestPeriods({ period, sections }: Roadmap): (event: Event) => NearestPeriod | undefined {
  const known = new Map<Section | undefined, NearestPeriod | undefined>()
  const visit = (inner: readonly Section[], around: NearestPeriod | undefined): void => {
    for (const section of inner) {
      const own = section.period === undefined ? around : { period: section.period, section }
      known.set(section, own)
      visit(section.sections, own)
    }
  }
  const whole = period === undefined ? undefined : { period, section: undefined }
  known.set(undefined, whole)
  visit(sections, whole)
  return ({ section }) => known.get(section)
}

export interface NearestPeriod {
  readonly period: Located<Period>
  /** Whose period it is; none where it is the roadmap's own. */
  readonly section: Section | undefined
}
