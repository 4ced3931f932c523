import { type CalendarDate, isBefore } from '../calendar/date.ts'
import type { Window } from '../calendar/window.ts'
import type { Located } from '../diagnostic/place.ts'
import type { Due } from './roadmap.ts'

/** One window of a deadline and the phrase it comes from; an open side is as far as is known: «до 1 мая» is 1 May. */
export interface Stretch {
  readonly phrase: Located<string>
  readonly window: Window
  readonly first: CalendarDate
  readonly last: CalendarDate
}

/** The windows of deadlines that are plain dates, in the order written; what goes on or comes round is none. */
export function stretchesOf(dues: readonly Due[]): Stretch[] {
  return dues.flatMap(({ phrase, deadline }) => {
    if (deadline.ongoing || deadline.repeat !== undefined) return []
    return deadline.windows.flatMap((window) => {
      const [first, last] = [window.start ?? window.end, window.end ?? window.start]
      return first === undefined || last === undefined ? [] : [{ phrase, window, first, last }]
    })
  })
}

/** Has all of one stretch passed before the other begins? */
export function isWhollyBefore(a: Pick<Stretch, 'last'>, b: Pick<Stretch, 'first'>): boolean {
  return isBefore(a.last, b.first)
}
