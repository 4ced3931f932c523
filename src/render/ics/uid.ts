import { toIso } from '../../calendar/date.ts'
import type { Layout } from '../../layout/layout.ts'
import { digestOf } from '../digest.ts'
import type { Occasion } from './occasions.ts'

/**
 * What makes an event the same event in the next version of a file, so that importing it again updates a calendar: the name
 * of the file and the event's own code or, without one, its title; where several have one title, more of their words.
 */
export function uidsOf({ schedule, signs, title }: Layout): string[] {
  const file = signs.file ?? signs.title ?? title
  return schedule.events.map(({ identity }) => digestOf([file, identity.key], 32))
}

/**
 * Names for what one event is in a calendar. One occasion has the event's own name, so a deadline may move; of several, each
 * goes by its last day, so that one more or one less leaves the others what they were.
 */
export function occasionUids(uid: string, occasions: readonly Occasion[]): string[] {
  if (occasions.length === 1) return [uid]
  const counts = new Map<string, number>()
  return occasions.map(({ end }) => {
    const day = toIso(end).replaceAll('-', '')
    const count = (counts.get(day) ?? 0) + 1
    counts.set(day, count)
    return `${uid}-${day}${count === 1 ? '' : `-${count}`}`
  })
}
