import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
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

/** The lines of a file that may be longer than any text is; each is no longer than the limit, in signs. */
export function* linesOf(path: string, limit: number): Generator<string> {
  const isGiven = openedByShell.test(path)
  const file = telling(path, () => openSync(path, isGiven ? 'r' : withoutWaiting))
  try {
    telling(path, () => refuseStrange(file, path, isGiven))
    const decoder = new TextDecoder()
    const bytes = Buffer.allocUnsafeSlow(step)
    let last = ''
    for (let count = 1; count > 0; ) {
      count = telling(path, () => readSync(file, bytes, 0, step, null))
      const lines = decoder.decode(bytes.subarray(0, count), { stream: count > 0 }).split('\n')
      if (last.length > limit) throw tooLongLine(path)
      lines[0] = last + lines[0]
      last = lines.pop() ?? ''
      yield* lines
    }
    yield last
  } finally {
    closeSync(file)
  }
}

function tooLongLine(path: string): Failure {
  return new Failure({ ru: `${path}: слишком длинная строка`, en: `${path}: a line is too long` })
}

function read(path: string, limit: number, isGiven: boolean): Uint8Array {
  return telling(path, () => {
    const file = openSync(path, isGiven ? 'r' : withoutWaiting)
    try {
      const { size } = refuseStrange(file, path, isGiven)
      return size > limit ? new Uint8Array(limit + 1) : readUpTo(file, limit + 1, size)
    } finally {
      closeSync(file)
    }
  })
}

function refuseStrange(file: number, path: string, isGiven: boolean): Stats {
  const kind = fstatSync(file)
  if (!isGiven && !kind.isFile() && !kind.isDirectory()) throw noFile(path)
  return kind
}

/** What the system refuses is told in words. */
function telling<T>(path: string, act: () => T): T {
  try {
    return act()
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
    ru: `${path}: это не файл, а канал или устройство; сохраните в файл то, что в нём, и назовите его`,
    en: `${path}: this is no file but a pipe or a device; save what is in it to a file, and name that`,
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
