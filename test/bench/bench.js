/**
 * `npm run bench [-- start check docx xlsx deadlines]`: how long the work takes, as ratios to floors and peers measured in
 * the same run. The tables are Markdown, as BENCHMARKS.md has them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from './check.js'
import { deadlines } from './deadlines.js'
import { docx, xlsx } from './documents.js'
import { missing } from './peers.js'
import { start } from './start.js'

const all = { start, check, docx, xlsx, deadlines }
const asked = process.argv.slice(2)
const program = [process.execPath, 'bin/dorkarta.js']

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}\n${missing()}\n`,
)
for (const [name, run] of Object.entries(all)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const folder = mkdtempSync(join(tmpdir(), 'dorkarta-bench-'))
  try {
    console.log(await run(program, folder))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
