import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { run as ownRun } from '../../src/cli/run.ts'
import { around, entries, type Trial, trialOf } from './trials.ts'

/** Runs trials one after the other, and tells what no input may cause. The one who started it watches time and memory. */

interface Task {
  readonly seed: number
  readonly first: number
  readonly step: number
  /** The trial after the last. */
  readonly end: number
  readonly entry: string | undefined
  /** A module with a `run` of its own, to see what is noticed. */
  readonly program: string | undefined
  /** Where the input of the one trial is left for people to look at. */
  readonly keep: string | undefined
  /** Which trial is under way, and how many are done: seen from outside while nothing else can be said. */
  readonly state: Int32Array
}

/** Characters of output: a report about a file of some kilobytes. */
const outputLimit = 50_000_000

const { seed, first, step, end, entry: only, program, keep, state } = workerData as Task
const run: typeof ownRun = program === undefined ? ownRun : (await import(program)).run
const folder = keep ?? mkdtempSync(join(tmpdir(), 'dorkarta-fuzz-'))
mkdirSync(folder, { recursive: true })
process.on('exit', () => {
  if (keep === undefined) rmSync(folder, { recursive: true, force: true })
})

const every = entries({ forms: await blankForms(), book: await filledBook() })
const chosen = only === undefined ? every : every.filter(({ name }) => name === only)
let slowest = 0
for (let index = first; index < end; index += step) {
  const { entry, args, ...trial } = trialOf(seed, index, chosen)
  if (keep !== undefined) parentPort?.postMessage({ underWay: `${entry} ${JSON.stringify(args)}, files in ${keep}` })
  Atomics.store(state, 0, index)
  const started = performance.now()
  for (const wrong of await wrongs({ entry, args, ...trial })) parentPort?.postMessage({ index, entry, args, wrong })
  slowest = Math.max(slowest, performance.now() - started)
  if (Atomics.add(state, 1, 1) % 100 === 0 || index + step >= end) parentPort?.postMessage({ slowest })
}

async function blankForms(): Promise<Uint8Array[]> {
  for (const kind of ['order', 'plan'])
    await runIn(ownRun, ['template', 'new', `@/${kind}.docx`, '--kind', kind, '--force'], new Uint8Array())
  return ['order', 'plan'].map((kind) => readFileSync(join(folder, `${kind}.docx`)))
}

/** Every open cell has a mark in it. */
async function filledBook(): Promise<Uint8Array> {
  write(around)
  await runIn(ownRun, ['build', '@/plan.roadmap.yaml', '--to', 'xlsx', '--force'], new Uint8Array())
  const parts = unzipSync(readFileSync(join(folder, 'plan.xlsx')))
  for (const [name, bytes] of Object.entries(parts)) {
    const filled = strFromU8(bytes).replace(/<c r="([FG]\d+)" (s="\d+")\/>/g, '<c r="$1" $2><v>45000</v></c>')
    if (/^xl\/worksheets\/sheet\d/.test(name)) parts[name] = strToU8(filled)
  }
  return zipSync(parts)
}

function write(files: Trial['files']): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    const path = name.replace('@', folder)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}

async function wrongs({ args, files, input }: Trial): Promise<string[]> {
  write(files)
  if (keep !== undefined) writeFileSync(join(folder, 'stdin'), input)
  const { code, out, err, length } = await runIn(run, args, input)
  return [
    ...([0, 1, 2].includes(code) ? [] : [`exit code ${code}: ${err.slice(-600)}`]),
    ...(length > outputLimit ? [`${length} characters of output`] : []),
    ...[/.{0,200}(?:\[object |(?<!\/)\bundefined\b|\n {4}at ).{0,100}/s.exec(err)].flatMap((found) =>
      found === null ? [] : [`standard error: ${found[0]}`],
    ),
    ...(code === 2 || !isJson(args) || parses(out) ? [] : [`no JSON: ${out.slice(0, 300)}`]),
    // An office's form keeps what is broken in it.
    ...brokenOutputs('@/form.docx' in files),
  ]
}

function isJson(args: readonly string[]): boolean {
  return (
    args[0] === 'check' &&
    args.some((arg, at) => args[at - 1] === '--format' && ['json', 'sarif', 'gitlab'].includes(arg)) &&
    args.length > 3
  )
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What was written is whole, and XML holds what XML may hold (https://www.w3.org/TR/xml/#charsets). */
function brokenOutputs(isFilled: boolean): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    if (name.endsWith('.tmp')) return [`${name} was left behind`]
    // A copy of what stood in the place is as broken as that.
    if (isFilled || !name.startsWith('out') || !/(?<!\.прежняя)\.(?:docx|xlsx)$/.test(name)) return []
    const parts = unzipSync(readFileSync(join(folder, name)))
    return Object.entries(parts).flatMap(([part, bytes]) => {
      if (!/\.(?:xml|rels)$/.test(part)) return []
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      const strange = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(text)
      return strange === null ? [] : [`${name}, ${part}: ${JSON.stringify(strange[0])} at ${strange.index}`]
    })
  })
}

async function runIn(run: typeof ownRun, args: readonly string[], input: Uint8Array) {
  const told = { out: '', err: '', length: 0 }
  const output = (to: 'out' | 'err') => ({
    write: (text: string) => {
      told.length += text.length
      if (told.length <= outputLimit) told[to] += text
    },
    drained: async () => {},
    isTerminal: false,
    width: 100,
  })
  const code = await run(
    args.map((arg) => arg.replace('@', folder)),
    {
      out: output('out'),
      err: output('err'),
      input: async () => input,
      env: {},
      today: () => ({ year: 2024, month: 9, day: 1 }),
    },
  )
  return { code, ...told }
}
