import type { Attributes } from './markup.ts'
import type { PartSetting } from './setting.ts'

/** What the filters go by; an event without dates has no intervals. */
export function marksOf(
  event: number | undefined,
  { schedule, intervals }: Pick<PartSetting, 'schedule' | 'intervals'>,
): Attributes {
  if (event === undefined) return {}
  const { parties } = schedule.events[event] ?? { parties: [] }
  const when = (intervals[event] ?? []).map(({ start, end }) => `${start ?? ''}/${end ?? ''}`)
  return { 'data-event': event, 'data-parties': parties.join(' '), 'data-when': when.join(' ') }
}
