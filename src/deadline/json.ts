import { type CalendarDate, toIso } from '../calendar/date.ts'
import type { Remark } from '../diagnostic/remark.ts'
import { positionAt, type Source } from '../diagnostic/source.ts'
import type { Language } from '../language/language.ts'
import type { Reading, Repeat } from './meaning.ts'

/** What `due --format json` prints for one phrase. */
export interface DeadlineJson {
  readonly text: string
  readonly windows: readonly { readonly start: string | null; readonly end: string | null }[]
  readonly repeat: (Omit<Repeat, 'lag'> & { readonly lag: Repeat['lag'] | null }) | null
  readonly ongoing: boolean
  readonly trigger: string | null
  readonly points: readonly string[]
  readonly problems: readonly ProblemJson[]
}

/** A finding of the report without its file; places are counted in the phrase, from 1. */
export interface ProblemJson {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly pointer: string
  readonly related: readonly never[]
}

/** A reading as plain data; the language is that of the messages. */
export function deadlineJson({ deadline, remarks }: Reading, language: Language = 'ru'): DeadlineJson {
  const { text, windows, repeat, ongoing, trigger, points } = deadline
  const source = { name: '', text }
  return {
    text,
    windows: windows.map(({ start, end }) => ({ start: iso(start), end: iso(end) })),
    repeat: repeat === undefined ? null : repeatJson(repeat),
    ongoing,
    trigger: trigger ?? null,
    points: points.map(toIso),
    problems: remarks.map((remark) => problemJson(remark, source, language)),
  }
}

function iso(date: CalendarDate | undefined): string | null {
  return date === undefined ? null : toIso(date)
}

function repeatJson({ every, interval, times, on, weekdays, lag }: Repeat): DeadlineJson['repeat'] {
  return { every, interval, times, on, weekdays, lag: lag ?? null }
}

function problemJson({ problem, message, start, end }: Remark, source: Source, language: Language): ProblemJson {
  const [from, to] = [positionAt(source, start), positionAt(source, end)]
  return {
    rule: problem.name,
    severity: problem.severity,
    message: message[language],
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    pointer: '',
    related: [],
  }
}
