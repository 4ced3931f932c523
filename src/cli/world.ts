import type { CalendarDate } from '../calendar/date.ts'

/** What the command line meets outside: tests give their own. The file system is the real one. */
export interface World {
  readonly out: Output
  readonly err: Output
  /** Standard input as bytes. */
  readonly input: () => Promise<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** The real day, where the user lives. */
  readonly today: () => CalendarDate
}

export interface Output {
  write(text: string): void
  /** Done when what was written is taken: who writes a lot waits for it now and then. */
  drained(): Promise<void>
  readonly isTerminal: boolean
  /** Columns of the terminal. */
  readonly width: number
}

/** The columns that people see; what goes into a file or to another program is as wide as it is. */
export function screenOf({ isTerminal, width }: Output): number | undefined {
  return isTerminal ? width : undefined
}
