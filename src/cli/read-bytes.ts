import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { Failure, refusal } from './failure.ts'

const step = 64 * 1024

/** The bytes of a file or, where there are more than a limit, one more than that. */
export function readBytes(path: string, limit: number): Uint8Array {
  return read(path, limit, openedByShell.test(path))
}

/** What is read without being named by the user has to be a file. */
export function readOwnBytes(path: string, limit: number): Uint8Array {
  return read(path, limit, false)
}

/** «check <(program)»: the shell has opened the pipe already, and there is somebody who writes into it. */
const openedByShell = /^\/(?:dev\/stdin|(?:dev|proc\/(?:self|\d+))\/fd\/\d+)$/

/** To wait would be to wait, perhaps for ever, until somebody writes into a pipe or a device; Windows knows no such files. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

function read(path: string, limit: number, isGiven: boolean): Uint8Array {
  try {
    const file = openSync(path, isGiven ? 'r' : withoutWaiting)
    try {
      const kind = fstatSync(file)
      if (!isGiven && !kind.isFile() && !kind.isDirectory()) throw noFile(path)
      return kind.size > limit ? new Uint8Array(limit + 1) : readUpTo(file, limit + 1, kind.size)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    throw isNothingToRead(error) ? noFile(path) : refusal(error, path)
  }
}

/** Sockets and terminals that are not there cannot be opened; what looks like a file may have nothing yet, as /proc/kmsg. */
function isNothingToRead(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENXIO', 'ENODEV', 'EOPNOTSUPP', 'EAGAIN'].includes(String(error.code))
  )
}

function noFile(path: string): Failure {
  return new Failure({
    ru: `${path}: это не файл, а канал или устройство; подайте его на стандартный ввод: dorkarta check - < ${path}`,
    en: `${path}: this is no file but a pipe or a device; give it on standard input: dorkarta check - < ${path}`,
  })
}

function readUpTo(file: number, most: number, expected: number): Uint8Array {
  // One byte more than expected tells that there is no more; a pipe expects nothing.
  let bytes = Buffer.allocUnsafeSlow(Math.min(expected === 0 ? step : expected + 1, most))
  for (let total = 0; ; ) {
    const count = readSync(file, bytes, total, bytes.length - total, null)
    total += count
    if (count === 0 || total === most) return bytes.subarray(0, total)
    if (total === bytes.length) bytes = Buffer.concat([bytes], Math.min(total * 2, most))
  }
}
