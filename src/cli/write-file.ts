import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { refusal } from './failure.ts'

/** Writes a file whole or not at all: beside its place first, then renamed into it. Missing folders are made. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const folder = dirname(path)
  const beside = join(folder, `.${basename(path)}.${process.pid}.tmp`)
  try {
    makeFolder(folder)
  } catch (error) {
    throw refusal(error, path)
  }
  try {
    writeFileSync(beside, content)
    renameSync(beside, path)
  } catch (error) {
    if (existsSync(beside)) rmSync(beside, { force: true })
    throw refusal(error, path)
  }
}

/** Folder by folder: the recursive way of Node 20 never ends where the system makes no folders at all. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}
