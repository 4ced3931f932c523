import { dayNumber } from '../../calendar/date.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import type { RenderMeta } from '../meta.ts'

/** Which state of the roadmap a calendar shows. */
export interface Revision {
  readonly instant: Date
  readonly sequence: number
}

/**
 * Of two events with one name a calendar keeps the one with the greater SEQUENCE and, where these are equal, with the later
 * DTSTAMP (RFC 5546, 2.1.5). Both come from the instant the file says it was made or the day named as today, whichever is
 * later, never from the clock: minutes since 1970, and one more for every edition of the roadmap. Somebody's own changes in the
 * calendar raise its number by ones and stay below.
 */
export function revisionOf({ written }: Roadmap, { created, asOf }: RenderMeta): Revision {
  const today = asOf === undefined ? created : dayNumber(asOf) * 86_400_000
  const instant = Math.max(created, today)
  const minutes = Math.max(0, Math.floor(instant / 60_000))
  const sequence = Math.min(minutes + (written.editions?.length ?? 0), greatestSequence)
  return { instant: new Date(instant), sequence }
}

/** RFC 5545, 3.3.8; reached in the year 6053. */
export const greatestSequence = 2 ** 31 - 1
