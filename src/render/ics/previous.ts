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

/** The events of a calendar by their UIDs; of a file that this program has not made, none. */
export function eventsBefore(standing: Uint8Array | undefined): ReadonlyMap<string, KnownEvent> {
  if (standing === undefined) return new Map()
  const text = new TextDecoder().decode(standing)
  return /^PRODID:-\/\/dorkarta\/\//m.test(text) ? eventsIn(text.replace(/\r\n[ \t]/g, '')) : new Map()
}

/** Of text whose lines are not folded. */
export function eventsIn(unfolded: string): ReadonlyMap<string, KnownEvent> {
  const found = new Map<string, KnownEvent>()
  let lines: string[] | undefined
  for (const line of unfolded.split('\r\n')) {
    if (line === 'BEGIN:VEVENT') lines = []
    else if (line === 'END:VEVENT') {
      if (lines !== undefined) found.set(valueIn(lines, 'UID:'), eventOf(lines))
      lines = undefined
    } else lines?.push(line)
  }
  return found
}

function eventOf(lines: readonly string[]): KnownEvent {
  const sequence = valueIn(lines, 'SEQUENCE:')
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(valueIn(lines, 'DTSTART;VALUE=DATE:')) ?? []
  const start = fromIso(`${year}-${month}-${day}`)
  const title = valueIn(lines, 'SUMMARY:').replace(/\\(.)/g, '$1')
  return {
    sequence: /^\d{1,10}$/.test(sequence) ? Number(sequence) : 0,
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
