import { fromIso, toDotted } from '../../calendar/date.ts'
import { inBoth, type Said } from '../../language/language.ts'

/** An event of a calendar that was made before. */
export interface KnownEvent {
  readonly sequence: number
  /** All that it says but its revision. */
  readonly words: string
  /** For people: its title and first day. */
  readonly name: string
}

/** A calendar that stood in the place of the new one. */
export interface CalendarBefore {
  /** By their UIDs. */
  readonly events: ReadonlyMap<string, KnownEvent>
  /** The greatest number that any event had in it or in those before it; undefined where there was none. */
  readonly highest: number | undefined
}

/** Of a file that this program has not made, nothing. */
export function calendarBefore(standing: Uint8Array | undefined): CalendarBefore {
  const text = standing === undefined ? '' : new TextDecoder().decode(standing)
  if (!/^PRODID:-\/\/dorkarta\/\//m.test(text)) return { events: new Map(), highest: undefined }
  const unfolded = text.replace(/\r\n[ \t]/g, '')
  const events = eventsIn(unfolded)
  const kept = valueIn(unfolded.split('\r\n'), `${highestName}:`)
  const numbers = [...(kept === '' ? [] : [numberIn(kept)]), ...[...events.values()].map(({ sequence }) => sequence)]
  return { events, highest: numbers.length === 0 ? undefined : numbers.reduce((most, each) => Math.max(most, each)) }
}

/** Kept where an event with a greater number than all that are left is gone: should it come back, it must not be the older one. */
export const highestName = 'X-DORKARTA-HIGHEST-SEQUENCE'

function numberIn(written: string): number {
  return /^\d{1,10}$/.test(written) ? Number(written) : 0
}

/** Of text whose lines are not folded. */
export function eventsIn(unfolded: string): ReadonlyMap<string, KnownEvent> {
  const found = new Map<string, KnownEvent>()
  let lines: string[] | undefined
  for (const line of unfolded.split('\r\n')) {
    if (line === 'BEGIN:VEVENT') lines = []
    else if (line === 'END:VEVENT') {
      const uid = valueIn(lines ?? [], 'UID:')
      if (lines !== undefined && uid !== '') found.set(uid, eventOf(lines))
      lines = undefined
    } else lines?.push(line)
  }
  return found
}

function eventOf(lines: readonly string[]): KnownEvent {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(valueIn(lines, 'DTSTART;VALUE=DATE:')) ?? []
  const start = fromIso(`${year}-${month}-${day}`)
  const title = valueIn(lines, 'SUMMARY:').replace(/\\(.)/g, '$1')
  return {
    sequence: numberIn(valueIn(lines, 'SEQUENCE:')),
    words: lines.filter((line) => !revision.test(line)).join('\n'),
    name: `«${title}»${start === undefined ? '' : `, ${toDotted(start)}`}`,
  }
}

const revision = /^(?:SEQUENCE|DTSTAMP|LAST-MODIFIED):/

function valueIn(lines: readonly string[], name: string): string {
  return lines.find((line) => line.startsWith(name))?.slice(name.length) ?? ''
}

/** Of many, so many are named. */
const named = 5

/** What importing the new calendar does not take out of the one that the old was imported into. */
export function goneFrom(before: ReadonlyMap<string, KnownEvent>, uids: ReadonlySet<string>): Said | undefined {
  const gone = [...before].filter(([uid]) => !uids.has(uid)).map(([, { name }]) => name)
  if (gone.length === 0) return undefined
  const list = `${gone.slice(0, named).join('; ')}${gone.length > named ? '; …' : ''}`
  return inBoth((language) => said[language](gone.length, list))
}

const said = {
  ru: (count: number, list: string) =>
    `прежних событий, которых больше нет: ${count} (${list}) – там, куда прежний календарь загрузили, удалите их сами`,
  en: (count: number, list: string) =>
    `events that are no longer there: ${count} (${list}) – where the calendar before was imported, delete them by hand`,
} as const
