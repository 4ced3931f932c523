/**
 * A day left to be filled in by hand: «___», «__» ____ 2023 г., «  » марта 2023 г., __.__.2023. What cannot be read in it is
 * meant to be empty.
 */
export function isBlankDay(written: string): boolean {
  return /_{2,}/.test(written) || /["«„]\s*["»“]/.test(written)
}
