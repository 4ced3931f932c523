import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { inSteps } from '../in-steps.ts'
import { Failure, refusal } from './failure.ts'

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. Missing folders are made; a link stays
 * a link to what is written. To open a pipe or a device would be to wait, perhaps for ever, until somebody reads from it.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  try {
    const { target, mode } = placeOf(path)
    replaceFile(target, content, mode)
  } catch (error) {
    throw error instanceof Failure ? error : refusal(error, path)
  }
}

/** The same for a text that nobody holds as a whole. */
export async function writeInPieces(path: string, pieces: Iterable<string>): Promise<void> {
  try {
    const { target, mode } = placeOf(path)
    await replaceInPieces(target, pieces, mode)
  } catch (error) {
    throw error instanceof Failure ? error : refusal(error, path)
  }
}

/** Where the file will stand, and who may read the one that stands there. */
function placeOf(path: string): { readonly target: string; readonly mode: number | undefined } {
  makeFolder(dirname(path))
  const kind = statSync(path, { throwIfNoEntry: false })
  if (kind !== undefined && !kind.isFile() && !kind.isDirectory()) throw noFile(path)
  return { target: kind === undefined ? path : realpathSync(path), mode: kind?.mode }
}

function noFile(path: string): Failure {
  return new Failure({
    ru: `${path}: это не файл, а канал или устройство, документ туда не записать; уберите его или назовите другое место`,
    en: `${path}: this is no file but a pipe or a device, and nothing is written there; take it away or name another place`,
  })
}

/** What stands in the place is replaced, a link too; `mode` says who may read the file. */
export function replaceFile(target: string, content: string | Uint8Array, mode?: number): void {
  const beside = besideOf(target)
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

/** It takes a while: who interrupts it finds the old file, and nothing beside it. */
async function replaceInPieces(target: string, pieces: Iterable<string>, mode?: number): Promise<void> {
  const beside = besideOf(target)
  // Before there is anything to be left.
  if (unfinished.size === 0) for (const each of signals) process.on(each, giveUp)
  unfinished.add(beside)
  try {
    const file = openSync(beside, 'wx')
    try {
      for (const text of inSteps(pieces)) {
        writeFileSync(file, text)
        await new Promise(setImmediate) // A signal is heard between two pieces.
      }
    } finally {
      closeSync(file)
    }
    if (mode !== undefined) chmodSync(beside, mode & 0o777)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  } finally {
    unfinished.delete(beside)
    if (unfinished.size === 0) for (const each of signals) process.off(each, giveUp)
  }
}

const unfinished = new Set<string>()

function giveUp(signal: NodeJS.Signals): void {
  for (const beside of unfinished) rmSync(beside, { force: true })
  for (const each of signals) process.off(each, giveUp)
  process.kill(process.pid, signal)
}

function besideOf(target: string): string {
  return join(dirname(target), `.dorkarta-${randomUUID()}.tmp`)
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
