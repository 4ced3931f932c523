import { inSteps } from '../in-steps.ts'
import { lineFrom } from '../report/told.ts'
import type { Failure } from './failure.ts'
import type { Session } from './options.ts'
import type { Output } from './world.ts'

/** One line for people and for the logs of CI servers, whatever signs are in the names of files that it tells of. */
export function sayLine(output: Output, line: string): void {
  output.write(`${lineFrom(line)}\n`)
}

/** A text in pieces, no faster than it is read. */
export async function writeInTurn(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const text of inSteps(pieces)) {
    output.write(text)
    await output.drained()
  }
}

/** Says on standard error, in one sentence, what could not be done. */
export function complain({ world, language }: Pick<Session, 'world' | 'language'>, { said }: Failure): void {
  sayLine(world.err, `dorkarta: ${said[language]}`)
}
