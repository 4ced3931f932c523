import type { CalendarDate } from '../calendar/date.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Failure } from './failure.ts'

/** How files are checked. */
export interface Checking {
  readonly today: CalendarDate
  readonly rule: readonly string[]
  /** Whether comments in the file silence what they name. */
  readonly ignore: boolean
  /** The name that standard input goes by. */
  readonly stdinFilename?: string
  readonly cache: boolean
}

/** What was found in a file, or why it could not be read. */
export type Result = readonly Diagnostic[] | Failure
