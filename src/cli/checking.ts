import type { CalendarDate } from '../calendar/date.ts'
import type { Found } from '../report/found.ts'
import type { Asked } from '../report/sheaf.ts'
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
  /** The reports that what is found is told in. */
  readonly asked: readonly Asked[]
}

/** What was found, and by path why a file could not be read. */
export interface Outcome {
  readonly found: Found
  readonly refused: ReadonlyMap<string, Failure>
}
