import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { Ran } from './run-cli.ts'

const built = resolve('bin/dorkarta.js')

/** The built program in a process of its own, started in a folder, as a user starts it (`npm test` builds it first). */
export function runProgram(folder: string, args: readonly string[], program = built): Ran {
  const env = { ...process.env, DORKARTA_LANG: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  })
  return { code: status ?? -1, out: stdout, err: stderr }
}
