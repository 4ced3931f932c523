import { sizeLimit } from '../syntax/size-limit.ts'
import { exit } from './exit.ts'
import type { Output, World } from './world.ts'

/** Streams, environment and clock of the process. */
export function realWorld(): World {
  return {
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    input: readAll,
    env: process.env,
    today: () => {
      const now = new Date()
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
    },
  }
}

/**
 * Whoever reads may go away early – `dorkarta check … | head`: the rest is said to nobody, and the work goes on to its end, with the
 * files it writes and its exit code. On a full disk behind `> report.txt` what is left to say cannot be said.
 */
function outputOf(stream: NodeJS.WriteStream): Output {
  let isHeard = true
  const left = new Promise<void>((done) => {
    stream.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      if (!gone.includes(code)) process.exit(exit.failed)
      isHeard = false
      done()
    })
  })
  return {
    write: (text) => {
      if (isHeard) stream.write(text)
    },
    drained: () =>
      isHeard && stream.writableNeedDrain
        ? Promise.race([left, new Promise<void>((done) => stream.once('drain', done))])
        : Promise.resolve(),
    isTerminal: stream.isTTY === true,
    width: stream.isTTY === true ? Math.max(stream.columns || Number(process.env['COLUMNS']) || 80, 40) : 100,
  }
}

/** No more than what is known to be too much. */
async function readAll(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk))
    total += chunk.length
    if (total > sizeLimit) break
  }
  return Buffer.concat(chunks)
}

/** What systems say of a pipe that nobody reads, and Node of a stream after that. */
const gone = ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']
