import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure, refusal } from './failure.ts'

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. Missing folders are made; a link stays
 * a link to what is written. To open a pipe or a device would be to wait, perhaps for ever, until somebody reads from it.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  try {
    makeFolder(dirname(path))
    const kind = statSync(path, { throwIfNoEntry: false })
    if (kind !== undefined && !kind.isFile() && !kind.isDirectory()) throw noFile(path)
    replaceFile(kind === undefined ? path : realpathSync(path), content, kind?.mode)
  } catch (error) {
    throw error instanceof Failure ? error : refusal(error, path)
  }
}

function noFile(path: string): Failure {
  return new Failure({
    ru: `${path}: это не файл, а канал или устройство, документ туда не записать; уберите его или назовите другое место`,
    en: `${path}: this is no file but a pipe or a device, and nothing is written there; take it away or name another place`,
  })
}

/** What stands in the place is replaced, a link too; `mode` says who may read the file. */
export function replaceFile(target: string, content: string | Uint8Array, mode?: number): void {
  const beside = join(dirname(target), `.dorkarta-${randomUUID()}.tmp`)
  waitWithSignals()
  try {
    writeFileSync(beside, content)
    if (mode !== undefined) chmodSync(beside, mode & 0o777)
    renameSync(beside, target)
  } catch (error) {
    if (existsSync(beside)) rmSync(beside, { force: true })
    throw error
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
let isWaiting = false

/** Ctrl+C and a polite request to end are obeyed when the file stands in its place: until then they wait. */
function waitWithSignals(): void {
  if (isWaiting) return
  isWaiting = true
  for (const each of signals) process.on(each, obey)
  setImmediate(stopWaiting)
}

function stopWaiting(): void {
  for (const each of signals) process.off(each, obey)
  isWaiting = false
}

function obey(signal: NodeJS.Signals): void {
  stopWaiting()
  process.kill(process.pid, signal)
}

/** Folder by folder: the recursive way of Node 20 never ends where the system makes no folders at all. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}
