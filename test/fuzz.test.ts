import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/** Changed inputs at every entry; `.ci/run` tries 10 000 of them, `npm run fuzz -- --minutes 10` as many as you have time for. */
function fuzz(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/fuzz/fuzz.js', ...args], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

test('no input stops the program, makes it hang or spoils what it writes', () => {
  const { status, said } = fuzz('--inputs', '400')
  expect(said).toMatch(/^400 inputs in .*nothing wrong/)
  expect(status).toBe(0)
})

/** What a program could do, and how that is told. */
const wrongs = [
  ['return 70', /exit code 70/],
  ['throw new Error("lost")', /Error: lost/],
  [
    'setTimeout(() => { throw new Error("later") }); await new Promise(() => setInterval(() => {}, 9e6))',
    /Error: later/,
  ],
  ['for (;;) {}', /no end after 3 s/],
  ['await new Promise(() => setInterval(() => {}, 9e6))', /no end after 3 s/],
  ['world.err.write("undefined: x"); return 2', /standard error: undefined: x/],
] as const

test.each([
  ['what no program may', wrongs, '3'],
  // Until the memory is full takes as long as the machine is slow.
  ['without end', [['const all = []; for (;;) all.push(new Array(1e5).fill(all.length))', /more than 300 MB/]], '100'],
] as const)('a program that does %s is noticed, with the command to see it again', (_, planted, limit) => {
  const folder = temporaryFolder()
  const program = join(folder, 'program.mjs')
  const bodies = planted.map(([body]) => `async (world) => { ${body} }`)
  // Each run takes the first body that none has taken; runs go on in several threads.
  writeFileSync(
    program,
    `import { mkdirSync } from 'node:fs'
    const bodies = [${bodies.join(',\n')}]
    const take = (at) => { try { mkdirSync(${JSON.stringify(folder)} + '/' + at); return at } catch { return take(at + 1) } }
    export const run = (args, world) => bodies[take(0)](world)`,
  )
  const count = String(planted.length)
  const bounds = ['--limit', limit, '--megabytes', '300']
  const { status, said } = fuzz('--inputs', count, '--seed', '7', '--entry', 'shared', ...bounds, '--program', program)
  for (const [, words] of planted) expect(said).toMatch(words)
  expect(said).toContain("npm run fuzz -- --seed 7 --entry 'shared' --at 0")
  expect(said).toMatch(new RegExp(`${count} inputs in .*: ${count} wrong`))
  expect(status).toBe(1)
})
