/** The exit codes of the program: the one place with numbers. */
export const exit = {
  /** Done; no error-level finding. */
  done: 0,
  /** Done; there are error-level findings. */
  findings: 1,
  /** Could not be done: bad usage, a file missing, unreadable or unwritable. Wins over findings. */
  failed: 2,
  /** A defect of the program itself. */
  defect: 70,
} as const

export type ExitCode = (typeof exit)[keyof typeof exit]

/** The code of a run that had several outcomes. */
export function worst(...codes: readonly ExitCode[]): ExitCode {
  return Math.max(exit.done, ...codes) as ExitCode
}
