import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Node 20 reads the bundle that this names at every start, for nothing. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

/**
 * The median seconds that commands take as a user starts them, in turns, so that a busy minute falls on all of them. A
 * command is a program and its arguments, undefined where the peer is not installed; what is done before it is not counted.
 */
export function measure(commands, rounds, before = (_name) => {}) {
  const there = Object.entries(commands).filter(([, command]) => command !== undefined)
  const taken = new Map(there.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, command] of there) {
      before(name)
      const start = performance.now()
      run(command)
      taken.get(name).push((performance.now() - start) / 1000)
    }
  return Object.fromEntries([...taken].map(([name, all]) => [name, all.sort((a, b) => a - b)[rounds >> 1]]))
}

/** The most memory that a Node program takes, in megabytes. */
export function megabytesOf([program, ...args]) {
  const preload = fileURLToPath(new URL('peak-memory.cjs', import.meta.url))
  const { stderr } = run([program, '--require', preload, ...args])
  return Number(stderr.split('\n').at(-1)) / 1024
}

/** A peer that fails must not look fast: the bench stops. */
function run([program, ...args]) {
  const done = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (done.error !== undefined || done.status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${done.error ?? done.stderr}`)
  return done
}
