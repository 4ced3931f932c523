import type { Failure } from './failure.ts'
import type { Session } from './options.ts'

/** Says on standard error, in one sentence, what could not be done. */
export function complain({ world, language }: Pick<Session, 'world' | 'language'>, { said }: Failure): void {
  world.err.write(`dorkarta: ${said[language]}\n`)
}
