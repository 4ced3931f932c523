import { sizeLimit } from '../syntax/size-limit.ts'
import { exit } from './exit.ts'
import type { Output, World } from './world.ts'

/** Streams, environment and clock of the process. */
export function realWorld(): World {
  quietOnClosedPipe()
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

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => {
      stream.write(text)
    },
    drained: () => (stream.writableNeedDrain ? new Promise((done) => stream.once('drain', done)) : Promise.resolve()),
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

/** `dorkarta check … | head` closes the pipe early: nothing is wrong with that. */
function quietOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      // A full disk behind `> report.txt`: what is left to say cannot be said.
      process.exit(exit.failed)
    })
}
