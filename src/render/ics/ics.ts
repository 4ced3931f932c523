import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalCalendar,
  ICalEvent,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays, type CalendarDate, dayNumber } from '../../calendar/date.ts'
import type { Layout, ScheduledDue, ScheduledEvent } from '../../layout/layout.ts'
import type { RenderMeta } from '../meta.ts'
import type { Document, Rendered } from '../renderer.ts'
import { xmlText } from '../xml-text.ts'
import { folded } from './fold.ts'
import { leftOut, nothingIn } from './left-out.ts'
import { type Occasion, occasionsOf } from './occasions.ts'
import { type CalendarBefore, calendarBefore, eventsIn, goneFrom, highestName } from './previous.ts'
import { greatestSequence, type Revision, revisionOf } from './revision.ts'
import { occasionUids, uidsOf } from './uid.ts'

/** A layout in, a calendar (RFC 5545) out: every control point as an event of whole days. There is no calendar without any. */
export async function renderIcs({ roadmap, layout }: Document, meta: RenderMeta): Promise<Rendered> {
  const { title, schedule } = layout
  const left = leftOut(schedule.events)
  const entries = entriesOf(layout, meta)
  if (entries.length === 0) return { bytes: undefined, leftOut: nothingIn(left) }
  // The library writes the name as it is, without the escapes of RFC 5545.
  const calendar = ical({
    prodId: { company: 'dorkarta', product: meta.generator, language: 'RU' },
    name: escaped(xmlText(title)),
  })
  const revision = revisionOf(roadmap, meta)
  const before = calendarBefore(meta.standing)
  const events = entries.map((entry) => renewed(eventOf(entry, calendar, revision, meta), before))
  const highest = events.reduce((most, { sequence }) => Math.max(most, sequence), 0)
  if ((before.highest ?? 0) > highest) calendar.x([{ key: highestName, value: String(before.highest) }])
  const gone = goneFrom(before.events, new Set(entries.map(({ uid }) => uid)))
  return {
    bytes: new TextEncoder().encode(`${inside(calendar, folded(events.map(({ text }) => text).join('')))}\r\n`),
    ...(left !== undefined && { leftOut: left }),
    ...(gone !== undefined && { taken: { said: gone, lost: undefined } }),
  }
}

/**
 * An event that says something else than in the calendar before has a greater number than there, and none has a smaller one. What
 * was not there may have been in one before it: its number is greater than any that was ever given.
 */
function renewed(
  event: ICalEvent,
  { events, highest }: CalendarBefore,
): { readonly text: string; readonly sequence: number } {
  const text = event.toString()
  const known = events.get(event.id())
  const isSame = known !== undefined && known.words === eventsIn(text).get(event.id())?.words
  const least = known?.sequence ?? highest ?? -1
  const sequence = Math.min(least + (isSame ? 0 : 1), greatestSequence)
  if (sequence <= event.sequence()) return { text, sequence: event.sequence() }
  return { text: event.sequence(sequence).toString(), sequence }
}

interface Entry {
  readonly uid: string
  readonly event: ScheduledEvent
  readonly about: string
  readonly occasion: Occasion
}

function entriesOf(layout: Layout, { longest }: RenderMeta): Entry[] {
  const uids = uidsOf(layout)
  return layout.schedule.events.flatMap((event, index) => {
    const occasions = event.due.flatMap((due) => occasionsOf(due, longest).map((occasion) => ({ due, occasion })))
    const names = occasionUids(
      uids[index] ?? '',
      occasions.map(({ occasion }) => occasion),
    )
    return occasions.map(({ due, occasion }, at) => ({
      uid: `${names[at]}@dorkarta`,
      event,
      about: description(event, due, layout),
      occasion,
    }))
  })
}

function eventOf({ uid, event, about, occasion }: Entry, calendar: ICalCalendar, revision: Revision, meta: RenderMeta) {
  const { start, end, rule } = occasion
  const made = new ICalEvent(
    {
      id: uid,
      sequence: revision.sequence,
      stamp: revision.instant,
      lastModified: revision.instant,
      allDay: true,
      start: midnight(start),
      end: midnight(addDays(end, 1)),
      summary: oneLine(event.title),
      description: about,
      location: event.place === '' ? null : event.place.split('\n').map(oneLine).join(', '),
      // A deadline keeps nobody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      repeating: rule ?? null,
    },
    calendar,
  )
  remind(made, occasion, meta.alarm)
  return made
}

/** The library itself folds lines with a new encoder for every letter: half of the time of a long calendar. */
function inside(calendar: ICalCalendar, events: string): string {
  const empty = calendar.toString()
  const end = empty.lastIndexOf('END:VCALENDAR')
  return `${empty.slice(0, end)}${events}${empty.slice(end)}`
}

const day = 86_400

/** At nine in the morning, in seconds. */
const morning = 9 * 3600

/** So many days before the last day of the event, in the morning. */
function remind(event: ICalEvent, { start, end }: Occasion, days: number | undefined): void {
  if (days === undefined) return
  const isOneDay = dayNumber(start) === dayNumber(end)
  // An event of several days ends at the midnight after its last day.
  const trigger = (isOneDay ? days : days + 1) * day - morning
  const alarm = event.createAlarm({ type: ICalAlarmType.display, trigger })
  alarm.relatesTo(isOneDay ? ICalAlarmRelatesTo.start : ICalAlarmRelatesTo.end)
}

function description(event: ScheduledEvent, { text }: ScheduledDue, { title }: Layout): string {
  const said = [
    ['Срок', text],
    ['Время', event.time],
    ['Ответственные', event.responsible],
    ['Результат', event.result],
    ['Документ', event.document],
    ['Примечание', event.note],
    ['Раздел', event.sections.map(oneLine).join(' / ')],
    ['Пункт', event.number],
    ['Дорожная карта', title],
  ] as const
  return said
    .filter(([, words]) => words.trim() !== '')
    .map(([what, words]) => xmlText(`${what}: ${words.trim()}`))
    .join('\n')
}

function oneLine(text: string): string {
  return xmlText(text).replace(/\s+/g, ' ').trim()
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')
}

/** In UTC, as the library reads it: the day does not depend on where the program runs. */
function midnight(date: CalendarDate): Date {
  return new Date(dayNumber(date) * 86_400_000)
}
