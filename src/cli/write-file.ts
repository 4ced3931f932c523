import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { refusal } from './failure.ts'

/** Writes a file whole or not at all: beside its place first, then renamed into it. Missing folders are made. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const folder = dirname(path)
  const beside = join(folder, `.${basename(path)}.${process.pid}.tmp`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(beside, content)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw refusal(error, path)
  }
}
