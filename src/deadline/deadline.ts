import type { Reading, ReadingContext } from './meaning.ts'

export type { Deadline, Reading, ReadingContext, Repeat } from './meaning.ts'

/** A Russian deadline phrase in, its meaning out: understood to its last word, or refused with the reason. */
export function readDeadline(text: string, _context: ReadingContext = {}): Reading {
  return {
    deadline: { text, windows: [], repeat: undefined, ongoing: false, trigger: undefined, points: [] },
    remarks: [],
  }
}
