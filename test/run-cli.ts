import type { CalendarDate } from '../src/calendar/date.ts'
import { run } from '../src/cli/run.ts'
import { today } from './compile-text.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The command line without a process: arguments in; what it wrote and its exit code out. */
export async function runCli(
  args: readonly string[],
  {
    input = '',
    env = {},
    day = today,
  }: { input?: string | Uint8Array; env?: Record<string, string>; day?: CalendarDate } = {},
): Promise<Ran> {
  const written = { out: '', err: '' }
  const output = (to: 'out' | 'err') => ({
    write: (text: string) => {
      written[to] += text
    },
    drained: async () => {},
    isTerminal: false,
    width: 100,
  })
  const code = await run(args, {
    out: output('out'),
    err: output('err'),
    input: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    env,
    today: () => day,
  })
  return { code, ...written }
}
