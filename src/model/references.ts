import type { CalendarDate } from '../calendar/date.ts'
import { readDay } from '../deadline/day.ts'
import type { Located } from '../diagnostic/place.ts'
import { isByOrder } from './requisites.ts'
import type { Roadmap } from './roadmap.ts'

/** Words on the roadmap that name the order it hangs on, with the date and number in them. */
export interface Reference {
  readonly text: Located<string>
  readonly date: CalendarDate | undefined
  readonly number: string | undefined
}

/** The marks of the appendices and, where the same kind of act approves, the stamp. */
export function referencesOf(roadmap: Roadmap): Reference[] {
  const { appendix, approval, attachments = [] } = roadmap.written
  const isByAct = approval !== undefined && isByOrder(approval, roadmap)
  const marks = [
    appendix?.reference,
    appendix?.to,
    isByAct ? approval?.act : undefined,
    ...attachments.flatMap(({ to, reference }) => [reference, to]),
  ]
  const stamp = isByAct ? [whole(approval?.date, 'date'), whole(approval?.number, 'number')] : []
  return [...marks.map((text) => (text === undefined ? undefined : inside(text))), ...stamp].filter(
    (each) => each !== undefined,
  )
}

/** «к приказу школы № 5 от 6 февраля 2023 г. № 01/288»: the number is the one behind the date, or stands alone. */
function inside(text: Located<string>): Reference {
  const [, date, number] = /(?:^|\s)от\s+([\d«"].*?)\s*(?:(?:№|N)\s*(\S+))?\s*$/su.exec(text.value) ?? []
  const alone = /^\s*(?:№|N)\s*(\S+)\s*$/u.exec(text.value)?.[1]
  return { text, date: date === undefined ? undefined : readDay(date), number: filled(number ?? alone) }
}

function filled(number: string | undefined): string | undefined {
  return number === undefined || /_/.test(number) ? undefined : number
}

function whole(text: Located<string> | undefined, what: 'date' | 'number'): Reference | undefined {
  if (text === undefined || /_/.test(text.value)) return undefined
  return what === 'date'
    ? { text, date: readDay(text.value), number: undefined }
    : { text, date: undefined, number: text.value }
}
