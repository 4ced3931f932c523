import type { Attributes } from './markup.ts'
import type { PartSetting } from './setting.ts'

/** What the filters go by; an event without dates has no intervals. */
export function marksOf(
  event: number | undefined,
  { schedule, intervals }: Pick<PartSetting, 'schedule' | 'intervals'>,
): Attributes {
  if (event === undefined) return {}
  const { kind = 'event', answering = [] } = schedule.events[event] ?? {}
  const when = (intervals[event] ?? []).map(({ start, end }) => `${start ?? ''}/${end ?? ''}`)
  const other = kind === 'event' ? undefined : kind
  return { 'data-event': event, 'data-kind': other, 'data-parties': answering.join(' '), 'data-when': when.join(' ') }
}
