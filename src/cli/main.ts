import { realWorld } from './real-world.ts'
import { run } from './run.ts'

/** The program as the shell starts it: the real world in, an exit code out. */
export function main(): Promise<number> {
  return run(process.argv.slice(2), realWorld())
}
