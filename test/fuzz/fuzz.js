/**
 * `npm run fuzz -- --inputs 10000` or `--minutes 10`: changed inputs at every entry of the program, in one process. What no
 * input may cause is told with a command that does it again: `--seed S --at N` runs that input alone and leaves it in out/fuzz/.
 */
import { cp } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { rawText } from '../../src/bundle/raw-text.js'

const { values } = parseArgs({
  options: {
    inputs: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    /** One trial alone. */
    at: { type: 'string' },
    /** One way into the program alone; test/fuzz/trials.ts names them. */
    entry: { type: 'string' },
    /** Seconds for one input; a build of a small file takes some hundredths on a machine with nothing else to do. */
    limit: { type: 'string', default: '10' },
    /** Of one worker with all that it has loaded. */
    megabytes: { type: 'string', default: '512' },
    /** A module with a `run` in place of ours. */
    program: { type: 'string' },
  },
})
const seed = Number(values.seed)
const timeLimit = Number(values.limit) * 1000
const first = Number(values.at ?? 0)
const inputs = values.at === undefined ? Number(values.inputs ?? (values.minutes === undefined ? 10_000 : Infinity)) : 1
const started = Date.now()
const until = values.minutes === undefined ? Infinity : started + Number(values.minutes) * 60_000
const count = Math.min(availableParallelism(), inputs)
const bundle = 'node_modules/.cache/dorkarta-fuzz/worker.mjs'

await bundleWorker()
const wrong = []
let slowest = 0
const shares = Array.from({ length: count }, (_, index) => ({ next: first + index, done: 0 }))
await Promise.all(shares.map(work))
const seconds = (Date.now() - started) / 1000
const done = shares.reduce((sum, share) => sum + share.done, 0)
console.log(
  `${done} inputs in ${seconds.toFixed(0)} s, the slowest ${(slowest / 1000).toFixed(1)} s, seed ${seed}: ${wrong.length === 0 ? 'nothing wrong' : `${wrong.length} wrong`}`,
)
process.exitCode = wrong.length === 0 ? 0 : 1

/** Every `count`th trial; where one stops the worker, a new one goes on with the trial after it. */
async function work(share) {
  while (share.next < first + inputs && Date.now() < until) await workUntilStopped(share)
}

function workUntilStopped(share) {
  /** The trial under way, and how many are done. */
  const state = new Int32Array(new SharedArrayBuffer(8))
  state[0] = -1
  const worker = new Worker(new URL(`../../${bundle}`, import.meta.url), {
    workerData: {
      seed,
      first: share.next,
      step: count,
      end: first + inputs,
      entry: values.entry,
      program: values.program === undefined ? undefined : resolve(values.program),
      keep: values.at === undefined ? undefined : `out/fuzz/${seed}-${values.at}`,
      state,
    },
    resourceLimits: { maxOldGenerationSizeMb: Number(values.megabytes) },
  })
  return new Promise((resolved, failed) => {
    let since = Date.now()
    let seen = -1
    const stop = (what) => {
      if (what !== undefined) tell({ index: state[0], wrong: what })
      share.done += state[1] + (what === undefined ? 0 : 1)
      share.next = state[0] + count
      clearInterval(timer)
      worker.terminate().then(resolved)
    }
    const timer = setInterval(() => {
      if (Date.now() > until) stop()
      else if (state[0] === -1 || seen !== state[1]) {
        seen = state[1]
        since = Date.now()
      } else if (Date.now() - since > timeLimit) stop(`no end after ${values.limit} s`)
    }, 100)
    worker.on('message', tell)
    worker.on('error', (error) => {
      // Before its first trial it is the fuzzing that is broken.
      if (state[0] === -1) failed(error)
      stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `more than ${values.megabytes} MB` : error.stack)
    })
    worker.on('exit', (code) => {
      if (code === 0) stop()
    })
  })
}

function tell({ index, entry = '', args = [], wrong: what, slowest: time, underWay }) {
  if (underWay !== undefined) console.log(underWay)
  if (time !== undefined) slowest = Math.max(slowest, time)
  if (what === undefined) return
  wrong.push(index)
  const again = `npm run fuzz -- --seed ${seed}${values.entry === undefined ? '' : ` --entry '${values.entry}'`} --at ${index}`
  console.log(
    `${`${entry} ${args.length === 0 ? '' : JSON.stringify(args).slice(0, 300)}`.trim()}\n  ${String(what).replaceAll('\n', '\n  ')}\n  ${again}`,
  )
}

async function bundleWorker() {
  await cp('src/generated', join(dirname(bundle), 'generated'), { recursive: true })
  await build({
    entryPoints: ['test/fuzz/worker.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    define: { __VERSION__: '"0.0.0-fuzz"' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [rawText],
    logLevel: 'warning',
  })
}
