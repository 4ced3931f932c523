import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalCalendar,
  type ICalEvent,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays, type CalendarDate, dayNumber } from '../../calendar/date.ts'
import type { Layout, ScheduledDue, ScheduledEvent } from '../../layout/layout.ts'

import type { RenderMeta } from '../meta.ts'
import type { Document, Rendered } from '../renderer.ts'
import { xmlText } from '../xml-text.ts'
import { leftOut } from './left-out.ts'
import { type Occasion, occasionsOf } from './occasions.ts'
import { uidsOf } from './uid.ts'

/** A layout in, a calendar (RFC 5545) out: every control point as an event of whole days. */
export async function renderIcs({ roadmap, layout }: Document, meta: RenderMeta): Promise<Rendered> {
  const { title, schedule } = layout
  const name = xmlText(title)
  // The library writes the name as it is, without the escapes of RFC 5545.
  const calendar = ical({
    prodId: { company: 'dorkarta', product: meta.generator, language: 'RU' },
    name: escaped(name),
  })
  const uids = await uidsOf(layout, roadmap.source.name)
  // Calendars take a later version of an event for newer: every edition of the roadmap is one.
  const sequence = roadmap.written.editions?.length ?? 0
  for (const [index, event] of schedule.events.entries()) {
    const occasions = event.due.flatMap((due) => occasionsOf(due).map((occasion) => ({ due, occasion })))
    for (const [count, { due, occasion }] of occasions.entries()) {
      const uid = `${uids[index]}${count === 0 ? '' : `-${count + 1}`}@dorkarta`
      const about = description(event, due, layout)
      remind(addEvent(calendar, { uid, event, about, occasion, sequence, created: meta.created }), occasion, meta.alarm)
    }
  }
  const left = leftOut(schedule.events)
  return { bytes: new TextEncoder().encode(`${calendar.toString()}\r\n`), ...(left !== undefined && { leftOut: left }) }
}

interface Entry {
  readonly uid: string
  readonly event: ScheduledEvent
  readonly about: string
  readonly occasion: Occasion
  readonly sequence: number
  readonly created: number
}

function addEvent(calendar: ICalCalendar, { uid, event, about, occasion, sequence, created }: Entry): ICalEvent {
  const { start, end, rule } = occasion
  return calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(created),
    allDay: true,
    start: midnight(start),
    end: midnight(addDays(end, 1)),
    summary: oneLine(event.title),
    description: about,
    location: event.place === '' ? null : event.place.split('\n').map(oneLine).join(', '),
    // A deadline keeps nobody busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    repeating: rule ?? null,
  })
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
