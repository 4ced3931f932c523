import { toIso } from '../../calendar/date.ts'
import type { Layout, ScheduledEvent } from '../../layout/layout.ts'
import type { Occasion } from './occasions.ts'

/**
 * What makes an event the same event in the next version of a file, so that importing it again updates a calendar: the name
 * of the file and the event's own code or, without one, its title. Places in the file and dates do not count; of events with
 * one title the later ones are told apart by their section, then by a number.
 */
export async function uidsOf({ schedule, title }: Layout, sourceName: string): Promise<string[]> {
  const file = fileOf(sourceName) ?? title
  const known = new Set<string>()
  const uids: string[] = []
  for (const event of schedule.events) {
    const key = keysOf(event).find((each) => !known.has(each)) ?? numbered(keysOf(event)[0] ?? '', known)
    known.add(key)
    uids.push(await digest([file, key]))
  }
  return uids
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

/** «plan» for any `…/plan.roadmap.yaml`; text from standard input has no name. */
function fileOf(name: string): string | undefined {
  const stem = (name.split('/').at(-1) ?? '').replace(/(?:\.roadmap)?\.ya?ml$/, '')
  return stem === '' || stem === '-' ? undefined : stem.normalize('NFC')
}

function keysOf({ kind, id, title, section }: ScheduledEvent): string[] {
  const words = title.replace(/\s+/g, ' ').trim()
  if (kind !== 'event') return [`${kind}\n${words}`]
  return id === undefined ? [`title\n${words}`, `title\n${words}\n${section}`] : [`id\n${id}`]
}

function numbered(key: string, known: ReadonlySet<string>): string {
  let number = 2
  while (known.has(`${key}\n${number}`)) number++
  return `${key}\n${number}`
}

async function digest(parts: readonly string[]): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n')))
  return [...new Uint8Array(bytes).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
