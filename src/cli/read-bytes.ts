import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Failure, refusal } from './failure.ts'

const step = 64 * 1024

/** The bytes of a file or, where there are more than a limit, one more than that: devices and pipes tell no size. */
export function readBytes(path: string, limit: number): Uint8Array {
  // To open a named pipe would be to wait, perhaps for ever, until somebody writes into it.
  const kind = kindOf(path)
  if (kind?.isFIFO() === true && !openedByShell.test(path)) throw noFile(path)
  const size = kind?.size ?? 0
  try {
    const file = openSync(path, 'r')
    try {
      return size > limit ? new Uint8Array(limit + 1) : readUpTo(file, limit + 1, size)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw refusal(error, path)
  }
}

/** What is read without being named by the user has to be a file. */
export function readOwnBytes(path: string, limit: number): Uint8Array {
  const kind = kindOf(path)
  if (kind !== undefined && !kind.isFile() && !kind.isDirectory()) throw noFile(path)
  return readBytes(path, limit)
}

function kindOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw refusal(error, path)
  }
}

function noFile(path: string): Failure {
  return new Failure({
    ru: `${path}: это не файл, а канал или устройство; подайте его на стандартный ввод: dorkarta check - < ${path}`,
    en: `${path}: this is no file but a pipe or a device; give it on standard input: dorkarta check - < ${path}`,
  })
}

/** «check <(program)»: the shell has opened the pipe already. */
const openedByShell = /^\/(?:dev|proc\/(?:self|\d+))\/fd\//

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
