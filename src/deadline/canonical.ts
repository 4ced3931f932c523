import type { Deadline } from './meaning.ts'

/** The official spelling, which reads back as the same meaning; undefined where there is nothing to spell. */
export function canonical(_deadline: Deadline): string | undefined {
  return undefined
}
